import {BusinessCalendar, type HolidayTable} from './calendar.ts'
import type {Place} from './due.ts'

/** Where laws are counted, as the build makes it from `places.yaml` and a library of holidays. */
export interface Calendars {
  /** By the beginning of a law's id. */
  readonly places: Readonly<Record<string, {readonly zone: string; readonly holidays?: string}>>
  readonly holidays: Readonly<Record<string, HolidayTable>>
}

/** The place of a law, and whether its public holidays are known. */
export interface KnownPlace extends Place {
  readonly holidays: string | undefined
}

/** Gives laws their places; the calendar of a place is made once. */
export class Places {
  private readonly calendars: Calendars
  private readonly made = new Map<string, BusinessCalendar>()

  constructor(calendars: Calendars) {
    this.calendars = calendars
  }

  /** By the longest known beginning of the id: `us-ca-hsc` is counted as `us-ca`; elsewhere in UTC, with weekends alone. */
  of(law: string): KnownPlace {
    const parts = law.split('-')
    for (let count = parts.length; count > 0; count--) {
      const id = parts.slice(0, count).join('-')
      const place = Object.hasOwn(this.calendars.places, id) ? this.calendars.places[id] : undefined
      if (place) return {zone: place.zone, calendar: this.calendar(place.holidays), holidays: place.holidays}
    }
    return {zone: 'UTC', calendar: this.calendar(undefined), holidays: undefined}
  }

  private calendar(holidays: string | undefined): BusinessCalendar {
    const known = this.made.get(holidays ?? '')
    if (known) return known
    const calendar = new BusinessCalendar(holidays === undefined ? undefined : this.calendars.holidays[holidays])
    this.made.set(holidays ?? '', calendar)
    return calendar
  }
}
