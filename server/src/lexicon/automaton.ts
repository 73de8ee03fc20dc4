/**
 * The phrases of a language as automata over words, in plain arrays that a build can store.
 *
 * Two of them, run side by side: the first knows the word classes and says where a member of a class ends and how many
 * words it has; the second knows the phrases, for which a member of a class is then one symbol, however many words it has.
 * So a class of a hundred turns costs its size once, and not once for every phrase that uses it.
 */
export interface Automaton {
  /** What a word stands for: itself, the sets and the classes that it belongs to: `symbols["stole"] = [812, 40, 41]`. */
  readonly symbols: Readonly<Record<string, readonly number[]>>
  /** Members of classes with more than one word. `accept` of a state is the symbol for (class, number of words), or -1. */
  readonly classes: Graph
  /** Phrases. `accept` of a state is the phrase that is complete in it, or -1. */
  readonly phrases: Graph
  /** For each phrase the state before its first word. */
  readonly entry: readonly number[]
  /** Fewest and most words that each phrase can span. */
  readonly shortest: readonly number[]
  readonly longest: readonly number[]
  /** How many symbols there are. */
  readonly symbolCount: number
}

/**
 * States and edges in compressed rows: the edges of state `s` are `edgeStart[s] … edgeStart[s + 1]`, each with the symbol
 * that it takes and the state that it leads to.
 */
export interface Graph {
  readonly edgeStart: readonly number[]
  readonly edgeSymbol: readonly number[]
  readonly edgeTarget: readonly number[]
  readonly accept: readonly number[]
  /** States inside a gap: they do not outlive the clause. */
  readonly gaps: readonly number[]
  /**
   * What a search takes at every word: rows of a symbol and the states that it leads to, in the order of the symbols. A class
   * that begins a phrase is one step here, taken where its member ends.
   */
  readonly begins: readonly (readonly number[])[]
}

/** Symbols that are no words. */
export const Symbols = {any: 0, clause: 1, start: 2, end: 3, number: 4, name: 5, email: 6, url: 7, code: 8, first: 9} as const

/** Built-in classes of the phrase language, recognised by their shape. */
export const BUILT_IN: Readonly<Record<string, number>> = {
  number: Symbols.number,
  Name: Symbols.name,
  email: Symbols.email,
  url: Symbols.url,
  code: Symbols.code
}
