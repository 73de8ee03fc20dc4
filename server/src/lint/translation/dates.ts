import type {Span} from '../../notice/notice.ts'
import {plain} from '../plain.ts'

/** A day, or a month of a year. */
export interface WrittenDate {
  readonly day?: number
  readonly month: number
  readonly year?: number
}

export interface FoundDate extends Span, WrittenDate {
  /** Only what stands beside it makes it a date: the 12 of “12 to 15 May”. It may as well be a number. */
  readonly unsure: boolean
}

/** How dates are written where a notice was written. */
export interface DateStyle {
  /** Number of a month, from 1, by its name and by what is short for it, folded. */
  readonly months: ReadonlyMap<string, number>
  /** May 3, and 5/3 for it; else 3 May and 3/5. */
  readonly monthFirst: boolean
  /** A day may stand after the month: May 3. */
  readonly dayAfter: boolean
  /** 3.5. is a day. */
  readonly dotted: boolean
}

/** Letters from which on the beginning of a month's name may stand for it. */
const SHORT = 3
const FIRST_YEAR = 1900
const LAST_YEAR = 2100

/**
 * The style of a language.
 *
 * @param names of the twelve months, other names after `|`
 * @param tag of the language and region as in BCP 47: `en-IE`
 */
export function dateStyle(names: readonly string[], language: string, tag: string): DateStyle {
  const full = names.flatMap((name, index) => name.split('|').map((one) => ({name: folded(one), month: index + 1})))
  const months = new Map(full.map(({name, month}) => [name, month]))
  for (const {name, month} of full) {
    for (let length = SHORT; length < name.length; length++) {
      const short = name.slice(0, length)
      const meant = new Set(full.filter((other) => other.name.startsWith(short)).map((other) => other.month))
      if (meant.size === 1 && !months.has(short)) months.set(short, month)
    }
  }
  return {months, monthFirst: startsWithMonth(tag), dayAfter: startsWithMonth(language), dotted: partsOf(language)[1]?.value.startsWith('.') === true}
}

function startsWithMonth(tag: string): boolean {
  return partsOf(tag)[0]?.type === 'month'
}

/** A day in figures, as it is written there. */
function partsOf(tag: string): readonly Intl.DateTimeFormatPart[] {
  try {
    return new Intl.DateTimeFormat(tag, {year: 'numeric', month: 'numeric', day: 'numeric'}).formatToParts(0)
  } catch {
    // What is no tag of a language says nothing.
    return []
  }
}

/** Lower case, without accents. */
export function folded(word: string): string {
  return plain(word).toLowerCase()
}

const ISO = /(?<![\d-])(\d{4})-(\d\d)-(\d\d)(?![\d-])/g
const NUMERIC = /(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(\d{4}|(?<=\/)\d\d)(?![\d/-]|\.\d)/g
const DOTTED = /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.(?!\d)/g
const WORD = /\p{L}+/gu
/** A day before the name of the month: “3”, “3rd of”, “3 de”, “1er”, “1.º de”, “3.” */
const DAY_BEFORE = /(?<![\d\p{L}]|\d[.,:/])(\d{1,2})(?:\.?[ºª°]|\.|st|nd|rd|th|er|re|ro)?[\s\u00a0-]+(\p{L}{2,3}\s+)?$/u
const DAY_AFTER = /^\.?[\s\u00a0]+(\d{1,2})(?:st|nd|rd|th)?(?![\d:%]|[.,]\d|\s*%)/u
const YEAR_AFTER = /^(?:\.|st|nd|rd|th)?,?[\s\u00a0-]+(?:\p{L}{2,3}\s+)?(\d{4})(?!\d|[.,]\d)/u
/** “12–”, “12 to”, “12 y el”, before a day; “–15”, “and 15” after one. */
const OTHER_BEFORE = /(?<![\d\p{L}]|\d[.,:/])(\d{1,2})(?:\.?[ºª°]|\.|st|nd|rd|th|er)?\s*(?:[–—-]|,|&|\s\p{L}{1,7}(?:\s+\p{L}{1,3})?)\s*$/u
const OTHER_AFTER = /^\s*(?:[–—-]|(?:,\s*)?(?:and|to|through|until|or|&)\s|,)\s*(\d{1,2})(?:st|nd|rd|th)?(?![\d:%]|[.,]\d|\s*%)/u
/** Characters that may stand between a month and its day or year. */
const REACH = 32

/** The dates in a text, in no order. */
export function datesIn(text: string, style: DateStyle): FoundDate[] {
  if (!/\d/.test(text)) return []
  return [...iso(text), ...numeric(text, style), ...named(text, style)]
}

function iso(text: string): FoundDate[] {
  return [...text.matchAll(ISO)].flatMap((match) => dated({start: match.index, end: match.index + match[0].length}, Number(match[3]), Number(match[2]), Number(match[1])))
}

function numeric(text: string, {monthFirst, dotted}: DateStyle): FoundDate[] {
  const short = dotted ? [...text.matchAll(DOTTED)].flatMap((match) => dated({start: match.index, end: match.index + match[0].length}, Number(match[1]), Number(match[2]), undefined)) : []
  const full = [...text.matchAll(NUMERIC)].flatMap((match) => {
    const [first, second] = [Number(match[1]), Number(match[3])]
    const [day, month] = second > 12 || (monthFirst && first <= 12) ? [second, first] : [first, second]
    const year = Number(match[4])
    return dated({start: match.index, end: match.index + match[0].length}, day, month, year < 100 ? 2000 + year : year)
  })
  return [...full, ...short]
}

function named(text: string, {months, dayAfter}: DateStyle): FoundDate[] {
  return [...text.matchAll(WORD)].flatMap(({0: word, index}) => {
    const month = word.length < SHORT ? undefined : months.get(folded(word))
    if (month === undefined) return []
    const end = index + word.length
    const before = DAY_BEFORE.exec(text.slice(Math.max(0, index - REACH), index))
    const after = dayAfter ? DAY_AFTER.exec(text.slice(end, end + REACH)) : null
    const day = Number(before?.[1])
    // In “May 12 to May 15” the second day is 15.
    if (before && isDay(day) && !(after && before[2])) {
      const start = Math.max(0, index - REACH) + before.index
      const {year, length} = yearAt(text, end)
      return [...othersBefore(text, start, day, month, year), ...dated({start, end: end + length}, day, month, year)]
    }
    if (after && isDay(Number(after[1]))) return afterMonth(text, {start: index, end: end + after[0].length}, Number(after[1]), month)
    const {year, length} = yearAt(text, end)
    return year === undefined ? [] : [{start: index, end: end + length, month, year, unsure: false}]
  })
}

/** “May 3”, “May 12–15, 2026”. */
function afterMonth(text: string, span: Span, day: number, month: number): FoundDate[] {
  const others: (Span & {readonly day: number})[] = []
  let end = span.end
  for (let match = OTHER_AFTER.exec(text.slice(end, end + REACH)); match; match = OTHER_AFTER.exec(text.slice(end, end + REACH))) {
    const other = Number(match[1])
    if (other <= day || !isDay(other)) break
    others.push({start: end + match[0].search(/\d/), end: end + match[0].length, day: other})
    end += match[0].length
  }
  const {year, length} = yearAt(text, end)
  const first = {start: span.start, end: others.length === 0 ? span.end + length : span.end}
  return [...dated(first, day, month, year), ...others.flatMap((other, index) => dated({start: other.start, end: other.end + (index === others.length - 1 ? length : 0)}, other.day, month, year, true))]
}

function othersBefore(text: string, start: number, day: number, month: number, year: number | undefined): FoundDate[] {
  const from = Math.max(0, start - REACH)
  const match = OTHER_BEFORE.exec(text.slice(from, start))
  const other = Number(match?.[1])
  if (!match || !isDay(other) || other >= day) return []
  const at = from + match.index
  return [...othersBefore(text, at, other, month, year), ...dated({start: at, end: at + String(match[1]).length}, other, month, year, true)]
}

function yearAt(text: string, at: number): {readonly year?: number; readonly length: number} {
  const match = YEAR_AFTER.exec(text.slice(at, at + REACH))
  const year = Number(match?.[1])
  return match && year >= FIRST_YEAR && year <= LAST_YEAR ? {year, length: match[0].length} : {length: 0}
}

function dated(span: Span, day: number, month: number, year: number | undefined, unsure = false): FoundDate[] {
  if (!isDay(day) || month < 1 || month > 12) return []
  return [{...span, day, month, ...(year === undefined ? {} : {year}), unsure}]
}

function isDay(day: number): boolean {
  return day >= 1 && day <= 31
}

/** Whether a date is on the day of another; one that names no day is on every day of its month. The year is left out. */
export function sameDay(one: WrittenDate, other: WrittenDate): boolean {
  return one.month === other.month && (one.day === undefined || one.day === other.day)
}
