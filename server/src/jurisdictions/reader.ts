import items from '../../generated/items.ts'
import lexicon from '../../generated/law-en.ts'
import laws from '../../generated/laws.ts'
import type {Lexicon} from '../lexicon/lexicon.ts'
import {Reader} from '../lexicon/reading.ts'
import type {NoticeContext, Passage} from '../rules/rule.ts'
import {assess, forbiddenElements, isPresent, isRequired, type Assessment} from './assess.ts'
import {factsOf} from './facts.ts'
import {ContactFinder} from './find/contact-points.ts'
import {countryOf} from './find/countries.ts'
import {DateFinder} from './find/dates.ts'
import {ItemFinder} from './find/item-finder.ts'
import type {Item} from './item.ts'
import type {Law} from './law.ts'
import {problemsIn, type LawProblem} from './problems.ts'

/** What a reader of law is made from. */
export interface LawData {
  readonly laws: readonly Law[]
  readonly items: readonly Item[]
  readonly lexicon: Lexicon
}

/** An item that declared laws ask for, as a sum. */
export interface ItemSummary {
  readonly id: string
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

/** Whom notices are for that laws say nothing of. */
const OTHER_READERS = new Set(['regulator', 'media', 'supplier'])

/** Reads notices with the eyes of the law. Keeps what it can from one text to the next. */
export class LawReader {
  /** The language in which it finds what laws ask for. */
  readonly language: string
  readonly laws: ReadonlyMap<string, Law>
  readonly items: readonly Item[]
  private readonly contacts = new ContactFinder()
  private readonly dates: DateFinder
  private readonly finder: ItemFinder
  private last: {readonly key: string; readonly laws: readonly Law[]} | undefined

  constructor(data: LawData) {
    this.laws = new Map(data.laws.map((law) => [law.id, law]))
    this.items = data.items
    this.language = data.lexicon.language
    const reader = new Reader(data.lexicon)
    this.dates = new DateFinder(reader)
    this.finder = new ItemFinder(data.items, reader)
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
   * @returns undefined for a notice that declares none, or that is not for the people affected
   */
  read(context: NoticeContext, evidence: ReadonlyMap<string, readonly Passage[]>): LawReading | undefined {
    const laws = this.declared(declaredIn(context))
    if (laws.length === 0) return undefined
    const facts = factsOf(context.frontMatter)
    if (facts.audience !== undefined && OTHER_READERS.has(facts.audience)) return undefined
    const points = this.contacts.find(context, countryOf(laws.map(({id}) => id)))
    const said = this.finder.find({context, facts, points, dates: this.dates.find(context), evidence})
    const assessment = assess(laws, this.items, facts, said, context, evidence)
    return {assessment, problems: problemsIn(assessment), items: assessment.items.map(summed), forbidden: forbiddenElements(assessment)}
  }
}

function summed(status: Assessment['items'][number]): ItemSummary {
  const {item, demands, evidence} = status
  return {id: item.id, laws: [...new Set(demands.map(({law}) => law.id))], required: isRequired(status), present: isPresent(status), evidence}
}

/** Ids under `jurisdictions:`, each once. */
function declaredIn({frontMatter}: NoticeContext): readonly string[] {
  const declared = frontMatter?.entries.get('jurisdictions')
  const named = declared?.items ?? (declared ? [declared] : [])
  return [...new Set(named.flatMap(({data}) => (typeof data === 'string' ? [data] : [])))]
}

/** What else is known of laws: loaded together, on demand. */
export {checklistOf} from './checklist.ts'
export {lawPage, statePage} from './page.ts'
export {default as states} from '../../generated/us-states.ts'

let made: LawReader | undefined

/** The reader of English notices; made once. */
export function englishLawReader(): LawReader {
  return (made ??= new LawReader({laws, items, lexicon}))
}
