/** Points in time as people write them: a day, a day and hour somewhere, or an exact instant. */
import {Temporal} from 'temporal-polyfill'

/** What front matter says of when something was: as much as was written, and no more. */
export type Moment =
  | {readonly kind: 'day'; readonly date: Temporal.PlainDate}
  /** A time of day whose zone is not said. */
  | {readonly kind: 'local'; readonly dateTime: Temporal.PlainDateTime}
  | {readonly kind: 'instant'; readonly instant: Temporal.Instant}

const DAY = /^\d{4}-\d\d-\d\d$/
const LOCAL = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?$/
const INSTANT = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:[Zz]|[+-]\d\d:\d\d)$/

/**
 * Reads `2026-10-19`, `2026-10-19T08:30` or `2026-10-19T08:30:00Z` (RFC 3339; seconds and zone may be left out).
 *
 * @returns undefined for anything else, days that the calendar does not have included
 */
export function readMoment(text: string): Moment | undefined {
  try {
    if (DAY.test(text)) return {kind: 'day', date: Temporal.PlainDate.from(text)}
    if (LOCAL.test(text)) return {kind: 'local', dateTime: Temporal.PlainDateTime.from(text)}
    if (INSTANT.test(text)) return {kind: 'instant', instant: Temporal.Instant.from(text)}
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  return undefined
}

/** Whether the zone is one that the time zone database knows, such as `Europe/Dublin`. */
export function isZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone)
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

/**
 * The first instant that the moment can be, in a zone: a day begins at its midnight (or at the first minute that it has), and of an hour
 * that the clocks show twice it is the first.
 */
export function startOf(moment: Moment, zone: string): Temporal.Instant {
  switch (moment.kind) {
    case 'day':
      return startOfDay(moment.date, zone)
    case 'local':
      return moment.dateTime.toZonedDateTime(zone, {disambiguation: 'earlier'}).toInstant()
    case 'instant':
      return moment.instant
  }
}

/** The last instant that the moment can be, in a zone. */
export function endOf(moment: Moment, zone: string): Temporal.Instant {
  switch (moment.kind) {
    case 'day':
      return endOfDay(moment.date, zone)
    case 'local':
      return moment.dateTime.toZonedDateTime(zone, {disambiguation: 'later'}).toInstant()
    case 'instant':
      return moment.instant
  }
}

/** The day on which the moment is, in a zone. */
export function dayOf(moment: Moment, zone: string): Temporal.PlainDate {
  switch (moment.kind) {
    case 'day':
      return moment.date
    case 'local':
      return moment.dateTime.toPlainDate()
    case 'instant':
      return moment.instant.toZonedDateTimeISO(zone).toPlainDate()
  }
}

/** The instant at which a day begins. */
function startOfDay(date: Temporal.PlainDate, zone: string): Temporal.Instant {
  return date.toZonedDateTime(zone).toInstant()
}

/** The last instant of a day. */
export function endOfDay(date: Temporal.PlainDate, zone: string): Temporal.Instant {
  return startOfDay(date.add({days: 1}), zone).subtract({nanoseconds: 1})
}

/** Whether one moment is before the other, whatever hours they leave open. */
export function isSurelyBefore(one: Moment, other: Moment, zone: string): boolean {
  return Temporal.Instant.compare(endOf(one, zone), startOf(other, zone)) < 0
}

/** Whether the moment is still to come, whatever hours it leaves open. */
export function isFuture(moment: Moment, zone: string, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(startOf(moment, zone), now) > 0
}

/** As in the JSON output: a day stays a day, all else is an instant in UTC. */
export function writeMoment(moment: Moment, zone: string): string {
  return moment.kind === 'day' ? moment.date.toString() : startOf(moment, zone).toString()
}
