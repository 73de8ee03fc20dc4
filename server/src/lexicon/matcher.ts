import {Alphabet} from './alphabet.ts'
import {Symbols, type Automaton} from './automaton.ts'
import {Letters, StateSets, type Letter} from './sets.ts'
import {Shape, type Word} from './words.ts'

/** Where a phrase stands, in word indexes of the sentence that was searched: `[first, last]`. */
export interface Hit {
  readonly phrase: number
  readonly first: number
  readonly last: number
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
  private readonly letterOf = new Map<string, Letter>()
  /** Letters of words that no phrase knows, by their shape. */
  private readonly unknown: readonly Letter[]
  private readonly eventOf = new Map<number, Letter>()

  constructor(automaton: Automaton) {
    this.automaton = automaton
    this.classes = new StateSets(automaton.classes, automaton.symbolCount, (letter) => this.words.symbols(letter))
    this.phrases = new StateSets(automaton.phrases, automaton.symbolCount, (letter) => this.events.symbols(letter))
    this.unknown = SHAPE_SYMBOLS.map((symbols) => this.words.letter(symbols))
  }

  /**
   * All phrases in one sentence. Of two places where a phrase could start the later one counts; matches of one phrase that
   * overlap are one.
   *
   * @param words the sentence's words
   * @param clauseStarts for each word, whether a clause starts with it
   */
  search(words: readonly Word[], clauseStarts: readonly boolean[]): Hit[] {
    const letters: Letter[] = [Letters.start]
    const wordAt: number[] = [0]
    let members = this.classes.step(0, Letters.start)
    words.forEach((word, index) => {
      if (index > 0 && clauseStarts[index]) {
        letters.push(Letters.clause)
        wordAt.push(index)
        members = this.classes.step(members, Letters.clause)
      }
      const letter = this.letter(word)
      members = this.classes.step(members, letter)
      letters.push(this.event(letter, members))
      wordAt.push(index)
    })
    letters.push(Letters.end)
    wordAt.push(words.length - 1)
    return this.run(letters, wordAt)
  }

  /** Gives memory back where very many different turns were met. To be called between texts. */
  trim(): void {
    if (this.classes.trim()) this.eventOf.clear()
    this.phrases.trim()
  }

  private run(letters: readonly Letter[], wordAt: readonly number[]): Hit[] {
    const hits: Hit[] = []
    let set = 0
    letters.forEach((letter, index) => {
      set = this.phrases.step(set, letter)
      // A break keeps what is complete before it: it was reported there.
      if (letter === Letters.clause) return
      for (const phrase of this.phrases.accepts(set)) {
        const from = this.startOf(phrase, letters, wordAt, index)
        hits.push({phrase, first: wordAt[from] ?? 0, last: wordAt[index] ?? 0})
      }
    })
    return merge(hits)
  }

  private letter(word: Word): Letter {
    const known = this.automaton.symbols[word.text]
    if (!known) return this.unknown[word.shape] ?? Letters.first
    const key = word.shape === Shape.word ? word.text : `${word.shape} ${word.text}`
    const remembered = this.letterOf.get(key)
    if (remembered !== undefined) return remembered
    const letter = this.words.letter([...known, ...(SHAPE_SYMBOLS[word.shape] ?? [])])
    this.letterOf.set(key, letter)
    return letter
  }

  /** The letter for a word together with what ends at it. */
  private event(letter: Letter, members: number): Letter {
    const key = members * 0x100000 + letter
    const known = this.eventOf.get(key)
    if (known !== undefined) return known
    const event = this.events.letter([...this.words.own(letter), ...this.classes.accepts(members)])
    this.eventOf.set(key, event)
    return event
  }

  /** The latest letter from which one phrase can run to where it was seen to end. */
  private startOf(phrase: number, letters: readonly Letter[], wordAt: readonly number[], end: number): number {
    const {shortest, longest, entry} = this.automaton
    const last = wordAt[end] ?? 0
    const least = last - (longest[phrase] ?? 1)
    const most = last - (shortest[phrase] ?? 1) + 1
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

/** Hits of one phrase that overlap are one: the words of both. */
function merge(hits: readonly Hit[]): Hit[] {
  const merged: Hit[] = []
  const lastOf = new Map<number, number>()
  for (const hit of hits) {
    const index = lastOf.get(hit.phrase)
    const previous = index === undefined ? undefined : merged[index]
    if (index !== undefined && previous && hit.first <= previous.last) {
      merged[index] = {phrase: hit.phrase, first: Math.min(previous.first, hit.first), last: Math.max(previous.last, hit.last)}
    } else {
      lastOf.set(hit.phrase, merged.length)
      merged.push(hit)
    }
  }
  return merged
}
