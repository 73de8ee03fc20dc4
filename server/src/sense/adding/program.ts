/**
 * Adds up what a sentence's features say, in AssemblyScript: a strict kind of TypeScript that compiles to WebAssembly. `adder.ts` is its other side.
 * Rows and their weights are those of a `SenseTable`.
 */
import {reserve} from '../../lexicon/search/memory'

/** Rows that are handed over at once. */
export const ROOM: i32 = 4096

let ids: i32 = 0
let elements: i32 = 0
let whole: i32 = 0
/** What is kept for good, by its address: the weights, and for each row the sentence for which it was added last, since what a sentence has twice counts once. */
let weights: usize = 0
let added: usize = 0
/** The rows of the sentence at hand, and its sums by id. */
let rows: usize = 0
let sums: usize = 0
let sentence: u32 = 0

/** Makes room for a table; gives the address of its weights. @param bytes of the weights */
export function lay(allIds: i32, idsOfElements: i32, wholeRows: i32, rowCount: i32, bytes: i32): usize {
  ids = allIds
  elements = idsOfElements
  whole = wholeRows
  rows = reserve(<usize>ROOM << 2)
  sums = reserve(<usize>ids << 2)
  added = reserve(<usize>rowCount << 2)
  weights = reserve(bytes)
  return weights
}

export function rowsAt(): usize {
  return rows
}

export function sumsAt(): usize {
  return sums
}

/** Begins a sentence. */
export function begin(): void {
  sentence++
  memory.fill(sums, 0, <usize>ids << 2)
}

/** Adds so many rows, the first of those that were handed over. */
export function add(count: i32): void {
  const last = rows + (<usize>count << 2)
  const end = sums + (<usize>ids << 2)
  for (let from = rows; from < last; from += 4) {
    const row = load<i32>(from)
    const mark = added + (<usize>row << 2)
    if (load<u32>(mark) === sentence) continue
    store<u32>(mark, sentence)
    let weight = weights + <usize>(row < whole ? row * ids : whole * elements + row * (ids - elements))
    for (let sum = row < whole ? sums : sums + (<usize>elements << 2); sum < end; sum += 4) {
      store<i32>(sum, load<i32>(sum) + load<i8>(weight))
      weight++
    }
  }
}
