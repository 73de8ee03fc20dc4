import bytes from '../../generated/learning.ts'
import {Program} from '../../src/bytes/web-assembly.ts'
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
/** Of AdaGrad: how much a weight is held to have been moved before it is. */
const FIRST_SQUARE = 1e-4
/** How often all samples are gone through, and how strongly weights are pulled towards nothing. */
const EPOCHS = 16
const DECAY = 5e-4
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
  for (let epoch = 0; epoch < EPOCHS; epoch++) trainer.epoch()
  return trainer.learned()
}

/** The functions of `learning/program.ts`. Addresses count bytes. */
interface LearningProgram {
  readonly memory: {readonly buffer: ArrayBuffer}
  readonly reserve: (bytes: number) => number
  readonly prepare: (count: number, weights: number, squares: number, errors: number, rate: number, decay: number) => void
  readonly learnFrom: (rows: number, rowsEnd: number, place: number, firstDimension: number, dimensions: number, labels: number, norm: number) => void
}

const learning = new Program<LearningProgram>(bytes)

/** So many numbers are reckoned at once: rows are filled up to a multiple of it. */
const AT_ONCE = 4
/** Bytes of a number. */
const BYTES = 4

class Trainer {
  private readonly samples: readonly Sample[]
  private readonly vectors: Vectors
  private readonly count: number
  private readonly width: number
  private readonly rowOf: ReadonlyMap<string, number>
  private readonly program = learning.run()
  private readonly order: Int32Array
  /** Where each sample's rows begin; where those of the last end. */
  private readonly rowsAt: Int32Array
  private readonly placesAt: number
  private readonly labelsAt: number
  private readonly weightsAt: number
  private readonly weights: Float32Array
  private seed = 1

  constructor(samples: readonly Sample[], vectors: Vectors, count: number) {
    this.samples = samples
    this.vectors = vectors
    this.count = count
    this.width = Math.ceil(count / AT_ONCE) * AT_ONCE
    const counts = new Map<string, number>()
    for (const {features} of samples) for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1)
    this.rowOf = new Map([...counts].filter(([, seen]) => seen >= FEWEST).map(([feature], row) => [feature, row]))
    this.order = Int32Array.from(samples.keys())
    const rows = samples.map(({features}) => features.flatMap((feature) => this.rowOf.get(feature) ?? []))
    const {reserve} = this.program
    const rowBytes = this.width * BYTES
    const size = (this.rowOf.size + vectors.dimensions + 1) * this.width
    // All room is asked for before anything is written: asking moves the memory.
    const firstRow = reserve(rows.reduce((sum, {length}) => sum + length, 0) * BYTES)
    this.placesAt = reserve(samples.length * vectors.dimensions * BYTES)
    this.labelsAt = reserve(samples.length * this.width)
    this.weightsAt = reserve(size * BYTES)
    const squaresAt = reserve(size * BYTES)
    const errorsAt = reserve(rowBytes)
    const {buffer} = this.program.memory
    const numbers = new Int32Array(buffer)
    this.rowsAt = new Int32Array(samples.length + 1).fill(firstRow)
    rows.forEach((list, index) => {
      const at = this.rowsAt[index] ?? 0
      numbers.set(list, at / BYTES)
      this.rowsAt[index + 1] = at + list.length * BYTES
    })
    const places = new Float32Array(buffer, this.placesAt, samples.length * vectors.dimensions)
    const labels = new Uint8Array(buffer, this.labelsAt, samples.length * this.width).fill(UNKNOWN)
    samples.forEach((sample, index) => {
      places.set(this.placeOf(sample.tokens), index * vectors.dimensions)
      labels.set(sample.labels, index * this.width)
    })
    this.weights = new Float32Array(buffer, this.weightsAt, size)
    new Float32Array(buffer, squaresAt, size).fill(FIRST_SQUARE)
    this.program.prepare(this.width, this.weightsAt, squaresAt, errorsAt, RATE, DECAY)
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
    const row = (index: number): Float64Array => Float64Array.from(this.weights.subarray(index * this.width, index * this.width + count))
    const weights = new Map([...this.rowOf].map(([feature, index]) => [feature, row(index)]))
    const dimensions = Array.from({length: vectors.dimensions}, (_, dimension) => row(this.rowOf.size + dimension))
    for (const [word, vector] of vectors.words) {
      const sum = weights.get(word) ?? new Float64Array(count)
      vector.forEach((coordinate, dimension) => dimensions[dimension]?.forEach((weight, id) => (sum[id] = (sum[id] ?? 0) + coordinate * VECTOR_WEIGHT * weight)))
      weights.set(word, sum)
    }
    return {bias: row(this.rowOf.size + vectors.dimensions), weights}
  }

  private learnFrom(index: number): void {
    const {dimensions} = this.vectors
    const norm = normOf(this.samples[index]?.tokens.length ?? 0)
    const place = this.placesAt + index * dimensions * BYTES
    this.program.learnFrom(this.rowsAt[index] ?? 0, this.rowsAt[index + 1] ?? 0, place, this.rowOf.size, dimensions, this.labelsAt + index * this.width, norm)
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
