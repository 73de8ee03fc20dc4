import type {PanelSection, PreviewElement, PreviewFacts, SectionRow} from '../../server/src/preview/model.ts'
import type {Span} from '../../server/src/notice/notice.ts'
import {iconOf} from './card.ts'
import {button, icon, make} from './dom.ts'
import {say} from './words.ts'

/** What can be done from the side panel. */
export interface SideActions {
  /** Shows a stretch of the source, in the preview and the editor. */
  readonly show: (span: Span) => void
  /** Shows the slot of a rule; false if it has none. */
  readonly showSlot: (rule: string) => boolean
  /** Marks stretches for as long as the pointer or the keyboard is on what speaks of them. */
  readonly mark: (spans: readonly Span[]) => void
}

/** The grade that plain-language practice asks for at most. */
const EASY_GRADE = 10

/** The side panel: what is there and what is missing, what to mend, how it reads, and what other rooms say. */
export class Side {
  readonly element = make('aside', {id: 'side', 'aria-label': '', tabindex: -1})
  private readonly actions: SideActions
  private readonly sections = new Map<string, {key: string; readonly element: HTMLElement}>()
  /** Which passage of an element was shown last. */
  private readonly turns = new Map<string, number>()

  constructor(actions: SideActions) {
    this.actions = actions
    this.element.setAttribute('aria-label', say('checklist'))
  }

  /** Renews the sections that changed. */
  update(facts: PreviewFacts): void {
    const {elements, counts, readability, notes, sections, slots} = facts
    this.section('elements', [elements, slots.map(({rule}) => rule)], () => this.checklist(elements, new Set(slots.map(({rule}) => rule))))
    this.section('counts', counts, () => this.counters(facts))
    for (const section of sections) this.section(`room-${section.id}`, section, () => this.fromRoom(section))
    this.section('reading', readability, () => this.reading(facts))
    this.section('notes', notes, () => (notes.length === 0 ? undefined : this.rows('notes', say('elsewhere'), notes.map((note) => ({state: 'plain', label: note.message, span: note})))))
    const wanted = new Set(['elements', 'counts', 'reading', 'notes', ...sections.map(({id}) => `room-${id}`)])
    for (const [id, {element}] of this.sections) if (!wanted.has(id)) element.replaceChildren()
  }

  private section(id: string, facts: unknown, build: () => readonly Node[] | undefined): void {
    const key = JSON.stringify(facts)
    const known = this.sections.get(id)
    if (known?.key === key) return
    const place = focusPlace(known?.element)
    const element = known?.element ?? make('section', {'data-section': id, 'aria-labelledby': `heading-${id}`})
    element.replaceChildren(...(build() ?? []))
    element.hidden = element.childElementCount === 0
    this.sections.set(id, {key, element})
    // In this order: what a room adds later goes before the reading.
    if (!element.isConnected) {
      const before = id.startsWith('room-') ? this.sections.get('reading')?.element : undefined
      this.element.insertBefore(element, before ?? null)
    }
    if (place !== undefined) (element.querySelectorAll('button')[place] ?? element.querySelector('button'))?.focus()
  }

  private checklist(elements: readonly PreviewElement[], slots: ReadonlySet<string>): Node[] {
    const present = elements.filter((element) => element.present).length
    const bar = make('progress', {max: elements.length, value: present, 'aria-label': say('elements', present, elements.length)})
    const rows = elements.map((element) => make('li', {}, this.elementButton(element, slots.has(`missing-${element.id}`))))
    return [heading('elements', say('elements', present, elements.length)), bar, make('ul', {class: 'checklist'}, ...rows)]
  }

  private elementButton({id, title, present, evidence}: PreviewElement, asked: boolean): HTMLElement {
    const detail = present ? say('jump') : asked ? say('jumpMissing') : say('jumpNone')
    const made = button(
      {class: `element ${present ? 'present' : asked ? 'missing' : 'not-asked'}`, 'data-element': id},
      () => {
        if (evidence.length === 0) {
          this.actions.showSlot(`missing-${id}`)
          return
        }
        const turn = (this.turns.get(id) ?? -1) + 1
        this.turns.set(id, turn)
        const span = evidence[turn % evidence.length]
        if (span) this.actions.show(span)
      },
      icon(present ? 'good' : asked ? 'bad' : 'none'),
      make('span', {class: 'label'}, title, make('span', {class: 'hidden'}, `: ${detail} `)),
      evidence.length > 1 ? make('span', {class: 'quiet'}, String(evidence.length)) : undefined
    )
    this.markWhileOn(made, evidence)
    return made
  }

  private counters({counts}: PreviewFacts): Node[] {
    const lines = (
      [
        ['error', counts.error, say('oneError'), say('errors', counts.error)],
        ['warning', counts.warning, say('oneWarning'), say('warnings', counts.warning)],
        ['hint', counts.hint + counts.info, say('oneHint'), say('hints', counts.hint + counts.info)]
      ] as const
    ).filter(([, count]) => count > 0)
    const rows = lines.map(([severity, count, one, many]) => make('li', {class: severity}, icon(iconOf(severity)), count === 1 ? one : many))
    return [heading('counts', say('counts')), rows.length > 0 ? make('ul', {class: 'counts'}, ...rows) : make('p', {class: 'good'}, icon('good'), say('nothingFound'))]
  }

  private reading({readability: {grade, words, sentences, hardest}}: PreviewFacts): readonly Node[] | undefined {
    if (words === 0) return undefined
    const verdict = grade <= EASY_GRADE ? say('gradeGood') : say('gradeBad')
    const facts = make('p', {}, make('strong', {class: grade <= EASY_GRADE ? 'good' : 'bad'}, say('grade', grade)), ` · ${say('words', words)} · ${say('sentences', sentences)}`)
    const rows = hardest.map(({start, end, text, words: length, grade: own}) => {
      const row = button({class: 'row'}, () => this.actions.show({start, end}), make('span', {class: 'quote'}, text), make('span', {class: 'quiet'}, say('hardDetail', length, own)))
      this.markWhileOn(row, [{start, end}])
      return make('li', {}, row)
    })
    const list = rows.length > 0 ? [make('h3', {}, say('hardest')), make('ul', {class: 'rows'}, ...rows)] : []
    return [heading('reading', say('reading')), facts, make('p', {class: 'quiet'}, verdict), ...list]
  }

  private fromRoom({id, title, rows}: PanelSection): Node[] {
    return this.rows(`room-${id}`, title, rows)
  }

  private rows(id: string, title: string, rows: readonly SectionRow[]): Node[] {
    const list = rows.map(({state, label, detail, span}) => {
      const content = [state === 'plain' ? undefined : icon(state === 'unsure' ? 'none' : state), make('span', {class: 'label'}, label), detail === undefined ? undefined : make('span', {class: 'quiet'}, detail)]
      if (!span) return make('li', {class: `row ${state}`}, ...content)
      return make('li', {}, button({class: `row ${state}`}, () => this.actions.show(span), ...content))
    })
    return [heading(id, title), make('ul', {class: 'rows'}, ...list)]
  }

  private markWhileOn(target: HTMLElement, spans: readonly Span[]): void {
    for (const event of ['pointerenter', 'focus']) target.addEventListener(event, () => this.actions.mark(spans))
    for (const event of ['pointerleave', 'blur']) target.addEventListener(event, () => this.actions.mark([]))
  }
}

function heading(id: string, text: string): HTMLElement {
  return make('h2', {id: `heading-${id}`}, text)
}

/** Which button of a section has the focus, if one has. */
function focusPlace(section: HTMLElement | undefined): number | undefined {
  const place = section ? [...section.querySelectorAll('button')].findIndex((one) => one === document.activeElement) : -1
  return place < 0 ? undefined : place
}
