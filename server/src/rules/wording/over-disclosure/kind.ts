import type {Span} from '../../../notice/notice.ts'

/** A kind of thing that a notice should not tell. */
export interface Kind {
  /** Which signs (`Sign`) the text must show: all of these. */
  readonly needs: number
  /** One of these stands in every text that has a match. To seek them costs less than the pattern, which costs a start most where it is first run. */
  readonly hints?: readonly string[]
  /** Matches something in every text that has a match, at less cost than the pattern. */
  readonly glimpse?: RegExp
  /** Global; runs in time linear in the text. */
  readonly pattern: RegExp
  /** What is said of a match; nothing if the match is not of this kind after all. */
  readonly find: (found: Found) => Disclosure | undefined
}

/** A match of a kind's pattern. */
export interface Found extends Span {
  readonly text: string
  readonly words: string
  readonly groups: Readonly<Record<string, string | undefined>>
}

/** What was found; the span is the match unless it says another. */
export interface Disclosure extends Partial<Span> {
  /** What it is: `kinds:` in the rule's file of each language says it, and what may stand instead. */
  readonly kind: string
  /** What may stand instead where that does not fit; `''` is nothing. */
  readonly instead?: readonly string[]
}
