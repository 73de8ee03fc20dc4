import {isLetter} from '../lexicon/characters.ts'

const MARKS = /\p{M}/gu

/** The words of a text in lower case and without accents. */
export function foldedWords(text: string): string[] {
  const lower = text.toLowerCase()
  const words: string[] = []
  eachWord(lower, (start, end, plain) => void words.push(folded(lower.slice(start, end), plain)))
  return words
}

/** Tells where each word of a text stands, and whether it is plain, without letters beyond ASCII. */
export function eachWord(text: string, tell: (start: number, end: number, plain: boolean) => void): void {
  for (let at = 0; at < text.length; at++) {
    if (!isLetter(text.charCodeAt(at))) continue
    const start = at
    let plain = true
    for (let code = text.charCodeAt(at); isLetter(code); code = text.charCodeAt(++at)) plain &&= code < 0x80
    tell(start, at, plain)
  }
}

/** A word in lower case without accents; what is plain has none. */
export function folded(word: string, plain: boolean): string {
  return plain ? word : word.normalize('NFD').replace(MARKS, '')
}
