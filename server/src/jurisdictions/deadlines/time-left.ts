/** What a clock shows beside a deadline. */
import {Temporal} from 'temporal-polyfill'
import {lastInstant, type Due} from './due.ts'

/** So many of a unit of time. */
export interface TimePart {
  readonly count: number
  readonly unit: 'day' | 'hour' | 'minute'
}

/** How far a deadline is away. */
export interface TimeLeft {
  readonly overdue: boolean
  /** The two largest units, for example 12 days, 2 days and 3 hours, 45 minutes; none for less than a minute. */
  readonly parts: readonly TimePart[]
  /** Milliseconds until the last instant in time; below zero once that is over. For bars and colours. */
  readonly milliseconds: number
}

/**
 * The time between now and the last instant that is in time: days where the law counts in days, else to the minute. Pure: a page that
 * shows a running clock calls it again and again.
 *
 * @param zone IANA zone of the law's place, in which a day ends
 */
export function timeLeft(due: Due, zone: string, now: Temporal.Instant): TimeLeft {
  const last = lastInstant(due, zone)
  const milliseconds = last.epochMilliseconds - now.epochMilliseconds
  const overdue = Temporal.Instant.compare(now, last) > 0
  const days = due.kind === 'day' ? Math.abs(now.toZonedDateTimeISO(zone).toPlainDate().until(due.date).days) : 0
  return {overdue, milliseconds, parts: days > 0 ? [{count: days, unit: 'day'}] : toTheMinute(overdue ? last : now, overdue ? now : last)}
}

/** The two largest units of a stretch of time, cut off and not rounded up: nobody is told of more time than there is. */
function toTheMinute(from: Temporal.Instant, to: Temporal.Instant): TimePart[] {
  const {days, hours, minutes} = from.toZonedDateTimeISO('UTC').until(to.toZonedDateTimeISO('UTC'), {largestUnit: 'day'})
  const parts: readonly TimePart[] = [{count: days, unit: 'day'}, {count: hours, unit: 'hour'}, {count: minutes, unit: 'minute'}]
  return parts.filter(({count}) => count > 0).slice(0, 2)
}
