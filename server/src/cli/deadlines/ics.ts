import ical, {ICalAlarmType, ICalCalendarMethod, ICalEventTransparency} from 'ical-generator'
import type {DeadlineRow} from '../../jurisdictions/deadlines/rows.ts'
import type {Speaker} from '../../jurisdictions/deadlines/words.ts'

/** Seconds before the end at which a calendar reminds of a limit in hours, and of one in days. */
const REMIND_HOURS = [24 * 3600, 4 * 3600]
const REMIND_DAYS = [7 * 86_400, 86_400]

/**
 * For calendars (RFC 5545): an event for each deadline that is not met yet. A limit in days is an event of its last day, one in hours
 * stands at its last minute. The same deadline of the same file has the same UID each time, so that a second import changes the first.
 *
 * @param now milliseconds since 1970
 * @param speaker in whose words the rows speak
 */
export function deadlinesIcs(rows: readonly DeadlineRow[], path: string, now: number, {say, language}: Speaker): string {
  const calendar = ical({name: say('calendar'), prodId: {company: 'Breach Notice Lint', product: 'notice-lint', language: language.toUpperCase()}, method: ICalCalendarMethod.PUBLISH})
  for (const row of rows) {
    const {due, last} = row
    if (due === null || last === null || row.status === 'met' || !row.needed) continue
    const allDay = !due.includes('T')
    const tell = say('tell', {who: row.toInWords}).replace(/^./u, (letter) => letter.toLocaleUpperCase(language))
    const start = new Date(allDay ? `${due}T00:00:00Z` : last)
    calendar.createEvent({
      id: `${row.law}.${row.to}.${row.trigger}.${due}@${path}`.replaceAll(/[^\w.@:-]/g, '-'),
      stamp: new Date(now),
      start,
      allDay,
      summary: `${tell}: ${row.lawName}`,
      description: [`${row.limit ?? ''} (${row.citation}).`, ...row.notes, ...(row.contact ? [`${row.contact.name}, ${row.contact.web}`] : []), say('in-notice', {path}), say('no-advice')].join('\n'),
      transparency: ICalEventTransparency.TRANSPARENT,
      alarms: (allDay ? REMIND_DAYS : REMIND_HOURS).map((trigger) => ({type: ICalAlarmType.display, trigger, description: tell}))
    })
  }
  return `${calendar.toString().trimEnd()}\r\n`
}
