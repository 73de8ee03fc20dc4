import {Break, type Word} from './words.ts'

/** The small words that give a clause its sense, per language (`grammar` in the language's file). Words are as split. */
export interface Grammar {
  /** Words that deny what follows in their clause. */
  readonly negations: ReadonlySet<string>
  /** Words after a negation that undo it: not *only*, no *doubt*. */
  readonly undo: ReadonlySet<string>
  /** Words that begin a clause wherever they stand. */
  readonly openers: ReadonlySet<string>
  /** Words that begin a clause when a subject follows: and *we*, or *they*. */
  readonly joiners: ReadonlySet<string>
  /** Openers that make their clause a condition. */
  readonly conditions: ReadonlySet<string>
  /** Words that are the organisation, the reader, or somebody else when they are the subject. */
  readonly us: ReadonlySet<string>
  readonly reader: ReadonlySet<string>
  readonly other: ReadonlySet<string>
}

export type Subject = 'us' | 'reader' | 'other' | 'unknown'

/** A clause of a sentence, in word indexes: `[first, last]`. */
export interface Clause {
  readonly first: number
  readonly last: number
  readonly conditional: boolean
}

/** For each word of a sentence, whether a clause starts with it. */
export function clauseStarts(words: readonly Word[], grammar: Grammar): boolean[] {
  return words.map((word, index) => {
    if (index === 0 || word.before === Break.clause) return true
    if (grammar.openers.has(word.text)) return true
    const next = words[index + 1]
    return grammar.joiners.has(word.text) && next !== undefined && isSubject(next.text, grammar)
  })
}

function isSubject(word: string, grammar: Grammar): boolean {
  return grammar.us.has(word) || grammar.reader.has(word) || grammar.other.has(word)
}

/** The clauses of a sentence. */
export function clausesOf(words: readonly Word[], starts: readonly boolean[], grammar: Grammar): Clause[] {
  const clauses: Clause[] = []
  let first = 0
  for (let index = 1; index <= words.length; index++) {
    if (index < words.length && !starts[index]) continue
    clauses.push({first, last: index - 1, conditional: isCondition(words, first, grammar)})
    first = index
  }
  return clauses
}

/** “if you …”, but also “should you …”, “were you to …” where the clause begins the sentence or follows a comma. */
function isCondition(words: readonly Word[], first: number, grammar: Grammar): boolean {
  const word = words[first]
  if (!word) return false
  if (grammar.conditions.has(word.text)) return true
  const next = words[first + 1]
  return grammar.joiners.has(word.text) && next !== undefined && grammar.conditions.has(next.text)
}

/** Whether a negation governs a word: it stands before it in the clause and nothing undoes it. */
export function isNegated(words: readonly Word[], clause: Clause, index: number, grammar: Grammar): boolean {
  for (let at = clause.first; at < index; at++) {
    if (!grammar.negations.has(words[at]?.text ?? '')) continue
    const next = words[at + 1]?.text ?? ''
    if (!grammar.undo.has(next)) return true
  }
  return false
}

/** Whose doing a word is: the last word before it in its clause that can be a subject, else that of the clause before. */
export function subjectOf(words: readonly Word[], clauses: readonly Clause[], clause: number, index: number, grammar: Grammar): Subject {
  for (let at = clause; at >= 0; at--) {
    const {first, last} = clauses[at] ?? {first: 0, last: -1}
    for (let word = Math.min(last, index); word >= first; word--) {
      const text = words[word]?.text ?? ''
      if (grammar.us.has(text)) return 'us'
      if (grammar.reader.has(text)) return 'reader'
      if (grammar.other.has(text)) return 'other'
    }
  }
  return 'unknown'
}
