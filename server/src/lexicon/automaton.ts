import type {WordTable} from './word-table.ts'

/**
 * The phrases of a language as automata over words, in plain lists of numbers that a build can store.
 *
 * Two of them, run side by side: the first knows the word classes and says where a member of a class ends and how many
 * words it has; the second knows the phrases, for which a member of a class is then one symbol, however many words it has.
 * So a class of a hundred turns costs its size once, and not once for every phrase that uses it.
 */
export interface Automaton {
  /** The letter of each word of the vocabulary: words that stand for the same symbols are one letter. */
  readonly words: WordTable
  /** The symbols of letter `n` are `letters[letterAt[n]] … letters[letterAt[n + 1]]`; those before `openingEnd[n]` begin something. */
  readonly letterAt: Numbers
  readonly openingEnd: Numbers
  readonly letters: Numbers
  /** How many symbols there are. */
  readonly symbolCount: number
  /** Members of classes with more than one word. `accept` of a state is the symbol for (class, number of words). */
  readonly classes: Graph
  /** Phrases. `accept` of a state is the phrase that is complete in it. */
  readonly phrases: Graph
  /** For each phrase the state before its first word. */
  readonly entry: Numbers
  /** Fewest and most words that each phrase can span. */
  readonly shortest: Numbers
  readonly longest: Numbers
}

/** A list of whole numbers, typed or not. */
export type Numbers = ArrayLike<number>

/** States and edges, laid out as the search reads them (`search/graph.ts`). A state is the index of its first number in `states`. */
export interface Graph {
  /** How many states there are. */
  readonly stateCount: number
  /**
   * For each state: what is complete in it, plus one, or 0 where nothing is; twice the number of its edges, plus one for a state inside a gap, which does
   * not outlive the clause; a 0 for the search; then four numbers an edge: the symbol that it takes, what the state needs to which it leads,
   * and that state, its lower sixteen bits first.
   */
  readonly states: Numbers
  /**
   * What a search takes at every word: with symbol `s` it enters the states of `beginAt[s] … beginAt[s + 1]`. A class that begins a phrase is one step
   * here, taken where its member ends.
   */
  readonly beginAt: Numbers
  /** Three numbers each: what the state needs, and the state. */
  readonly begins: Numbers
  /**
   * What a state needs is one symbol at least, without which nothing can be complete that leads through it. A sentence has few of all symbols, so
   * that most states can be left out. 0: it needs none; below the number of symbols: this symbol; from there on: one of the symbols
   * `needs[needAt[n]] … needs[needAt[n + 1]]`.
   */
  readonly needAt: Numbers
  readonly needs: Numbers
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
