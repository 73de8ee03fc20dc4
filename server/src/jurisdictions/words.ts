/**
 * Words of a language by which code finds what phrases cannot, as data: `words/<language>.yaml`. Each is a piece of a regular
 * expression that matches whole words, in any case.
 */
export interface LawWords {
  readonly dates: DateWords
  /** Whose the next number or address is: names, and words for the sender itself. */
  readonly owners: Readonly<Record<'ftc' | 'attorney-general' | 'credit-reports' | 'agency' | 'sender', readonly string[]>>
  /** Taking up a service that is offered. */
  readonly enrolling: readonly string[]
  /** An address in such a sentence is one that readers are warned of. */
  readonly warned: readonly string[]
  /** Credit bureaus, by no name. */
  readonly bureaus: readonly string[]
  /** A supplier lost the data. */
  readonly supplier: readonly string[]
  /** Words that have a capital only because they begin a sentence. */
  readonly 'no-name': readonly string[]
  readonly offer: {
    /** Number words in terms: `twelve: 12`. */
    readonly numbers: Readonly<Record<string, number>>
    readonly months: readonly string[]
    readonly years: readonly string[]
  }
}

/** Words in and around dates. */
export interface DateWords {
  /** Nothing that reads like a date is without one of these, or figures with a stroke, a stop or a dash between them. */
  readonly signs: readonly string[]
  /** January to December, for a month with a year, where the library does not know that. */
  readonly months?: readonly string[]
  /** Lengths of time, and ends of offers: no dates of an incident. */
  readonly lengths: readonly string[]
  /** Between or before two dates that are one stretch of time. */
  readonly ranges: readonly string[]
  /** Right before a single date with which a stretch of time begins. */
  readonly opens: readonly string[]
  /** They begin a clause that says what was found out. */
  readonly that: readonly string[]
  /** Right before a day by which something will be done. */
  readonly limits: readonly string[]
}

/** Letters of Latin script with their accents, and figures: a class of its own, as it is several times faster than `\p{L}`. */
const LETTER = '[\\w\\u00C0-\\u024F]'

/** One of these, as whole words. */
export function anyOf(words: readonly string[]): string {
  return words.length === 0 ? '(?!)' : `(?<!${LETTER})(?:${words.join('|')})(?!${LETTER})`
}

/** Finds one of these words, in any case. */
export function wordPattern(words: readonly string[], flags = ''): RegExp {
  return new RegExp(anyOf(words), `iu${flags}`)
}
