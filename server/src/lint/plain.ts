import {LetterPattern} from '../notice/letter-pattern.ts'

/** Words are found by a pattern: a loop over the characters would take a start, where it is interpreted, a twentieth of its time. */
const WORDS = new LetterPattern(({L, M}) => `[${L}${M}]+`, 'g')
const ACCENTED = /[^\0-\x7F]/
/** The marks of Latin letters, taken apart from them. */
const MARKS = /[\u0300-\u036f]/g
const MARK = /[\u0300-\u036f]/
/** What may have other marks: to name all that Unicode has costs a start half a millisecond. */
const BEYOND = /[^\0-\u036f]/

/** The words of a text as they stand. */
export function wordsOf(text: string): readonly string[] {
  return text.match(WORDS.for(text)) ?? []
}

export function mayHaveAccents(text: string): boolean {
  return ACCENTED.test(text)
}

/** A word without accents. */
export function plain(word: string): string {
  if (!mayHaveAccents(word)) return word
  const parts = word.normalize('NFD')
  return parts.replace(BEYOND.test(parts) ? /\p{M}/gu : MARKS, '')
}

/** Whether a word may have fewer letters than characters. */
export function hasMarks(word: string): boolean {
  return MARK.test(word)
}
