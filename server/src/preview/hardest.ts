import type {ReadabilityTraits} from '../lexicon/traits.ts'
import {gradeOf, LONG} from '../lint/formulas.ts'
import {SyllableCounter} from '../lint/syllables.ts'
import {Kept} from '../notice/memory.ts'
import {sourceSpan, type Block, type Notice, type PlacedBlock, type Span} from '../notice/notice.ts'
import type {HardSentence} from './model.ts'

/** A sentence shorter than this is not hard, whatever its words. */
const FEWEST_WORDS = 8

/** The reading grade above which a sentence is worth a look. */
const EASY = 10

interface Graded extends Span {
  readonly words: number
  readonly grade: number
}

const counters = new WeakMap<ReadabilityTraits, SyllableCounter>()
const known = new Kept<readonly Graded[]>()

/** The sentences that are hardest to read, hardest first, none that is easy. */
export function hardestSentences(notice: Notice, traits: ReadabilityTraits, most: number): HardSentence[] {
  const all = notice.blocks.flatMap((placed) => gradedSentences(placed.block, traits).map((graded) => ({placed, graded})))
  return all
    .sort((a, b) => b.graded.grade - a.graded.grade)
    .slice(0, most)
    .map(({placed, graded}) => shown(placed, graded))
}

function shown(placed: PlacedBlock, {start, end, words, grade}: Graded): HardSentence {
  return {...sourceSpan(placed, {start, end}), text: placed.block.text.slice(start, end).replaceAll(/\s+/g, ' '), words, grade}
}

function gradedSentences(block: Block, traits: ReadabilityTraits): readonly Graded[] {
  if (block.kind !== 'paragraph') return []
  const before = known.get(block)
  if (before) return before
  const counter = counters.get(traits) ?? new SyllableCounter(traits)
  counters.set(traits, counter)
  const graded = block.sentences.flatMap(({start, end}) => {
    const words = block.text.slice(start, end).match(/[\p{L}\p{N}][\p{L}\p{N}'’]*/gu) ?? []
    if (words.length < FEWEST_WORDS) return []
    const sounds = words.map((word) => counter.of(word.toLowerCase()))
    const grade = gradeOf(traits.formula, {words: words.length, sentences: 1, syllables: sounds.reduce((sum, one) => sum + one, 0), long: sounds.filter((one) => one >= LONG).length})
    return grade > EASY ? [{start, end, words: words.length, grade}] : []
  })
  known.set(block, graded)
  return graded
}
