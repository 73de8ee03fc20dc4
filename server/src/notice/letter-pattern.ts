/**
 * Patterns with Unicode's classes of letters. Such a class costs a start up to a millisecond wherever it stands, and nearly every text is
 * in characters of Western Europe: there the same pattern has the few ranges that are left of each class. Neither is made before it is needed.
 */

/** What stands between the brackets of a pattern for each class. */
export interface LetterClasses {
  /** Letters. */
  readonly L: string
  /** Capitals. */
  readonly Lu: string
  /** Small letters. */
  readonly Ll: string
  /** Marks that combine with letters. */
  readonly M: string
  /** Digits and other numbers. */
  readonly N: string
  /** Punctuation and symbols. */
  readonly PS: string
}

const ALL: LetterClasses = {L: '\\p{L}', Lu: '\\p{Lu}', Ll: '\\p{Ll}', M: '\\p{M}', N: '\\p{N}', PS: '\\p{P}\\p{S}'}

/** What the classes have of the characters that are not `BEYOND`. */
export const WESTERN: LetterClasses = {
  L: 'A-Za-zªµºÀ-ÖØ-öø-ÿ',
  Lu: 'A-ZÀ-ÖØ-Þ',
  Ll: 'a-zµß-öø-ÿ',
  M: '',
  N: '0-9²³¹¼-¾',
  PS: '!-\\/:-@\\[-`{-~¡-©«¬®-±´¶-¸»¿×÷\\u2010-\\u2027\\u2030-\\u205e\\u20a0-\\u20c0'
}

/** Neither Latin 1 nor general punctuation nor a sign of a currency. */
export const BEYOND = /[^\0-\u00ff\u2000-\u206f\u20a0-\u20c0]/

/** A pattern that asks for classes of letters. */
export class LetterPattern {
  private readonly source: (classes: LetterClasses) => string
  private readonly flags: string
  private western: RegExp | undefined
  private full: RegExp | undefined

  /**
   * @param source the pattern, given what stands in its brackets
   * @param flags without `u`; the pattern means the same with it
   */
  constructor(source: (classes: LetterClasses) => string, flags = '') {
    this.source = source
    this.flags = flags
  }

  /** The pattern for a text. */
  for(text: string): RegExp {
    if (BEYOND.test(text)) return (this.full ??= new RegExp(this.source(ALL), `${this.flags}u`))
    return (this.western ??= new RegExp(this.source(WESTERN), this.flags))
  }

  test(text: string): boolean {
    return this.for(text).test(text)
  }
}
