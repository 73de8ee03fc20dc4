import {LetterPattern} from '../notice/letter-pattern.ts'

/** Words are found by a pattern: a loop over the characters would take a start, where it is interpreted, a twentieth of its time. */
const WORDS = new LetterPattern(({L, M}) => `[${L}${M}]+`, 'g')
/** What may have an accent. */
const ACCENTED = /[^\0-\x7F]/
/** The marks of Latin letters, taken apart from them. */
const MARKS = /[\u0300-\u036f]/g
/** What may have other marks: to name all that Unicode has costs a start half a millisecond. */
const BEYOND = /[^\0-\u036f]/

/** The words of a text without accents, in upper and lower case as they stand. */
export function plainWords(text: string): readonly string[] {
  const words = text.match(WORDS.for(text)) ?? []
  return ACCENTED.test(text) ? words.map((word) => (ACCENTED.test(word) ? withoutAccents(word) : word)) : words
}

function withoutAccents(word: string): string {
  const parts = word.normalize('NFD')
  return parts.replace(BEYOND.test(parts) ? /\p{M}/gu : MARKS, '')
}
