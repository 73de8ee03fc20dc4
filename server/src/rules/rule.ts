import type {Readers} from '../lexicon/lexicon.ts'
import type {Reader, Reading} from '../lexicon/reading.ts'
import type {FrontMatter, Notice, PlacedBlock, Span} from '../notice/notice.ts'

/** How bad a finding is, from worst to mildest; `off` only in configuration. */
export type Severity = 'error' | 'warning' | 'info' | 'hint'

/** Elements should be there, flags should not, style is taste; `link` is for where readers are sent; `file` is for what is wrong with the file around the notice, `law` for what the law of a place asks. */
export type RuleKind = 'element' | 'flag' | 'link' | 'style' | 'file' | 'law'

/** What a rule says in one language. */
export interface RuleText {
  /** Two to four words, as a heading: “Blame-shifting”. */
  readonly title: string
  /** One sentence; `{text}` stands for the words found. */
  readonly message: string
  /** Why it matters to the reader of the notice: one or two sentences. */
  readonly why: string
  /** Title of the fix that applies where the phrase has none of its own, e.g. “Remove this sentence”. */
  readonly remedy?: string
  /** By kind of what a detector found: a message that says more exactly what it is, and what may stand instead. */
  readonly kinds?: Readonly<Record<string, KindText>>
  /** Sentences that findings are made of where one message is not enough, by their names; `{…}` are filled in. */
  readonly says?: Readonly<Record<string, string>>
  /** Words, with spaces between, that tell nothing of a place: a link that shows no others hides where it goes. */
  readonly empty?: string
  /** Elements: the section where it belongs and a sentence that says it; `[…]` are slots for the facts. */
  readonly insert?: InsertText
}

/** What is said of one kind of thing that a detector finds. */
export interface KindText {
  readonly message: string
  readonly instead?: string
}

/** What says an element that is missing; `[…]` are slots for the facts. */
export interface InsertText {
  readonly heading: string
  readonly sentence: string
}

/** A rule as the build reads it from its folder. */
export interface Rule {
  /** Id of the codebook; findings of elements carry `missing-<id>`. */
  readonly id: string
  readonly kind: RuleKind
  readonly severity: Severity
  /** Off unless configured on. */
  readonly off?: boolean
  /** Language to text. */
  readonly texts: Readonly<Record<string, RuleText>>
}

/** What a rule says in a language; in English until somebody has translated it. */
export function textIn({texts}: Rule, language: string): RuleText | undefined {
  return texts[language] ?? texts['en']
}

/** What a rule is called in a language; its id where it has no name. */
export function nameOf(rule: Rule, language: string): string {
  return textIn(rule, language)?.title ?? rule.id
}

/** The same of the rule with an id; the id itself of a rule that is not known. */
export function titleIn(rules: readonly Rule[], id: string, language: string): string {
  const rule = rules.find((one) => one.id === id)
  return rule ? nameOf(rule, language) : id
}

/** The id under which a rule's findings are reported: elements are reported when they are missing. */
export function findingId(rule: Rule): string {
  return rule.kind === 'element' ? `missing-${rule.id}` : rule.id
}

/** A block with its reading, at its place. */
export interface ReadBlock {
  readonly placed: PlacedBlock
  readonly reading: Reading
  /** Text of the nearest heading before it, lower case; empty if there is none. */
  readonly heading: string
  /** The lead-in under which it stands (“What is changing:”, a line in bold), lower case; empty if there is none. */
  readonly lead: string
  /** Stands directly under the heading or the lead-in. */
  readonly opens: boolean
}

/** A stretch of one block's prose. */
export interface Passage extends Span {
  readonly block: ReadBlock
  /** No phrase says so: the sentence reads like others that do. */
  readonly sensed?: true
}

/** What detectors in code may look at. */
export interface NoticeContext {
  readonly notice: Notice
  /** The notice as if it had no other blocks than those that were read: where it has parts in several languages, one of them. */
  readonly part: Notice
  readonly frontMatter: FrontMatter | undefined
  readonly blocks: readonly ReadBlock[]
  readonly reader: Reader
  /** Merge fields that the sender's mail program fills, as written: `{{first_name}}`. */
  readonly mergeFields: readonly string[]
  /** Whom the notice seems to be for. */
  readonly readers: Readers
}

/** A flag found: the words, and what may stand instead of them (`''`: nothing). */
export interface FlagHit extends Span {
  readonly instead: readonly string[]
  /** What stands instead changes no meaning, so that it may be applied unseen. */
  readonly safe?: boolean
  /** Says more exactly what was found, where the rule's own message is too general. */
  readonly message?: string
  /** Of which kind it is; what the rule's `kinds` say of it takes the place of the rule's own message. */
  readonly kind?: string
  /** What was found is innocent as often as not: the rest of its sentence decides. */
  readonly mild?: boolean
}

/** Finds a flag in one block, where phrases cannot. Its answer must depend on the block, its heading and lead, the merge fields and the readers alone. */
export type FlagDetector = (block: ReadBlock, context: NoticeContext) => readonly FlagHit[]

/** Finds an element in one block, where phrases cannot: the words that say it. Its answer must depend on the block alone. */
export type BlockElementDetector = (block: ReadBlock, reader: Reader) => readonly Span[]

/** Finds an element in the whole notice, where it takes more than one block to tell. */
export type NoticeElementDetector = (context: NoticeContext) => readonly Passage[]
