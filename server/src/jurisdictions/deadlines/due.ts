/** From the start of a clock to its end. */
import {Temporal} from 'temporal-polyfill'
import type {BusinessCalendar} from './calendar.ts'
import {dayOf, endOfDay, startOf, type Moment} from './moment.ts'

/** How long a law gives. */
export interface Limit {
  /** At least 1. */
  readonly length: number
  readonly unit: 'hour' | 'day' | 'month'
  readonly basis: 'calendar' | 'business'
}

/** Where the law's days are counted. */
export interface Place {
  /** IANA name of the time zone. */
  readonly zone: string
  readonly calendar: BusinessCalendar
}

/** The last moment that is in time: an instant where the law counts hours, else a whole day. */
export type Due = {readonly kind: 'instant'; readonly instant: Temporal.Instant} | {readonly kind: 'day'; readonly date: Temporal.PlainDate}

/**
 * When a limit ends.
 *
 * - Hours are counted exactly, through weekends and changes of the clocks, from the first instant that the start can be: 72 hours are
 *   72 hours (Regulation (EEC, Euratom) 1182/71 art. 3 would leave out the hour of the start; the stricter count is on the safe side).
 * - Days and months are counted in the calendar of the law's place; the day of the start is not counted, and the last day counts to its
 *   end. A month ends on the day of the same number, or on the last day of a shorter month (art. 3(2)(c)).
 * - No limit is lengthened because its last day is a holiday: not every law does so, and who is early is never late.
 * - Business days leave out weekends and the public holidays of the place.
 */
export function dueAfter(start: Moment, {length, unit, basis}: Limit, {zone, calendar}: Place): Due {
  if (unit === 'hour') return {kind: 'instant', instant: startOf(start, zone).add({hours: length})}
  const date = dayOf(start, zone)
  if (unit === 'month') return {kind: 'day', date: date.add({months: length}, {overflow: 'constrain'})}
  return {kind: 'day', date: basis === 'business' ? calendar.after(date, length) : date.add({days: length})}
}

/** The last instant that is in time. */
export function lastInstant(due: Due, zone: string): Temporal.Instant {
  return due.kind === 'instant' ? due.instant : endOfDay(due.date, zone)
}

/** As in the JSON output: a date without time where the law counts in days. */
export function writeDue(due: Due): string {
  return due.kind === 'instant' ? due.instant.toString() : due.date.toString()
}
