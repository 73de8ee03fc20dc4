import {NEARLY} from '../sense/sense.ts'
import type {Candidate} from './flags.ts'
import type {NoticeContext} from './rule.ts'

/** What is no further than this above the score that it needs is not quite believed. */
export const QUITE = 1
/** Fewer sentences say nothing of their writer: there every flag stands for itself. */
const MANY = 8
/** So far above the score that it needs may a flag be that falls for want of others. */
const STRICTNESS = 1.5
/** One flag in so many sentences is as much as is expected of a writer of whom nothing is known, and how strongly more or fewer than that weigh. */
const USUAL = 10
const WEIGHT = 1.4
/** So many flags are held to be there before any is seen. */
const AT_FIRST = 0.5

/**
 * The flags of a notice that stand in each other's company. A writer who excuses himself in one sentence is likelier to do it in another, and of a
 * notice that is clean what looks a little like a flag is most likely none: so where flags are many less is asked of each, where they are few more,
 * and where none is quite believed those that are not quite believed do not stand either.
 *
 * @param flags candidates with margins of at least -`NEARLY`, at most one on the same words
 */
export function inCompany<T extends Candidate>(flags: readonly T[], {blocks}: NoticeContext): readonly T[] {
  const sentences = blocks.reduce((sum, {placed, reading}) => sum + (placed.block.kind === 'heading' ? 0 : reading.sentences.length), 0)
  if (sentences < MANY) return flags.filter(({margin}) => margin >= 0)
  const help = helpOf(flags, sentences)
  const standing = flags.filter(({margin}) => margin + help >= 0)
  return standing.some(({margin}) => margin >= QUITE) ? standing : []
}

/** How much nearer the flags of a notice are to standing, for there being so many; below 0 for there being so few. */
function helpOf(flags: readonly Candidate[], sentences: number): number {
  const expected = flags.reduce((sum, {margin}) => sum + 1 / (1 + Math.exp(-margin)), 0)
  const help = WEIGHT * Math.log((expected + AT_FIRST) / (sentences / USUAL + AT_FIRST))
  return Math.max(-STRICTNESS, Math.min(NEARLY, help))
}
