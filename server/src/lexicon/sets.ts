import type {Graph} from './automaton.ts'
import {PairTable} from './pair-table.ts'

/** A letter of the alphabet over which a graph runs: a number for a list of symbols. */
export type Letter = number

/** The letters that are no words: the break between clauses, the start and the end of a sentence. */
export const Letters = {clause: 0, start: 1, end: 2, first: 3} as const

/** Beyond so many remembered sets of states memory is given back; a notice needs a few thousand. */
const MOST_SETS = 20_000

/**
 * Runs a graph as a table of sets of states that is filled as texts need it: the first time costs a step of each state,
 * every later time one look-up. Written in plain loops over typed arrays, for it is the first thing that a cold start runs.
 */
export class StateSets {
  private readonly graph: Graph
  private readonly symbolsOf: (letter: Letter) => readonly number[]
  /** `round` where a symbol is one of the letter at hand, or a state is already in the set at hand. */
  private readonly symbolSeen: Int32Array
  private readonly stateSeen: Int32Array
  private round = 0
  private sets: Int32Array[] = []
  private accepted: (readonly number[])[] = []
  private buckets = new Map<number, number[]>()
  private readonly table = new PairTable()

  /** @param symbols how many symbols there are */
  constructor(graph: Graph, symbols: number, symbolsOf: (letter: Letter) => readonly number[]) {
    this.graph = graph
    this.symbolsOf = symbolsOf
    this.symbolSeen = new Int32Array(symbols)
    this.stateSeen = new Int32Array(graph.accept.length)
    this.forget()
  }

  /** The set after a letter, with everything that can begin at it. Set 0 is empty. */
  step(set: number, letter: Letter): number {
    const known = this.table.get(set, letter)
    if (known >= 0) return known
    const next = this.number(this.after(this.sets[set] ?? EMPTY, letter, true))
    this.table.set(set, letter, next)
    return next
  }

  /** What is accepted in a set. */
  accepts(set: number): readonly number[] {
    return this.accepted[set] ?? []
  }

  /**
   * Whether a path of letters leads from a state to where something is accepted.
   *
   * @param from index of the first letter, `to` of the last one
   */
  leads(state: number, letters: readonly Letter[], from: number, to: number, accepted: number): boolean {
    let states: ArrayLike<number> = [state]
    for (let index = from; index <= to; index++) {
      states = this.after(states, letters[index] ?? 0, false)
      if (states.length === 0) return false
    }
    for (let index = 0; index < states.length; index++) if (this.graph.accept[states[index] ?? 0] === accepted + 1) return true
    return false
  }

  /** Gives memory back where very many different turns were met, and says whether it did. To be called between texts. */
  trim(): boolean {
    if (this.sets.length <= MOST_SETS) return false
    this.forget()
    return true
  }

  private forget(): void {
    this.sets = [EMPTY]
    this.accepted = [[]]
    this.buckets = new Map([[0, [0]]])
    this.table.clear()
  }

  /** The states after a letter, each once; with `open`, those that begin at it too. */
  private after(states: ArrayLike<number>, letter: Letter, open: boolean): number[] {
    const next: number[] = []
    if (letter === Letters.clause) {
      for (let index = 0; index < states.length; index++) {
        const state = states[index] ?? 0
        if (this.graph.inGap[state] === 0) next.push(state)
      }
      return next
    }
    const {edgeStart, edgeSymbol, edgeTarget, beginAt, begins} = this.graph
    const round = ++this.round
    const symbols = this.symbolsOf(letter)
    for (let index = 0; index < symbols.length; index++) this.symbolSeen[symbols[index] ?? 0] = round
    for (let index = 0; index < states.length; index++) {
      const state = states[index] ?? 0
      const end = edgeStart[state + 1] ?? 0
      for (let edge = edgeStart[state] ?? 0; edge < end; edge++) {
        if (this.symbolSeen[edgeSymbol[edge] ?? 0] === round) this.add(edgeTarget[edge] ?? 0, next)
      }
    }
    if (!open) return next
    for (let index = 0; index < symbols.length; index++) {
      const symbol = symbols[index] ?? 0
      const end = beginAt[symbol + 1] ?? 0
      for (let at = beginAt[symbol] ?? 0; at < end; at++) this.add(begins[at] ?? 0, next)
    }
    return next
  }

  private add(state: number, next: number[]): void {
    if (this.stateSeen[state] === this.round) return
    this.stateSeen[state] = this.round
    next.push(state)
  }

  /** The number of a set; the same states in another order are another set, which does no harm. */
  private number(states: readonly number[]): number {
    let hash = states.length
    for (let index = 0; index < states.length; index++) hash = (Math.imul(hash, 31) + (states[index] ?? 0)) | 0
    const bucket = this.buckets.get(hash)
    if (bucket) for (const index of bucket) if (same(this.sets[index] ?? EMPTY, states)) return index
    const number = this.sets.length
    if (bucket) bucket.push(number)
    else this.buckets.set(hash, [number])
    this.sets.push(Int32Array.from(states))
    const accepted: number[] = []
    for (let index = 0; index < states.length; index++) {
      const one = (this.graph.accept[states[index] ?? 0] ?? 0) - 1
      if (one >= 0 && !accepted.includes(one)) accepted.push(one)
    }
    this.accepted.push(accepted)
    return number
  }
}

const EMPTY = new Int32Array(0)

function same(a: Int32Array, b: readonly number[]): boolean {
  if (a.length !== b.length) return false
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) return false
  return true
}
