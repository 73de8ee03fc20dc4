/**
 * The phrases of a language as one automaton over words, in plain arrays that a build can store.
 *
 * States hold edges in compressed rows: the edges of state `s` are `edgeStart[s] … edgeStart[s + 1]`, each with the symbol
 * that it takes and the state that it leads to. Symbols are numbers: the built-in ones below, then words and classes.
 */
export interface Automaton {
  /** Symbols by word, then the classes that the word belongs to: `symbols["stole"] = [812, 40, 41]`. */
  readonly symbols: Readonly<Record<string, readonly number[]>>
  readonly edgeStart: readonly number[]
  readonly edgeSymbol: readonly number[]
  readonly edgeTarget: readonly number[]
  /** Entry state of each phrase. */
  readonly entry: readonly number[]
  /** Phrase that is complete in a state, or -1. */
  readonly accept: readonly number[]
  /** 1 for states inside a gap: they do not outlive the clause. */
  readonly gap: readonly number[]
  /** Most words that each phrase can span. */
  readonly longest: readonly number[]
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
