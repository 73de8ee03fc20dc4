/** What a clock shows beside a deadline. */
import {Temporal} from 'temporal-polyfill'
import {lastInstant, type Due} from './due.ts'

/** How far a deadline is away. */
export interface TimeLeft {
  readonly overdue: boolean
  /** For example `12 days`, `2 days 3 hours`, `45 minutes`. */
  readonly text: string
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
  return {overdue, milliseconds, text: days > 0 ? count(days, 'day') : toTheMinute(overdue ? last : now, overdue ? now : last)}
}

/** The two largest units of a stretch of time, cut off and not rounded up: nobody is told of more time than there is. */
function toTheMinute(from: Temporal.Instant, to: Temporal.Instant): string {
  const {days, hours, minutes} = from.toZonedDateTimeISO('UTC').until(to.toZonedDateTimeISO('UTC'), {largestUnit: 'day'})
  const parts = [count(days, 'day'), count(hours, 'hour'), count(minutes, 'minute')].filter((part) => !part.startsWith('0 '))
  return parts.slice(0, 2).join(' ') || 'less than a minute'
}

function count(number: number, unit: string): string {
  return `${number} ${unit}${number === 1 ? '' : 's'}`
}
