import type {FindingCard, FindingName} from '../src/preview/messages.ts'
import {button, icon, make, type IconName} from './dom.ts'
import {post} from './host.ts'
import type {NoticeText} from './text.ts'
import {say} from './words.ts'

/** How long the pointer rests on a finding before its card opens, and is away before it closes; milliseconds. */
const REST = 350
const AWAY = 300

/** Between a card and the edge of the pane that it is scrolled to, in pixels. */
const EDGE = 8

/** What a card must know. */
export interface CardContext {
  readonly text: NoticeText
  readonly version: () => number
  readonly title: (rule: string) => string
}

/** The card of the finding under the pointer or the keyboard: what is wrong, why, and buttons that mend it. */
export class Cards {
  readonly element = make('div', {class: 'card', role: 'dialog', hidden: true, tabindex: -1})
  private readonly context: CardContext
  private readonly parts = new Map<number, HTMLElement>()
  private of: HTMLElement | undefined
  private token = 0
  private timer = 0
  private returning = false

  constructor(context: CardContext) {
    this.context = context
    const {element} = context.text
    element.addEventListener('pointerover', (event) => this.hover(findingAt(event.target)))
    element.addEventListener('focusin', (event) => {
      if (!this.returning) this.hover(findingAt(event.target))
    })
    element.addEventListener('focusout', ({relatedTarget}) => {
      // Into its own card the focus does not leave a finding.
      if (!(relatedTarget instanceof Node && this.element.contains(relatedTarget))) this.hover(undefined)
    })
    element.addEventListener('click', (event) => {
      const finding = findingAt(event.target)
      if (finding) this.open(finding, true)
    })
    element.addEventListener('keydown', (event) => {
      const finding = findingAt(event.target)
      if (!finding || (event.key !== 'Enter' && event.key !== ' ')) return
      event.preventDefault()
      this.open(finding, true)
    })
    this.element.addEventListener('pointerenter', () => window.clearTimeout(this.timer))
    this.element.addEventListener('pointerleave', () => this.hover(undefined))
    this.element.addEventListener('keydown', (event) => this.key(event))
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.close()
    })
    document.addEventListener('pointerdown', (event) => {
      if (event.target instanceof Node && !this.element.contains(event.target) && !findingAt(event.target)) this.close()
    })
  }

  /** Closes the card; the focus goes back to its finding if it was inside. */
  close(): void {
    window.clearTimeout(this.timer)
    if (this.element.hidden) return
    const inside = this.element.contains(document.activeElement)
    this.element.hidden = true
    this.of?.removeAttribute('aria-expanded')
    if (inside && this.of) this.giveBack(this.of)
    this.of = undefined
  }

  /** The focus goes back to a finding, whose card has been read. */
  private giveBack(finding: HTMLElement): void {
    this.returning = true
    buttonOf(finding)?.focus()
    this.returning = false
  }

  /** The text changed: the card of a finding that is gone closes. @returns whether the focus was in it and is lost */
  settle(): boolean {
    if (this.element.hidden || this.of?.isConnected) return false
    const inside = this.element.contains(document.activeElement)
    this.of = undefined
    this.close()
    return inside
  }

  /** The extension's answer about a finding. */
  fill(token: number, card: FindingCard | null): void {
    const part = this.parts.get(token)
    if (!part) return
    this.parts.delete(token)
    const focus = part.contains(document.activeElement) || document.activeElement === this.element
    part.querySelector('.card-body')?.replaceWith(card ? this.body(part, card) : make('p', {class: 'card-body'}, say('gone')))
    this.place()
    if (!focus) return
    this.element.querySelector('button')?.focus({preventScroll: true})
    this.show()
  }

  private hover(finding: HTMLElement | undefined): void {
    if (finding && finding === this.of) {
      window.clearTimeout(this.timer)
      return
    }
    window.clearTimeout(this.timer)
    if (finding) this.timer = window.setTimeout(() => this.open(finding, false), REST)
    else if (!this.element.contains(document.activeElement)) this.timer = window.setTimeout(() => this.close(), AWAY)
  }

  private open(finding: HTMLElement, focus: boolean): void {
    window.clearTimeout(this.timer)
    if (finding !== this.of) {
      this.close()
      const block = this.context.text.blockOf(finding)
      if (!block) return
      this.of = finding
      this.parts.clear()
      const indices = (finding.dataset['findings'] ?? '').split(' ').map(Number)
      const parts = indices.flatMap((index) => {
        const found = block.block.findings[index]
        if (!found) return []
        const name = {version: this.context.version(), rule: found.rule, start: block.start + found.start, end: block.start + found.end}
        return [this.part(name, found.severity)]
      })
      this.element.replaceChildren(...parts)
      this.element.setAttribute('aria-label', parts.map((part) => part.querySelector('h2')?.textContent ?? '').join(', '))
      this.element.hidden = false
      buttonOf(finding)?.setAttribute('aria-expanded', 'true')
      this.place()
    }
    if (focus) (this.element.querySelector('button') ?? this.element).focus({preventScroll: true})
  }

  private part(name: FindingName, severity: string): HTMLElement {
    const token = ++this.token
    const title = make('h2', {}, icon(iconOf(severity)), make('span', {class: 'severity'}, say(severityWord(severity)), ': '), this.context.title(name.rule))
    const part = make('section', {class: `card-part ${severity}`}, title, make('p', {class: 'card-body'}, say('loading')))
    this.parts.set(token, part)
    names.set(part, name)
    post({type: 'ask', token, finding: name})
    return part
  }

  private body(part: HTMLElement, {message, why, fixes, ignore, rule}: FindingCard): HTMLElement {
    const name = names.get(part)
    const act = (type: 'fix' | 'ignore', index = 0): void => {
      if (!name) return
      post(type === 'fix' ? {type, finding: name, index} : {type, finding: name})
    }
    // A slot wants the fact; to strike its sentence is what one does without.
    const fill = rule === 'placeholder' && name ? [make('li', {}, button({class: 'primary'}, () => post({type: 'reveal', start: name.start, end: name.end, focus: true}), say('fill')))] : []
    const mends = fixes.map((title, index) => make('li', {}, button({class: index + fill.length === 0 ? 'primary' : 'secondary'}, () => act('fix', index), title)))
    const list = make('ul', {class: 'fixes', 'aria-label': say('fixes')}, ...fill, ...mends)
    const rest = make(
      'p',
      {class: 'card-rest'},
      ignore === undefined ? undefined : button({class: 'link-button'}, () => act('ignore'), ignore),
      button({class: 'link-button'}, () => post({type: 'explain', rule}), say('explain'))
    )
    const mending = fixes.length + fill.length > 0 ? list : make('p', {class: 'quiet'}, say('noFix'))
    return make('div', {class: 'card-body'}, make('p', {class: 'message'}, message), make('p', {class: 'why'}, why), mending, rest)
  }

  /** Below the finding, or above it where there is no room; inside the pane. */
  private place(): void {
    const {of, element} = this
    const area = element.offsetParent
    if (!of || !(area instanceof HTMLElement)) return
    const line = of.getClientRects()[0] ?? of.getBoundingClientRect()
    const lastLine = [...of.getClientRects()].at(-1) ?? line
    const frame = area.getBoundingClientRect()
    const view = (area.closest('main') ?? area).getBoundingClientRect()
    const below = lastLine.bottom + element.offsetHeight + 12 <= view.bottom || line.top - view.top < element.offsetHeight + 12
    const top = below ? lastLine.bottom + 6 : line.top - element.offsetHeight - 6
    const left = Math.max(8, Math.min(line.left - frame.left, frame.width - element.offsetWidth - 8))
    element.style.top = `${Math.round(top - frame.top)}px`
    element.style.left = `${Math.round(left)}px`
  }

  /** Scrolls to the whole card, but not so far that the words go of which it speaks. */
  private show(): void {
    const view = this.element.closest('main')
    const line = this.of?.getClientRects()[0]
    if (!view || !line) return
    const frame = view.getBoundingClientRect()
    const hidden = this.element.getBoundingClientRect().bottom + EDGE - frame.bottom
    if (hidden > 0) view.scrollBy({top: Math.max(0, Math.min(hidden, line.top - frame.top - EDGE))})
  }

  /** Tab walks through the card's buttons and out of it, back to the finding. */
  private key(event: KeyboardEvent): void {
    if (event.key !== 'Tab') return
    const buttons = [...this.element.querySelectorAll('button')]
    const edge = event.shiftKey ? buttons[0] : buttons.at(-1)
    if (buttons.length > 0 && document.activeElement !== edge && document.activeElement !== this.element) return
    const {of} = this
    this.close()
    if (event.shiftKey) event.preventDefault()
    if (of) this.giveBack(of)
  }
}

const names = new WeakMap<HTMLElement, FindingName>()

function findingAt(target: EventTarget | null): HTMLElement | undefined {
  return (target instanceof Element ? target.closest<HTMLElement>('.finding') : null) ?? undefined
}

/** The button of a finding: its first stretch, where markup cuts it in several. */
export function buttonOf(finding: HTMLElement): HTMLElement | undefined {
  if (finding.hasAttribute('tabindex')) return finding
  const wanted = finding.dataset['findings']?.split(' ')[0]
  const buttons = [...(finding.closest('.block')?.querySelectorAll<HTMLElement>('.finding[tabindex]') ?? [])]
  return buttons.find((one) => one.dataset['findings']?.split(' ').includes(wanted ?? ''))
}

/** The icon of a severity. */
export function iconOf(severity: string): IconName {
  return severity === 'error' || severity === 'warning' || severity === 'info' ? severity : 'hint'
}

/** The word for a severity. */
export function severityWord(severity: string): 'error' | 'warning' | 'info' | 'hint' {
  return severity === 'error' || severity === 'warning' || severity === 'info' ? severity : 'hint'
}
