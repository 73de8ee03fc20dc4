import {syllable} from 'syllable'
import type {Reading} from '../lexicon/reading.ts'
import {Shape} from '../lexicon/words.ts'
import type {Block} from '../notice/notice.ts'
import type {Readability} from './finding.ts'

/** What a stretch of prose adds to the measure of the whole. */
export interface Count {
  readonly words: number
  readonly sentences: number
  readonly syllables: number
}

const NOTHING: Count = {words: 0, sentences: 0, syllables: 0}

/** Distinct words of all notices so far; syllables are costly to count and words come again. */
const MOST_WORDS = 50_000

/**
 * Grade by Flesch and Kincaid (Kincaid et al., 1975, Research Branch Report 8-75): 0.39 words per sentence + 11.8 syllables per
 * word − 15.59; one decimal, never below 0.
 */
export function gradeOf({words, sentences, syllables}: Count): number {
  const grade = 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59
  return Math.max(0, Math.round(grade * 10) / 10)
}

/** Measures how hard prose is to read. Keeps what it counted with the block. */
export class ReadabilityMeter {
  private readonly counts = new WeakMap<Block, Count>()
  private readonly syllables = new Map<string, number>()

  /** The grade of paragraphs and list items; headings, tables and code are left out. */
  measure(readings: readonly Reading[]): Readability {
    let words = 0
    let sentences = 0
    let syllables = 0
    for (const reading of readings) {
      const count = this.count(reading)
      words += count.words
      sentences += count.sentences
      syllables += count.syllables
    }
    if (words === 0) return {words: 0, sentences: 0, grade: 0}
    return {words, sentences, grade: gradeOf({words, sentences, syllables})}
  }

  private count(reading: Reading): Count {
    const {block} = reading
    if (block.kind !== 'paragraph') return NOTHING
    const known = this.counts.get(block)
    if (known) return known
    let words = 0
    let sentences = 0
    let syllables = 0
    for (const sentence of reading.sentences) {
      const before = words
      let end = -1
      for (const word of sentence.words) {
        // The parts of a contraction touch each other: they are one word for the reader.
        const touches = word.start === end
        end = word.end
        if (touches || word.shape > Shape.name) continue
        words++
        syllables += this.syllablesOf(word.text)
      }
      if (words > before) sentences++
    }
    const count = {words, sentences, syllables}
    this.counts.set(block, count)
    return count
  }

  private syllablesOf(word: string): number {
    const known = this.syllables.get(word)
    if (known !== undefined) return known
    const count = Math.max(1, syllable(word))
    if (this.syllables.size < MOST_WORDS) this.syllables.set(word, count)
    return count
  }
}
