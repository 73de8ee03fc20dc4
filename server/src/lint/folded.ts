import {isLetter} from '../lexicon/characters.ts'

/** The marks of Latin letters, taken apart from them. */
const MARKS = /[\u0300-\u036f]/g
/** What may have other marks: to name all that Unicode has costs a start half a millisecond. */
const BEYOND = /[^\0-\u036f]/

/** The words of a text in lower case and without accents. */
export function foldedWords(text: string): string[] {
  const words: string[] = []
  for (let at = 0; at < text.length; at++) {
    if (!isLetter(text.charCodeAt(at))) continue
    const start = at
    while (isLetter(text.charCodeAt(at))) at++
    words.push(folded(text.slice(start, at)))
  }
  return words
}

/** A word in lower case without accents. */
function folded(word: string): string {
  const parts = word.toLowerCase().normalize('NFD')
  return parts.replace(BEYOND.test(parts) ? /\p{M}/gu : MARKS, '')
}

/** What `foldedOf` gives for a syllable of several letters. */
export const SEVERAL = -1

const NOT_YET = -2
/** Letters of Western and Central Europe with their accents; the marks that combine with letters. */
const foldings = new Int16Array(0x370).fill(NOT_YET)

/** The code of a letter in lower case without its accent; 0 for a mark that combines with the letter before it. */
export function foldedOf(code: number): number {
  if (code < 0x80) return code | 0x20
  const known = foldings[code]
  if (known !== undefined && known !== NOT_YET) return known
  const plain = folded(String.fromCharCode(code))
  const folding = plain.length > 1 ? SEVERAL : plain === '' ? 0 : plain.charCodeAt(0)
  if (code < foldings.length) foldings[code] = folding
  return folding
}
