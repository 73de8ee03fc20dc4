/** Deadlines in words that a person reads. */
import type {Deadline} from '../law.ts'
import type {Due} from './due.ts'
import type {PlannedDeadline} from './plan.ts'

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const

/** `26 April 2026`, or with the hour and zone `30 March 2026, 12:00 Europe/Brussels`. */
export function dueInWords(due: Due, zone: string): string {
  if (due.kind === 'day') return dayInWords(due.date)
  const local = due.instant.toZonedDateTimeISO(zone)
  return `${dayInWords(local)}, ${local.toPlainTime().toString({smallestUnit: 'minute'})} ${zone}`
}

function dayInWords({day, month, year}: {readonly day: number; readonly month: number; readonly year: number}): string {
  return `${day} ${MONTHS[month - 1] ?? ''} ${year}`
}

/** `72 hours`, `15 business days`; undefined where the law sets no number. */
export function limitInWords({length, unit, basis}: Deadline): string | undefined {
  if (length === undefined || unit === undefined) return undefined
  return `${length} ${basis === 'business' ? 'business ' : ''}${unit}${length === 1 ? '' : 's'}`
}

const RECIPIENTS: Readonly<Record<string, string>> = {
  individual: 'the people affected',
  regulator: 'the authority',
  credit_bureaus: 'the credit bureaus',
  media: 'the media',
  public: 'the public',
  users: 'the users',
  clients: 'the clients',
  recipients: 'those whom you serve',
  'covered-entity': 'the organisation that you serve',
  'covered-institution': 'the institution that you serve'
}

/** Whom the law wants told, with its article. */
export function recipientInWords(to: string): string {
  const [, name] = /^regulator:(.*)/.exec(to) ?? []
  return name === undefined ? (RECIPIENTS[to] ?? to.replaceAll(/[_-]/g, ' ')) : `the authority (${name})`
}

const TRIGGERS: Readonly<Record<string, string>> = {
  occurred: 'the incident',
  discovered: 'discovery',
  determined: 'the day on which it was known to be a breach',
  reported: 'the report to the authority',
  notified: 'the notice to the people affected',
  'year-end': 'the end of the year of discovery'
}

/** What the clock counts from; where the law's own event is not dated, the words of the law. */
export function triggerInWords({trigger, assumed, deadline}: Pick<PlannedDeadline, 'trigger' | 'assumed' | 'deadline'>): string {
  return assumed ? `${TRIGGERS['discovered'] ?? ''} (the law counts from ${deadline.trigger})` : (TRIGGERS[trigger] ?? trigger)
}

/** The statute and section. */
export function citationOf({law: {statute}, deadline: {ref}}: Pick<PlannedDeadline, 'law' | 'deadline'>): string {
  return ref === undefined ? statute : `${statute} ${ref}`
}
