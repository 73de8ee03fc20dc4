import type {InsertRef, PanelSection, PreviewElement, PreviewFacts, RowPart, RowState, SectionRow} from '../../server/src/preview/model.ts'
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
  /** Inserts what is missing. */
  readonly insert: (finding: InsertRef) => void
}

/** The grade that plain-language practice asks for at most. */
const EASY_GRADE = 10

const STATE_ICONS = {present: 'good', waiting: 'slot', missing: 'bad', 'not-asked': 'none'} as const
const STATE_WORDS = {present: 'jump', waiting: 'jumpWaiting', missing: 'jumpMissing', 'not-asked': 'jumpNone'} as const

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
    this.section('notes', notes, () => (notes.length === 0 ? undefined : [heading('notes', say('elsewhere')), this.rows(notes.map((note) => ({state: 'plain', label: note.message, spans: [note]})))]))
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

  private elementButton({id, title, present, evidence, waiting}: PreviewElement, asked: boolean): HTMLElement {
    const state = present ? 'present' : waiting.length > 0 ? 'waiting' : asked ? 'missing' : 'not-asked'
    const places = present ? evidence : waiting
    const made = button(
      {class: `element ${state}`, 'data-element': id},
      () => {
        if (places.length === 0) {
          this.actions.showSlot(`missing-${id}`)
          return
        }
        this.showNext(id, places)
      },
      icon(STATE_ICONS[state]),
      make('span', {class: 'label'}, title, make('span', {class: 'hidden'}, `: ${say(STATE_WORDS[state])} `)),
      places.length > 1 ? make('span', {class: 'quiet'}, String(places.length)) : undefined
    )
    this.markWhileOn(made, places)
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

  private fromRoom({id, title, count, note, groups}: PanelSection): Node[] {
    const opened = new Set([...(this.sections.get(`room-${id}`)?.element.querySelectorAll('details[open]') ?? [])].map((one) => one.getAttribute('data-group')))
    const shown = groups.map(({title: name, folded, rows}) => {
      const list = this.rows(rows)
      if (name === undefined) return list
      if (!folded) return make('div', {}, make('h3', {}, name), list)
      return make('details', {'data-group': name, open: opened.has(name)}, make('summary', {}, name, make('span', {class: 'quiet'}, String(rows.length))), list)
    })
    const top = count ? [make('progress', {max: Math.max(1, count[1]), value: count[0], 'aria-label': `${title}: ${say('ofAll', ...count)}`})] : []
    const titled = heading(`room-${id}`, count ? `${title}: ${say('ofAll', ...count)}` : title)
    return [titled, ...top, ...shown, ...(note === undefined ? [] : [make('p', {class: 'quiet note'}, note)])]
  }

  private rows(rows: readonly SectionRow[]): HTMLElement {
    return make('ul', {class: 'rows'}, ...rows.map((row) => this.row(row)))
  }

  private row({state, word, label, detail, parts = [], more = [], spans = [], insert}: SectionRow): HTMLElement {
    const content = [icon(state), make('span', {class: 'label'}, label, ' ', stated(state, word)), detail === undefined ? undefined : make('span', {class: 'detail'}, detail)]
    const head = spans.length > 0 ? button({class: `row ${state}`}, () => this.showNext(label, spans), ...content) : make('div', {class: `row ${state}`}, ...content)
    if (spans.length > 0) this.markWhileOn(head, spans)
    const below = parts.length > 0 ? make('ul', {class: 'parts'}, ...parts.map(partOf)) : undefined
    const rest = more.length > 0 ? make('details', {class: 'more'}, make('summary', {'aria-label': `${say('moreOf')}: ${label}`}, say('moreOf')), ...more.map((text) => make('p', {}, text))) : undefined
    const add = insert && button({class: 'link-button', 'aria-label': say('insertTitle', label)}, () => this.actions.insert(insert), say('insert'))
    return make('li', {}, head, below, rest, add)
  }

  /** Each time another of the places. */
  private showNext(id: string, spans: readonly Span[]): void {
    const turn = (this.turns.get(id) ?? -1) + 1
    this.turns.set(id, turn)
    const span = spans[turn % spans.length]
    if (span) this.actions.show(span)
  }

  private markWhileOn(target: HTMLElement, spans: readonly Span[]): void {
    for (const event of ['pointerenter', 'focus']) target.addEventListener(event, () => this.actions.mark(spans))
    for (const event of ['pointerleave', 'blur']) target.addEventListener(event, () => this.actions.mark([]))
  }
}

/** What is well needs no word beside its sign, but for those who cannot see it. */
function stated(state: RowState, word: string | undefined): HTMLElement | undefined {
  if (word === undefined) return undefined
  return state === 'good' ? make('span', {class: 'hidden'}, `: ${word} `) : make('span', {class: `word ${state}`}, word)
}

function partOf({state, word, text}: RowPart): HTMLElement {
  return make('li', {class: state}, state === 'plain' ? undefined : icon(state), make('span', {}, text, ' ', stated(state, word)))
}

function heading(id: string, text: string): HTMLElement {
  return make('h2', {id: `heading-${id}`}, text)
}

/** Which button of a section has the focus, if one has. */
function focusPlace(section: HTMLElement | undefined): number | undefined {
  const place = section ? [...section.querySelectorAll('button')].findIndex((one) => one === document.activeElement) : -1
  return place < 0 ? undefined : place
}
