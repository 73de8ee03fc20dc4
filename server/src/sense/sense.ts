import type {SentenceReading} from '../lexicon/reading.ts'
import {WordNumbers} from '../lexicon/word-numbers.ts'
import type {Word} from '../lexicon/words.ts'
import type {Span} from '../notice/notice.ts'
import {Recent} from '../notice/recent.ts'
import {Adder} from './adder.ts'
import {aroundFeatures, BEGINNING, ENDING, hashOf, kinHash, pairHash, titleFeatures, tokenOf, wordHash, type Surroundings} from './features.ts'
import {rowOf, weightOf, type SenseTable} from './table.ts'

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

/** Titles of which the rows are kept: sentences that stand under one are judged together, and notices of one kind share theirs. */
const MOST_TITLES = 200

/** Judges sentences by what was learned from labelled ones: for wording that no phrase foresees. */
export class Sense {
  private readonly table: SenseTable
  private readonly adder: Adder
  private readonly rowOfFeature = new Map<string, number>()
  private readonly hashes = new WordNumbers(wordHash)
  private readonly ownRows: WordNumbers
  private readonly kinRows: WordNumbers
  /** The rows of the sentence at hand, -1 where nothing was learned: of each word, of its beginning, of each with the one before it, and of the last with the end. */
  private own = new Int32Array(0)
  private kin = new Int32Array(0)
  private pairs = new Int32Array(0)
  private readonly rowsOfTitles = new Recent<readonly number[]>(MOST_TITLES)

  constructor(table: SenseTable) {
    this.table = table
    this.ownRows = new WordNumbers((word) => rowOf(table, hashOf(tokenOf(word))))
    this.kinRows = new WordNumbers((word) => {
      const hash = kinHash(word, table.stem)
      return hash === 0 ? -1 : rowOf(table, hash)
    })
    this.adder = new Adder(table)
  }

  /** What a sentence seems to say, and how much it speaks for every id. */
  judge(sentence: SentenceReading, around: Surroundings): Judgement {
    const {ids, thresholds} = this.table
    this.look(sentence.words)
    const scores = this.scores(sentence.words, around)
    const sensed: Sensed[] = []
    if (sentence.words.length >= FEWEST_WORDS) {
      for (let index = 0; index < ids.length; index++) {
        const id = ids[index]
        const margin = (scores[index] ?? 0) - (thresholds[index] ?? Infinity)
        if (id !== undefined && margin >= -NEARLY) sensed.push({id, margin, ...this.strongest(sentence, index)})
      }
    }
    return {sensed, scores}
  }

  /** How far a sentence's score for a rule is above that from which its phrases are believed; 0 if nothing was learned of the rule. */
  beliefIn(id: string, scores: Float64Array): number {
    const index = this.table.ids.indexOf(id)
    return index < 0 ? 0 : (scores[index] ?? 0) - (this.table.beliefs[index] ?? 0)
  }

  /** Looks up the rows of a sentence's words. */
  private look(words: readonly Word[]): void {
    if (words.length >= this.own.length) {
      this.own = new Int32Array(2 * words.length + 1)
      this.kin = new Int32Array(2 * words.length + 1).fill(-1)
      this.pairs = new Int32Array(2 * words.length + 1)
    }
    const {table, own, kin, pairs} = this
    let before = BEGINNING
    for (let at = 0; at < words.length; at++) {
      const word = words[at]
      if (!word) continue
      const hash = this.hashes.of(word)
      own[at] = this.ownRows.of(word)
      if (table.stem > 0) kin[at] = this.kinRows.of(word)
      pairs[at] = rowOf(table, pairHash(before, hash))
      before = hash
    }
    pairs[words.length] = rowOf(table, pairHash(before, ENDING))
  }

  /** For each id how much the sentence at hand speaks for it; 0 is even odds. */
  private scores(words: readonly Word[], around: Surroundings): Float64Array {
    const {ids, bias, scale, stem} = this.table
    const {adder} = this
    adder.begin()
    adder.add(this.own, words.length)
    adder.add(this.pairs, words.length + 1)
    if (stem > 0) adder.add(this.kin, words.length)
    adder.add(aroundFeatures(words, around).map((feature) => this.rowOf(feature)))
    adder.add(this.rowsOfTitle(around))
    const sums = adder.total()
    const factor = scale * normOf(words.length)
    const scores = new Float64Array(ids.length)
    for (let index = 0; index < scores.length; index++) scores[index] = (bias[index] ?? 0) + (sums[index] ?? 0) * factor
    return scores
  }

  private rowOf(feature: string): number {
    let row = this.rowOfFeature.get(feature)
    if (row === undefined) {
      row = rowOf(this.table, hashOf(feature))
      this.rowOfFeature.set(feature, row)
    }
    return row
  }

  private rowsOfTitle(around: Surroundings): readonly number[] {
    const {heading, lead} = around
    if (heading === '' && lead === '') return []
    const key = `${heading}\n${lead}`
    const known = this.rowsOfTitles.get(key)
    if (known) return known
    const rows = titleFeatures(around).map((feature) => rowOf(this.table, hashOf(feature)))
    this.rowsOfTitles.set(key, rows)
    return rows
  }

  /** The stretch of words that speaks most for an id: the heaviest run, with a word or two around it. */
  private strongest(sentence: SentenceReading, index: number): Span {
    const {words} = sentence
    const {own, kin, pairs} = this
    let best = {sum: -Infinity, first: 0, last: words.length - 1}
    let run = {sum: 0, first: 0}
    for (let at = 0; at < words.length; at++) {
      const weight = this.weightOf(own[at], index) + this.weightOf(kin[at], index) + (at === 0 ? 0 : this.weightOf(pairs[at], index))
      run = run.sum > 0 ? {sum: run.sum + weight, first: run.first} : {sum: weight, first: at}
      if (run.sum > best.sum) best = {sum: run.sum, first: run.first, last: at}
    }
    const clause = (at: number): number => sentence.clauses.findIndex(({first, last}) => first <= at && at <= last)
    const start = Math.max(best.first - MARGIN, sentence.clauses[clause(best.first)]?.first ?? 0)
    const end = Math.min(best.last + MARGIN, sentence.clauses[clause(best.last)]?.last ?? words.length - 1)
    return {start: words[start]?.start ?? sentence.start, end: words[end]?.end ?? sentence.end}
  }

  private weightOf(row: number | undefined, index: number): number {
    return row === undefined || row < 0 ? 0 : weightOf(this.table, row, index)
  }
}

/** Sums of many words are brought to the measure of few. */
export function normOf(words: number): number {
  return 1 / Math.sqrt(words + 2)
}
