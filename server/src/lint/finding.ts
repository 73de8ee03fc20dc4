import type {LawReference} from '../jurisdictions/reference.ts'
import type {Span} from '../notice/notice.ts'
import type {Severity} from '../rules/rule.ts'
import type {Position} from './lines.ts'

/** Replaces `source.slice(start, end)` by `text`. */
export interface Edit extends Span {
  readonly text: string
}

/** One way to mend a finding. Edits are in order and do not overlap. */
export interface Fix {
  readonly title: string
  /** `safe` changes no meaning and may be applied unseen; all else is a `suggestion`. */
  readonly kind: 'safe' | 'suggestion'
  readonly edits: readonly Edit[]
  /** For editors: the text of the only edit as a snippet, with tab stops for the facts. */
  readonly snippet?: string
}

/** A place in another file that a finding speaks of as well. */
export interface Related {
  /** As the door that linted the notice addresses files: a path, or an address such as `file:///…`. */
  readonly path: string
  /** What stands there. */
  readonly message: string
  readonly range: {readonly start: RelatedPlace; readonly end: RelatedPlace}
}

/** Line and column from 1, offset from 0; columns and offsets are UTF-16 code units. */
export interface RelatedPlace extends Position {
  readonly offset: number
}

/** Something that a careful editor would say of the notice; offsets are UTF-16 code units of the source. */
export interface Finding extends Span {
  /** A flag's id, `missing-<element>`, `style/<name>` or a problem of the file itself. */
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  readonly why: string
  /** The rule's page. */
  readonly url: string
  readonly fixes: readonly Fix[]
  /** What the law says, where the finding speaks for one. */
  readonly law?: LawReference | undefined
  /** The other place, where the finding speaks of two. */
  readonly related?: Related | undefined
}

/** Whether a finding is about the notice as a whole: its words only stand for it, as a title does. */
export function concernsWhole({rule}: Pick<Finding, 'rule'>): boolean {
  return rule.startsWith('missing-') || rule === 'law-content' || rule === 'style/readability'
}

/** Whether the notice says an element, and where. */
export interface ElementResult {
  readonly present: boolean
  readonly evidence: readonly Span[]
}

/** An item that declared laws ask for, and where the notice says it. */
export interface LawItemResult extends ElementResult {
  readonly id: string
  /** What it is called in the language of the notice, for people; a report that was written down has only the id. */
  readonly title?: string
  /** Ids of the declared laws that ask for it. */
  readonly laws: readonly string[]
  /** One of them requires it of this notice. */
  readonly required: boolean
}

/** Measured on prose alone. */
export interface Readability {
  readonly words: number
  readonly sentences: number
  /** School grade by Flesch and Kincaid, one decimal; 0 for an empty text. */
  readonly grade: number
}

/** What `lint` gives for one notice. */
export interface LintResult {
  readonly language: string
  /** In order of place. */
  readonly findings: readonly Finding[]
  /** Every element of the codebook, in its order; none if the notice is in a language that cannot be read. */
  readonly elements: Readonly<Record<string, ElementResult>>
  readonly readability: Readability
  /** Where the notice declares laws: the items that they ask for. */
  readonly law?: {readonly items: readonly LawItemResult[]}
}
