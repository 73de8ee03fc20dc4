/** Numbers, codes and times of day in a text. */
import type {Span} from '../../notice/notice.ts'

/** 17:00, 5 p.m., 17.00 Uhr, 17 h: one language counts to 12, another to 24. */
const TIME = /(?<![\p{L}\d.,])\d{1,2}(?:(?::\d\d){1,2}(?:\s*[ap]\.?\s?m\b\.?)?|(?:[.:]\d\d)?\s*[ap]\.?\s?m\b\.?|(?:\.\d\d)?\s*Uhr\b|\s?h(?:\s?\d\d)?(?![\p{L}\d]))/giu
/** HB-2026-114, AES-256, and an enrolment code such as K7QX2M9. */
const CODE = /(?<![\p{L}\d-])(?=[A-Z\d-]*[A-Z])(?=[A-Z\d-]*\d)[A-Z\d]+(?:-[A-Z\d]+)*(?![\p{L}\d-])/gu
/** Seven digits or more, in groups. */
const LONG = /(?<![\p{L}\d.,])\+?\(?\d(?:[ ().\/\u2011\u2013\u00a0-]{0,3}\d){6,14}(?![\p{L}\d])/gu
const YEARS = /^\d{4}\s*[-–\u2011]\s*\d{4}$/
const GROUPED = String.raw`\d{1,3}(?:[.,'’ \u00a0\u202f]\d{3})+(?:[.,]\d{1,2})?`
const NUMBER = new RegExp(String.raw`(?<![\p{L}\d]|\d[.,])(?:${GROUPED}|\d+(?:[.,]\d+)?)(?!\.?[ºª°]|[\p{L}\d]|[.,]\d)`, 'gu')
const ALL_GROUPED = new RegExp(`^${GROUPED}$`)

export function timesIn(text: string): (Span & {readonly hour: string})[] {
  return [...text.matchAll(TIME)].map(({0: words, index}) => ({start: index, end: index + words.length, hour: String(Number.parseInt(words, 10))}))
}

export function codesIn(text: string): (Span & {readonly code: string})[] {
  return [...text.matchAll(CODE)].map(({0: code, index}) => ({start: index, end: index + code.length, code}))
}

/** Telephone numbers that are written as no other number is. */
export function longNumbersIn(text: string): (Span & {readonly digits: string})[] {
  return [...text.matchAll(LONG)]
    .filter(([words]) => !YEARS.test(words) && !ALL_GROUPED.test(words) && /\D/.test(words))
    .map(({0: words, index}) => ({start: index, end: index + words.length, digits: words.replaceAll(/\D/g, '')}))
}

/** Numbers in one form, whatever marks their language has: 1204, 1.5. Ordinals are none. */
export function numbersIn(text: string): (Span & {readonly value: string})[] {
  return [...text.matchAll(NUMBER)].map(({0: words, index}) => ({start: index, end: index + words.length, value: normalized(words)}))
}

/** A mark before three digits is between thousands, before one, two or more than three it is the decimal mark. */
function normalized(words: string): string {
  if (!ALL_GROUPED.test(words) || /^0[.,]/.test(words)) return plain(words.replace(',', '.'))
  const decimals = /[.,]\d{1,2}$/.exec(words)?.[0] ?? ''
  return plain(`${words.slice(0, words.length - decimals.length).replaceAll(/\D/g, '')}${decimals.replace(',', '.')}`)
}

/** Without noughts that say nothing. Numbers may be longer than a computer counts exactly. */
function plain(number: string): string {
  const [whole = '', fraction = ''] = number.split('.')
  const [left, right] = [whole.replace(/^0+(?=\d)/, ''), fraction.replace(/0+$/, '')]
  return right === '' ? left : `${left}.${right}`
}
