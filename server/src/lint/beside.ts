import type {SmallWords} from '../lexicon/traits.ts'
import {LetterPattern} from '../notice/letter-pattern.ts'
import type {Span} from '../notice/notice.ts'

/** What is taken out, and what comes in its place; nothing may come. */
export interface Replacement {
  readonly words: Span
  readonly instead: string
}

const LAST_WORDS = new LetterPattern(({L}) => `(?:([${L}]+)\\s+)?([${L}]+)\\s+$`)
const FIRST_WORD = new LetterPattern(({L}) => `^[${L}]+`)

/**
 * How words that come instead of others stand beside the small words before them, in a language that has these as data: one article is enough
 * (“la [un segundo código]”), two words that had run together part (“del [un programa]”), a name behind what it is the name of goes without a word
 * in its place (“el servidor NAS03”), and no “and” is left before a full stop.
 *
 * @returns nothing where what is left could not stand: an article or a preposition with nothing behind it
 */
export function beside(text: string, sentence: Span, words: Span, instead: string, small: SmallWords): Replacement | undefined {
  const before = text.slice(sentence.start, words.start)
  const {0: reach = '', 1: second = '', 2: first = ''} = LAST_WORDS.for(before).exec(before) ?? []
  const lower = first.toLowerCase()
  const from = (length: number): Span => ({start: words.start - length, end: words.end})
  const ownLength = reach.length - reach.lastIndexOf(first)
  const leads = (word: string): boolean => small.articles.includes(word) || small.prepositions.includes(word) || Object.hasOwn(small.apart, word)
  if (instead === '') {
    if (leads(lower)) return undefined
    return small.joiners.includes(lower) && /^\s*[,.;:)]/.test(text.slice(words.end)) ? {words: from(ownLength), instead} : {words, instead}
  }
  if (!small.articles.includes(FIRST_WORD.for(instead).exec(instead)?.[0].toLowerCase() ?? '')) return {words, instead}
  if (small.articles.includes(lower)) return {words: from(ownLength), instead}
  const [alone] = small.apart[lower]?.split(' ') ?? []
  if (alone !== undefined) return {words: from(ownLength), instead: `${alone} ${instead}`}
  const named = first !== '' && first === lower && !leads(lower) && !small.joiners.includes(lower) && leads(second.toLowerCase()) && !small.prepositions.includes(second.toLowerCase())
  return named ? {words, instead: ''} : {words, instead}
}
