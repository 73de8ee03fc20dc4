import type {Frame} from '../../server/src/preview/model.ts'
import {button, icon, make} from './dom.ts'
import {AUDIENCES, CHANNELS, channelOf, STAGES} from './shape.ts'
import {say} from './words.ts'

type Choices = Readonly<Record<string, Parameters<typeof say>[0]>>

/** What the toolbar changes. */
export interface ToolbarActions {
  /** The frame that the writer wants to see changed. */
  readonly reframe: () => void
  readonly pin: (pinned: boolean) => void
  readonly toggleSide: () => void
  /** Leads the keyboard past the text. */
  readonly skip: () => void
}

/** The row on top: as what the notice is shown, without a change to its file; pin; checklist. */
export class Toolbar {
  readonly element = make('header', {class: 'toolbar', role: 'banner'})
  readonly sideButton: HTMLButtonElement
  private readonly title = make('h1', {class: 'hidden'})
  private readonly channel = new Chooser('channel', CHANNELS)
  private readonly audience = new Chooser('audience', AUDIENCES)
  private readonly stage = new Chooser('stage', STAGES)
  private readonly pinButton: HTMLButtonElement
  private readonly count = make('span')
  private readonly back: HTMLButtonElement

  constructor({reframe, pin, toggleSide, skip}: ToolbarActions) {
    this.pinButton = button({class: 'tool', 'aria-pressed': 'false'}, () => pin(this.pinButton.getAttribute('aria-pressed') !== 'true'), icon('pin'), make('span', {class: 'tool-label'}, say('pin')))
    this.sideButton = button({class: 'tool', 'aria-controls': 'side', 'aria-expanded': 'true'}, toggleSide, icon('list'), make('span', {class: 'tool-label'}, say('checklist')), this.count)
    this.back = button({class: 'link-button', hidden: true}, () => this.asInFile(reframe), say('asInFile'))
    const choosers = make('div', {class: 'choosers', role: 'group', 'aria-label': say('toolbar')}, ...this.choosers().map(({select}) => select), this.back)
    this.element.append(button({class: 'skip'}, skip, say('skip')), this.title, choosers, make('div', {class: 'tools'}, this.pinButton, this.sideButton))
    this.element.addEventListener('change', reframe)
    this.setPinned(false)
  }

  /** What the file says, less what is chosen here. */
  frame(own: Frame): Frame {
    return {audience: this.audience.value(own.audience), channel: this.channel.value(own.channel), stage: this.stage.value(own.stage), language: own.language}
  }

  /** Another notice: nothing is chosen for it yet. */
  reset(name: string): void {
    this.title.textContent = say('preview', name)
    for (const one of this.choosers()) one.reset()
  }

  update(own: Frame, present: number, total: number): void {
    this.channel.tell(channelOf(own))
    this.audience.tell(own.audience ?? 'customer')
    this.stage.tell(own.stage ?? 'initial')
    this.back.hidden = !this.choosers().some((one) => one.differs())
    this.count.textContent = `${present}/${total}`
  }

  private choosers(): readonly Chooser[] {
    return [this.channel, this.audience, this.stage]
  }

  private asInFile(reframe: () => void): void {
    for (const one of this.choosers()) one.reset()
    reframe()
    this.channel.select.focus()
  }

  setPinned(pinned: boolean): void {
    this.pinButton.setAttribute('aria-pressed', String(pinned))
    this.pinButton.title = pinned ? say('unpinTitle') : say('pinTitle')
  }
}

/** A list to choose from; as long as nothing is chosen it shows what the file says. */
class Chooser {
  readonly select: HTMLSelectElement
  private own = ''
  private chosen: string | undefined

  constructor(name: 'channel' | 'audience' | 'stage', choices: Choices) {
    const options = Object.entries(choices).map(([value, word]) => make('option', {value}, say(word)))
    this.select = make('select', {'aria-label': say(name), title: say(name), name}, ...options)
    this.select.addEventListener('change', () => (this.chosen = this.select.value))
  }

  /** What is chosen, else what the file says. */
  value(own: string | undefined): string | undefined {
    return this.chosen ?? own
  }

  differs(): boolean {
    return this.chosen !== undefined && this.chosen !== this.own
  }

  reset(): void {
    this.chosen = undefined
    this.select.value = this.own
  }

  /** Says what the file has. */
  tell(own: string): void {
    this.own = own
    this.select.value = this.chosen ?? own
  }
}
