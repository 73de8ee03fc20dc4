import type {Graph} from './automaton.ts'

/** A letter of the alphabet over which a graph runs: a number for a list of symbols. */
export type Letter = number

/** The letters that are no words: the break between clauses, the start and the end of a sentence. */
export const Letters = {clause: 0, start: 1, end: 2, first: 3} as const

/** Beyond so many remembered sets of states memory is given back; a notice needs a few thousand. */
const MOST_SETS = 20_000

/**
 * Runs a graph as a table of sets of states that is filled as texts need it: the first time costs a step of each state,
 * every later time one look-up.
 */
export class StateSets {
  private readonly graph: Graph
  private readonly symbolsOf: (letter: Letter) => readonly number[]
  private readonly inGap: ReadonlySet<number>
  private readonly begin = new Map<number, number[]>()
  private sets: (readonly number[])[] = [[]]
  private accepted: (readonly number[])[] = [[]]
  private numbers = new Map<string, number>([['', 0]])
  private table = new Map<number, number>()

  constructor(graph: Graph, symbolsOf: (letter: Letter) => readonly number[]) {
    this.graph = graph
    this.symbolsOf = symbolsOf
    this.inGap = new Set(graph.gaps)
    for (const start of graph.starts) {
      const end = graph.edgeStart[start + 1] ?? 0
      for (let edge = graph.edgeStart[start] ?? 0; edge < end; edge++) {
        const symbol = graph.edgeSymbol[edge] ?? 0
        const targets = this.begin.get(symbol)
        if (targets) targets.push(graph.edgeTarget[edge] ?? 0)
        else this.begin.set(symbol, [graph.edgeTarget[edge] ?? 0])
      }
    }
  }

  /** The set after a letter, with everything that can begin at it. Set 0 is empty. */
  step(set: number, letter: Letter): number {
    const key = set * 0x400000 + letter
    const known = this.table.get(key)
    if (known !== undefined) return known
    const states = this.after(this.sets[set] ?? [], letter)
    if (letter !== Letters.clause) for (const symbol of this.symbolsOf(letter)) states.push(...(this.begin.get(symbol) ?? []))
    const next = this.number(states)
    this.table.set(key, next)
    return next
  }

  /** What is accepted in a set. */
  accepts(set: number): readonly number[] {
    return this.accepted[set] ?? []
  }

  /** States after a letter, nothing beginning at it; a state may occur twice. */
  after(states: readonly number[], letter: Letter): number[] {
    if (letter === Letters.clause) return states.filter((state) => !this.inGap.has(state))
    const symbols = this.symbolsOf(letter)
    const {edgeStart, edgeSymbol, edgeTarget} = this.graph
    const next: number[] = []
    for (const state of states) {
      const end = edgeStart[state + 1] ?? 0
      for (let edge = edgeStart[state] ?? 0; edge < end; edge++) {
        if (symbols.includes(edgeSymbol[edge] ?? -1)) next.push(edgeTarget[edge] ?? 0)
      }
    }
    return next
  }

  /** Gives memory back where very many different turns were met, and says whether it did. To be called between texts. */
  trim(): boolean {
    if (this.sets.length <= MOST_SETS) return false
    this.sets = [[]]
    this.accepted = [[]]
    this.numbers = new Map([['', 0]])
    this.table = new Map()
    return true
  }

  private number(states: readonly number[]): number {
    const sorted = [...new Set(states)].sort((a, b) => a - b)
    const key = sorted.join()
    const known = this.numbers.get(key)
    if (known !== undefined) return known
    const index = this.sets.length
    this.numbers.set(key, index)
    this.sets.push(sorted)
    const accepted = sorted.map((state) => this.graph.accept[state] ?? -1).filter((one) => one >= 0)
    this.accepted.push([...new Set(accepted)])
    return index
  }
}
