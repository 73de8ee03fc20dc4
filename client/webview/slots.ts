import type {Slot} from '../../server/src/preview/model.ts'
import {button, icon, make} from './dom.ts'
import type {NoticeText} from './text.ts'
import {say} from './words.ts'

/** Of more missing things at one place than this the rest is folded away. */
const SHOWN = 4

/** Slots for what is missing, each between the blocks where it belongs. */
export class Slots {
  private readonly text: NoticeText
  private readonly insert: (slot: Slot) => void
  private groups: readonly {readonly key: string; readonly element: HTMLElement}[] = []
  private readonly opened = new Set<string>()

  constructor(text: NoticeText, insert: (slot: Slot) => void) {
    this.text = text
    this.insert = insert
  }

  /** Puts the slots where they belong now; those that did not change keep the focus. */
  update(slots: readonly Slot[]): void {
    const focused = document.activeElement?.closest<HTMLElement>('[data-slot]')?.dataset['slot']
    const places = new Map<Element | undefined, Slot[]>()
    for (const slot of slots) {
      const after = this.text.blocks.findLast((block) => block.end <= slot.at || block.start < slot.at)?.element
      const list = places.get(after)
      if (list) list.push(slot)
      else places.set(after, [slot])
    }
    const groups = [...places].map(([after, list]) => {
      const key = list.map(({rule, message}) => `${rule} ${message}`).join('\n')
      const element = this.groups.find((group) => group.key === key)?.element ?? this.group(list)
      if (after ? after.nextElementSibling !== element : this.text.element.firstElementChild !== element) {
        if (after) after.after(element)
        else this.text.element.prepend(element)
      }
      for (const slot of list) current.set(slot.rule, slot)
      return {key, element}
    })
    for (const {element} of this.groups) if (!groups.some((group) => group.element === element)) element.remove()
    this.groups = groups
    if (focused !== undefined && document.activeElement === document.body) this.find(focused)?.querySelector('button')?.focus()
  }

  /** The slot of a rule on the page; unfolded, if it was not to be seen. */
  find(rule: string): HTMLElement | undefined {
    const found = this.groups.flatMap(({element}) => [...element.querySelectorAll<HTMLElement>('[data-slot]')]).find((one) => one.dataset['slot'] === rule)
    const group = found?.closest<HTMLElement>('.slots')
    if (found?.hidden && group) this.fold(group, false)
    return found
  }

  private group(slots: readonly Slot[]): HTMLElement {
    const list = make('ul', {}, ...slots.map((slot) => this.row(slot)))
    const group = make('div', {class: 'slots', role: 'group', 'aria-label': say('missing')}, make('p', {class: 'slots-title'}, say('missing')), list)
    if (slots.length > SHOWN) {
      group.append(button({class: 'link-button more'}, () => this.fold(group, group.classList.contains('unfolded')), ''))
      this.fold(group, !slots.some(({rule}) => this.opened.has(rule)))
    }
    return group
  }

  private fold(group: HTMLElement, folded: boolean): void {
    const rows = [...group.querySelectorAll<HTMLElement>('[data-slot]')]
    for (const [index, row] of rows.entries()) {
      row.hidden = folded && index >= SHOWN
      if (folded) this.opened.delete(row.dataset['slot'] ?? '')
      else this.opened.add(row.dataset['slot'] ?? '')
    }
    group.classList.toggle('unfolded', !folded)
    const more = group.querySelector('.more')
    more?.setAttribute('aria-expanded', String(!folded))
    if (more) more.textContent = folded ? say('more', rows.length - SHOWN) : say('fewer')
  }

  private row(slot: Slot): HTMLElement {
    const {rule, title, severity, message, insertable} = slot
    const words = make('span', {class: 'slot-words'}, make('strong', {}, title), ' ', make('span', {class: 'slot-message'}, message))
    const insert = insertable ? button({class: 'secondary', 'aria-label': say('insertTitle', title)}, () => this.insert(current.get(rule) ?? slot), say('insert')) : undefined
    return make('li', {'data-slot': rule, class: `slot ${severity}`, tabindex: -1}, icon(severity === 'error' ? 'error' : 'bad'), words, insert)
  }
}

/** The newest slot of each rule: an element that is kept may have been made for an older one. */
const current = new Map<string, Slot>()
