/** How a language writes and splits words and sentences, as data: `lexicon/<language>/language.yaml`. */
export interface Traits {
  /** In the language itself and in English: “Español”, “Spanish”. */
  readonly name: string
  readonly english: string
  readonly spelling: 'english' | SpellingData
  /** Words of every text in this language and of few others, by which it is known. */
  readonly everyday: readonly string[]
  /** Abbreviations that end no sentence, without their full stop, lower case; `art #` ends none before a number, as written, `nach art #` none behind that word. */
  readonly abbreviations: readonly string[]
  /** Words with which a letter begins: “Dear”. */
  readonly salutations: readonly string[]
  /** What stands before the colon where a draft writes the head of its e-mail into its text, lower case: “subject”. */
  readonly mail: Readonly<Record<HeadLine, readonly string[]>>
  /** Names of the twelve months, other names of one with `|` between them; empty where nobody has written them down. */
  readonly months: readonly string[]
  /** Words for numbers from ten on that notices use: a translation may say in words what the original has in digits. */
  readonly numerals: Readonly<Record<string, number>>
  /** Words for numbers below ten, and for years and months, with `|` between their forms: how long an offer lasts is said in either. */
  readonly few: Readonly<Record<string, number>>
  readonly periods: Readonly<Record<'year' | 'month', string>>
  /** By kind of personal data the words that name it, folded, `*` for any letters; a word belongs to the first kind that has it. */
  readonly kinds: Readonly<Record<string, readonly string[]>>
  /** First letters by which words are known to be kin, where the language has no word vectors; 0 where it has. */
  readonly stem: number
  readonly readability: ReadabilityTraits
  /** Titles of fixes; `{text}` stands for the words. */
  readonly fixes: FixTitles
  /** Small words beside what a fix replaces; empty for English, which has rules of its own, and where nobody has written them down. */
  readonly small: Omit<SmallWords, 'apart'>
}

/** Small words that must fit what a fix puts behind them. */
export interface SmallWords {
  /** Articles and other words that stand in the place of one. */
  readonly articles: readonly string[]
  readonly prepositions: readonly string[]
  readonly joiners: readonly string[]
  /** As in `SpellingData`. */
  readonly apart: Readonly<Record<string, string>>
}

/** A line of an e-mail's head. */
export type HeadLine = 'from' | 'to' | 'subject' | 'preheader'

/** How words of a language become the one form in which texts and phrases are compared. */
export interface SpellingData {
  /** Accents count for nothing: writers leave them out. */
  readonly fold: boolean
  /** Short words that lose their vowel before another one and an apostrophe: `l`, `d`, `qu`. */
  readonly elided: readonly string[]
  /** Words that stand for several: `del` for `de el`. */
  readonly apart: Readonly<Record<string, string>>
}

/** The formula by which a language measures how hard a text is (`lint/formulas.ts`). */
export type Formula = 'flesch-kincaid' | 'fernandez-huerta' | 'kandel-moles' | 'wiener' | 'martins'

export interface ReadabilityTraits {
  readonly formula: Formula
  /** Pattern of what sounds as one syllable; a word has as many as it has matches. Absent for English, which has a library. */
  readonly syllable?: string
}

export interface FixTitles {
  readonly write: string
  readonly remove: string
  readonly insert: string
  readonly section: string
}
