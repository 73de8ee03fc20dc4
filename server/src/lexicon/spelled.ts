/** Words come again and again: what one is spelled like is worked out once, and each form has a number by which others remember what they know of it. */
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

/** The numbers are those of the whole process: rooms in bundles of their own, such as the law's, are given words that another bundle has split. */
const IDS = Symbol.for('notice-lint.word-ids')
const others: unknown = Reflect.get(globalThis, IDS)
const ids = others instanceof Map ? (others as Map<string, number>) : new Map<string, number>()
Reflect.set(globalThis, IDS, ids)

/** The words of one spelling that have been met. */
export class SpelledWords {
  private readonly spelling: Spelling
  private readonly known = new Map<string, Spelled>()

  constructor(spelling: Spelling) {
    this.spelling = spelling
  }

  /** What a word is spelled like, as it is written. */
  of(written: string): Spelled {
    return this.known.get(written) ?? this.keep(written)
  }

  private keep(written: string): Spelled {
    const full = this.known.size >= MOST
    const made = spell(written, this.spelling, full)
    if (!full) this.known.set(detached(written), made)
    return made
  }
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
