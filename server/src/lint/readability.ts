import type {Reading} from '../lexicon/reading.ts'
import {WordNumbers} from '../lexicon/word-numbers.ts'
import {Shape} from '../lexicon/words.ts'
import {Kept} from '../notice/memory.ts'
import type {Lexicon} from '../lexicon/lexicon.ts'
import type {ReadabilityTraits} from '../lexicon/traits.ts'
import type {Readability} from './finding.ts'
import {gradeOf, LONG, type Count} from './formulas.ts'
import {SyllableCounter} from './syllables.ts'

/** What a block adds: at least, at most, and, once it has been worked out, exactly. */
interface BlockCount {
  readonly least: Count
  readonly most: Count
  /** Words of which the syllables were not known yet: they have one at least. */
  readonly unsure: readonly string[]
  exact: Count | undefined
}

const NONE: Count = {words: 0, sentences: 0, syllables: 0, long: 0}
const NOTHING: BlockCount = {least: NONE, most: NONE, unsure: [], exact: NONE}

/** How hard prose is to read. The grade is worked out when somebody asks for it: the library that counts syllables costs a start more than a page of them. */
export interface Hardness extends Readability {
  /** Whether the grade is above a limit, which is mostly plain without counting the syllables of rare words. */
  readonly isAbove: (limit: number) => boolean
}

/** Measures how hard prose is to read. Keeps what it counted with the block. */
export class ReadabilityMeter {
  private readonly counts = new Kept<BlockCount>()
  private readonly syllables: SyllableCounter
  /** Syllables of words as far as they were known when the word first came; else 0. */
  private readonly sounds: WordNumbers
  private readonly traits: ReadabilityTraits

  constructor({traits: {readability}, automaton}: Lexicon) {
    this.traits = readability
    this.syllables = new SyllableCounter(readability, automaton.words)
    this.sounds = new WordNumbers(({text}) => this.syllables.sure(text) ?? 0)
  }

  /** The grade of paragraphs and list items; headings, tables and code are left out. */
  measure(readings: readonly Reading[]): Hardness {
    const counts = readings.map((reading) => this.count(reading)).filter((count) => count !== NOTHING)
    const gradeBy = (part: (count: BlockCount) => Count): number => {
      const whole = sum(counts, part)
      return whole.words === 0 ? 0 : gradeOf(this.traits.formula, whole)
    }
    let grade: number | undefined
    const exact = (): number => (grade ??= gradeBy((count) => this.exact(count)))
    const {words, sentences} = sum(counts, ({least}) => least)
    return {
      words,
      sentences,
      get grade() {
        return exact()
      },
      isAbove: (limit) => gradeBy(({least}) => least) > limit || (gradeBy(({most}) => most) > limit && exact() > limit)
    }
  }

  private count(reading: Reading): BlockCount {
    const {block} = reading
    if (block.kind !== 'paragraph') return NOTHING
    const known = this.counts.get(block)
    if (known) return known
    let words = 0
    let sentences = 0
    let syllables = 0
    let long = 0
    const unsure: string[] = []
    for (const sentence of reading.sentences) {
      const before = words
      let end = -1
      for (let index = 0; index < sentence.words.length; index++) {
        const word = sentence.words[index]
        if (!word) continue
        // The parts of a contraction touch each other: they are one word for the reader.
        const touches = word.start === end
        end = word.end
        if (touches || word.shape > Shape.name) continue
        words++
        const sounds = this.sounds.of(word)
        if (sounds === 0) unsure.push(word.text)
        else {
          syllables += sounds
          if (sounds >= LONG) long++
        }
      }
      if (words > before) sentences++
    }
    const least = {words, sentences, syllables: syllables + unsure.length, long}
    const most = counting({words, sentences, syllables, long}, unsure, (word) => this.syllables.most(word))
    const count = {least, most, unsure, exact: unsure.length === 0 ? least : undefined}
    this.counts.set(block, count)
    return count
  }

  private exact(count: BlockCount): Count {
    const {least, unsure} = count
    return (count.exact ??= counting({...least, syllables: least.syllables - unsure.length}, unsure, (word) => this.syllables.of(word)))
  }
}

function sum(counts: readonly BlockCount[], part: (count: BlockCount) => Count): Count {
  let [words, sentences, syllables, long] = [0, 0, 0, 0]
  for (const count of counts) {
    const own = part(count)
    words += own.words
    sentences += own.sentences
    syllables += own.syllables
    long += own.long
  }
  return {words, sentences, syllables, long}
}

/** A count with words that it does not hold yet: words and sentences are counted already. */
function counting({words, sentences, syllables, long}: Count, more: readonly string[], soundsOf: (word: string) => number): Count {
  let [sum, longer] = [syllables, long]
  for (const word of more) {
    const sounds = soundsOf(word)
    sum += sounds
    if (sounds >= LONG) longer++
  }
  return {words, sentences, syllables: sum, long: longer}
}
