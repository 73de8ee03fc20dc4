/** What kind of character a UTF-16 code unit is, from a table that is filled as texts need it. */

import {LetterPattern} from '../notice/letter-pattern.ts'

const UNKNOWN = 0
const OTHER = 1
const LETTER = 2
const DIGIT = 3

const kinds = new Uint8Array(0x10000)
// Nearly all characters are these.
for (let code = 0; code < 0x80; code++) kinds[code] = code >= 48 && code <= 57 ? DIGIT : (code >= 65 && code <= 90) || (code >= 97 && code <= 122) ? LETTER : OTHER
for (const code of [0xa0, 0x2013, 0x2014, 0x2018, 0x2019, 0x201c, 0x201d, 0x2026]) kinds[code] = OTHER

const number = new LetterPattern(({N}) => `[${N}]`)
const letter = new LetterPattern(({L, M}) => `[${L}${M}]`)

/** The kind of a character that nobody has met. */
function kindOf(code: number): number {
  const character = String.fromCharCode(code)
  // Halves of pairs are no letters: beyond the first plane stand emoji and scripts in which no notice is written.
  const kind = number.test(character) ? DIGIT : letter.test(character) ? LETTER : OTHER
  kinds[code] = kind
  return kind
}

// These look into the table themselves: before engines compile it, code costs by its calls.

/** A letter or a mark that combines with one. */
export function isLetter(code: number): boolean {
  const kind = kinds[code]
  return kind === LETTER || (kind === UNKNOWN && kindOf(code) === LETTER)
}

export function isDigit(code: number): boolean {
  const kind = kinds[code]
  return kind === DIGIT || (kind === UNKNOWN && kindOf(code) === DIGIT)
}

export function isLetterOrDigit(code: number): boolean {
  const kind = kinds[code]
  return kind === LETTER || kind === DIGIT || (kind === UNKNOWN && kindOf(code) !== OTHER)
}
