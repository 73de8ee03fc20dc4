import type {Graph} from './automaton.ts'

interface State {
  readonly edges: (readonly [symbol: number, target: number])[]
  readonly empty: number[]
  accept: number
  gap: boolean
}

/** A graph under construction: states with edges that take a symbol, and empty edges that take none. */
export class GraphBuilder {
  private readonly states: State[] = []

  state(): number {
    this.states.push({edges: [], empty: [], accept: -1, gap: false})
    return this.states.length - 1
  }

  /** @throws {RangeError} for a state that does not exist */
  at(index: number): State {
    const state = this.states[index]
    if (!state) throw new RangeError(`no state ${index}`)
    return state
  }

  edge(from: number, symbol: number, to: number): void {
    this.at(from).edges.push([symbol, to])
  }

  /**
   * Takes out the empty edges and the states that no root reaches, and makes one state of those from which the same leads on
   * (no graph of bounded phrases has a circle, so that one pass from the ends is enough).
   *
   * @returns the graph and the numbers of the roots in it
   */
  freeze(roots: readonly number[], starts: readonly number[]): {readonly graph: Graph; readonly roots: readonly number[]} {
    const rows: Row[] = []
    const numbers = new Map<number, number>()
    const numberOf = new Map<string, number>()
    const visit = (index: number): number => {
      const known = numbers.get(index)
      if (known !== undefined) return known
      const states = this.closure(index)
      const edges = distinct(states.flatMap((state) => state.edges.map(([symbol, target]) => [symbol, visit(target)] as const)))
      const row: Row = {edges, accept: Math.max(-1, ...states.map((state) => state.accept)), gap: states.some((state) => state.gap)}
      const key = `${row.accept} ${row.gap} ${edges.join(' ')}`
      const number = numberOf.get(key) ?? rows.push(row) - 1
      numberOf.set(key, number)
      numbers.set(index, number)
      return number
    }
    const newRoots = roots.map(visit)
    const begins = distinct(starts.flatMap((start) => this.closure(start).flatMap((state) => state.edges.map(([symbol, target]) => [symbol, visit(target)] as const))))
    return {graph: {...layOut(rows), begins: bySymbol(begins)}, roots: newRoots}
  }

  /** The state and all that empty edges lead to from it. */
  closure(index: number): State[] {
    const found = new Set([index])
    for (const state of found) this.at(state).empty.forEach((next) => found.add(next))
    return [...found].map((state) => this.at(state))
  }
}

/** A state of the frozen graph. */
interface Row {
  readonly edges: readonly (readonly [symbol: number, target: number])[]
  readonly accept: number
  readonly gap: boolean
}

/** Rows of a symbol and the targets that it leads to. */
function bySymbol(edges: readonly (readonly [symbol: number, target: number])[]): number[][] {
  const targets = new Map<number, number[]>()
  for (const [symbol, target] of edges) targets.set(symbol, [...(targets.get(symbol) ?? [symbol]), target])
  return [...targets.values()]
}

function layOut(rows: readonly Row[]): Omit<Graph, 'begins'> {
  const edgeStart: number[] = []
  const edgeSymbol: number[] = []
  const edgeTarget: number[] = []
  for (const {edges} of rows) {
    edgeStart.push(edgeSymbol.length)
    for (const [symbol, target] of edges) {
      edgeSymbol.push(symbol)
      edgeTarget.push(target)
    }
  }
  edgeStart.push(edgeSymbol.length)
  return {
    edgeStart,
    edgeSymbol,
    edgeTarget,
    accept: rows.map((row) => row.accept),
    gaps: rows.flatMap((row, index) => (row.gap ? [index] : []))
  }
}

function distinct(edges: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const known = new Map(edges.map((edge) => [edge.join(), edge] as const))
  return [...known.values()].sort((a, b) => a[0] - b[0])
}
