/** Cuts a text into chunks, taking over from an earlier version of the text what did not change. */

import {chunkEnd, LOOKAHEAD} from './chunks.ts'
import type {Span} from './notice.ts'

/** A text and its chunks, in order and without gaps. */
export interface Chunked<T extends Span> {
  readonly source: string
  readonly chunks: readonly T[]
}

/** A chunk of the text; `known` is the chunk of the earlier version that had the same text, wherever it stood. */
export interface Cut<T extends Span> extends Span {
  readonly known: T | undefined
}

/** The chunks of the source from `start` on. */
export function cutChunks<T extends Span>(source: string, start: number, earlier: Chunked<T> = {source: '', chunks: []}): Cut<T>[] {
  const {chunks} = earlier
  const cuts: Cut<T>[] = []
  let at = start
  let next = 0
  const same = commonPrefix(source, earlier.source)
  for (let known = chunks[next]; known?.start === at && known.end + LOOKAHEAD <= same; known = chunks[++next]) {
    cuts.push({start: at, end: known.end, known})
    at = known.end
  }
  const shift = source.length - earlier.source.length
  const tail = source.length - commonSuffix(source, earlier.source, same)
  const changed = new Map<string, T>()
  for (let index = next, known = chunks[index]; known !== undefined && known.start + shift < tail; known = chunks[++index]) {
    changed.set(earlier.source.slice(known.start, known.end), known)
  }
  while (at < source.length) {
    if (at >= tail) {
      while ((chunks[next]?.start ?? Infinity) + shift < at) next++
      if (chunks[next]?.start === at - shift) {
        for (const known of chunks.slice(next)) cuts.push({start: known.start + shift, end: known.end + shift, known})
        return cuts
      }
    }
    const end = chunkEnd(source, at)
    cuts.push({start: at, end, known: changed.size === 0 ? undefined : changed.get(source.slice(at, end))})
    at = end
  }
  return cuts
}

/** Texts are compared by stretches of this length first, which costs next to nothing. */
const STRETCH = 1024

function commonPrefix(a: string, b: string): number {
  const longest = Math.min(a.length, b.length)
  let length = 0
  while (length + STRETCH <= longest && a.slice(length, length + STRETCH) === b.slice(length, length + STRETCH)) length += STRETCH
  while (length < longest && a.charCodeAt(length) === b.charCodeAt(length)) length++
  return length
}

/** Length of the common end that does not overlap the common start in either. */
function commonSuffix(a: string, b: string, prefix: number): number {
  const longest = Math.min(a.length, b.length) - prefix
  let length = 0
  while (length + STRETCH <= longest && stretchBefore(a, length) === stretchBefore(b, length)) length += STRETCH
  while (length < longest && a.charCodeAt(a.length - length - 1) === b.charCodeAt(b.length - length - 1)) length++
  return length
}

function stretchBefore(text: string, fromEnd: number): string {
  return text.slice(text.length - fromEnd - STRETCH, text.length - fromEnd)
}
