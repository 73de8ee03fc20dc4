/** What is known of a language, and what of it is still to be written. */
export interface Coverage {
  /** ISO 639-1. */
  readonly id: string
  /** In the language itself, and in English. */
  readonly name: string
  readonly english: string
  readonly phrases: number
  /** Labelled sentences from which something was learned. */
  readonly sentences: number
  /** Examples on the rules' pages, all executed. */
  readonly examples: number
  /** What laws ask for or forbid that has words in this language. */
  readonly items: number
  /** Rules whose texts are shown in English. */
  readonly untranslated: readonly string[]
  /** Elements and flags that are told by what was learned, and by detectors, alone. */
  readonly withoutPhrases: readonly string[]
}
