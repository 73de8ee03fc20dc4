import {syllable} from 'syllable'
import type {ReadabilityTraits} from '../lexicon/traits.ts'
import {soundsIn, type WordTable} from '../lexicon/word-table.ts'
import {mostSyllables} from './most-syllables.ts'

/** Distinct words of all notices so far; syllables are costly to count and words come again. */
const MOST_WORDS = 50_000

/**
 * Counts the syllables of words, at least one each: by a library for English, by a language's own pattern for the others. Of the words
 * of the lexicon the build has counted them.
 */
export class SyllableCounter {
  /** Of words that were asked for; 0 for those that the build has not counted and nobody else yet. */
  private readonly known = new Map<string, number>()
  private readonly pattern: RegExp | undefined
  private readonly counted: WordTable | undefined

  constructor({syllable: pattern}: ReadabilityTraits, counted?: WordTable) {
    this.counted = counted
    this.pattern = pattern === undefined ? undefined : new RegExp(pattern, 'gu')
  }

  of(word: string): number {
    const known = this.sure(word)
    if (known !== undefined) return known
    const count = Math.max(1, this.pattern ? (word.match(this.pattern)?.length ?? 0) : syllable(word))
    this.keep(word, count)
    return count
  }

  /** The syllables of a word that have been counted before; undefined for others. */
  sure(word: string): number | undefined {
    let known = this.known.get(word)
    if (known === undefined) {
      known = this.counted ? soundsIn(this.counted, word) : 0
      this.keep(word, known)
    }
    return known === 0 ? undefined : known
  }

  /** So many syllables a word has at most, at hardly any cost. The patterns of other languages find one in a letter at most. */
  most(word: string): number {
    return this.pattern ? word.length : mostSyllables(word)
  }

  private keep(word: string, count: number): void {
    if (this.known.size < MOST_WORDS || this.known.has(word)) this.known.set(word, count)
  }
}
