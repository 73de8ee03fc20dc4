import {Alphabet} from './alphabet.ts'
import {Symbols, type Automaton} from './automaton.ts'
import {PairTable} from './pair-table.ts'
import {Letters, StateSets, type Letter} from './sets.ts'
import {letterIn} from './word-table.ts'
import type {Word} from './words.ts'

/** Where a phrase stands, in word indexes of the sentence that was searched: `[first, last]`. */
export interface Hit {
  readonly phrase: number
  readonly first: number
  readonly last: number
}

/** Letters that a sentence can have at most for the place of a phrase to fit beside its number. */
const MOST_LETTERS = 0x10000

/** The phrases of a sentence. Where one starts is worked out when somebody asks: most are only asked whether they are there. */
export class Hits {
  /** `phrase * MOST_LETTERS + end`, ascending. */
  private readonly ends: Float64Array
  private readonly locate: (phrase: number, end: number) => Hit
  private located: Map<number, readonly Hit[]> | undefined

  constructor(ends: Float64Array, locate: (phrase: number, end: number) => Hit) {
    this.ends = ends.sort()
    this.locate = locate
  }

  /** The phrases that are there. */
  phrases(): number[] {
    const phrases: number[] = []
    let last = -1
    for (const end of this.ends) {
      const phrase = Math.floor(end / MOST_LETTERS)
      if (phrase !== last) phrases.push(phrase)
      last = phrase
    }
    return phrases
  }

  has(phrase: number): boolean {
    const end = this.ends[this.first(phrase)]
    return end !== undefined && end < (phrase + 1) * MOST_LETTERS
  }

  /** Where a phrase is. Of two places where it could start the later one counts; places that overlap are one. */
  of(phrase: number): readonly Hit[] {
    const known = this.located?.get(phrase)
    if (known) return known
    const hits: Hit[] = []
    for (let at = this.first(phrase); at < this.ends.length; at++) {
      const end = this.ends[at] ?? 0
      if (end >= (phrase + 1) * MOST_LETTERS) break
      hits.push(this.locate(phrase, end % MOST_LETTERS))
    }
    const merged = merge(hits)
    this.located ??= new Map()
    this.located.set(phrase, merged)
    return merged
  }

  /** Index of the first end that is not before those of a phrase. */
  private first(phrase: number): number {
    const wanted = phrase * MOST_LETTERS
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

const SHAPE_SYMBOLS: readonly (readonly number[])[] = [[], [Symbols.name], [Symbols.number], [Symbols.email], [Symbols.url], [Symbols.code]]

/** Finds the phrases of an automaton in sentences, in time linear in their words. */
export class Matcher {
  private readonly automaton: Automaton
  private readonly words = new Alphabet()
  /** Letters of words with the members of classes that end at them. */
  private readonly events = new Alphabet()
  private readonly classes: StateSets
  private readonly phrases: StateSets
  /** Letter of each word by its id. */
  private readonly letterOf: Letter[] = []
  /** Letters of words that no phrase knows, by their shape. */
  private readonly unknown: readonly Letter[]
  /** Letter of each of the automaton's letters by the shape of the word. */
  private readonly letterOfShaped = new Map<number, Letter>()
  private readonly eventOf = new PairTable()
  /** Where the same members end at the same letter, it is the same event, whatever else is under way. */
  private readonly eventOfAccepted = new Map<string, Letter>()

  constructor(automaton: Automaton) {
    this.automaton = automaton
    this.classes = new StateSets(automaton.classes, automaton.symbolCount, (letter) => this.words.symbols(letter))
    this.phrases = new StateSets(automaton.phrases, automaton.symbolCount, (letter) => this.events.symbols(letter))
    this.unknown = SHAPE_SYMBOLS.map((symbols) => this.words.add(symbols))
  }

  /**
   * All phrases in one sentence.
   *
   * @param words the sentence's words
   * @param clauseStarts for each word, whether a clause starts with it
   */
  search(words: readonly Word[], clauseStarts: readonly boolean[]): Hits {
    const letters: Letter[] = [Letters.start]
    const wordAt: number[] = [0]
    let members = this.classes.step(0, Letters.start)
    for (let index = 0; index < words.length; index++) {
      const word = words[index]
      if (!word) continue
      if (index > 0 && clauseStarts[index]) {
        letters.push(Letters.clause)
        wordAt.push(index)
        members = this.classes.step(members, Letters.clause)
      }
      const letter = this.letter(word)
      members = this.classes.step(members, letter)
      letters.push(this.event(letter, members))
      wordAt.push(index)
    }
    letters.push(Letters.end)
    wordAt.push(words.length - 1)
    return new Hits(this.ends(letters), (phrase, end) => ({phrase, first: wordAt[this.startOf(phrase, letters, wordAt, end)] ?? 0, last: wordAt[end] ?? 0}))
  }

  /** Gives memory back where very many different turns were met. To be called between texts. */
  trim(): void {
    if (this.classes.trim()) this.eventOf.clear()
    this.phrases.trim()
  }

  /** Which phrase is complete with which letter. */
  private ends(letters: readonly Letter[]): Float64Array {
    const ends: number[] = []
    let set = 0
    for (let index = 0; index < letters.length && index < MOST_LETTERS; index++) {
      const letter = letters[index] ?? Letters.clause
      set = this.phrases.step(set, letter)
      // A break keeps what is complete before it: it was reported there.
      if (letter === Letters.clause) continue
      const accepted = this.phrases.accepts(set)
      for (let at = 0; at < accepted.length; at++) ends.push((accepted[at] ?? 0) * MOST_LETTERS + index)
    }
    return Float64Array.from(ends)
  }

  private letter(word: Word): Letter {
    const known = word.id < 0 ? undefined : this.letterOf[word.id]
    if (known !== undefined) return known
    const letter = this.letterAnew(word)
    if (word.id >= 0) this.letterOf[word.id] = letter
    return letter
  }

  private letterAnew({text, shape}: Word): Letter {
    const {words, letterAt, letters} = this.automaton
    const own = letterIn(words, text)
    if (own < 0) return this.unknown[shape] ?? Letters.first
    const key = own * SHAPE_SYMBOLS.length + shape
    const known = this.letterOfShaped.get(key)
    if (known !== undefined) return known
    const symbols: number[] = []
    for (let at = letterAt[own] ?? 0; at < (letterAt[own + 1] ?? 0); at++) symbols.push(letters[at] ?? 0)
    const letter = this.words.add([...symbols, ...(SHAPE_SYMBOLS[shape] ?? [])])
    this.letterOfShaped.set(key, letter)
    return letter
  }

  /** The letter for a word together with what ends at it. */
  private event(letter: Letter, members: number): Letter {
    const known = this.eventOf.get(members, letter)
    if (known >= 0) return known
    const accepted = this.classes.accepts(members)
    const key = `${letter} ${accepted.join()}`
    let event = this.eventOfAccepted.get(key)
    if (event === undefined) {
      event = this.events.add([...this.words.own(letter), ...accepted])
      this.eventOfAccepted.set(key, event)
    }
    this.eventOf.set(members, letter, event)
    return event
  }

  /** The latest letter from which one phrase can run to where it was seen to end. */
  private startOf(phrase: number, letters: readonly Letter[], wordAt: readonly number[], end: number): number {
    const {shortest, longest, entry} = this.automaton
    const last = wordAt[end] ?? 0
    const fewest = shortest[phrase] ?? 1
    if (fewest === 1 && longest[phrase] === 1) return end
    const least = last - (longest[phrase] ?? 1)
    const most = last - fewest + 1
    for (let from = end; from >= 0; from--) {
      const word = wordAt[from] ?? 0
      if (word > most) continue
      // One letter further than the words allow: the mark of the sentence's start has no word of its own.
      if (word < least) break
      if (this.phrases.leads(entry[phrase] ?? 0, letters, from, end, phrase)) return from
    }
    return end
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
