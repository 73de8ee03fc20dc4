/**
 * Lists of numbers, laid so that a package's own compression (deflate) finds more to take out: it looks for bytes that repeat, and in lists of
 * numbers of two or four bytes neighbours are alike rather than the same. Knows nothing of what the numbers mean. What a browser can
 * undo costs a package nothing else; `grow` takes a few milliseconds for a megabyte.
 */

/** At the start of what was shrunk. */
const MARK = [0x4e, 0x4c, 0x53, 0x31] as const
/** Mark, and the length of the whole. */
const HEAD = 8
/** Bytes that are laid in one way: small enough that most hold one kind of list. */
const BLOCK = 8192

/** A way to lay a block, and back. */
interface Way {
  readonly lay: (bytes: Uint8Array) => Uint8Array
  readonly back: (bytes: Uint8Array) => Uint8Array
}

/** By number, which stands before each block. */
const WAYS: readonly Way[] = [
  {lay: (bytes) => bytes, back: (bytes) => bytes},
  {lay: (bytes) => planes(bytes, 2), back: (bytes) => unplanes(bytes, 2)},
  {lay: (bytes) => planes(steps(bytes), 2), back: (bytes) => unsteps(unplanes(bytes, 2))},
  {lay: (bytes) => planes(bytes, 4), back: (bytes) => unplanes(bytes, 4)}
]

/**
 * Lays bytes so that they can be made small.
 *
 * @param size how many bytes the compression would make of these
 */
export function shrink(bytes: Uint8Array, size: (bytes: Uint8Array) => number): Uint8Array {
  const count = Math.ceil(bytes.length / BLOCK)
  const laid = new Uint8Array(HEAD + count + bytes.length)
  laid.set(MARK)
  new DataView(laid.buffer).setUint32(MARK.length, bytes.length, true)
  for (let block = 0; block < count; block++) {
    const piece = bytes.subarray(block * BLOCK, (block + 1) * BLOCK)
    const tried = WAYS.map(({lay}, way) => ({way, piece: piece.length % 4 === 0 || way === 0 ? lay(piece) : piece})).filter(({way}) => way === 0 || piece.length % 4 === 0)
    const [best] = tried.map((one) => ({...one, size: size(one.piece)})).sort((a, b) => a.size - b.size)
    if (!best) continue
    laid[HEAD + block] = best.way
    laid.set(best.piece, HEAD + count + block * BLOCK)
  }
  return laid
}

/**
 * What was given to `shrink`; bytes that were not shrunk are given back as they are.
 *
 * @throws {RangeError} for bytes that are cut off or of another version
 */
export function grow(laid: Uint8Array): Uint8Array {
  if (!MARK.every((byte, at) => laid[at] === byte)) return laid
  const length = new DataView(laid.buffer, laid.byteOffset, laid.byteLength).getUint32(MARK.length, true)
  const count = Math.ceil(length / BLOCK)
  if (laid.length !== HEAD + count + length) throw new RangeError('the data is cut off; install the extension again')
  const bytes = new Uint8Array(length)
  for (let block = 0; block < count; block++) {
    const way = WAYS[laid[HEAD + block] ?? -1]
    if (!way) throw new RangeError('the data is of another version; install the extension again')
    const start = HEAD + count + block * BLOCK
    bytes.set(way.back(laid.subarray(start, Math.min(start + BLOCK, laid.length))), block * BLOCK)
  }
  return bytes
}

/** First the lowest byte of every number, then the next. */
function planes(bytes: Uint8Array, width: number): Uint8Array {
  const laid = new Uint8Array(bytes.length)
  const count = bytes.length / width
  for (let plane = 0, to = 0; plane < width; plane++) for (let at = 0; at < count; at++) laid[to++] = bytes[at * width + plane] ?? 0
  return laid
}

function unplanes(laid: Uint8Array, width: number): Uint8Array {
  const bytes = new Uint8Array(laid.length)
  const count = laid.length / width
  for (let plane = 0, from = 0; plane < width; plane++) for (let at = 0; at < count; at++) bytes[at * width + plane] = laid[from++] ?? 0
  return bytes
}

/** Of numbers of two bytes the step from the one before; small steps up and down become small numbers. */
function steps(bytes: Uint8Array): Uint8Array {
  const laid = new Uint8Array(bytes.length)
  for (let at = 0, before = 0; at < bytes.length; at += 2) {
    const value = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)
    const step = ((value - before) << 16) >> 16
    const folded = (step << 1) ^ (step >> 15)
    laid[at] = folded & 0xff
    laid[at + 1] = (folded >> 8) & 0xff
    before = value
  }
  return laid
}

function unsteps(laid: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(laid.length)
  for (let at = 0, before = 0; at < laid.length; at += 2) {
    const folded = (laid[at] ?? 0) | ((laid[at + 1] ?? 0) << 8)
    before = (before + ((folded >>> 1) ^ -(folded & 1))) & 0xffff
    bytes[at] = before & 0xff
    bytes[at + 1] = before >> 8
  }
  return bytes
}
