import {hasMarks, mayHaveAccents, plain, wordsOf} from './plain.ts'
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

/** Counts everyday words line by line, and keeps the lines of the last text: a writer changes one of them. */
export class EverydayWords {
  private readonly known: readonly LanguageSign[]
  /** Without accents, each with the indexes of the languages that have it. */
  private readonly words = new Map<string, number[]>()
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
      for (const word of everyday) this.words.set(word, [...(this.words.get(word) ?? []), at])
    })
    this.longest = Math.max(1, ...[...this.words.keys()].map((word) => word.length))
  }

  tally(text: string): Tally {
    let [words, telling] = [0, 0]
    const counts = this.known.map(() => 0)
    for (const line of text.split('\n')) {
      const own = this.ofLine(line)
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

  private ofLine(line: string): Tally {
    const tally = this.tallies.get(line) ?? this.last.get(line) ?? this.count(line)
    this.tallies.set(line, tally)
    return tally
  }

  private count(line: string): Tally {
    const counts = this.known.map(() => 0)
    const words = wordsOf(line)
    const accented = mayHaveAccents(line)
    let telling = 0
    for (let at = 0; at < words.length; at++) {
      const word = words[at] ?? ''
      // Most words are too long to be everyday ones.
      const isLong = word.length > this.longest && !(accented && hasMarks(word))
      const known = isLong || !accented ? word : plain(word)
      if (known.length <= 1) continue
      telling++
      const languages = isLong ? undefined : this.words.get(known.toLowerCase())
      if (languages) for (const language of languages) counts[language] = (counts[language] ?? 0) + 1
    }
    return {words: words.length, telling, counts}
  }
}
