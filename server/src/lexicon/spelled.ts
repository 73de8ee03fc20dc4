/** Words come again and again: what one is spelled like is worked out once, and each form has a number by which others remember what they know of it. */
import {hashOn, settle, START} from '../bytes/hash.ts'
import {detached} from '../notice/detached.ts'
import {Shape, type Spelling} from './words.ts'

/** One of the words that a word stands for. */
export interface Form {
  readonly text: string
  readonly shape: Shape
  /** The same for the same text and shape, of whatever language; -1 where too many words have been met. */
  readonly id: number
}

/** A word as it is spelled, or the words that a contraction stands for. */
export type Spelled = readonly Form[]

/** So many words of one spelling are known; further ones are worked out each time. */
const MOST = 50_000
/** Slots of a table to begin with: a power of two. */
const FIRST_SLOTS = 2048

/** The numbers are those of the whole process: rooms in bundles of their own, such as the law's, are given words that another bundle has split. */
const IDS = Symbol.for('notice-lint.word-ids')
const others: unknown = Reflect.get(globalThis, IDS)
const ids = others instanceof Map ? (others as Map<string, number>) : new Map<string, number>()
Reflect.set(globalThis, IDS, ids)

/** The words of one spelling that have been met, found by their letters in the text, without a string of each. */
export class SpelledWords {
  private readonly spelling: Spelling
  private readonly written: string[] = []
  private readonly spelled: Spelled[] = []
  /** Open hash table: the index of a word plus one, 0 where it is empty. */
  private slots = new Int32Array(FIRST_SLOTS)

  constructor(spelling: Spelling) {
    this.spelling = spelling
  }

  /** What the word is spelled like that stands in a stretch of a text. */
  of(text: string, start: number, end: number): Spelled {
    const mask = this.slots.length - 1
    let slot = hashOf(text, start, end) & mask
    for (let index = this.slots[slot] ?? 0; index !== 0; index = this.slots[slot] ?? 0) {
      const word = this.written[index - 1]
      if (word !== undefined && word.length === end - start && stands(word, text, start)) return this.spelled[index - 1] ?? []
      slot = (slot + 1) & mask
    }
    return this.keep(text.slice(start, end), slot)
  }

  private keep(raw: string, slot: number): Spelled {
    const full = this.written.length >= MOST
    const made = spell(raw, this.spelling, full)
    if (full) return made
    this.written.push(detached(raw))
    this.spelled.push(made)
    this.slots[slot] = this.written.length
    if (this.written.length * 2 > this.slots.length) this.grow()
    return made
  }

  private grow(): void {
    const slots = new Int32Array(this.slots.length * 2)
    const mask = slots.length - 1
    for (const [index, word] of this.written.entries()) {
      let slot = hashOf(word, 0, word.length) & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = index + 1
    }
    this.slots = slots
  }
}

function hashOf(text: string, start: number, end: number): number {
  return settle(hashOn(START, text, start, end))
}

function stands(word: string, text: string, start: number): boolean {
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false
  return true
}

function spell(raw: string, spelling: Spelling, passing: boolean): Spelled {
  const lower = raw.toLowerCase().replaceAll('’', "'")
  const first = raw.charAt(0)
  const shape = first !== first.toLowerCase() ? Shape.name : Shape.word
  const text = spelling(lower)
  const texts = typeof text === 'string' ? [text] : text
  return texts.map((part, index) => {
    const own = index === 0 ? shape : Shape.word
    return {text: part, shape: own, id: passing ? -1 : idOf(part, own)}
  })
}

function idOf(text: string, shape: Shape): number {
  const key = `${shape}${text}`
  const known = ids.get(key) ?? ids.size
  ids.set(key, known)
  return known
}
