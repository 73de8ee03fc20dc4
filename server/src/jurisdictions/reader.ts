import {loaders} from '../../generated/law-languages.ts'
import laws from '../../generated/laws.ts'
import type {Lexicon} from '../lexicon/lexicon.ts'
import {Reader} from '../lexicon/reading.ts'
import type {NoticeContext, Passage} from '../rules/rule.ts'
import {assess, forbiddenElements, isPresent, isRequired, type Assessment, type SpokenItems} from './assess.ts'
import type {Grounds} from './conditions.ts'
import {factsOf} from './facts.ts'
import {ContactFinder} from './find/contact-points.ts'
import {countryOf} from './find/countries.ts'
import {loadDateParser, type DateParser} from './find/date-parsers.ts'
import {Calendar, DateFinder} from './find/dates.ts'
import {ItemFinder} from './find/item-finder.ts'
import type {Item} from './item.ts'
import {inLanguage, type Law} from './law.ts'
import {problemsIn, type LawProblem} from './problems.ts'

/** What a language knows of law. */
export interface LawLanguage {
  readonly lexicon: Lexicon
  readonly spoken: SpokenItems
}

/** Loads a language; those that no notice is written in are never loaded. */
export type LawLanguageLoader = () => Promise<LawLanguage>

/** What a reader of law is made from. */
export interface LawData extends LawLanguage {
  readonly laws: readonly Law[]
  readonly dates: DateParser
}

/** An item that declared laws ask for, as a sum. */
export interface ItemSummary {
  readonly id: string
  /** What it is called in the language of the notice. */
  readonly title: string
  readonly laws: readonly string[]
  /** A declared law requires it of this notice. */
  readonly required: boolean
  readonly present: boolean
  readonly evidence: readonly Passage[]
}

/** A notice, read with the eyes of the laws that it declares. */
export interface LawReading {
  readonly assessment: Assessment
  readonly problems: readonly LawProblem[]
  readonly items: readonly ItemSummary[]
  /** Elements of the codebook that a declared law forbids, with the laws that do. */
  readonly forbidden: ReadonlyMap<string, readonly Law[]>
}

/** Where nobody reads the dates, the notice has to say it. */
const UNDATED: Grounds['isLate'] = () => ({key: 'incident.late'})

/** Whom notices are for that laws say nothing of. */
const OTHER_READERS = new Set(['regulator', 'media', 'supplier'])

/** Reads notices with the eyes of the law. Keeps what it can from one text to the next. */
export class LawReader {
  /** The language in which it finds what laws ask for. */
  readonly language: string
  readonly laws: ReadonlyMap<string, Law>
  readonly items: readonly Item[]
  private readonly spoken: SpokenItems
  private readonly contacts: ContactFinder
  private readonly calendar: Calendar
  private readonly dates: DateFinder
  private readonly finder: ItemFinder
  private last: {readonly key: string; readonly laws: readonly Law[]} | undefined

  constructor({laws, lexicon, spoken, dates}: LawData) {
    this.laws = new Map(laws.map((law) => [law.id, inLanguage(law, lexicon.language)]))
    this.spoken = spoken
    this.items = spoken.items
    this.language = lexicon.language
    const reader = new Reader(lexicon)
    this.contacts = new ContactFinder(spoken.words)
    this.calendar = new Calendar(spoken.words.dates, dates)
    this.dates = new DateFinder(reader, this.calendar, spoken.words)
    this.finder = new ItemFinder(spoken.items, reader, spoken.words)
  }

  /** What an item is called, found in this language or not; its id where nobody knows it. */
  titleOf(id: string): string {
    return this.items.find((item) => item.id === id)?.title ?? this.spoken.unread[id] ?? id
  }

  /** The laws of these ids: the same list for the same ids, so that what is worked out for it need not be again. */
  private declared(ids: readonly string[]): readonly Law[] {
    const key = ids.join()
    if (this.last?.key !== key) this.last = {key, laws: ids.flatMap((id) => this.laws.get(id) ?? [])}
    return this.last.laws
  }

  /**
   * Holds a notice against the laws that its front matter declares.
   *
   * @param evidence of the elements of the codebook
   * @param isLate tells by the dates of the notice whether it comes later than a law allows
   * @returns undefined for a notice that declares none, or that is not for the people affected
   */
  read(context: NoticeContext, evidence: ReadonlyMap<string, readonly Passage[]>, isLate: Grounds['isLate'] = UNDATED): LawReading | undefined {
    const laws = this.declared(declaredIn(context))
    if (laws.length === 0) return undefined
    const facts = factsOf(context.frontMatter)
    if (facts.audience !== undefined && OTHER_READERS.has(facts.audience)) return undefined
    const points = this.contacts.find(context, countryOf(laws.map(({id}) => id)))
    const said = this.finder.find({context, facts, points, dates: this.dates.find(context), calendar: this.calendar, words: this.spoken.words, evidence})
    const assessment = assess(laws, this.spoken, facts, said, context, evidence, isLate)
    return {assessment, problems: problemsIn(assessment), items: assessment.items.map(summed), forbidden: forbiddenElements(assessment)}
  }
}

function summed(status: Assessment['items'][number]): ItemSummary {
  const {item, laws, evidence} = status
  return {id: item.id, title: item.title, laws, required: isRequired(status), present: isPresent(status), evidence}
}

/** Ids under `jurisdictions:`, each once. */
function declaredIn({frontMatter}: NoticeContext): readonly string[] {
  const declared = frontMatter?.entries.get('jurisdictions')
  const named = declared?.items ?? (declared ? [declared] : [])
  return [...new Set(named.flatMap(({data}) => (typeof data === 'string' ? [data] : [])))]
}

/** What else is known of laws: loaded together, on demand. */
export {checklistOf} from './checklist.ts'
export {default as states} from '../../generated/us-states.ts'

const readers = new Map<string, Promise<LawReader | undefined>>()

/** The reader of notices in a language, made once; undefined for a language that has no words for what laws ask. */
export function lawReaderFor(language: string): Promise<LawReader | undefined> {
  const known = readers.get(language) ?? make(language)
  readers.set(language, known)
  return known
}

/** The reader of English notices. */
export async function englishLawReader(): Promise<LawReader> {
  const reader = await lawReaderFor('en')
  if (!reader) throw new Error('English has no words for what laws ask')
  return reader
}

/** What a reader of law is made from, for a language that has words for what laws ask. */
export async function lawDataOf(language: string): Promise<LawData | undefined> {
  const known = await loaders[language]?.()
  return known && {laws, ...known, dates: await loadDateParser(language, known.spoken.words.dates.months)}
}

async function make(language: string): Promise<LawReader | undefined> {
  const data = await lawDataOf(language)
  return data && new LawReader(data)
}
