import type {SenseTable} from './table.ts'

/** What the build stores of a table beside its bytes. */
export interface PackedSense extends Omit<SenseTable, 'hashes' | 'rows' | 'weights'> {
  readonly slots: number
}

/** Packs a table: its few strings and numbers, and bytes that need no parsing: the hashes, the rows, the weights. */
export function packSense({hashes, rows, weights, ...rest}: SenseTable): {readonly packed: PackedSense; readonly bytes: Uint8Array} {
  const slots = hashes.length
  const bytes = new Uint8Array(6 * slots + weights.length)
  new Int32Array(bytes.buffer, 0, slots).set(hashes)
  new Uint16Array(bytes.buffer, 4 * slots, slots).set(rows)
  new Int8Array(bytes.buffer, 6 * slots).set(weights)
  return {packed: {...rest, slots}, bytes}
}

/** @param bytes must start at a multiple of four of their buffer */
export function unpackSense({slots, ...rest}: PackedSense, bytes: Uint8Array): SenseTable {
  const {buffer, byteOffset, byteLength} = bytes
  return {
    ...rest,
    hashes: new Int32Array(buffer, byteOffset, slots),
    rows: new Uint16Array(buffer, byteOffset + 4 * slots, slots),
    weights: new Int8Array(buffer, byteOffset + 6 * slots, byteLength - 6 * slots)
  }
}
