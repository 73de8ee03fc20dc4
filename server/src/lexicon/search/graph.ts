import {heard as heardSymbols, lastHeard, letter, letterEnd, marks as marksOfLetter} from './letter'
import {reach, reserve} from './memory'

/** A graph (`automaton.ts`), as addresses of its lists, with a set of its states. A state is the address of its numbers. */
@unmanaged
export class Graph {
  beginAt: usize
  needAt: usize
  states: usize
  begins: usize
  needs: usize
  /** Needs below are symbols. */
  symbols: i32
  /** For each need of several symbols until where it can be met, as far as that was looked up in the sentence: the position plus two; 0 for not yet. */
  notes: usize
  notesBytes: usize
  /** The set at hand: a list. */
  here: usize
  hereEnd: usize
  /** Room for the next set. */
  next: usize
  /** A byte for each thing that can be accepted: it was listed. */
  isListed: usize
}

/** Where in the numbers of a state they lie, in bytes: what is accepted, edges and gap, the mark that it is in the next set, its edges. */
const ACCEPT: usize = 0
const SHAPE: usize = 2
const MARK: usize = 4
const EDGES: usize = 6
/** Bytes of an edge: symbol, need, state. */
const EDGE: usize = 8
/** Bytes of a beginning: need, state. */
const BEGIN: usize = 6

/** Memory for a graph. Its lists are put in from outside, from `beginAt` on: first those in four bytes, then those in two. */
export function reserveGraph(states: i32, numbers: i32, symbols: i32, begins: i32, needs: i32, symbolsOfNeeds: i32, accepts: i32): Graph {
  const graph = changetype<Graph>(reserve(offsetof<Graph>()))
  const ofFour = <usize>(symbols + 1 + needs + 1) << 2
  graph.beginAt = reserve(ofFour + (<usize>(numbers + symbolsOfNeeds) << 1) + <usize>begins * BEGIN)
  graph.needAt = graph.beginAt + (<usize>(symbols + 1) << 2)
  graph.states = graph.beginAt + ofFour
  graph.begins = graph.states + (<usize>numbers << 1)
  graph.needs = graph.begins + <usize>begins * BEGIN
  graph.symbols = symbols
  graph.notesBytes = <usize>needs << 1
  graph.notes = reserve(graph.notesBytes)
  graph.here = graph.hereEnd = reserve(<usize>states << 2)
  graph.next = reserve(<usize>states << 2)
  graph.isListed = reserve(accepts)
  return graph
}

/** The address of the state whose numbers start at an index. */
// @ts-ignore: decorator
@inline
function stateAt(states: usize, index: i32): usize {
  return states + (<usize>index << 1)
}

/** Nothing is under way, and a sentence begins. */
export function restart(graph: Graph): void {
  graph.hereEnd = graph.here
  memory.fill(graph.notes, 0, graph.notesBytes)
}

/** One state is under way. */
export function restartAt(graph: Graph, index: i32): void {
  store<usize>(graph.here, stateAt(graph.states, index))
  graph.hereEnd = graph.here + 4
}

/** The break between clauses: what is inside a gap does not outlive it. */
export function breakClause(graph: Graph): void {
  let to = graph.here
  for (let from = graph.here; from < graph.hereEnd; from += 4) {
    const state = load<usize>(from)
    if (load<u16>(state, SHAPE) & 1) continue
    store<usize>(to, state)
    to += 4
  }
  graph.hereEnd = to
}

/**
 * The set after the letter at hand.
 *
 * @param position where in the sentence that was heard; what needs more than is still to come is left out. -1: nothing is left out
 * @param opening with all that begins here
 */
export function step(graph: Graph, position: i32, opening: bool): void {
  // Local: nothing optimises this code in a start.
  const hereEnd = graph.hereEnd
  const next = graph.next
  const states = graph.states
  const symbols = graph.symbols
  const marks = marksOfLetter
  const heard = heardSymbols
  let to = next
  for (let from = graph.here; from < hereEnd; from += 4) {
    const edges = load<usize>(from) + EDGES
    const last = edges + <usize>(load<u16>(edges - EDGES, SHAPE) >> 1) * EDGE
    for (let edge = edges; edge < last; edge += EDGE) {
      if (load<u8>(marks + load<u16>(edge)) !== 0 && isMet(graph, symbols, heard, load<u16>(edge, 2), position)) to = add(stateAt(states, load<i32>(edge, 4)), to)
    }
  }
  if (opening) {
    const beginAt = graph.beginAt
    const begins = graph.begins
    const end = letterEnd
    for (let at = letter; at < end; at += 2) {
      const row = beginAt + (<usize>load<u16>(at) << 2)
      const last = begins + <usize>load<i32>(row, 4) * BEGIN
      for (let begin = begins + <usize>load<i32>(row) * BEGIN; begin < last; begin += BEGIN) {
        if (isMet(graph, symbols, heard, load<u16>(begin), position)) to = add(stateAt(states, load<i32>(begin, 2)), to)
      }
    }
  }
  for (let at = next; at < to; at += 4) store<u16>(load<usize>(at), 0, MARK)
  graph.next = graph.here
  graph.here = next
  graph.hereEnd = to
}

// @ts-ignore: decorator
@inline
function add(state: usize, to: usize): usize {
  if (load<u16>(state, MARK)) return to
  store<u16>(state, 1, MARK)
  store<usize>(to, state)
  return to + 4
}

/** Whether what is needed comes behind a position: one symbol, or one of several. */
// @ts-ignore: decorator
@inline
function isMet(graph: Graph, symbols: i32, heard: usize, need: i32, position: i32): bool {
  if (need === 0 || position < 0) return true
  if (need < symbols) return <i32>load<u16>(heard + (<usize>need << 1)) - 1 > position
  return lastOf(graph, need - symbols) - 1 > position
}

/** The position where the last of several symbols comes, plus one. */
function lastOf(graph: Graph, need: i32): i32 {
  const note = graph.notes + (<usize>need << 1)
  const known = load<u16>(note)
  if (known) return known - 1
  const row = graph.needAt + (<usize>need << 2)
  const end = graph.needs + (<usize>load<i32>(row, 4) << 1)
  let last = 0
  for (let at = graph.needs + (<usize>load<i32>(row) << 1); at < end; at += 2) last = max(last, lastHeard(load<u16>(at)))
  store<u16>(note, last + 1)
  return last
}

/** Writes what is accepted in the set at hand, each once, to an address, and gives the address behind it. */
export function accepted(graph: Graph, start: usize): usize {
  let to = start
  for (let from = graph.here; from < graph.hereEnd; from += 4) {
    const one = <i32>load<u16>(load<usize>(from), ACCEPT) - 1
    if (one < 0 || load<u8>(graph.isListed + one)) continue
    reach(to + 4)
    store<u8>(graph.isListed + one, 1)
    store<i32>(to, one)
    to += 4
  }
  for (let at = start; at < to; at += 4) store<u8>(graph.isListed + load<i32>(at), 0)
  return to
}

/** Whether one thing is accepted in the set at hand. */
export function accepts(graph: Graph, one: i32): bool {
  for (let from = graph.here; from < graph.hereEnd; from += 4) {
    if (<i32>load<u16>(load<usize>(from), ACCEPT) - 1 === one) return true
  }
  return false
}
