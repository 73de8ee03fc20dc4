import {mix, START} from '../bytes/hash.ts'
import type {Automaton, Numbers} from './automaton.ts'
import {Codes, Machine, wordCode, type Searched} from './machine.ts'
import {Recent} from '../notice/recent.ts'
import {letterIn} from './word-table.ts'
import {WordNumbers} from './word-numbers.ts'
import type {Word} from './words.ts'

/** Where a phrase stands, in word indexes of the sentence that was searched: `[first, last]`. */
export interface Hit {
  readonly phrase: number
  readonly first: number
  readonly last: number
}

/** Places in a sentence, which stand beside the number of a phrase. */
const PLACES = 0x10000

/**
 * The phrases of a sentence. Where one starts is worked out when somebody asks: most are only asked whether they are there. Of all loops of a start
 * these go round most often, so that they count: before engines compile it, `for … of` takes three times as long.
 */
export class Hits {
  /** The phrases, each once, at which entries are tried: ascending. Most phrases are but parts of entries, or classes that code asks for. */
  readonly tried: readonly number[]
  /** `phrase * PLACES + end`, ascending. */
  private readonly ends: Uint32Array
  private readonly sentence: Searched
  private readonly machine: Machine
  private located: Map<number, readonly Hit[]> | undefined

  /** @param tryAt differs between a phrase and the next if entries are tried where the phrase stands */
  constructor(codes: readonly number[], machine: Machine, tryAt: Numbers) {
    const {ends, sentence} = machine.search(codes)
    this.ends = ends
    this.sentence = sentence
    this.machine = machine
    const tried: number[] = []
    let last = -1
    for (let at = 0; at < ends.length; at++) {
      const phrase = (ends[at] ?? 0) >>> 16
      if (phrase !== last && tryAt[phrase] !== tryAt[phrase + 1]) tried.push(phrase)
      last = phrase
    }
    this.tried = tried
  }

  /** Whether they are those of a sentence. */
  areOf(codes: readonly number[]): boolean {
    return this.machine.isOf(this.sentence, codes)
  }

  /** Puts a number at the index of each phrase that is there, for those who ask of one sentence after many phrases. */
  mark(marks: Uint32Array, number: number): void {
    const {ends} = this
    for (let at = 0; at < ends.length; at++) marks[(ends[at] ?? 0) >>> 16] = number
  }

  /** Adds the phrases that are there to a set. */
  addTo(phrases: Set<number>): void {
    for (const end of this.ends) phrases.add(end >>> 16)
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

  private locate(phrase: number, end: number): Hit {
    return {phrase, first: this.machine.startOf(this.sentence, phrase, end), last: this.machine.wordAt(this.sentence, end)}
  }

  /** Index of the first end that is not before those of a phrase. `firstThat` would call a function for each step, and this is asked of every phrase. */
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

/** Finds the phrases of an automaton in sentences, in time linear in their words. */
export class Matcher {
  private readonly machine: Machine
  private readonly codes: WordNumbers
  /** The codes of the sentence at hand. */
  private readonly sentence: number[] = []
  /** What was found in sentences, by the hash of their codes: whoever edits a paragraph changes one sentence, and notices of one kind share most. */
  private readonly known = new Recent<Hits, number>(MOST_KNOWN)
  private readonly tryAt: Numbers

  /** @param tryAt the entries that are tried where a phrase stands (`Lexicon`); none if there are no entries */
  constructor(automaton: Automaton, tryAt: Numbers = []) {
    this.codes = new WordNumbers(({text, shape}) => wordCode(letterIn(automaton.words, text), shape))
    this.machine = new Machine(automaton)
    this.tryAt = tryAt
  }

  /**
   * All phrases in one sentence.
   *
   * @param words the sentence's words
   * @param clauseStarts for each word, whether a clause starts with it
   */
  search(words: readonly Word[], clauseStarts: readonly boolean[]): Hits {
    const {sentence} = this
    sentence.length = 0
    sentence.push(Codes.start)
    for (let index = 0; index < words.length; index++) {
      const word = words[index]
      if (!word) continue
      if (index > 0 && clauseStarts[index]) sentence.push(Codes.clause)
      sentence.push(this.codes.of(word))
    }
    sentence.push(Codes.end)
    if (sentence.length > MOST_LETTERS) return this.searchAnew()
    const key = hashOf(sentence)
    const known = this.known.get(key)
    if (known?.areOf(sentence) === true) return known
    const hits = this.searchAnew()
    this.known.set(key, hits)
    return hits
  }

  private searchAnew(): Hits {
    return new Hits(this.sentence, this.machine, this.tryAt)
  }
}

/** In 30 bits: engines keep such numbers without an object for each. */
function hashOf(codes: readonly number[]): number {
  return codes.reduce(mix, START) >> 2
}

/** Hits of one phrase, in order of their ends: those that overlap become one, the words of both. */
function merge(hits: readonly Hit[]): readonly Hit[] {
  if (hits.length <= 1) return hits
  const merged: Hit[] = []
  for (const hit of hits) {
    const previous = merged[merged.length - 1]
    if (previous && hit.first <= previous.last) merged[merged.length - 1] = {...hit, first: Math.min(previous.first, hit.first)}
    else merged.push(hit)
  }
  return merged
}
