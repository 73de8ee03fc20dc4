/** What it takes, and where it leads. */
export type Edge = readonly [symbol: number, target: number]

interface State {
  readonly edges: Edge[]
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
   * @param starts states from which a search starts at every word
   */
  freeze(roots: readonly number[], starts: readonly number[]): Frozen {
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
    return {rows, begins, roots: newRoots}
  }

  /** The state and all that empty edges lead to from it. */
  closure(index: number): State[] {
    const found = new Set([index])
    for (const state of found) this.at(state).empty.forEach((next) => found.add(next))
    return [...found].map((state) => this.at(state))
  }
}

/** A state of the frozen graph; its edges lead to states before it. */
export interface Row {
  readonly edges: readonly Edge[]
  readonly accept: number
  readonly gap: boolean
}

/** A finished graph, not yet in lists of numbers: the number of symbols may still grow. */
export interface Frozen {
  readonly rows: readonly Row[]
  readonly begins: readonly Edge[]
  /** The numbers of the roots that were asked for. */
  readonly roots: readonly number[]
}

function distinct(edges: readonly Edge[]): Edge[] {
  const known = new Map(edges.map((edge) => [edge.join(), edge] as const))
  return [...known.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1])
}
