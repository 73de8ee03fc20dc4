import type {Reading} from '../lexicon/reading.ts'
import {Shape} from '../lexicon/words.ts'
import type {Block} from '../notice/notice.ts'
import type {Lexicon} from '../lexicon/lexicon.ts'
import type {ReadabilityTraits} from '../lexicon/traits.ts'
import type {Readability} from './finding.ts'
import {gradeOf, LONG, type Count} from './formulas.ts'
import {SyllableCounter} from './syllables.ts'

const NOTHING: Count = {words: 0, sentences: 0, syllables: 0, long: 0}

/** Measures how hard prose is to read. Keeps what it counted with the block. */
export class ReadabilityMeter {
  private readonly counts = new WeakMap<Block, Count>()
  private readonly syllables: SyllableCounter
  private readonly traits: ReadabilityTraits

  constructor({traits: {readability}, automaton}: Lexicon) {
    this.traits = readability
    this.syllables = new SyllableCounter(readability, automaton.words)
  }

  /** The grade of paragraphs and list items; headings, tables and code are left out. */
  measure(readings: readonly Reading[]): Readability {
    let words = 0
    let sentences = 0
    let syllables = 0
    let long = 0
    for (const reading of readings) {
      const count = this.count(reading)
      words += count.words
      sentences += count.sentences
      syllables += count.syllables
      long += count.long
    }
    if (words === 0) return {words: 0, sentences: 0, grade: 0}
    return {words, sentences, grade: gradeOf(this.traits.formula, {words, sentences, syllables, long})}
  }

  private count(reading: Reading): Count {
    const {block} = reading
    if (block.kind !== 'paragraph') return NOTHING
    const known = this.counts.get(block)
    if (known) return known
    let words = 0
    let sentences = 0
    let syllables = 0
    let long = 0
    for (const sentence of reading.sentences) {
      const before = words
      let end = -1
      for (const word of sentence.words) {
        // The parts of a contraction touch each other: they are one word for the reader.
        const touches = word.start === end
        end = word.end
        if (touches || word.shape > Shape.name) continue
        words++
        const sounds = this.syllables.of(word.text)
        syllables += sounds
        if (sounds >= LONG) long++
      }
      if (words > before) sentences++
    }
    const count = {words, sentences, syllables, long}
    this.counts.set(block, count)
    return count
  }
}
