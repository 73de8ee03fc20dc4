const WORD = /[\p{L}\p{M}]+/gu
const MARKS = /\p{M}/gu
const PLAIN = /^[\0-\u007F]*$/

/** The words of a text in lower case and without accents. */
export function foldedWords(text: string): string[] {
  const lower = text.toLowerCase()
  return (PLAIN.test(lower) ? lower : lower.normalize('NFD').replace(MARKS, '')).match(WORD) ?? []
}
