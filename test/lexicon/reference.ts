import type {Automaton, Graph} from '../../server/src/lexicon/automaton.ts'
import {Symbols} from '../../server/src/lexicon/automaton.ts'
import type {Hit} from '../../server/src/lexicon/matcher.ts'
import {letterIn} from '../../server/src/lexicon/word-table.ts'
import type {Word} from '../../server/src/lexicon/words.ts'

/** What stands at one place of a sentence: the symbols of its letter, or nothing at the break between clauses; and the word that it belongs to. */
interface Place {
  readonly symbols: Set<number> | undefined
  readonly word: number
}

const SHAPES: readonly number[] = [Symbols.any, Symbols.name, Symbols.number, Symbols.email, Symbols.url, Symbols.code]

/** Finds phrases as `Matcher` does, in the plainest way: follows every state, leaves none out, keeps nothing. */
export class ReferenceMatcher {
  private readonly automaton: Automaton

  constructor(automaton: Automaton) {
    this.automaton = automaton
  }

  /** All places where each phrase stands, before those that overlap become one. */
  search(words: readonly Word[], clauseStarts: readonly boolean[]): Hit[] {
    const places = this.placesOf(words, clauseStarts)
    const hits: Hit[] = []
    let states = new Set<number>()
    places.forEach((place, end) => {
      states = after(this.automaton.phrases, states, place, true)
      if (!place.symbols) return
      for (const phrase of acceptedIn(this.automaton.phrases, states)) hits.push({phrase, first: this.startOf(phrase, places, end), last: place.word})
    })
    return hits.sort((a, b) => a.phrase - b.phrase || a.last - b.last)
  }

  private placesOf(words: readonly Word[], clauseStarts: readonly boolean[]): Place[] {
    const {letterAt, letters, words: table, classes} = this.automaton
    const places: Place[] = [{symbols: new Set([Symbols.start]), word: 0}]
    words.forEach(({text, shape}, word) => {
      if (word > 0 && clauseStarts[word]) places.push({symbols: undefined, word})
      const letter = letterIn(table, text)
      const own = letter < 0 ? [] : Array.from({length: (letterAt[letter + 1] ?? 0) - (letterAt[letter] ?? 0)}, (_, at) => letters[(letterAt[letter] ?? 0) + at] ?? 0)
      places.push({symbols: new Set([Symbols.any, SHAPES[shape] ?? Symbols.any, ...own]), word})
    })
    let states = new Set<number>()
    for (const place of places) {
      states = after(classes, states, place, true)
      if (place.symbols && !place.symbols.has(Symbols.start)) acceptedIn(classes, states).forEach((member) => place.symbols?.add(member))
    }
    return [...places, {symbols: new Set([Symbols.end]), word: words.length - 1}]
  }

  private startOf(phrase: number, places: readonly Place[], end: number): number {
    const {entry, shortest, longest, phrases} = this.automaton
    const last = places[end]?.word ?? 0
    for (let start = end; start >= 0; start--) {
      const word = places[start]?.word ?? 0
      if (word > last - (shortest[phrase] ?? 1) + 1 || word < last - (longest[phrase] ?? 1)) continue
      let states = new Set([entry[phrase] ?? 0])
      for (const place of places.slice(start, end + 1)) states = after(phrases, states, place, false)
      if (acceptedIn(phrases, states).includes(phrase)) return word
    }
    return last
  }
}

function after({states, beginAt, begins}: Graph, before: ReadonlySet<number>, {symbols}: Place, opening: boolean): Set<number> {
  const shape = (state: number): number => states[state + 1] ?? 0
  if (!symbols) return new Set([...before].filter((state) => shape(state) % 2 === 0))
  const next = new Set<number>()
  const target = (list: ArrayLike<number>, at: number): number => (list[at] ?? 0) + 0x10000 * (list[at + 1] ?? 0)
  for (const state of before) {
    for (let edge = state + 3; edge < state + 3 + 4 * (shape(state) >> 1); edge += 4) if (symbols.has(states[edge] ?? 0)) next.add(target(states, edge + 2))
  }
  if (opening) for (const symbol of symbols) for (let at = beginAt[symbol] ?? 0; at < (beginAt[symbol + 1] ?? 0); at++) next.add(target(begins, 3 * at + 1))
  return next
}

function acceptedIn({states}: Graph, set: ReadonlySet<number>): number[] {
  return [...new Set([...set].map((state) => (states[state] ?? 0) - 1))].filter((one) => one >= 0)
}
