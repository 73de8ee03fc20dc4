import type {SentenceReading} from '../lexicon/reading.ts'
import type {Span} from '../notice/notice.ts'
import {featureHashes, hashOf, tokenOf, type Surroundings} from './features.ts'
import {rowOf, type SenseTable} from './table.ts'

/** Something that a sentence seems to say: an element's or a flag's id and the words that speak most for it. */
export interface Sensed extends Span {
  readonly id: string
  /** How far its score is above the threshold; at least -`NEARLY`. */
  readonly margin: number
}

/** What a sentence seems to say. */
export interface Judgement {
  readonly sensed: readonly Sensed[]
  /** For each id how much the sentence speaks for it; 0 is even odds, each step of one less makes it some three times less likely. */
  readonly scores: Float64Array
}

/** What is no further than this below its threshold is told too: others like it may bear it out. */
export const NEARLY = 0.5
/** A sentence of fewer words says nothing by itself. */
const FEWEST_WORDS = 3
/** Words on both sides of the strongest that are marked with it, as far as they are in its clause. */
const MARGIN = 2

/** Judges sentences by what was learned from labelled ones: for wording that no phrase foresees. */
export class Sense {
  private readonly table: SenseTable

  constructor(table: SenseTable) {
    this.table = table
  }

  /** What a sentence seems to say, and how much it speaks for every id. */
  judge(sentence: SentenceReading, around: Surroundings): Judgement {
    const {ids, thresholds} = this.table
    const scores = this.scores(sentence, around)
    const sensed: Sensed[] = []
    if (sentence.words.length >= FEWEST_WORDS) {
      ids.forEach((id, index) => {
        const margin = (scores[index] ?? 0) - (thresholds[index] ?? Infinity)
        if (margin >= -NEARLY) sensed.push({id, margin, ...this.strongest(sentence, index)})
      })
    }
    return {sensed, scores}
  }

  /** How far a sentence's score for a rule is above that from which its phrases are believed; 0 if nothing was learned of the rule. */
  beliefIn(id: string, scores: Float64Array): number {
    const index = this.table.ids.indexOf(id)
    return index < 0 ? 0 : (scores[index] ?? 0) - (this.table.beliefs[index] ?? 0)
  }

  /** For each id how much the sentence speaks for it; 0 is even odds. */
  scores(sentence: SentenceReading, around: Surroundings): Float64Array {
    const {ids, weights, bias, scale} = this.table
    const sums = new Float64Array(ids.length)
    for (const hash of featureHashes(sentence.words, around, this.table.stem)) {
      const row = rowOf(this.table, hash)
      if (row < 0) continue
      const start = row * ids.length
      for (let index = 0; index < sums.length; index++) sums[index] = (sums[index] ?? 0) + (weights[start + index] ?? 0)
    }
    const factor = scale * normOf(sentence.words.length)
    return sums.map((sum, index) => (bias[index] ?? 0) + sum * factor)
  }

  /** The stretch of words that speaks most for an id: the heaviest run, with a word or two around it. */
  private strongest(sentence: SentenceReading, index: number): Span {
    const {words} = sentence
    let best = {sum: -Infinity, first: 0, last: words.length - 1}
    let run = {sum: 0, first: 0}
    words.forEach((word, at) => {
      const weight = this.weightOf(tokenOf(word), index) + this.kinWeightOf(tokenOf(word), index) + (at === 0 ? 0 : this.weightOf(`${tokenOf(words[at - 1] ?? word)} ${tokenOf(word)}`, index))
      run = run.sum > 0 ? {sum: run.sum + weight, first: run.first} : {sum: weight, first: at}
      if (run.sum > best.sum) best = {sum: run.sum, first: run.first, last: at}
    })
    const clause = (at: number): number => sentence.clauses.findIndex(({first, last}) => first <= at && at <= last)
    const start = Math.max(best.first - MARGIN, sentence.clauses[clause(best.first)]?.first ?? 0)
    const end = Math.min(best.last + MARGIN, sentence.clauses[clause(best.last)]?.last ?? words.length - 1)
    return {start: words[start]?.start ?? sentence.start, end: words[end]?.end ?? sentence.end}
  }

  private kinWeightOf(token: string, index: number): number {
    const {stem} = this.table
    return stem > 0 && token.length > stem ? this.weightOf(`${token.slice(0, stem)}~`, index) : 0
  }

  private weightOf(feature: string, index: number): number {
    const row = rowOf(this.table, hashOf(feature))
    return row < 0 ? 0 : (this.table.weights[row * this.table.ids.length + index] ?? 0)
  }
}

/** Sums of many words are brought to the measure of few. */
export function normOf(words: number): number {
  return 1 / Math.sqrt(words + 2)
}
