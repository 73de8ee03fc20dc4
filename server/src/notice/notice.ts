/**
 * What a notice is once it has been read: front matter, blocks and their prose.
 *
 * All offsets are UTF-16 code units. A block is free of its place in the file, so that it can be kept from one version of
 * the text to the next; a `PlacedBlock` puts it where it stands now.
 */

import {firstThat} from './first-that.ts'
import type {Owner} from './memory.ts'

/** Half-open stretch of characters: `[start, end)`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The index of the span in which a place lies, of spans in order that do not overlap; -1 if it lies in none. */
export function indexAt(spans: readonly Span[], place: number): number {
  const index = firstThat(spans.length, (at) => (spans[at]?.end ?? 0) > place)
  return (spans[index]?.start ?? Infinity) <= place ? index : -1
}

/** What the markup says of a stretch of the prose view; offsets are in `Block.text`. */
export interface InlineMark extends Span {
  readonly kind: 'code' | 'link' | 'strong' | 'emphasis' | 'deleted'
  /** Where a link leads, decoded; `undefined` for every other kind and for references that lead nowhere. */
  readonly url?: string
}

/** What kind of thing the block is in the document. `code` blocks are kept for detectors of secrets and are never prose. */
export type BlockKind = 'paragraph' | 'heading' | 'cell' | 'code'

/** One leaf block of the document and the plain text that its reader sees. What is known of it is kept with it. */
export interface Block extends Owner {
  readonly kind: BlockKind
  /** 1 to 6 for headings, else 0. */
  readonly depth: number
  /** Inside a list item, and its number among the items of its list (0-based), else -1. */
  readonly item: number
  /** Inside a block quote. */
  readonly quoted: boolean
  /** Row and column in its table (0-based, row 0 is the header), else -1. */
  readonly row: number
  readonly column: number
  /** The prose view: markup gone, entities and escapes decoded, line breaks as `\n`. */
  readonly text: string
  /** What the text shows at a glance (`Sign`): what is not there need not be sought. */
  readonly signs: number
  /**
   * Where in the chunk the source of each character of `text` starts and where it ends (`&amp;` is one character of five).
   * Ascending and without overlap, except that the characters of one reference (`&#x1F600;` gives two) share its place.
   */
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly marks: readonly InlineMark[]
  /** Sentences of `text`, in order, without the white space between them. Empty for `code`. */
  readonly sentences: readonly Span[]
  /** Extent of the block in its chunk, with markup. */
  readonly extent: Span
}

/** A block at its place in the current text. */
export interface PlacedBlock {
  readonly block: Block
  /** Where the block's chunk starts in the source: add it to what `block.starts` and `block.ends` say. */
  readonly offset: number
}

/** Something in the source that is not prose but that rules need to know of. */
export interface Fact extends Span {
  readonly kind: 'link' | 'image' | 'definition'
  readonly url: string
}

/** An HTML comment; `text` is what stands between `<!--` and `-->`. */
export interface Comment extends Span {
  readonly text: string
}

/** A value in the front matter at its place in the source, with the places of what it holds. */
export interface FrontMatterValue extends Span {
  /** The value as plain data (strings, numbers, booleans, arrays, maps; dates stay strings as written). */
  readonly data: unknown
  /** The items of a list. */
  readonly items?: readonly FrontMatterValue[]
  /** The keys of a map. */
  readonly entries?: ReadonlyMap<string, FrontMatterEntry>
}

/** One key of the front matter, or of a map in it, and its value; spans are in the source. */
export interface FrontMatterEntry extends FrontMatterValue {
  readonly key: Span
  readonly value: Span
}

export interface FrontMatterProblem extends Span {
  readonly message: string
}

/** From the opening fence to the end of the closing fence, without its line end. */
export interface FrontMatter extends Span {
  readonly entries: ReadonlyMap<string, FrontMatterEntry>
  /** What the YAML parser found wrong, with its place in the source. */
  readonly problems: readonly FrontMatterProblem[]
}

/** A notice, read. */
export interface Notice {
  readonly source: string
  readonly frontMatter: FrontMatter | undefined
  readonly blocks: readonly PlacedBlock[]
  readonly facts: readonly Fact[]
  readonly comments: readonly Comment[]
  /** `\r\n` if the first line ends so, else `\n`. */
  readonly lineEnding: '\n' | '\r\n'
}

/**
 * The stretch of the source from which a stretch of a block's prose came.
 * Markup between two characters is inside, markup before the first and after the last is not.
 */
export function sourceSpan({block, offset}: PlacedBlock, span: Span): Span {
  const start = block.starts[span.start] ?? block.extent.end
  const end = span.end > span.start ? (block.ends[span.end - 1] ?? block.extent.end) : start
  return {start: offset + start, end: offset + end}
}
