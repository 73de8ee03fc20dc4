import type {Automaton} from './automaton.ts'
import {Codes, Machine, wordCode} from './machine.ts'
import {Recent} from '../notice/recent.ts'
import {letterIn} from './word-table.ts'
import {Shape, type Word} from './words.ts'

/** Where a phrase stands, in word indexes of the sentence that was searched: `[first, last]`. */
export interface Hit {
  readonly phrase: number
  readonly first: number
  readonly last: number
}

/** Places in a sentence, which stand beside the number of a phrase. */
const PLACES = 0x10000

/** The phrases of a sentence. Where one starts is worked out when somebody asks: most are only asked whether they are there. */
export class Hits {
  /** `phrase * PLACES + end`, ascending. */
  private readonly ends: Uint32Array
  private readonly locate: (phrase: number, end: number) => Hit
  private located: Map<number, readonly Hit[]> | undefined

  constructor(ends: Uint32Array, locate: (phrase: number, end: number) => Hit) {
    this.ends = ends
    this.locate = locate
  }

  /** The phrases that are there. */
  phrases(): number[] {
    const phrases: number[] = []
    let last = -1
    for (const end of this.ends) {
      const phrase = Math.floor(end / PLACES)
      if (phrase !== last) phrases.push(phrase)
      last = phrase
    }
    return phrases
  }

  has(phrase: number): boolean {
    const end = this.ends[this.first(phrase)]
    return end !== undefined && end < (phrase + 1) * PLACES
  }

  /** Where a phrase is. Of two places where it could start the later one counts; places that overlap are one. */
  of(phrase: number): readonly Hit[] {
    const known = this.located?.get(phrase)
    if (known) return known
    const hits: Hit[] = []
    for (let at = this.first(phrase); at < this.ends.length; at++) {
      const end = this.ends[at] ?? 0
      if (end >= (phrase + 1) * PLACES) break
      hits.push(this.locate(phrase, end % PLACES))
    }
    const merged = merge(hits)
    this.located ??= new Map()
    this.located.set(phrase, merged)
    return merged
  }

  /** Index of the first end that is not before those of a phrase. */
  private first(phrase: number): number {
    const wanted = phrase * PLACES
    let low = 0
    let high = this.ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.ends[middle] ?? 0) < wanted) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** Sentences of a generation of which is kept what was found, and their letters at most: a few megabytes, however many notices there are. */
const MOST_KNOWN = 2000
const MOST_LETTERS = 300
/** Words of one shape whose codes are kept. */
const MOST_WORDS = 20_000

/** Finds the phrases of an automaton in sentences, in time linear in their words. */
export class Matcher {
  private readonly automaton: Automaton
  private readonly machine: Machine
  /** Codes of the words that were met, by shape. */
  private readonly codes: readonly Map<string, number>[] = Object.values(Shape).map(() => new Map<string, number>())
  /** What was found in sentences, by their codes: whoever edits a paragraph changes one sentence, and notices of one kind share most. */
  private readonly known = new Recent<Hits>(MOST_KNOWN)

  constructor(automaton: Automaton) {
    this.automaton = automaton
    this.machine = new Machine(automaton)
  }

  /**
   * All phrases in one sentence.
   *
   * @param words the sentence's words
   * @param clauseStarts for each word, whether a clause starts with it
   */
  search(words: readonly Word[], clauseStarts: readonly boolean[]): Hits {
    const codes: number[] = [Codes.start]
    for (let index = 0; index < words.length; index++) {
      const word = words[index]
      if (!word) continue
      if (index > 0 && clauseStarts[index]) codes.push(Codes.clause)
      codes.push(this.code(word))
    }
    codes.push(Codes.end)
    if (codes.length > MOST_LETTERS) return this.searchAnew(codes)
    const key = codes.join()
    const known = this.known.get(key)
    if (known) return known
    const hits = this.searchAnew(codes)
    this.known.set(key, hits)
    return hits
  }

  private searchAnew(codes: readonly number[]): Hits {
    const {machine} = this
    const {ends, sentence} = machine.search(codes)
    return new Hits(ends, (phrase, end) => ({phrase, first: machine.startOf(sentence, phrase, end), last: machine.wordAt(sentence, end)}))
  }

  private code(word: Word): number {
    const codes = this.codes[word.shape]
    const known = codes?.get(word.text)
    if (known !== undefined) return known
    const code = wordCode(letterIn(this.automaton.words, word.text), word.shape)
    if (codes && codes.size < MOST_WORDS) codes.set(word.text, code)
    return code
  }
}

/** Hits of one phrase, in order of their ends: those that overlap become one, the words of both. */
function merge(hits: readonly Hit[]): Hit[] {
  const merged: Hit[] = []
  for (const hit of hits) {
    const previous = merged[merged.length - 1]
    if (previous && hit.first <= previous.last) merged[merged.length - 1] = {...hit, first: Math.min(previous.first, hit.first)}
    else merged.push(hit)
  }
  return merged
}
