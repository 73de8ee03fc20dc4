/**
 * Words of a prose view, in the one form in which texts and phrases are compared: lower case, straight apostrophes,
 * contractions taken apart, possessives dropped, hyphens no different from spaces.
 */
import {LetterPattern} from '../notice/letter-pattern.ts'
import {isDigit, isLetter} from './characters.ts'
import {SpelledWords, type Spelled} from './spelled.ts'

/** What a token looks like, for the built-in word classes of the phrase language. */
export const Shape = {word: 0, name: 1, number: 2, email: 3, url: 4, code: 5} as const
export type Shape = (typeof Shape)[keyof typeof Shape]

/** What stands between a word and the one before it. */
export const Break = {none: 0, comma: 1, clause: 2} as const
export type Break = (typeof Break)[keyof typeof Break]

/** One word; `start` and `end` are offsets in the text that was split. */
export interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly shape: Shape
  /** Punctuation between the previous word and this one. */
  readonly before: Break
  /** The number of its text and shape (`Form`), by which is remembered what is known of it; -1 for numbers, addresses and code. */
  readonly id: number
}

/** How a language writes one word in several: `["don't"] → ["do", "not"]`. Lower case in, lower case out. */
export type Spelling = (word: string) => string | readonly string[]

/** Addresses are one word each. They are sought only in texts that have one of the marks below. What stands before an @ has 64 characters at most (RFC 5321). */
const ADDRESS = /[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+|(?:https?:\/\/|www\.)[^\s<>"')\]]*[^\s<>"')\].,;:!?]/g
const ADDRESS_MARKS = /@|:\/\/|www\./

const CLAUSE_PUNCTUATION = /[;:()[\]–—…]|\s-{1,3}\s|\.\.\./

/**
 * Splits a stretch of prose into words.
 *
 * @param text the prose; offsets of the words are in it
 * @param from first character to read
 * @param to end of what is read
 * @param spelling the language's contractions and spellings
 * @param codes stretches of code, in order: each becomes one word of shape `code`
 */
export function splitWords(
  text: string,
  from: number,
  to: number,
  spelling: Spelling,
  codes: readonly {readonly start: number; readonly end: number}[] = []
): Word[] {
  const words: Word[] = []
  const spelled = spelledBy(spelling)
  let at = from
  for (const code of codes) {
    if (code.end <= from || code.start >= to) continue
    splitProse(text, at, code.start, spelled, words)
    words.push({text: '', start: code.start, end: code.end, shape: Shape.code, before: breakBefore(text, words, code.start), id: -1})
    at = code.end
  }
  splitProse(text, at, to, spelled, words)
  return words
}

/** Prose that may hold addresses. */
function splitProse(text: string, from: number, to: number, spelled: SpelledWords, words: Word[]): void {
  const stretch = text.slice(from, to)
  let at = from
  if (ADDRESS_MARKS.test(stretch)) {
    for (const {index, 0: address} of stretch.matchAll(ADDRESS)) {
      const start = from + index
      splitPlain(text, at, start, spelled, words)
      const shape = address.includes('@') ? Shape.email : Shape.url
      at = start + address.length
      words.push({text: address.toLowerCase(), start, end: at, shape, before: breakBefore(text, words, start), id: -1})
    }
  }
  splitPlain(text, at, to, spelled, words)
}

/** `1,240` or `9.30`, unless letters follow; else a word, with digits and apostrophes inside. A pattern takes a start less than a loop over the characters. */
const WORDS = new LetterPattern(({L, M, N}) => `(?=([${N}]+(?:[,.:][${N}]+)*))\\1(?![${L}${M}])|[${L}${M}${N}]+(?:['’](?=[${L}${M}])[${L}${M}${N}]+)*`, 'g')

function splitPlain(text: string, from: number, to: number, spelled: SpelledWords, words: Word[]): void {
  const stretch = text.slice(from, to)
  const found = stretch.match(WORDS.for(stretch)) ?? []
  let end = from
  for (let index = 0; index < found.length; index++) {
    const written = found[index] ?? ''
    // What stands between words has neither letters nor digits.
    const start = text.indexOf(written, end)
    const before = breakBefore(text, words, start)
    end = start + written.length
    if (isDigit(text.charCodeAt(start)) && endOfNumber(text, start, to) > start) words.push({text: written, start, end, shape: Shape.number, before, id: -1})
    else addWord(text, start, end, before, spelled.of(written), words)
  }
}

/** The end of `1,240` or `9.30`; `start` itself for `14th`, which is a word. */
function endOfNumber(text: string, start: number, to: number): number {
  let at = start
  while (at < to && isDigit(text.charCodeAt(at))) {
    do at++
    while (at < to && isDigit(text.charCodeAt(at)))
    const code = text.charCodeAt(at)
    // A comma, a full stop or a colon inside.
    if ((code === 44 || code === 46 || code === 58) && at + 1 < to && isDigit(text.charCodeAt(at + 1))) at++
  }
  return at < to && isLetter(text.charCodeAt(at)) ? start : at
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019
}

const spelledWords = new WeakMap<Spelling, SpelledWords>()

function spelledBy(spelling: Spelling): SpelledWords {
  let words = spelledWords.get(spelling)
  if (!words) {
    words = new SpelledWords(spelling)
    spelledWords.set(spelling, words)
  }
  return words
}

/**
 * The parts of a contraction share its characters: each but the last takes as many as it has, the last takes the rest, without the
 * apostrophe where it is a word as it stands: “intrus” of “l'intrus”, but “'s” of “it's”.
 */
function addWord(text: string, start: number, end: number, before: Break, parts: Spelled, words: Word[]): void {
  let at = start
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index]
    if (!part) continue
    const stop = index === parts.length - 1 ? end : Math.min(end - 1, at + part.text.length)
    if (at > start && stop === end && isApostrophe(text.charCodeAt(at)) && end - at - 1 === part.text.length) at++
    words.push({text: part.text, start: at, end: stop, shape: part.shape, before: index === 0 ? before : Break.none, id: part.id})
    at = stop
  }
}

function breakBefore(text: string, words: readonly Word[], start: number): Break {
  const previous = words[words.length - 1]
  if (!previous) return Break.none
  if (start - previous.end === 1) {
    const code = text.charCodeAt(previous.end)
    // A space, a hyphen or a line's end.
    if (code === 32 || code === 45 || code === 10) return Break.none
  }
  const between = text.slice(previous.end, start)
  if (CLAUSE_PUNCTUATION.test(between)) return Break.clause
  return between.includes(',') ? Break.comma : Break.none
}
