/**
 * What was learned from labelled sentences: for each feature how much it speaks for each element and flag.
 *
 * A linear model: the sum over a sentence's features, divided by the root of its length, is what it seems to say. Numbers are small
 * integers, so that a build can ship them and a start reads them as they lie.
 */
export interface SenseTable {
  readonly language: string
  /** Letters by which words are known to be kin; 0 if words are taken as they are. */
  readonly stem: number
  /** Ids of the elements and flags, in the order of the weights. */
  readonly ids: readonly string[]
  /** From this score on a sentence says an element or breaks a rule, by id. */
  readonly thresholds: readonly number[]
  /** From this score on it is believed to break a rule of which it has a phrase, by id. */
  readonly beliefs: readonly number[]
  /** What a sentence without features scores. */
  readonly bias: readonly number[]
  /** One step of a weight. */
  readonly scale: number
  /** Open hash table: the feature's hash in each slot, 0 where it is empty. Its length is a power of two. */
  readonly hashes: Int32Array
  /** The feature's row, by slot. */
  readonly rows: Uint16Array
  /** Weights of row `r` begin at `r * ids.length`. */
  readonly weights: Int8Array
}

/** Row of a feature's hash; -1 if it was never seen. */
export function rowOf({hashes, rows}: SenseTable, hash: number): number {
  const mask = hashes.length - 1
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    if (hashes[slot] === hash) return rows[slot] ?? -1
    if (hashes[slot] === 0) return -1
  }
}

/**
 * Lays features in a table. Two features of one hash, which hardly happens, share the weights of the last.
 *
 * @param features weights by hash, 65,536 at most
 * @param count how many weights each has
 */
export function layOut(features: ReadonlyMap<number, readonly number[]>, count: number): Pick<SenseTable, 'hashes' | 'rows' | 'weights'> {
  const weights = new Int8Array(features.size * count)
  let row = 0
  for (const own of features.values()) weights.set(own, count * row++)
  return {...slotsOf(Int32Array.from(features.keys())), weights}
}

/** The hash table in which each hash leads to its row. @param byRow hashes in the order of the rows, none of them 0 */
export function slotsOf(byRow: Int32Array): Pick<SenseTable, 'hashes' | 'rows'> {
  let size = 1
  while (size < byRow.length * 1.4) size *= 2
  const table = {hashes: new Int32Array(size), rows: new Uint16Array(size)}
  for (let row = 0; row < byRow.length; row++) {
    const hash = byRow[row] ?? 0
    let slot = hash & (size - 1)
    while (table.hashes[slot] !== 0) slot = (slot + 1) & (size - 1)
    table.hashes[slot] = hash
    table.rows[slot] = row
  }
  return table
}
