import type {Graph, Numbers} from './automaton.ts'
import type {Frozen} from './graph.ts'
import type {Needs} from './needs.ts'

/**
 * A graph as columns, a list for each thing that is to be said of its states and edges: what the build works with and a package stores. The search
 * reads it laid out (`Graph`), which says the same again in more room: where states lie, and at every edge what its target needs.
 */
export interface Columns {
  /** For each state, which stands behind those to which its edges lead: twice the number of its edges, plus one inside a gap. */
  readonly shapes: Uint32Array
  /** For each state what is complete in it, plus one; 0 where nothing is. */
  readonly accepts: Uint32Array
  /** The edges of all states one behind the other: what they take, ascending for each state, and the number of the state to which they lead. */
  readonly symbols: Uint32Array
  readonly targets: Uint32Array
  /** What a search takes at every word, ascending, and where that leads. */
  readonly beginSymbols: Uint32Array
  readonly beginTargets: Uint32Array
}

/** Numbers of a state and of an edge before and in `Graph.states`, and of a beginning in `Graph.begins`. */
const STATE = 3
const EDGE = 4
const BEGIN = 3

export function columnsOf({rows, begins}: Frozen): Columns {
  const edges = rows.flatMap((row) => row.edges)
  return {
    shapes: Uint32Array.from(rows, ({edges: {length}, gap}) => 2 * length + (gap ? 1 : 0)),
    accepts: Uint32Array.from(rows, ({accept}) => accept + 1),
    symbols: Uint32Array.from(edges, ([symbol]) => symbol),
    targets: Uint32Array.from(edges, ([, target]) => target),
    beginSymbols: Uint32Array.from(begins, ([symbol]) => symbol),
    beginTargets: Uint32Array.from(begins, ([, target]) => target)
  }
}

const NO_NEEDS: Needs = {ofState: new Uint16Array(), needAt: [0], needs: []}

/** Symbols and needs that two bytes can tell apart. */
const MOST = 0xffff

/**
 * Lays a graph out for the search, and says which index each state has there.
 *
 * @param needs what its states need; left out, the graph is searched without looking forward
 * @throws {RangeError} for more symbols than fit
 */
export function layOut(columns: Columns, symbolCount: number, needs: Needs = NO_NEEDS): {readonly graph: Graph; readonly indexOf: Int32Array} {
  const {shapes, accepts, symbols, targets, beginSymbols, beginTargets} = columns
  const {ofState, needAt} = needs
  const stateCount = shapes.length
  if (symbolCount + needAt.length > MOST) throw new RangeError('the phrases have too many different words and conditions; leave some out, or let search/graph.ts have four bytes for them')
  const indexOf = new Int32Array(stateCount)
  const states = new Uint16Array(STATE * stateCount + EDGE * symbols.length)
  for (let state = 0, at = 0, edge = 0; state < stateCount; state++) {
    const shape = shapes[state] ?? 0
    const accept = accepts[state] ?? 0
    if (accept > MOST) throw new RangeError('there are too many phrases; let search/graph.ts have four bytes for them')
    indexOf[state] = at
    states[at] = accept
    states[at + 1] = shape
    at += STATE
    for (const last = edge + (shape >> 1); edge < last; edge++) {
      const target = targets[edge] ?? 0
      const index = indexOf[target] ?? 0
      states[at] = symbols[edge] ?? 0
      states[at + 1] = ofState[target] ?? 0
      states[at + 2] = index
      states[at + 3] = index >>> 16
      at += EDGE
    }
  }
  const beginAt = new Int32Array(symbolCount + 1)
  const begins = new Uint16Array(BEGIN * beginTargets.length)
  for (let at = 0; at < beginTargets.length; at++) {
    const after = (beginSymbols[at] ?? 0) + 1
    beginAt[after] = (beginAt[after] ?? 0) + 1
    const target = beginTargets[at] ?? 0
    const index = indexOf[target] ?? 0
    begins.set([ofState[target] ?? 0, index & 0xffff, index >>> 16], BEGIN * at)
  }
  for (let symbol = 0; symbol < symbolCount; symbol++) beginAt[symbol + 1] = (beginAt[symbol + 1] ?? 0) + (beginAt[symbol] ?? 0)
  return {graph: {stateCount, states, beginAt, begins, needAt, needs: needs.needs}, indexOf}
}

/** The columns of a graph that was laid out, and the number of the state at each index. */
export function columnsFrom({stateCount, states, beginAt, begins}: Graph): {readonly columns: Columns; readonly numberOf: ReadonlyMap<number, number>} {
  const numberOf = new Map<number, number>()
  const [shapes, accepts, symbols, targets, beginSymbols, beginTargets]: [number[], number[], number[], number[], number[], number[]] = [[], [], [], [], [], []]
  const stateAt = (list: Numbers, at: number): number => numberOf.get((list[at] ?? 0) | ((list[at + 1] ?? 0) << 16)) ?? 0
  for (let at = 0, state = 0; state < stateCount; state++) {
    const shape = states[at + 1] ?? 0
    numberOf.set(at, state)
    accepts.push(states[at] ?? 0)
    shapes.push(shape)
    at += STATE
    for (let edge = 0; edge < shape >> 1; edge++, at += EDGE) {
      symbols.push(states[at] ?? 0)
      targets.push(stateAt(states, at + 2))
    }
  }
  for (let symbol = 0; symbol + 1 < beginAt.length; symbol++) {
    for (let at = beginAt[symbol] ?? 0; at < (beginAt[symbol + 1] ?? 0); at++) {
      beginSymbols.push(symbol)
      beginTargets.push(stateAt(begins, BEGIN * at + 1))
    }
  }
  const columns = {
    shapes: Uint32Array.from(shapes),
    accepts: Uint32Array.from(accepts),
    symbols: Uint32Array.from(symbols),
    targets: Uint32Array.from(targets),
    beginSymbols: Uint32Array.from(beginSymbols),
    beginTargets: Uint32Array.from(beginTargets)
  }
  return {columns, numberOf}
}
