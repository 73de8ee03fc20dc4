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
  /** So many ids, the first, are elements. */
  readonly elements: number
  /** From this score on a sentence says an element or breaks a rule, by id. */
  readonly thresholds: readonly number[]
  /** From this score on it is believed to break a rule of which it has a phrase, by id. */
  readonly beliefs: readonly number[]
  /** What a sentence without features scores. */
  readonly bias: readonly number[]
  /** One step of a weight. */
  readonly scale: number
  /** Each row's feature, as its hash. */
  readonly hashes: Int32Array
  /** Open hash table: in each slot a row plus one, 0 where it is empty. Its length is a power of two. */
  readonly slots: Uint16Array
  /**
   * So many rows, the first, have a weight for every id; the others for the flags alone. What a notice says is said in fewer words than what
   * it had better not say.
   */
  readonly whole: number
  /** Weights row by row. */
  readonly weights: Int8Array
}

/** Row of a feature's hash; -1 if it was never seen. */
export function rowOf({hashes, slots}: Pick<SenseTable, 'hashes' | 'slots'>, hash: number): number {
  const mask = slots.length - 1
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const row = (slots[slot] ?? 0) - 1
    if (row < 0 || hashes[row] === hash) return row
  }
}

/** Where a row's weights begin. Those of a row that is not whole begin with the first flag's. */
export function startOf({ids, elements, whole}: SenseTable, row: number): number {
  return row < whole ? row * ids.length : whole * ids.length + (row - whole) * (ids.length - elements)
}

/** What a row says of an id. */
export function weightOf(table: SenseTable, row: number, index: number): number {
  const first = row < table.whole ? 0 : table.elements
  return index < first ? 0 : (table.weights[startOf(table, row) + index - first] ?? 0)
}

/** More rows no slot can tell apart. */
const MOST_ROWS = 65_535

/**
 * Lays features in a table. Two features of one hash, which hardly happens, share the weights of the last.
 *
 * @param features weights by hash
 * @param elements so many of the weights, the first, are those of elements
 * @throws {RangeError} for more features than a table holds
 */
export function layOut(features: ReadonlyMap<number, readonly number[]>, elements: number): Pick<SenseTable, 'elements' | 'hashes' | 'slots' | 'whole' | 'weights'> {
  if (features.size > MOST_ROWS) throw new RangeError(`a table has no room for ${features.size} features, only for ${MOST_ROWS}`)
  const isWhole = ([, row]: readonly [number, readonly number[]]): boolean => row.slice(0, elements).some((weight) => weight !== 0)
  const whole = [...features].filter(isWhole)
  const short = [...features].filter((feature) => !isWhole(feature))
  const hashes = Int32Array.from([...whole, ...short], ([hash]) => hash)
  const weights = Int8Array.from([...whole.flatMap(([, row]) => row), ...short.flatMap(([, row]) => row.slice(elements))])
  return {elements, hashes, slots: slotsOf(hashes), whole: whole.length, weights}
}

/** The hash table in which each hash leads to its row. @param hashes by row, none of them twice */
export function slotsOf(hashes: Int32Array): Uint16Array {
  let size = 1
  while (size < hashes.length * 1.4) size *= 2
  const slots = new Uint16Array(size)
  for (let row = 0; row < hashes.length; row++) {
    let slot = (hashes[row] ?? 0) & (size - 1)
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1)
    slots[slot] = row + 1
  }
  return slots
}
