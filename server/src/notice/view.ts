/** Collects a prose view: plain text and, for each character, the source that it came from. */

import {Memory} from './memory.ts'
import type {Block, InlineMark, Span} from './notice.ts'
import {sentencesOf} from './sentences.ts'
import {signsOf} from './signs.ts'

/** A finished view; offsets of the source are in the chunk. */
export interface View {
  readonly text: string
  readonly signs: number
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly marks: readonly InlineMark[]
}

/** What a block is and where it stands, without its text. */
export type BlockPlace = Pick<Block, 'kind' | 'depth' | 'item' | 'quoted' | 'row' | 'column' | 'extent'>

/** A block of a view. All blocks are made here, property by property, so that they are of one kind to who reads them. */
export function blockOf({kind, depth, item, quoted, row, column, extent}: BlockPlace, {text, signs, starts, ends, marks}: View): Block {
  return {kind, depth, item, quoted, row, column, text, signs, starts, ends, marks, sentences: kind === 'code' ? [] : sentencesOf(text), extent, memory: new Memory()}
}

/** Builds one view after the other; the buffers are kept. */
export class ViewBuilder {
  #text = ''
  #length = 0
  /** Where the source of all so far starts, as long as each character is one of the source and they stand there in a row: nearly all views are so. */
  #first = 0
  #inRow = true
  /** The places of each character, once they are not in a row. */
  #starts = new Int32Array(1024)
  #ends = new Int32Array(1024)
  #marks: InlineMark[] = []

  get length(): number {
    return this.#length
  }

  /** Adds characters that stand in the source as they are, from `start` on. */
  addVerbatim(value: string, start: number): void {
    if (this.#goesOn(start)) this.#text += value
    else {
      const from = this.#reserve(value)
      this.#starts.set(placesFrom(start, value.length), from)
      this.#ends.set(placesFrom(start + 1, value.length), from)
    }
    this.#length = this.#text.length
  }

  /** Adds characters that one stretch of the source stands for as a whole, such as `&amp;`. */
  addDecoded(value: string, start: number, end: number): void {
    if (value.length === 1 && end === start + 1) {
      this.addVerbatim(value, start)
      return
    }
    const from = this.#reserve(value)
    this.#starts.fill(start, from, from + value.length)
    this.#ends.fill(end, from, from + value.length)
    this.#length = this.#text.length
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
    if (at < 0) return undefined
    const character = this.#text.slice(at)
    if (this.#inRow) return {start: this.#first + at, end: this.#first + at + 1, character}
    return {start: this.#starts[at] ?? 0, end: this.#ends[at] ?? 0, character}
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
    const [starts, ends] = this.#inRow ? [placesFrom(this.#first, length), placesFrom(this.#first + 1, length)] : [this.#starts.slice(0, length), this.#ends.slice(0, length)]
    this.#text = ''
    this.#length = 0
    this.#inRow = true
    this.#marks = []
    return {text, signs: signsOf(text), starts, ends, marks}
  }

  /** Whether characters from a place on stand in a row with those before them. */
  #goesOn(start: number): boolean {
    if (this.#length === 0) {
      this.#first = start
      this.#inRow = true
    }
    return this.#inRow && start === this.#first + this.#length
  }

  /** Adds characters that have places of their own, and gives the index of the first. */
  #reserve(value: string): number {
    const from = this.#length
    this.#text += value
    const length = this.#text.length
    if (length > this.#starts.length) {
      this.#starts = grown(this.#starts, length)
      this.#ends = grown(this.#ends, length)
    }
    if (this.#inRow) {
      this.#starts.set(placesFrom(this.#first, from))
      this.#ends.set(placesFrom(this.#first + 1, from))
      this.#inRow = false
    }
    return from
  }
}

function grown(buffer: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(length, buffer.length * 2))
  larger.set(buffer)
  return larger
}

/** All places of a chunk, in a row. */
let places = new Int32Array(0)

/** So many places from one on, as a part of a list that all views share. */
function placesFrom(start: number, length: number): Int32Array {
  if (start + length > places.length) places = Int32Array.from({length: Math.max(4096, 2 * (start + length))}, (_, place) => place)
  return places.subarray(start, start + length)
}
