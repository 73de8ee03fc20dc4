import type {Spelling} from './words.ts'

/** What the compiler knows of a language. */
export interface Vocabulary {
  readonly spelling: Spelling
  /** Every form of a word, itself included. */
  readonly forms: (word: string) => readonly string[]
  /** Word classes: name to members, each a phrase (which may use other classes). */
  readonly classes: ReadonlyMap<string, readonly string[]>
}
