/** How long something lasts, in words or figures: two years are 24 months. */
import type {Traits} from '../../lexicon/traits.ts'
import type {Span} from '../../notice/notice.ts'

/** A number of years or months. */
export interface Period extends Span {
  readonly months: number
  readonly count: number
}

/** Finds periods in texts of some languages. */
export type PeriodReader = (text: string) => Period[]

const MONTHS = {year: 12, month: 1} as const

export function periodReader(traits: readonly Pick<Traits, 'few' | 'numerals' | 'periods'>[]): PeriodReader {
  const readers = traits.flatMap((one) => (one.periods.year === '' ? [] : [readerOf(one)]))
  return (text) => readers.flatMap((read) => read(text))
}

function readerOf({few, numerals, periods}: Pick<Traits, 'few' | 'numerals' | 'periods'>): PeriodReader {
  const counts = new Map(Object.entries({...numerals, ...few}))
  const pattern = new RegExp(String.raw`(?<![\p{L}\d.,])(${[...counts.keys()].join('|')}|\d{1,2})[\s\u00a0-](?:(${periods.year})|(${periods.month}))(?!\p{L})`, 'giu')
  return (text) =>
    [...text.matchAll(pattern)].flatMap(({0: words, 1: number = '', 2: year, index}) => {
      const count = counts.get(number.toLowerCase()) ?? Number(number)
      return Number.isSafeInteger(count) ? [{start: index, end: index + words.length, count, months: count * MONTHS[year === undefined ? 'month' : 'year']}] : []
    })
}
