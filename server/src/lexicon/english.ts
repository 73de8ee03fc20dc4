import {LetterPattern} from '../notice/letter-pattern.ts'
import type {Spelling} from './words.ts'

const WHOLE = new Map<string, readonly string[]>(Object.entries({
  "won't": ['will', 'not'],
  "can't": ['can', 'not'],
  "shan't": ['shall', 'not'],
  cannot: ['can', 'not'],
  "ain't": ['is', 'not'],
  "let's": ['let', 'us'],
  email: ['e', 'mail'],
  emails: ['e', 'mails'],
  emailed: ['e', 'mailed'],
  emailing: ['e', 'mailing']
}))

const ENDINGS = new Map(Object.entries({"'re": 'are', "'ve": 'have', "'ll": 'will', "'m": 'am', "'d": 'would'}))

/** Words after which `'s` is a verb and not a possessive. */
const IS_AFTER = new Set(['it', 'that', 'there', 'here', 'he', 'she', 'what', 'who', 'where', 'how', 'this', 'everything', 'nothing', 'nobody', 'everyone', 'something'])

const ISE = new LetterPattern(({L}) => `^([${L}]{3,})is(e|ed|es|ing|ation|ations|er|ers)$`)

/**
 * English spelling: contractions apart, possessive `'s` dropped, `-ise` written `-ize`.
 * Phrases go through the same function, so an odd result (`promize`) does no harm.
 */
export const english: Spelling = (word) => {
  const whole = WHOLE.get(word)
  if (whole) return whole
  const apostrophe = word.lastIndexOf("'")
  if (apostrophe < 0) return american(word)
  if (word.endsWith("n't")) return [american(word.slice(0, -3)), 'not']
  const stem = word.slice(0, apostrophe)
  const ending = word.slice(apostrophe)
  const verb = ENDINGS.get(ending)
  if (verb) return [american(stem), verb]
  if (ending === "'s") return IS_AFTER.has(stem) ? [stem, 'is'] : american(stem)
  return word
}

function american(word: string): string {
  if (word.length < 6 || !word.includes('is')) return word
  return word.replace(ISE.for(word), '$1iz$2')
}
