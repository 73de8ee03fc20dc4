import type {Reading} from '../lexicon/reading.ts'
import {Shape} from '../lexicon/words.ts'
import type {Block} from '../notice/notice.ts'
import type {Lexicon} from '../lexicon/lexicon.ts'
import type {ReadabilityTraits} from '../lexicon/traits.ts'
import type {Readability} from './finding.ts'
import {gradeOf, LONG, type Count} from './formulas.ts'
import {SyllableCounter} from './syllables.ts'

/** What a block adds, but for words of which the syllables are not known yet. */
interface BlockCount extends Count {
  readonly unsure: readonly string[]
}

const NOTHING: BlockCount = {words: 0, sentences: 0, syllables: 0, long: 0, unsure: []}

/** How hard prose is to read. The grade is worked out when somebody asks for it: the library that counts syllables costs a start more than a page of them. */
export interface Hardness extends Readability {
  /** Whether the grade is above a limit, which is mostly plain without counting the syllables of rare words. */
  readonly isAbove: (limit: number) => boolean
}

/** Measures how hard prose is to read. Keeps what it counted with the block. */
export class ReadabilityMeter {
  private readonly counts = new WeakMap<Block, BlockCount>()
  private readonly syllables: SyllableCounter
  private readonly traits: ReadabilityTraits

  constructor({traits: {readability}, automaton}: Lexicon) {
    this.traits = readability
    this.syllables = new SyllableCounter(readability, automaton.words)
  }

  /** The grade of paragraphs and list items; headings, tables and code are left out. */
  measure(readings: readonly Reading[]): Hardness {
    let words = 0
    let sentences = 0
    let syllables = 0
    let long = 0
    const unsure: string[] = []
    for (const reading of readings) {
      const count = this.count(reading)
      words += count.words
      sentences += count.sentences
      syllables += count.syllables
      long += count.long
      for (const word of count.unsure) unsure.push(word)
    }
    const sure = {words, sentences, syllables, long}
    const gradeBy = (soundsOf: (word: string) => number): number => (words === 0 ? 0 : gradeOf(this.traits.formula, counting(sure, unsure, soundsOf)))
    let grade: number | undefined
    const exact = (): number => (grade ??= gradeBy((word) => this.syllables.of(word)))
    return {
      words,
      sentences,
      get grade() {
        return exact()
      },
      isAbove: (limit) => gradeBy((word) => this.syllables.sure(word) ?? 1) > limit || (gradeBy((word) => this.syllables.most(word)) > limit && exact() > limit)
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
      for (const word of sentence.words) {
        // The parts of a contraction touch each other: they are one word for the reader.
        const touches = word.start === end
        end = word.end
        if (touches || word.shape > Shape.name) continue
        words++
        const sounds = this.syllables.sure(word.text)
        if (sounds === undefined) unsure.push(word.text)
        else {
          syllables += sounds
          if (sounds >= LONG) long++
        }
      }
      if (words > before) sentences++
    }
    const count = {words, sentences, syllables, long, unsure}
    this.counts.set(block, count)
    return count
  }
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
