import {isLetter} from '../lexicon/characters.ts'

const MARKS = /\p{M}/gu

/** The words of a text in lower case and without accents. */
export function foldedWords(text: string): string[] {
  const lower = text.toLowerCase()
  const plain = isPlain(lower) ? lower : lower.normalize('NFD').replace(MARKS, '')
  const words: string[] = []
  for (let at = 0; at < plain.length; at++) {
    if (!isLetter(plain.charCodeAt(at))) continue
    const start = at
    while (isLetter(plain.charCodeAt(at))) at++
    words.push(plain.slice(start, at))
  }
  return words
}

/** Whether there is nothing to take accents from: no letter beyond ASCII, whatever the quotation marks. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > 0x7f && isLetter(code)) return false
  }
  return true
}
