import {normOf} from '../../src/sense/sense.ts'
import type {Vectors} from './vectors.ts'

/** A sentence to learn from. */
export interface Sample {
  readonly features: readonly string[]
  /** Its words, as tokens. */
  readonly tokens: readonly string[]
  /** For each id whether it says so: 1, 0, or `UNKNOWN`. */
  readonly labels: Uint8Array
}

/** Nobody has said whether a sentence says an id: nothing is learned of it. */
export const UNKNOWN = 2

/** What was learned: weights by feature, in the order of the labels. */
export interface Learned {
  readonly bias: Float64Array
  readonly weights: ReadonlyMap<string, Float64Array>
}

const RATE = 0.15
/** How often all samples are gone through, and how strongly weights are pulled towards nothing: more where there are many samples, and vectors that say the same. */
const WITH_VECTORS = {epochs: 16, decay: 3e-4}
const WITHOUT = {epochs: 12, decay: 2e-5}
/** Vectors weigh so much beside single features. */
const VECTOR_WEIGHT = 2
/** A feature that was seen less often says nothing that can be trusted. */
const FEWEST = 2

/**
 * Learns one logistic regression for each id, all at once, by stochastic gradient descent with a rate of its own for each weight (AdaGrad).
 * Words count twice: as themselves and by their vector, so that a word which no sample has is judged by its neighbours. Nothing is
 * left to chance: the same samples give the same weights.
 */
export function learn(samples: readonly Sample[], vectors: Vectors, count: number): Learned {
  const trainer = new Trainer(samples, vectors, count)
  for (let epoch = 0; epoch < habitsOf(vectors).epochs; epoch++) trainer.epoch()
  return trainer.learned()
}

function habitsOf({dimensions}: Vectors): typeof WITHOUT {
  return dimensions > 0 ? WITH_VECTORS : WITHOUT
}

class Trainer {
  private readonly samples: readonly Sample[]
  private readonly vectors: Vectors
  private readonly count: number
  private readonly decay: number
  private readonly rowOf: ReadonlyMap<string, number>
  private readonly rows: readonly Int32Array[]
  private readonly places: readonly Float64Array[]
  private readonly weights: Float64Array
  private readonly squares: Float64Array
  private readonly order: Int32Array
  private readonly errors: Float64Array
  private seed = 1

  constructor(samples: readonly Sample[], vectors: Vectors, count: number) {
    this.samples = samples
    this.vectors = vectors
    this.count = count
    this.decay = habitsOf(vectors).decay
    const counts = new Map<string, number>()
    for (const {features} of samples) for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1)
    this.rowOf = new Map([...counts].filter(([, seen]) => seen >= FEWEST).map(([feature], row) => [feature, row]))
    this.rows = samples.map(({features}) => Int32Array.from(features.flatMap((feature) => this.rowOf.get(feature) ?? [])))
    this.places = samples.map(({tokens}) => this.placeOf(tokens))
    this.weights = new Float64Array((this.rowOf.size + vectors.dimensions + 1) * count)
    this.squares = new Float64Array(this.weights.length).fill(1e-4)
    this.order = Int32Array.from(samples.keys())
    this.errors = new Float64Array(count)
  }

  /** Goes once through all samples, in an order of its own. */
  epoch(): void {
    for (let index = this.order.length - 1; index > 0; index--) {
      const other = this.random(index + 1)
      const held = this.order[index] ?? 0
      this.order[index] = this.order[other] ?? 0
      this.order[other] = held
    }
    for (const index of this.order) this.learnFrom(index)
  }

  /** The weights of all features, those of words with what their vectors say. */
  learned(): Learned {
    const {count, vectors} = this
    const row = (index: number): Float64Array => this.weights.slice(index * count, (index + 1) * count)
    const weights = new Map([...this.rowOf].map(([feature, index]) => [feature, row(index)]))
    for (const [word, vector] of vectors.words) {
      const sum = weights.get(word) ?? new Float64Array(count)
      vector.forEach((coordinate, dimension) => {
        const start = (this.rowOf.size + dimension) * count
        for (let id = 0; id < count; id++) sum[id] = (sum[id] ?? 0) + coordinate * VECTOR_WEIGHT * (this.weights[start + id] ?? 0)
      })
      weights.set(word, sum)
    }
    return {bias: row(this.rowOf.size + vectors.dimensions), weights}
  }

  private learnFrom(index: number): void {
    const {count, weights, errors} = this
    const {tokens, labels} = this.samples[index] ?? {tokens: [], labels: new Uint8Array(count)}
    const rows = this.rows[index] ?? new Int32Array()
    const place = this.places[index] ?? new Float64Array()
    const norm = normOf(tokens.length)
    const bias = (this.rowOf.size + place.length) * count
    for (let id = 0; id < count; id++) errors[id] = weights[bias + id] ?? 0
    for (const row of rows) this.addTo(errors, row * count, norm)
    place.forEach((coordinate, dimension) => this.addTo(errors, (this.rowOf.size + dimension) * count, coordinate * norm))
    for (let id = 0; id < count; id++) errors[id] = labels[id] === UNKNOWN ? 0 : 1 / (1 + Math.exp(-(errors[id] ?? 0))) - (labels[id] ?? 0)
    for (const row of rows) this.correct(row * count, norm)
    place.forEach((coordinate, dimension) => this.correct((this.rowOf.size + dimension) * count, coordinate * norm))
    this.correct(bias, 1)
  }

  private addTo(sums: Float64Array, start: number, by: number): void {
    for (let id = 0; id < this.count; id++) sums[id] = (sums[id] ?? 0) + (this.weights[start + id] ?? 0) * by
  }

  private correct(start: number, by: number): void {
    const {weights, squares, errors} = this
    for (let id = 0; id < this.count; id++) {
      const weight = weights[start + id] ?? 0
      const slope = (errors[id] ?? 0) * by + this.decay * weight
      const square = (squares[start + id] ?? 0) + slope * slope
      squares[start + id] = square
      weights[start + id] = weight - (RATE * slope) / Math.sqrt(square)
    }
  }

  private placeOf(tokens: readonly string[]): Float64Array {
    const place = new Float64Array(this.vectors.dimensions)
    for (const token of new Set(tokens)) {
      const vector = this.vectors.words.get(token)
      vector?.forEach((coordinate, dimension) => (place[dimension] = (place[dimension] ?? 0) + coordinate * VECTOR_WEIGHT))
    }
    return place
  }

  /** A whole number below `below`, from a sequence that is always the same. */
  private random(below: number): number {
    this.seed = (Math.imul(this.seed, 1103515245) + 12345) & 0x7fffffff
    return Math.floor((this.seed / 0x80000000) * below)
  }
}
