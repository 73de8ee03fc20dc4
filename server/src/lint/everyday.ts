import {eachWord, folded, foldedWords} from './folded.ts'
import type {LanguageSign} from './languages.ts'

/** Share of everyday words from which on a text is surely in a language, and how far it must be ahead of any other. */
const SURE = 0.14
const AHEAD = 1.6
/** Texts of fewer words are not judged. */
const FEW = 8

/** What a text has of each language. */
export interface Tally {
  readonly words: number
  /** Words of more than one letter: a single letter may be a word of one language and an initial in all. */
  readonly telling: number
  /** Everyday words by language, in the order of those that are known. */
  readonly counts: readonly number[]
}

const counters = new WeakMap<readonly LanguageSign[], EverydayWords>()

/** Counts everyday words line by line, and keeps the lines of the last text, and the stretches of them that were asked for: a writer changes one of them. */
export class EverydayWords {
  private readonly known: readonly LanguageSign[]
  /** Of which languages each everyday word is: their indexes. */
  private readonly languages = new Map<string, number[]>()
  /** Letters of the longest of them. */
  private readonly longest: number
  private last: ReadonlyMap<string, Tally> = new Map()
  private tallies = new Map<string, Tally>()

  /** Those of a list of languages, begun anew for a text. */
  static ofText(known: readonly LanguageSign[]): EverydayWords {
    const counter = counters.get(known) ?? new EverydayWords(known)
    counters.set(known, counter)
    counter.last = counter.tallies
    counter.tallies = new Map()
    return counter
  }

  private constructor(known: readonly LanguageSign[]) {
    this.known = known
    known.forEach(({everyday}, at) => {
      for (const word of new Set(everyday.flatMap(foldedWords))) this.languages.set(word, [...(this.languages.get(word) ?? []), at])
    })
    this.longest = Math.max(1, ...[...this.languages.keys()].map((word) => word.length))
  }

  tally(text: string): Tally {
    const known = this.tallies.get(text) ?? this.last.get(text)
    const tally = known ?? (text.includes('\n') ? this.sum(text.split('\n')) : this.tallyLine(text))
    this.tallies.set(text, tally)
    return tally
  }

  private sum(lines: readonly string[]): Tally {
    let [words, telling] = [0, 0]
    const counts = this.known.map(() => 0)
    for (const line of lines) {
      const own = this.tally(line)
      words += own.words
      telling += own.telling
      for (let at = 0; at < counts.length; at++) counts[at] = (counts[at] ?? 0) + (own.counts[at] ?? 0)
    }
    return {words, telling, counts}
  }

  /** The language of which surely most everyday words are; undefined where they do not tell. */
  languageOf({telling, counts}: Tally): string | undefined {
    if (telling < FEW) return undefined
    const shares = this.known.map(({id}, at) => ({id, share: (counts[at] ?? 0) / telling}))
    const [best, second] = shares.sort((a, b) => b.share - a.share)
    return best && best.share >= SURE && best.share >= AHEAD * (second?.share ?? 0) ? best.id : undefined
  }

  private tallyLine(line: string): Tally {
    const lower = line.toLowerCase()
    const counts = this.known.map(() => 0)
    let [words, telling] = [0, 0]
    eachWord(lower, (start, end, plain) => {
      words++
      // Most words are too long to be everyday ones.
      const word = plain && end - start > this.longest ? undefined : folded(lower.slice(start, end), plain)
      if (word !== undefined && word.length <= 1) return
      telling++
      if (word !== undefined) for (const at of this.languages.get(word) ?? []) counts[at] = (counts[at] ?? 0) + 1
    })
    return {words, telling, counts}
  }
}
