/** An atomic item that laws ask notices to contain, or forbid; what it is and how it is found stands in `items/` and `forbidden/`. */
export interface Item {
  readonly id: string
  readonly kind: 'content' | 'forbidden'
  /** The heading over it in a list of items: “How to reach the sender”. */
  readonly group: string
  /** As a heading of a row: “Toll-free number of the sender”. */
  readonly title: string
  /** What is wrong: of content that it is missing, of what is forbidden that it is there. */
  readonly message: string
  /** Elements of the codebook that are this item: their evidence is its evidence. */
  readonly elements: readonly string[]
  /** Counts only near a way to reach the sender. */
  readonly near?: 'contact'
  /** Counts only in sentences that say this element of the codebook. */
  readonly within?: string
  /** Counts only as advice: not where the sender speaks of itself. */
  readonly only?: 'advice'
  /** Begins with a name: a capital at the start of a sentence alone makes none. */
  readonly named?: true
  /** Where it belongs and words that say it; `[…]` are slots for the facts. */
  readonly insert?: {readonly heading: string; readonly sentence: string}
}

/** Under this id the phrases of an item stand in the lexicon; `unknown`: those that say that it is not known. */
export function phrasesOf(id: string, kind: Item['kind'] | 'unknown'): string {
  return kind === 'content' ? id : `${kind}:${id}`
}

/** Under this id the words for a kind of data stand in the lexicon. */
export function kindPhrases(kind: string): string {
  return `kind:${kind}`
}
