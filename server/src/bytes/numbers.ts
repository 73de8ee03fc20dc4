/**
 * Lists of whole numbers in as few bytes as they need, for packages: seven bits a byte, small numbers first. What compresses a package then
 * finds more to take out than in numbers of two or four bytes. Knows nothing of what the numbers mean.
 */

/** Most bytes of a number below 2³². */
const LONGEST = 5

/** Lists one behind the other, each with its length before it. @param lists of numbers from 0 to below 2³² */
export function writeLists(lists: readonly ArrayLike<number>[]): Uint8Array {
  const bytes = new Uint8Array(LONGEST * lists.reduce((sum, list) => sum + list.length + 1, 0))
  let at = 0
  const write = (number: number): void => {
    let left = number
    for (; left > 0x7f; left >>>= 7) bytes[at++] = (left & 0x7f) | 0x80
    bytes[at++] = left
  }
  for (const list of lists) {
    write(list.length)
    for (let index = 0; index < list.length; index++) write(list[index] ?? 0)
  }
  return bytes.slice(0, at)
}

/** Reads lists in the order in which they were written. */
export class ListReader {
  private readonly bytes: Uint8Array
  private at = 0

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  /** @throws {RangeError} where the bytes end too early */
  next(): Uint32Array {
    const [length = 0] = this.read(1)
    // So what is damaged cannot ask for all memory.
    if (length > this.bytes.length - this.at) throw cutOff()
    return this.read(length)
  }

  /** One loop over local variables, as a start reads some hundred thousand bytes with it before they are worth a compiler. */
  private read(count: number): Uint32Array {
    const {bytes} = this
    const list = new Uint32Array(count)
    let at = this.at
    for (let index = 0; index < count; index++) {
      let byte = bytes[at++] ?? 0
      let number = byte & 0x7f
      for (let shift = 7; byte > 0x7f; shift += 7) {
        byte = bytes[at++] ?? 0
        number |= (byte & 0x7f) << shift
      }
      list[index] = number
    }
    if (at > bytes.length) throw cutOff()
    this.at = at
    return list
  }
}

function cutOff(): RangeError {
  return new RangeError('the data is damaged; install the extension again')
}

/** A step up or down as a number from 0: a small step becomes a small number. */
export function fold(step: number): number {
  return (step << 1) ^ (step >> 31)
}

/** What `fold` was given. */
export function unfold(folded: number): number {
  return (folded >>> 1) ^ -(folded & 1)
}

/** Of each number the step from the one before, folded. */
export function stepsOf(list: ArrayLike<number>): Uint32Array {
  const steps = new Uint32Array(list.length)
  for (let at = 0, before = 0; at < list.length; at++) {
    const step = (list[at] ?? 0) - before
    steps[at] = fold(step)
    before += step
  }
  return steps
}

/** What `stepsOf` was given. */
export function fromSteps(steps: Uint32Array): Int32Array {
  const list = new Int32Array(steps.length)
  for (let at = 0, before = 0; at < steps.length; at++) {
    before += unfold(steps[at] ?? 0)
    list[at] = before
  }
  return list
}

/** First the lowest byte of every number, then the next. @param width bytes of a number */
export function planesOf(bytes: Uint8Array, width: number): Uint8Array {
  const count = bytes.length / width
  return Uint8Array.from(bytes, (_, at) => bytes[(at % count) * width + Math.floor(at / count)] ?? 0)
}

/** What `planesOf` was given. */
export function fromPlanes(planes: Uint8Array, width: number): Uint8Array {
  const bytes = new Uint8Array(planes.length)
  const count = planes.length / width
  for (let plane = 0, from = 0; plane < width; plane++) for (let at = 0; at < count; at++) bytes[at * width + plane] = planes[from++] ?? 0
  return bytes
}
