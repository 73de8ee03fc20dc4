/** Beginnings for writers, in one language; `en.yaml` has them in English. `[…]` are slots for the facts. */
export interface Starters {
  /** By element: sentences that say it. */
  readonly elements: Readonly<Record<string, readonly string[]>>
  /** By kind of data: the words that a letter has for it. */
  readonly kinds: Readonly<Record<string, string>>
}

/** The beginnings of every language that has any, by its id. */
export type StartersByLanguage = Readonly<Record<string, Starters>>
