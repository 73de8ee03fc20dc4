/** What a preview of a notice is made of: plain data, so that it can be sent to a page. All offsets are UTF-16 code units of the source. */

import type {HeadLine} from '../lexicon/traits.ts'
import type {Severity} from '../rules/rule.ts'
import type {Span} from '../notice/notice.ts'

/** What a block is for in a letter or an e-mail; decides how the page sets it. */
export type BlockRole = 'subject' | 'head' | 'letterhead' | 'salutation' | 'closing' | 'body'

/** A finding that stands in a block's text; its span is relative to the block. */
export interface BlockFinding extends Span {
  readonly rule: string
  readonly severity: Severity
}

/**
 * One block at the top level of the notice, as HTML. It says nothing of where it stands in the file, so that it stays the same when
 * something before it changes.
 */
export interface PreviewBlock {
  /** Sanitised. Each stretch of text is a `span` with `data-at`, its place in the block's source (see `annotate.ts`). */
  readonly html: string
  /** Characters of source between the end of the block before it (or of the front matter) and its start. */
  readonly lead: number
  /** Characters of source that it takes. */
  readonly length: number
  readonly role: BlockRole
  /** Its line breaks are meant, as in an address. */
  readonly lines: boolean
  readonly findings: readonly BlockFinding[]
}

/** An element of the codebook in the side panel. */
export interface PreviewElement {
  readonly id: string
  /** “Apology”; in English until the client translates it. */
  readonly title: string
  readonly present: boolean
  readonly evidence: readonly Span[]
  /** Where it will be said once the slots there are filled, as long as it is said nowhere. */
  readonly waiting: readonly Span[]
}

/** A place where something is missing. */
export interface Slot {
  /** `missing-<element>`. */
  readonly rule: string
  readonly title: string
  readonly severity: Severity
  readonly message: string
  /** The slot stands after the text that ends here. */
  readonly at: number
  /** Where the finding itself stands, to name it to the server. */
  readonly finding: Span
  /** There is a fix that inserts it. */
  readonly insertable: boolean
}

/** A finding with no place in the shown text: of the notice as a whole, in the front matter or in a comment. */
export interface Note extends Span {
  readonly rule: string
  readonly severity: Severity
  readonly message: string
}

/** A sentence that is hard to read. */
export interface HardSentence extends Span {
  readonly text: string
  readonly words: number
  /** School grade by Flesch and Kincaid. */
  readonly grade: number
}

/** How a line of a section stands: all is well; something is to be done; facts decide that are not given; it merely says something. */
export type RowState = 'good' | 'bad' | 'unsure' | 'plain'

/** Names a finding whose fix inserts what is missing. */
export interface InsertRef extends Span {
  readonly rule: string
  /** Id of the item of the law, of which many may stand at the same place. */
  readonly item: string
}

/** What stands below a line: what one law asks, the limit, an exception. */
export interface RowPart {
  readonly state: RowState
  /** The state in a word or two; shown where all is not well, and always told to a screen reader. */
  readonly word?: string
  readonly text: string
}

/** One line of a section of the side panel. */
export interface SectionRow extends Omit<RowPart, 'text'> {
  readonly label: string
  /** The element that the label says is not missed; its words around it have a translation. */
  readonly unmissed?: string
  readonly detail?: string
  readonly parts?: readonly RowPart[]
  /** What few want to know: folded away. */
  readonly more?: readonly string[]
  /** Where in the source to jump to; of several places one after the other. */
  readonly spans?: readonly Span[]
  readonly insert?: InsertRef
}

/** Lines that belong together. */
export interface SectionGroup {
  readonly title?: string
  /** Shown only when somebody opens it. */
  readonly folded: boolean
  readonly rows: readonly SectionRow[]
}

/** A section of the side panel that another room fills: the law of a place, deadlines. */
export interface PanelSection {
  readonly id: string
  readonly title: string
  /** So many of how many are there. */
  readonly count?: readonly [number, number]
  /** Stands below the lines, small. */
  readonly note?: string
  readonly groups: readonly SectionGroup[]
}

/** How long the notice is by the measures of each channel. */
export interface Measures {
  /** Of the text that a reader sees, as a text message or post would have it. */
  readonly characters: number
  readonly words: number
  /** Parts of a text message. */
  readonly segments: number
  /** Characters that one part holds. */
  readonly perSegment: number
  /** The characters for which the message costs more, if any: “’”. */
  readonly costly: string
}

/** What stands above the text of an e-mail; `undefined` where the notice does not say. */
export interface Headers {
  readonly from: string | undefined
  readonly to: string | undefined
  readonly subject: string | undefined
  /** What an inbox shows after the subject. */
  readonly preheader: string | undefined
  /** Which of them stand in the text, where they are to be seen already. */
  readonly inText: readonly HeadLine[]
}

/** What the front matter says; `undefined` where it does not. */
export interface Frame {
  readonly audience: string | undefined
  readonly channel: string | undefined
  readonly stage: string | undefined
  readonly language: string
}

/** All that a preview shows besides the blocks. */
export interface PreviewFacts {
  readonly frame: Frame
  readonly headers: Headers
  readonly elements: readonly PreviewElement[]
  /** Titles of the rules that are broken in the text, by id: “Blame-shifting”. */
  readonly titles: Readonly<Record<string, string>>
  readonly slots: readonly Slot[]
  readonly notes: readonly Note[]
  readonly counts: Readonly<Record<Severity, number>>
  readonly readability: {readonly words: number; readonly sentences: number; readonly grade: number; readonly hardest: readonly HardSentence[]}
  readonly measures: Measures
  readonly sections: readonly PanelSection[]
  /** Where the text begins in the source: after the front matter. */
  readonly start: number
}

/** A notice, ready to be shown. */
export interface Preview {
  readonly blocks: readonly PreviewBlock[]
  readonly facts: PreviewFacts
}
