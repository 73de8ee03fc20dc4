/** The facts of a notice that a translation must have as well. */
import type {Traits} from '../../lexicon/traits.ts'
import {sourceSpan, type Block, type Notice, type Span} from '../../notice/notice.ts'
import {signsOf} from '../../notice/signs.ts'
import {writtenIn} from '../../rules/links/places.ts'
import {datesIn, dateStyle, folded, type DateStyle, type WrittenDate} from './dates.ts'
import {periodReader, type PeriodReader} from './periods.ts'
import {codesIn, longNumbersIn, numbersIn, timesIn} from './numbers.ts'

export type FactKind = 'date' | 'number' | 'phone' | 'link' | 'email' | 'code' | 'period'

/** A fact at its place; the span is in the source. */
export interface Fact extends Span {
  readonly kind: FactKind
  /** As it stands in the text. */
  readonly words: string
  /** A number in one form, the digits of a telephone number, an address, a code; empty for dates. */
  readonly value: string
  readonly date?: WrittenDate
  /** It may as well be a number. */
  readonly unsure?: boolean
  /** Of a number of years or months: how many months they are. */
  readonly months?: number
}

/** All that a notice says in facts. */
export interface Facts {
  /** In order of place. */
  readonly facts: readonly Fact[]
  /** Every number, also those that need not agree: small ones, hours, days and years, numbers in words. */
  readonly numbers: ReadonlySet<string>
  /** Every stretch of years or months, in months. */
  readonly periods: ReadonlySet<number>
}

/** How the language of a notice writes, as far as facts need it. */
export interface Writing {
  readonly dates: DateStyle
  /** Words for numbers, folded. */
  readonly numerals: ReadonlyMap<string, number>
  readonly periods: PeriodReader
}

/** Numbers below this are written in words in one language and in digits in another. */
const SMALL = 10
/** Stands for what has been read. */
const READ = '\uFFFC'

/**
 * How notices in some languages write.
 *
 * @param traits of the languages of the notice, its own first; none for one that cannot be read
 * @param tag of its language and region
 */
export function writingOf(traits: readonly Pick<Traits, 'months' | 'numerals' | 'few' | 'periods'>[], language: string, tag: string): Writing {
  const styles = traits.map(({months}) => dateStyle(months, language, tag))
  const [first = dateStyle([], language, tag)] = styles
  return {
    dates: {...first, months: new Map(styles.flatMap(({months}) => [...months]).reverse())},
    numerals: new Map(traits.flatMap(({numerals}) => Object.entries(numerals).map(([words, number]) => [folded(words), number]))),
    periods: periodReader(traits)
  }
}

/** Reads the facts of a notice. Code is no prose. */
export function factsOf({blocks, source}: Notice, writing: Writing): Facts {
  const numbers = new Set<string>()
  const periods = new Set<number>()
  const facts = blocks.flatMap((placed) => {
    if (placed.block.kind === 'code') return []
    return inBlock(placed.block, writing, numbers, periods).map((fact): Fact => {
      const span = sourceSpan(placed, fact)
      return {...fact, ...span, words: placed.block.text.slice(fact.start, fact.end).replaceAll(/\s+/g, ' ')}
    })
  })
  return {facts: facts.filter(({start, end}) => start < end && end <= source.length), numbers, periods}
}

/** A fact whose span is in the text of its block. */
type Found = Omit<Fact, 'words'>

function inBlock(block: Block, {dates, numerals, periods}: Writing, numbers: Set<string>, lengths: Set<number>): Found[] {
  const found: Found[] = []
  let left = block.text
  const take = (facts: readonly Found[]): void => {
    for (const fact of facts) {
      if (left.slice(fact.start, fact.end).includes(READ)) continue
      found.push(fact)
      left = hidden(left, fact)
    }
  }
  const spokenOf = block.marks.flatMap((mark): Found[] => {
    if (mark.kind !== 'link' || mark.url === undefined) return []
    const {start, end, url} = mark
    if (/^mailto:/i.test(url)) return [{start, end, kind: 'email', value: url.slice('mailto:'.length).replace(/\?.*$/s, '').toLowerCase()}]
    if (/^tel:/i.test(url)) return [{start, end, kind: 'phone', value: url.replaceAll(/\D/g, '')}]
    if (!/^(?:https?:)?\/\//i.test(url)) return []
    // What the reader sees of it may have facts of its own.
    found.push({start, end, kind: 'link', value: url})
    return []
  })
  take(spokenOf)
  for (const {start, end, target: {kind, address}} of writtenIn({text: left, signs: signsOf(left), marks: block.marks})) {
    // The words of a link may be its own address.
    if (kind === 'link' && found.some((link) => link.start <= start && end <= link.end)) left = hidden(left, {start, end})
    else take([{start, end, kind, value: kind === 'email' ? address.toLowerCase() : address}])
  }
  for (const {start, end, unsure, ...date} of datesIn(left, dates)) {
    take([{start, end, kind: 'date', value: '', date, ...(unsure ? {unsure} : {})}])
    for (const number of [date.day, date.year]) if (number !== undefined) numbers.add(String(number))
  }
  for (const {start, end, hour} of timesIn(left)) {
    numbers.add(hour)
    left = hidden(left, {start, end})
  }
  take(codesIn(left).map(({start, end, code}) => ({start, end, kind: 'code', value: code})))
  take(longNumbersIn(left).map(({start, end, digits}) => ({start, end, kind: 'phone', value: digits})))
  const spans = periods(left)
  for (const {start, end, count, months} of spans) {
    lengths.add(months)
    // A few months are said in words or in figures, and one year as “a year”.
    if (count > 1 && count < SMALL) take([{start, end, kind: 'period', value: String(months), months}])
  }
  for (const {start, end, value} of numbersIn(left)) {
    numbers.add(value)
    const months = spans.find((span) => span.start === start)?.months
    if (value.includes('.') || Number(value) >= SMALL) take([{start, end, kind: 'number', value, ...(months === undefined ? {} : {months})}])
  }
  const words = ` ${folded(left).replaceAll(/[^\p{L}\d-]+/gu, ' ')} `
  for (const [numeral, number] of numerals) if (words.includes(` ${numeral} `)) numbers.add(String(number))
  return found.sort((a, b) => a.start - b.start)
}

function hidden(text: string, {start, end}: Span): string {
  return text.slice(0, start) + READ.repeat(end - start) + text.slice(end)
}
