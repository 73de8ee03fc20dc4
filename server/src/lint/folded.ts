import {isLetter} from '../lexicon/characters.ts'

const MARKS = /\p{M}/gu

/** The words of a text in lower case and without accents. */
export function foldedWords(text: string): string[] {
  const lower = text.toLowerCase()
  const words: string[] = []
  for (let at = 0; at < lower.length; at++) {
    if (!isLetter(lower.charCodeAt(at))) continue
    const start = at
    let plain = true
    for (let code = lower.charCodeAt(at); isLetter(code); code = lower.charCodeAt(++at)) plain &&= code < 0x80
    const word = lower.slice(start, at)
    words.push(plain ? word : word.normalize('NFD').replace(MARKS, ''))
  }
  return words
}
