import type {Automaton, Numbers} from './automaton.ts'
import type {Traits} from './traits.ts'

/** When a phrase counts. What is not said has the default of its file. */
export interface Condition {
  /** With a negation before it in its clause: does not count (`no`), counts all the same (`ok`), counts only so (`only`). */
  readonly negated: 'no' | 'ok' | 'only'
  /** Inside quotation marks or a block quote. */
  readonly quoted: 'no' | 'ok'
  /** In a sentence that ends with a question mark. */
  readonly question: 'no' | 'ok' | 'only'
  /** In a clause that states a condition. */
  readonly conditional: 'no' | 'ok' | 'only'
  /** In a heading. */
  readonly heading: 'no' | 'ok' | 'only'
  /** Whose doing it must be. */
  readonly subject?: 'us' | 'reader' | 'other'
  /** Counts only in a notice to the public, not in one to developers. The reading leaves this to those who know the notice. */
  readonly readers?: Readers
}

/** Whose everyday terms a notice may use. */
export type Readers = 'public' | 'developers'

/**
 * One entry of a phrase file, compiled. It holds where all of `parts` stand together, one of `with` too, none of `without`.
 * Numbers are phrases of the automaton.
 */
export interface Entry {
  readonly rule: string
  readonly parts: readonly number[]
  readonly within: 'clause' | 'sentence' | 'block'
  readonly with: readonly number[]
  readonly without: readonly number[]
  readonly when: Condition
  /** What may stand instead; empty string: may be deleted. */
  readonly instead: readonly string[]
  /** What stands instead changes no meaning. */
  readonly safe: boolean
}

/** The small words that give a clause its sense, as data. */
export interface GrammarData {
  readonly negations: readonly string[]
  readonly undo: readonly string[]
  readonly openers: readonly string[]
  readonly joiners: readonly string[]
  readonly conditions: readonly string[]
  readonly us: readonly string[]
  readonly reader: readonly string[]
  readonly other: readonly string[]
}

/** The entries of a language, each made when it is first asked for. */
export interface EntryList {
  readonly length: number
  /** @throws {RangeError} for an index that is none */
  get(index: number): Entry
}

/** Everything that a language knows of notices, ready to run. */
export interface Lexicon {
  readonly language: string
  readonly traits: Traits
  readonly automaton: Automaton
  readonly entries: EntryList
  /** Where phrase `p` stands, the entries `tries[tryAt[p]] … tries[tryAt[p + 1]]` are tried. */
  readonly tryAt: Numbers
  readonly tries: Numbers
  /** Classes that code asks for by name: name to phrase of the automaton. */
  readonly classes: Readonly<Record<string, number>>
  /** For each rule that has such the phrases that keep it silent in their sentence, whatever else speaks for it. */
  readonly contraries: Readonly<Record<string, readonly number[]>>
  readonly grammar: GrammarData
}
