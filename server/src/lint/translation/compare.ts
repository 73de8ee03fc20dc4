import {sameDay, type WrittenDate} from './dates.ts'
import type {Fact, FactKind, Facts} from './facts.ts'
import {sameLink} from './links.ts'

/** A fact that only one of two notices has. */
export interface Difference {
  /** What the translation has and the original has not. */
  readonly stray?: Fact
  /** What the original has and the translation has not. */
  readonly lost?: Fact
  /** For a fact that only the translation has: what of the original stands before the place where it could be. */
  readonly near?: Fact
}

const KINDS: readonly FactKind[] = ['date', 'number', 'period', 'phone', 'link', 'email', 'code']

/**
 * The facts that differ. Order and number do not matter. Where as many facts of a kind are only in the one as only in the other, they are taken for
 * each other in their order: one of each was changed.
 */
export function differences(translation: Facts, original: Facts): Difference[] {
  const strays = apart(translation, original)
  const lost = apart(original, translation)
  return KINDS.flatMap((kind) => {
    const [here, there] = [strays.filter((fact) => fact.kind === kind), lost.filter((fact) => fact.kind === kind)]
    const [ours, theirs] = [distinct(here), distinct(there)]
    const pairs = new Map(ours.length === theirs.length ? ours.map((fact, index) => [keyOf(fact), theirs[index]]) : [])
    return [
      ...here.map((stray) => {
        const instead = pairs.get(keyOf(stray))
        return instead ? {stray, lost: instead} : {stray, ...nearest(stray, translation, original)}
      }),
      ...(pairs.size > 0 ? [] : theirs.map((one) => ({lost: one})))
    ]
  })
}

function apart(one: Facts, other: Facts): Fact[] {
  return one.facts.filter((fact) => !has(other, fact))
}

/** The last fact before it that both notices have, at its place in the original. */
function nearest(stray: Fact, translation: Facts, original: Facts): Pick<Difference, 'near'> {
  const before = translation.facts.filter(({start}) => start < stray.start).reverse()
  for (const fact of before) {
    const near = original.facts.find((other) => other.kind === fact.kind && same(fact, other))
    if (near) return {near}
  }
  return {}
}

/** Whether a notice has a fact of another, as its language writes it. */
function has(notice: Facts, fact: Fact): boolean {
  if (fact.date) return hasDate(notice, fact.date) || (fact.unsure === true && notice.numbers.has(String(fact.date.day)))
  if (fact.months !== undefined && notice.periods.has(fact.months)) return true
  if (fact.kind === 'number' && (notice.numbers.has(fact.value) || notice.numbers.has(onTwelveHourClock(fact.value)))) return true
  return notice.facts.some((other) => same(fact, other))
}

/** Where the other notice names the year of the day, it must be the same; elsewhere it need not be repeated. */
function hasDate({facts}: Facts, asked: WrittenDate): boolean {
  const alike = facts.flatMap(({date}) => (date && sameDay(asked, date) ? [date] : []))
  const years = alike.flatMap(({year}) => year ?? [])
  return alike.length > 0 && (asked.year === undefined || years.length === 0 || years.includes(asked.year))
}

function same(fact: Fact, other: Fact): boolean {
  if (fact.date) return other.date !== undefined && sameDay(fact.date, other.date)
  if (isLong(fact) && isLong(other)) return sameDigits(fact.value, other.value)
  if (fact.kind !== other.kind) return false
  return fact.kind === 'link' ? sameLink(fact.value, other.value) : fact.value === other.value
}

/** “From 9 to 17” is “from 9 to 5”. */
function onTwelveHourClock(number: string): string {
  return /^(?:1[3-9]|2[01])$/.test(number) ? String(Number(number) - 12) : 'none'
}

const SHORTEST_PHONE = 7

/** What may be a telephone number: one language groups it as it groups thousands. */
function isLong({kind, value}: Fact): boolean {
  return (kind === 'phone' || kind === 'number') && value.length >= SHORTEST_PHONE && !value.includes('.')
}

/** With or without the code of the country, or the nought before that of the area. */
function sameDigits(one: string, other: string): boolean {
  const [short = '', long = ''] = [one, other].map((digits) => digits.replace(/^0+/, '')).sort((a, b) => a.length - b.length)
  return short.length >= SHORTEST_PHONE - 1 && long.endsWith(short)
}

function distinct(facts: readonly Fact[]): Fact[] {
  return [...new Map([...facts].reverse().map((fact) => [keyOf(fact), fact])).values()].reverse()
}

function keyOf({kind, value, date}: Fact): string {
  return [kind, value, date?.year, date?.month, date?.day].join(' ')
}
