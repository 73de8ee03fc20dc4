import {fromPlanes, planesOf} from '../bytes/numbers.ts'
import {slotsOf, startOf, type SenseTable} from './table.ts'

/** What the build stores of a table beside its bytes. */
export interface PackedSense extends Omit<SenseTable, 'hashes' | 'slots' | 'weights'> {
  readonly features: number
  /** 0 in a package, which has to be small: the hashes stand in order, and the slots are laid when it is read, which costs a start some milliseconds. */
  readonly slots: number
}

/** Packs a table: its few strings and numbers, and bytes that need no parsing: the hashes, the slots, the weights. */
export function packSense({hashes, slots, weights, ...rest}: SenseTable): {readonly packed: PackedSense; readonly bytes: Uint8Array} {
  const bytes = new Uint8Array(4 * hashes.length + 2 * slots.length + weights.length)
  new Int32Array(bytes.buffer, 0, hashes.length).set(hashes)
  new Uint16Array(bytes.buffer, 4 * hashes.length, slots.length).set(slots)
  new Int8Array(bytes.buffer, 4 * hashes.length + 2 * slots.length).set(weights)
  return {packed: {...rest, features: hashes.length, slots: slots.length}, bytes}
}

/** Of what is packed a smaller form: the steps between the hashes, byte by byte, and the weights in their order; first of the whole rows, then of the others. Of slots no compression makes less. */
export function smallSense(packed: PackedSense, bytes: Uint8Array): {readonly packed: PackedSense; readonly bytes: Uint8Array} {
  const table = unpackSense(packed, bytes)
  const {hashes, weights, whole} = table
  const inOrder = (rows: readonly number[]): number[] => rows.toSorted((a, b) => hashAt(hashes, a) - hashAt(hashes, b))
  const rows = Array.from(hashes.keys())
  const ordered = [...inOrder(rows.slice(0, whole)), ...inOrder(rows.slice(whole))]
  const small = new Uint8Array(4 * hashes.length + weights.length)
  const steps = Uint32Array.from(ordered, (row, index) => hashAt(hashes, row) - (index === 0 || index === whole ? 0 : hashAt(hashes, ordered[index - 1] ?? 0)))
  small.set(planesOf(new Uint8Array(steps.buffer), 4))
  const sorted = new Int8Array(small.buffer, 4 * hashes.length)
  let at = 0
  for (const row of ordered) {
    const own = weights.subarray(startOf(table, row), startOf(table, row + 1))
    sorted.set(own, at)
    at += own.length
  }
  return {packed: {...packed, slots: 0}, bytes: small}
}

/** A row's hash as a number from 0 on. */
function hashAt(hashes: Int32Array, row: number): number {
  return (hashes[row] ?? 0) >>> 0
}

/** @param bytes must start at a multiple of four of their buffer */
export function unpackSense({features, slots, ...rest}: PackedSense, {buffer, byteOffset, byteLength}: Uint8Array): SenseTable {
  const weightsAt = 4 * features + 2 * slots
  const weights = new Int8Array(buffer, byteOffset + weightsAt, byteLength - weightsAt)
  if (slots > 0) return {...rest, hashes: new Int32Array(buffer, byteOffset, features), slots: new Uint16Array(buffer, byteOffset + 4 * features, slots), weights}
  const hashes = new Int32Array(fromPlanes(new Uint8Array(buffer, byteOffset, 4 * features), 4).buffer)
  for (let row = 1; row < features; row++) if (row !== rest.whole) hashes[row] = ((hashes[row] ?? 0) + (hashes[row - 1] ?? 0)) | 0
  return {...rest, hashes, slots: slotsOf(hashes), weights}
}
