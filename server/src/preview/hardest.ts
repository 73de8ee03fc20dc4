import {syllable} from 'syllable'
import {gradeOf} from '../lint/readability.ts'
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

const known = new WeakMap<Block, readonly Graded[]>()

/** The sentences that are hardest to read, hardest first, none that is easy. */
export function hardestSentences(notice: Notice, most: number): HardSentence[] {
  const all = notice.blocks.flatMap((placed) => gradedSentences(placed.block).map((graded) => ({placed, graded})))
  return all
    .sort((a, b) => b.graded.grade - a.graded.grade)
    .slice(0, most)
    .map(({placed, graded}) => shown(placed, graded))
}

function shown(placed: PlacedBlock, {start, end, words, grade}: Graded): HardSentence {
  return {...sourceSpan(placed, {start, end}), text: placed.block.text.slice(start, end).replaceAll(/\s+/g, ' '), words, grade}
}

function gradedSentences(block: Block): readonly Graded[] {
  if (block.kind !== 'paragraph') return []
  const before = known.get(block)
  if (before) return before
  const graded = block.sentences.flatMap(({start, end}) => {
    const words = block.text.slice(start, end).match(/[\p{L}\p{N}][\p{L}\p{N}'’]*/gu) ?? []
    if (words.length < FEWEST_WORDS) return []
    const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0)
    const grade = gradeOf({words: words.length, sentences: 1, syllables})
    return grade > EASY ? [{start, end, words: words.length, grade}] : []
  })
  known.set(block, graded)
  return graded
}
