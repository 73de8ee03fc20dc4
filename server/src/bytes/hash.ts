/** Hashes of texts and of lists of numbers (FNV-1a over units of whatever size): 32 bits, signed. */

export const START = 0x811c9dc5 | 0

const PRIME = 0x01000193

/** A hash with one more character or number in it. */
export const mix = (hash: number, unit: number): number => Math.imul(hash ^ unit, PRIME)

/** Brings the upper half of a hash to bear on the lower, of which tables take the slot. */
export const settle = (hash: number): number => hash ^ (hash >>> 15)

/** The hash of a text of which the first part has been hashed, or of a stretch of one. (No call for each character: before engines compile code, its calls are what it costs.) */
export function hashOn(hash: number, text: string, start = 0, end = text.length): number {
  let on = hash
  for (let at = start; at < end; at++) on = Math.imul(on ^ text.charCodeAt(at), PRIME)
  return on
}
