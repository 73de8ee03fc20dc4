import type {Word} from './words.ts'

const UNKNOWN = -0x80000000

/** A whole number for each word, by its text and shape alone, worked out when it is first asked for. */
export class WordNumbers {
  private readonly numberOf: (word: Word) => number
  private known = new Int32Array(0)

  constructor(numberOf: (word: Word) => number) {
    this.numberOf = numberOf
  }

  of(word: Word): number {
    const {id} = word
    if (id < 0) return this.numberOf(word)
    if (id >= this.known.length) this.grow(id)
    const known = this.known[id] ?? UNKNOWN
    return known === UNKNOWN ? (this.known[id] = this.numberOf(word)) : known
  }

  private grow(id: number): void {
    const known = new Int32Array(Math.max(1024, 2 * id)).fill(UNKNOWN)
    known.set(this.known)
    this.known = known
  }
}
