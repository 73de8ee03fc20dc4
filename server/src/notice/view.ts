/** Collects a prose view: plain text and, for each character, the source that it came from. */

import type {InlineMark, Span} from './notice.ts'
import {signsOf} from './signs.ts'

/** A finished view; offsets of the source are in the chunk. */
export interface View {
  readonly text: string
  readonly signs: number
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly marks: readonly InlineMark[]
}

/** Builds one view after the other; the buffers are kept. */
export class ViewBuilder {
  #text = ''
  #length = 0
  #starts = new Int32Array(1024)
  #ends = new Int32Array(1024)
  #marks: InlineMark[] = []

  get length(): number {
    return this.#length
  }

  /** Adds characters that stand in the source as they are, from `start` on. */
  addVerbatim(value: string, start: number): void {
    const from = this.#reserve(value)
    for (let i = 0; i < value.length; i++) {
      this.#starts[from + i] = start + i
      this.#ends[from + i] = start + i + 1
    }
  }

  /** Adds characters that one stretch of the source stands for as a whole, such as `&amp;`. */
  addDecoded(value: string, start: number, end: number): void {
    const from = this.#reserve(value)
    this.#starts.fill(start, from, from + value.length)
    this.#ends.fill(end, from, from + value.length)
  }

  /** Takes back the last character. */
  dropLast(): void {
    this.#length = Math.max(0, this.#length - 1)
    this.#text = this.#text.slice(0, this.#length)
  }

  /** Takes back spaces, tabs and line breaks at the end. */
  trimEnd(): void {
    while (this.#length > 0 && ' \t\n'.includes(this.#text.charAt(this.#length - 1))) this.#length--
    this.#text = this.#text.slice(0, this.#length)
  }

  /** Source of the last character, if any. */
  last(): (Span & {readonly character: string}) | undefined {
    const at = this.#length - 1
    const start = this.#starts[at]
    const end = this.#ends[at]
    return start === undefined || end === undefined ? undefined : {start, end, character: this.#text.slice(at)}
  }

  /** Marks what was added since `start`; nothing, if nothing was. */
  mark(mark: Omit<InlineMark, 'end'>): void {
    if (this.#length > mark.start) this.#marks.push({...mark, end: this.#length})
  }

  /** The view, and the builder is empty again. */
  finish(): View {
    const length = this.#length
    const text = this.#text.includes('\0') ? this.#text.replaceAll('\0', '\uFFFD') : this.#text
    const marks = this.#marks.length > 1 ? this.#marks.sort((a, b) => a.start - b.start || b.end - a.end) : this.#marks
    const view = {text, signs: signsOf(text), starts: this.#starts.slice(0, length), ends: this.#ends.slice(0, length), marks}
    this.#text = ''
    this.#length = 0
    this.#marks = []
    return view
  }

  #reserve(value: string): number {
    const from = this.#length
    this.#text += value
    this.#length = this.#text.length
    if (this.#length > this.#starts.length) {
      this.#starts = grown(this.#starts, this.#length)
      this.#ends = grown(this.#ends, this.#length)
    }
    return from
  }
}

function grown(buffer: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(length, buffer.length * 2))
  larger.set(buffer)
  return larger
}
