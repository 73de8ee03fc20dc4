/** Business days of a place. */
import type {Temporal} from 'temporal-polyfill'

/** Public holidays of one place by year, as `MMDD MMDD …`; those that fall on a weekend are left out. */
export type HolidayTable = Readonly<Record<string, string>>

/** Says which days are business days: Monday to Friday, public holidays and their substitutes left out. */
export class BusinessCalendar {
  private readonly years = new Map<number, ReadonlySet<string>>()

  constructor(table: HolidayTable = {}) {
    for (const [year, days] of Object.entries(table)) this.years.set(Number(year), new Set(days.split(' ')))
  }

  /** Whether the holidays of the year are known; where they are not, only weekends are left out. */
  knows(year: number): boolean {
    return this.years.has(year)
  }

  isBusinessDay(date: Temporal.PlainDate): boolean {
    return date.dayOfWeek <= 5 && this.years.get(date.year)?.has(date.toString().slice(5).replace('-', '')) !== true
  }

  /** The day that is so many business days after another; that day itself is not counted. */
  after(date: Temporal.PlainDate, days: number): Temporal.PlainDate {
    let at = date
    for (let left = days; left > 0; ) {
      at = at.add({days: 1})
      if (this.isBusinessDay(at)) left--
    }
    return at
  }
}
