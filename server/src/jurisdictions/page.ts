/** Laws as pages for people who want to know what stands in a pack. A bundle of its own on the command line: few ask for it. */
import byLanguage from '../../generated/law-pages.ts'
import {fill} from '../says/say.ts'
import {cite} from './citation.ts'
import {DATA_KIND_MEANINGS} from './data-kinds.ts'
import {isKind} from './facts.ts'
import type {Deadline, Demand, Law, Sourced, StateRow, When} from './law.ts'
import type {LawPageWords} from './page-words.ts'
import {lawText} from './translated.ts'

/** The words of pages in a language; in English until somebody has translated them. */
export function lawPageWords(language: string): LawPageWords {
  const found = byLanguage[language] ?? byLanguage['en']
  if (!found) throw new Error('English has no words for the pages of laws')
  return found.words
}

/**
 * A law as a page in Markdown: what it asks, with section and mark of verification for every item. A page is in one language: where not all
 * that the pack says has been translated, it is in English, and says so.
 *
 * @param law as it is told in the language (`inLanguage`)
 * @param english the same in English
 * @param titleOf what an item is called in a language
 */
export function lawPage(law: Law, english: Law, titleOf: (item: string, language: string) => string): string {
  const language = law.spoken ?? 'en'
  const untold: string[] = []
  const tell = (text: string): string => {
    const {texts} = byLanguage[language] ?? {}
    const told = language === 'en' ? text : (texts?.[law.id]?.[text] ?? texts?.['all']?.[text] ?? lawText(law.id, text, language))
    if (told === undefined) untold.push(text)
    return told ?? text
  }
  const page = new Page(law, lawPageWords(language), tell, (item) => titleOf(item, language)).text()
  return untold.length === 0 ? page : `${lawPageWords(language)['in-english']}\n\n${lawPage(english, english, titleOf)}`
}

class Page {
  private readonly law: Law
  private readonly words: LawPageWords
  private readonly tell: (text: string) => string
  private readonly titleOf: (item: string) => string

  constructor(law: Law, words: LawPageWords, tell: (text: string) => string, titleOf: (item: string) => string) {
    this.law = law
    this.words = words
    this.tell = tell
    this.titleOf = titleOf
  }

  text(): string {
    const {law, words, tell} = this
    const {content, confidence} = law
    const told = (who: string): string => words.recipients[who] ?? who.replaceAll('_', ' ')
    const parts = [
      `# ${law.name} (${law.id})`,
      `${words.status[law.status]}${law.effective === undefined ? '' : `${words.semicolon}${/^[\d-]+$/.test(law.effective) ? law.effective : tell(law.effective)}`}. ${fill(words.researched, {day: law.researched, level: words.levels[confidence.level]})}`,
      fill(words.binds, {scope: tell(law.scope)}),
      ...(law['harm-threshold'] === undefined ? [] : [fill(words.harm, {threshold: tell(law['harm-threshold'])})]),
      ...section(words.must, content.required.map((one) => this.demand(one)), words.nothing),
      ...section(words.recommended, content.recommended.map((one) => this.demand(one))),
      ...section(words.form, this.form()),
      ...section(words.banned, law.forbidden.map((ban) => `${this.titleOf(ban.item)} (${this.source(ban)})${this.note(ban.note)}`)),
      ...section(words.offered, law.offers.map((offer) => `${fill(words.offer, {service: tell(offer.service), months: offer.months})} (${this.source(offer)})${this.note(offer.condition)}`)),
      ...section(words.told, Object.entries(law.recipients).map(([who, says]) => `${told(who)}${words.colon}${tell(says)}`)),
      ...section(words['by-when'], law.deadlines.map((deadline) => `${told(deadline.to)}${words.colon}${this.deadline(deadline)}`)),
      ...section(words.sent, this.channels()),
      ...section(words.language, [tell(law.language)]),
      // Sources have the titles that they have.
      ...section(words.sources, [...law.citations.map(({text, url}) => `${text}: ${url}`), ...confidence.sources, fill(words.memory, {what: confidence['from-memory']})]),
      ...section(words.notes, law.notes.map(tell)),
      words['no-advice']
    ]
    return `${parts.join('\n\n')}\n`
  }

  private demand(one: Demand): string {
    return `${this.titleOf(one.item)}${one.when === undefined ? '' : `, ${this.when(one.when)}`} (${this.source(one)})${this.note(one.note)}`
  }

  private note(text: string | undefined): string {
    return text === undefined ? '' : `${this.words.colon}${this.tell(text)}`
  }

  private source({ref, verified}: Sourced): string {
    return `${cite(this.law, ref)}${this.words.semicolon}${this.words.checked[verified]}`
  }

  private form(): string[] {
    const {words, law: {format}} = this
    return [
      ...(format.title === undefined ? [] : [fill(words.title, {words: format.title})]),
      ...(format.headings ? [fill(words.headings, {words: format.headings.map((heading) => fill(words.quote, {words: heading})).join(', ')})] : []),
      ...(format['font-points'] === undefined ? [] : [fill(words.points, {points: format['font-points']})]),
      ...(format.asks ?? []).map(this.tell)
    ]
  }

  private channels(): string[] {
    const {words, tell, law: {channels: {permitted = [], notes = [], substitute}}} = this
    return [
      ...[...permitted, ...notes].map(tell),
      ...(substitute?.rule === undefined ? [] : [fill(words.instead, {rule: tell(substitute.rule)})]),
      ...(substitute?.means ?? []).map((means) => fill(words.means, {means: tell(means)}))
    ]
  }

  private deadline({length, unit = 'day', basis, trigger, qualifier, threshold, exceptions, ...sourced}: Deadline): string {
    const {words, tell} = this
    const [one = '', several = ''] = words.limits[`${basis === 'business' ? 'business-' : ''}${unit}`] ?? []
    const limit = length === undefined ? (qualifier === undefined ? words['no-limit'] : tell(qualifier)) : fill(length === 1 ? one : several, {count: length})
    const more = [
      length === undefined || qualifier === undefined ? undefined : tell(qualifier),
      threshold === undefined ? undefined : fill(words.from, {threshold: tell(threshold)}),
      exceptions === undefined ? undefined : fill(words.except, {exceptions: tell(exceptions)})
    ].filter((part) => part !== undefined)
    return `${fill(words.counted, {limit, trigger: tell(trigger)})}${more.map((part) => `${words.semicolon}${part}`).join('')} (${this.source(sourced)})`
  }

  private when(when: When): string {
    const {words: {when: says}} = this
    if (typeof when === 'string') return says[when]
    if ('from' in when) return fill(says.from, {day: when.from})
    const kinds = (list: readonly string[]): string => list.map((kind) => (isKind(kind) ? this.tell(DATA_KIND_MEANINGS[kind]) : kind)).join(this.words.semicolon)
    if ('only' in when) return fill(says.only, {kinds: kinds(when.only)})
    if ('unless' in when) return fill(says.unless, {kinds: kinds(when.unless)})
    return fill(when.source ? says['data-lost'] : says.data, {kinds: kinds(when.data)})
  }
}

const CHECKED = {primary: 'text of the law read', secondary: 'read in a secondary source', memory: 'from memory, not checked'} as const

/** A row of the table of states as a page in Markdown, in English. @param language in which it is said that it is */
export function statePage(row: StateRow, language: string): string {
  const {deadline, regulator} = row
  const days = deadline.days === undefined ? (deadline.otherwise ?? 'no number of days') : `${deadline.days} ${deadline.basis ?? 'calendar'} days`
  const lines = [
    `Statute: ${row.statute}`,
    `People affected: ${days}, from ${deadline.starts}`,
    `Authority: ${regulator.who}; from how many people on: ${regulator.threshold}; by when: ${regulator.deadline}`,
    `Credit bureaus: ${row['credit-bureaus']}`,
    `Content prescribed: ${row.prescribed}`,
    `Checked: ${CHECKED[row.verified]}`,
    ...(row.note === undefined ? [] : [row.note])
  ]
  const inEnglish = language === 'en' ? '' : `${lawPageWords(language)['in-english']}\n\n`
  return `${inEnglish}# ${row.name} (us-${row.code.toLowerCase()})\n\nThere is no pack for this law: notices are not held against it. What a first look needs:\n\n${lines.map((line) => `- ${line}`).join('\n')}\n\n${lawPageWords('en')['no-advice']}\n`
}

function section(heading: string, lines: readonly string[], none?: string): string[] {
  if (lines.length === 0) return none === undefined ? [] : [`## ${heading}\n\n${none}`]
  return [`## ${heading}\n\n${lines.map((line) => `- ${line}`).join('\n')}`]
}
