import type {GrammarData} from './lexicon.ts'
import {WordNumbers} from './word-numbers.ts'
import {Break, type Word} from './words.ts'

/** What a small word does to its clause; a word can do several things. */
export const Role = {negation: 1, undo: 2, opener: 4, joiner: 8, condition: 16, us: 32, reader: 64, other: 128} as const

const SUBJECT = Role.us | Role.reader | Role.other

/** The roles of a language's small words. */
export type Grammar = WordNumbers

export type Subject = 'us' | 'reader' | 'other' | 'unknown'

/** A clause of a sentence, in word indexes: `[first, last]`. */
export interface Clause {
  readonly first: number
  readonly last: number
  /** States a condition: “if you …”, “should you …”. */
  readonly conditional: boolean
}

export function grammarOf(data: GrammarData): Grammar {
  const grammar = new Map<string, number>()
  const add = (words: readonly string[], role: number): void => words.forEach((word) => void grammar.set(word, (grammar.get(word) ?? 0) | role))
  add(data.negations, Role.negation)
  add(data.undo, Role.undo)
  add(data.openers, Role.opener)
  add(data.joiners, Role.joiner)
  add(data.conditions, Role.condition)
  add(data.us, Role.us)
  add(data.reader, Role.reader)
  add(data.other, Role.other)
  return new WordNumbers(({text}) => grammar.get(text) ?? 0)
}

/** The roles of each word of a sentence. */
export function rolesOf(words: readonly Word[], grammar: Grammar): Uint8Array {
  const roles = new Uint8Array(words.length)
  for (let index = 0; index < words.length; index++) {
    const word = words[index]
    if (word) roles[index] = grammar.of(word)
  }
  return roles
}

/** For each word of a sentence, whether a clause starts with it: after a break, at an opener, at a joiner before a subject. */
export function clauseStarts(words: readonly Word[], roles: Uint8Array): boolean[] {
  return words.map((word, index) => {
    const role = roles[index] ?? 0
    if (index === 0 || word.before === Break.clause || (role & Role.opener) !== 0) return true
    return (role & Role.joiner) !== 0 && ((roles[index + 1] ?? 0) & SUBJECT) !== 0
  })
}

/** The clauses of a sentence. */
export function clausesOf(roles: Uint8Array, starts: readonly boolean[]): Clause[] {
  const clauses: Clause[] = []
  let first = 0
  for (let index = 1; index <= roles.length; index++) {
    if (index < roles.length && !starts[index]) continue
    clauses.push({first, last: index - 1, conditional: isCondition(roles, first)})
    first = index
  }
  return clauses
}

/** A condition's word begins the clause, or follows the joiner that does. */
function isCondition(roles: Uint8Array, first: number): boolean {
  const role = roles[first] ?? 0
  return (role & Role.condition) !== 0 || ((role & Role.joiner) !== 0 && ((roles[first + 1] ?? 0) & Role.condition) !== 0)
}

/** Whether a negation governs a word: it stands before it in the clause and nothing undoes it (not *only*, no *doubt*). */
export function isNegated(roles: Uint8Array, clause: Clause, index: number): boolean {
  for (let at = clause.first; at < index; at++) {
    if (((roles[at] ?? 0) & Role.negation) !== 0 && ((roles[at + 1] ?? 0) & Role.undo) === 0) return true
  }
  return false
}

/** Whose doing a word is: the last word before it in its clause that can be a subject, else that of the clause before. */
export function subjectOf(roles: Uint8Array, clauses: readonly Clause[], clause: number, index: number): Subject {
  for (let at = clause; at >= 0; at--) {
    const {first, last} = clauses[at] ?? {first: 0, last: -1}
    for (let word = Math.min(last, index); word >= first; word--) {
      const role = roles[word] ?? 0
      if ((role & Role.us) !== 0) return 'us'
      if ((role & Role.reader) !== 0) return 'reader'
      if ((role & Role.other) !== 0) return 'other'
    }
  }
  return 'unknown'
}
