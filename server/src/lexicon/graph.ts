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

  /** Takes out the empty edges and the states that no root reaches. Gives the graph and the new numbers of the roots. */
  freeze(roots: readonly number[], starts: readonly number[]): {readonly graph: Graph; readonly roots: readonly number[]} {
    const numbers = new Map<number, number>()
    const queue: number[] = []
    const visit = (state: number): number => {
      const known = numbers.get(state)
      if (known !== undefined) return known
      numbers.set(state, queue.length)
      queue.push(state)
      return queue.length - 1
    }
    const newRoots = roots.map(visit)
    const newStarts = starts.map(visit)
    const edgeStart: number[] = []
    const edgeSymbol: number[] = []
    const edgeTarget: number[] = []
    const accept: number[] = []
    const gaps: number[] = []
    for (let index = 0; index < queue.length; index++) {
      const states = this.closure(queue[index] ?? 0)
      edgeStart.push(edgeSymbol.length)
      for (const [symbol, target] of distinct(states.flatMap((state) => state.edges))) {
        edgeSymbol.push(symbol)
        edgeTarget.push(visit(target))
      }
      accept.push(Math.max(-1, ...states.map((state) => state.accept)))
      if (states.some((state) => state.gap)) gaps.push(index)
    }
    edgeStart.push(edgeSymbol.length)
    return {graph: {edgeStart, edgeSymbol, edgeTarget, accept, gaps, starts: newStarts}, roots: newRoots}
  }

  /** The state and all that empty edges lead to from it. */
  closure(index: number): State[] {
    const found = new Set([index])
    for (const state of found) this.at(state).empty.forEach((next) => found.add(next))
    return [...found].map((state) => this.at(state))
  }
}

function distinct(edges: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const known = new Map(edges.map((edge) => [edge.join(), edge] as const))
  return [...known.values()].sort((a, b) => a[0] - b[0])
}
