import {mix, START} from '../bytes/hash.ts'
import {isLetter} from '../lexicon/characters.ts'
import {foldedOf, foldedWords, SEVERAL} from './folded.ts'
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

/** A word and of which languages it is: their indexes. */
interface Everyday {
  readonly word: string
  readonly languages: number[]
}

const counters = new WeakMap<readonly LanguageSign[], EverydayWords>()

/** Of characters of ASCII: the letter in lower case; 0 for those that are none. */
const ASCII = Uint8Array.from({length: 0x80}, (_, code) => (isLetter(code) ? code | 0x20 : 0))

/** Counts everyday words line by line, and keeps the lines of the last text: a writer changes one of them. */
export class EverydayWords {
  private readonly known: readonly LanguageSign[]
  /** By their hash of 28 bits, for which engines need no object: those of one hash are told apart by their letters. */
  private readonly words = new Map<number, Everyday[]>()
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
      for (const word of new Set(everyday.flatMap(foldedWords))) this.entryOf(word).languages.push(at)
    })
    this.longest = Math.max(1, ...[...this.words.values()].flat().map(({word}) => word.length))
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
    let [words, telling] = [0, 0]
    for (let at = 0; at < line.length; at++) {
      if (!isLetter(line.charCodeAt(at))) continue
      const start = at
      let hash = START
      let length = 0
      for (let code = line.charCodeAt(at); ; code = line.charCodeAt(++at)) {
        let letter = ASCII[code] ?? 0
        if (letter === 0) {
          if (code < 0x80 || !isLetter(code)) break
          letter = foldedOf(code)
          if (letter === 0) continue
        }
        hash = mix(hash, letter) >>> 4
        length += letter === SEVERAL ? 2 : 1
      }
      words++
      if (length <= 1) continue
      telling++
      // Most words are too long to be everyday ones.
      if (length > this.longest) continue
      for (const {word, languages} of this.words.get(hash) ?? []) {
        if (stands(word, line, start, at)) for (const language of languages) counts[language] = (counts[language] ?? 0) + 1
      }
    }
    return {words, telling, counts}
  }

  /** The entry of a word, made if there is none. */
  private entryOf(word: string): Everyday {
    let hash = START
    for (let at = 0; at < word.length; at++) hash = mix(hash, word.charCodeAt(at)) >>> 4
    const alike = this.words.get(hash) ?? []
    const known = alike.find((entry) => entry.word === word) ?? {word, languages: []}
    if (!alike.includes(known)) this.words.set(hash, [...alike, known])
    return known
  }
}

/** Whether a folded word stands, as written somehow, in a stretch of a line. */
function stands(word: string, line: string, start: number, end: number): boolean {
  let letters = 0
  for (let at = start; at < end; at++) {
    const letter = foldedOf(line.charCodeAt(at))
    if (letter !== 0 && letter !== word.charCodeAt(letters++)) return false
  }
  return letters === word.length
}
