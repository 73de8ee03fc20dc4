import {fromPlanes, planesOf} from '../bytes/numbers.ts'
import {slotsOf, type SenseTable} from './table.ts'

/** What the build stores of a table beside its bytes. */
export interface PackedSense extends Omit<SenseTable, 'hashes' | 'rows' | 'weights'> {
  readonly slots: number
}

/** The same for a package, which has to be small: the hashes stand in order, and the table is laid when it is read, which costs a start some milliseconds. */
export interface SmallSense extends Omit<PackedSense, 'slots'> {
  readonly features: number
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

/** Of what is packed a smaller form: the steps between the hashes, byte by byte, and the weights in their order. Of hashes in a table no compression makes less. */
export function smallSense(packed: PackedSense, bytes: Uint8Array): {readonly packed: SmallSense; readonly bytes: Uint8Array} {
  const {hashes, rows, weights, ...rest} = unpackSense(packed, bytes)
  const count = rest.ids.length
  const features = [...hashes.entries()].flatMap(([slot, hash]) => (hash === 0 ? [] : [{hash: hash >>> 0, row: rows[slot] ?? 0}])).sort((a, b) => a.hash - b.hash)
  const small = new Uint8Array(features.length * (4 + count))
  const steps = new Uint32Array(features.length)
  const sorted = new Int8Array(small.buffer, 4 * features.length)
  features.forEach(({hash, row}, index) => {
    steps[index] = hash - (features[index - 1]?.hash ?? 0)
    sorted.set(weights.subarray(row * count, (row + 1) * count), index * count)
  })
  small.set(planesOf(new Uint8Array(steps.buffer), 4))
  return {packed: {...rest, features: features.length}, bytes: small}
}

/** @param bytes must start at a multiple of four of their buffer */
export function unpackSense(packed: PackedSense | SmallSense, bytes: Uint8Array): SenseTable {
  const {buffer, byteOffset, byteLength} = bytes
  if ('features' in packed) {
    const {features, ...rest} = packed
    const hashes = new Int32Array(fromPlanes(bytes.subarray(0, 4 * features), 4).buffer)
    for (let at = 1; at < features; at++) hashes[at] = ((hashes[at] ?? 0) + (hashes[at - 1] ?? 0)) | 0
    return {...rest, ...slotsOf(hashes), weights: new Int8Array(buffer, byteOffset + 4 * features, byteLength - 4 * features)}
  }
  const {slots, ...rest} = packed
  return {
    ...rest,
    hashes: new Int32Array(buffer, byteOffset, slots),
    rows: new Uint16Array(buffer, byteOffset + 4 * slots, slots),
    weights: new Int8Array(buffer, byteOffset + 6 * slots, byteLength - 6 * slots)
  }
}
