/**
 * The search for phrases, in AssemblyScript: a strict kind of TypeScript that compiles to WebAssembly. It follows all states of both graphs from
 * letter to letter and remembers nothing from one sentence to the next; `machine.ts` is its other side.
 *
 * A sentence lies behind what is kept for good: three numbers for each position, its code, the number of its word, and where, behind the last
 * position, the members of classes that end at it are listed. Its last position is always its end.
 */
import {accepted, accepts, breakClause, Graph, reserveGraph, restart, restartAt, step} from './graph'
import {addSymbol, beginHearing, CLAUSE, FIRST, hearLetter, hearSymbol, leaveLetter, reserveAlphabet, takeLetter} from './letter'
import {reach, reserved} from './memory'

/** Bytes of a position. */
const POSITION: usize = 12
/** Positions in which phrases are sought: two bytes hold one. */
const MOST = 0xfff0

let classes: Graph = changetype<Graph>(0)
let phrases: Graph = changetype<Graph>(0)
let foundEnd: usize = 0

export {reserveAlphabet as layAlphabet}

/** Room for the graph of the classes' members; gives the address of its lists. */
export function layClasses(states: i32, numbers: i32, symbols: i32, begins: i32, needs: i32, symbolsOfNeeds: i32): usize {
  classes = reserveGraph(states, numbers, symbols, begins, needs, symbolsOfNeeds, symbols)
  return classes.beginAt
}

/** Room for the graph of the phrases; gives the address of its lists. */
export function layPhrases(states: i32, numbers: i32, symbols: i32, begins: i32, needs: i32, symbolsOfNeeds: i32, count: i32): usize {
  phrases = reserveGraph(states, numbers, symbols, begins, needs, symbolsOfNeeds, count)
  return phrases.beginAt
}

/** Room for a sentence of so many numbers; gives its address. */
export function room(numbers: i32): usize {
  reach(reserved() + (<usize>numbers << 2))
  return reserved()
}

/** Searches a sentence of so many positions; gives the address of the ends that it found, each `phrase << 16 | position`, up to `found()`. */
export function search(count: i32): usize {
  const ends = findMembers(count)
  findPhrases(count, ends)
  return ends
}

/** The address behind the ends that the last search found. */
export function found(): usize {
  return foundEnd
}

/**
 * The latest word from which one phrase can run to where it was seen to end.
 *
 * @param entry the state before the phrase's first word
 * @param end the position of its last word; it spans `shortest` to `longest` words
 */
export function startOf(phrase: i32, entry: i32, end: i32, shortest: i32, longest: i32): i32 {
  const last = wordAt(end)
  for (let start = end; start >= 0; start--) {
    const word = wordAt(start)
    if (word > last - shortest + 1) continue
    // One position further than the words allow: the mark of the sentence's start has no word of its own.
    if (word < last - longest) break
    if (leads(entry, start, end, phrase)) return word
  }
  return last
}

/** Whether the letters from one position to another lead from a state to where a phrase is complete. */
function leads(state: i32, from: i32, to: i32, phrase: i32): bool {
  restartAt(phrases, state)
  for (let position = from; position <= to; position++) {
    advance(position, false)
    if (phrases.hereEnd === phrases.here) return false
  }
  return accepts(phrases, phrase)
}

/** Hears the sentence, and lists at each position which members of classes end there; gives the address behind the lists. */
function findMembers(count: i32): usize {
  let to = addressOf(count)
  beginHearing()
  restart(classes)
  for (let position = 0; position < count; position++) {
    store<usize>(addressOf(position), to - reserved(), 8)
    const code = codeAt(position)
    if (code === CLAUSE) {
      breakClause(classes)
      continue
    }
    takeLetter(code)
    if (position < MOST) hearLetter(position)
    step(classes, -1, true)
    leaveLetter()
    if (code < FIRST) continue
    const first = to
    to = accepted(classes, first)
    for (let member = first; member < to; member += 4) if (position < MOST) hearSymbol(load<i32>(member), position)
  }
  return to
}

function findPhrases(count: i32, ends: usize): void {
  const most = min(count, MOST)
  foundEnd = ends
  restart(phrases)
  for (let position = 0; position < most; position++) {
    advance(position, true)
    // A break keeps what is complete before it: it was told there.
    if (codeAt(position) === CLAUSE) continue
    const first = foundEnd
    foundEnd = accepted(phrases, first)
    for (let end = first; end < foundEnd; end += 4) store<i32>(end, (load<i32>(end) << 16) | position)
  }
}

/** Goes on in the graph of phrases by a position, whose letter has the members of classes that end there, too. */
function advance(position: i32, searching: bool): void {
  const code = codeAt(position)
  if (code === CLAUSE) {
    breakClause(phrases)
    return
  }
  takeLetter(code)
  if (code >= FIRST) addMembers(position)
  step(phrases, searching ? position : -1, searching)
  leaveLetter()
}

/** What is listed of a position ends where that of the next one starts. */
function addMembers(position: i32): void {
  const end = reserved() + load<usize>(addressOf(position + 1), 8)
  for (let at = reserved() + load<usize>(addressOf(position), 8); at < end; at += 4) addSymbol(load<i32>(at))
}

function addressOf(position: i32): usize {
  return reserved() + <usize>position * POSITION
}

function codeAt(position: i32): i32 {
  return load<i32>(addressOf(position))
}

function wordAt(position: i32): i32 {
  return load<i32>(addressOf(position), 4)
}
