/** Dates of the incident that cannot be, and deadlines that are missed. */
import type {Temporal} from 'temporal-polyfill'
import {grouped} from '../../notice/grouped.ts'
import type {Span} from '../../notice/notice.ts'
import {nameOf} from '../law.ts'
import {referTo, type LawReference} from '../reference.ts'
import {EVENTS, type DatedEvent, type Event, type IncidentFacts} from './facts.ts'
import {isFuture, isSurelyBefore} from './moment.ts'
import type {PlannedDeadline} from './plan.ts'
import {citationOf, dueInWords, limitInWords, ofLaw, recipientInWords, triggerInWords, type Speaker} from './words.ts'

/** Something that `law-deadline` says of the front matter. */
export interface DeadlineHit extends Span {
  readonly message: string
  readonly severity: 'error' | 'warning'
  /** The laws whose deadline is missed; none for dates that cannot be. */
  readonly law: LawReference
}

/** What cannot have been before what. */
const NOT_BEFORE: Readonly<Record<Event, readonly Event[]>> = {
  occurred: [],
  ended: ['occurred'],
  discovered: ['occurred'],
  determined: ['discovered', 'occurred'],
  reported: ['discovered', 'occurred'],
  notified: ['discovered', 'occurred']
}

/** So many laws are named in one message. */
const MOST_NAMED = 4

/**
 * Dates that contradict each other or the clock, in the order of the events.
 *
 * @param now without it nothing is in the future
 */
export function impossibleDates({events, zone = 'UTC'}: IncidentFacts, now: Temporal.Instant | undefined, {say}: Speaker): DeadlineHit[] {
  return EVENTS.flatMap((event): DeadlineHit[] => {
    const dated = events[event]
    if (!dated) return []
    const hit = (message: string, severity: DeadlineHit['severity'] = 'error'): DeadlineHit[] => [{start: dated.start, end: dated.end, message, severity, law: referTo(undefined, [])}]
    for (const earlier of NOT_BEFORE[event]) {
      const other = events[earlier]
      if (other && isSurelyBefore(dated.moment, other.moment, zone)) return hit(say('before', {event, date: dated.text, earlier, other: other.text}))
    }
    if (!now || !isFuture(dated.moment, zone, now)) return []
    if (event === 'notified') return hit(say('unsent', {date: dated.text}), 'warning')
    return hit(say('future', {event, date: dated.text}))
  })
}

/**
 * Deadlines that are missed: told too late, or not told by now. One hit for each kind of recipient, with all laws that want it told.
 *
 * What is told to the authority stands in no notice to people: once they are told, an authority without a date is left alone.
 */
export function missedDeadlines(planned: readonly PlannedDeadline[], {events}: IncidentFacts, speaker: Speaker): DeadlineHit[] {
  const counted = planned.filter(isCounted)
  const late = counted.filter(({late}) => late)
  const overdue = counted.filter(({status, told, deadline}) => status === 'overdue' && !told && (deadline.to === 'individual' || (deadline.to === 'regulator' && !events.notified && !events.reported)))
  return [
    ...byRecipient(late).flatMap((group) => hitOf(group, group[0]?.told, 'late', speaker)),
    ...byRecipient(overdue).flatMap((group) => hitOf(group, clockStart(group[0], events), 'overdue', speaker))
  ]
}

/** Whether the law is in force and speaks of this incident, as far as can be known. */
function isCounted({law, binding, deadline}: PlannedDeadline): boolean {
  return law.status !== 'not-yet-in-force' && (binding === 'yes' || (binding === 'unknown' && deadline.people !== undefined))
}

function clockStart(planned: PlannedDeadline | undefined, events: IncidentFacts['events']): DatedEvent | undefined {
  const event = EVENTS.find((one) => one === planned?.trigger)
  return event && events[event]
}

function byRecipient(planned: readonly PlannedDeadline[]): PlannedDeadline[][] {
  return [...grouped(planned, ({deadline}) => deadline.to).values()]
}

/** Of these there are several. */
const SEVERAL: readonly string[] = ['individual', 'credit_bureaus', 'media', 'users', 'clients', 'recipients']

function hitOf(group: readonly PlannedDeadline[], at: DatedEvent | undefined, what: 'late' | 'overdue', speaker: Speaker): DeadlineHit[] {
  const [first] = group
  if (!first || !at) return []
  const {say} = speaker
  const {law, deadline: {to, exceptions}} = first
  const named = group.slice(0, MOST_NAMED).map((planned) => allows(planned, speaker))
  const others = group.length - named.length
  const laws = [...named, ...(others > 0 ? [say(others === 1 ? 'more-one' : 'more', {count: others})] : [])].join('; ')
  const message = say(SEVERAL.includes(to) ? `${what}-several` : what, {who: recipientInWords(to, speaker), laws})
  const hint = what === 'overdue' && to === 'regulator' ? ` ${say('unless-reported')}` : ''
  const unless = group.length === 1 && exceptions ? ` ${say('exceptions', {exceptions: ofLaw(law, exceptions, speaker)})}` : ''
  return [
    {
      start: at.start,
      end: at.end,
      message: `${message.replace(/^./u, (letter) => letter.toUpperCase())}${hint}${unless}`,
      severity: group.some(isCertain) ? 'error' : 'warning',
      law: referTo(undefined, group.map(({law, deadline}) => ({law, ref: deadline.ref})))
    }
  ]
}

/** “by 26 April 2026 for California, 30 days from discovery (Cal. Civ. Code 1798.82(a)(2))”. */
function allows(planned: PlannedDeadline, speaker: Speaker): string {
  const {due, law, zone, deadline, binding} = planned
  const {say} = speaker
  const condition = binding === 'unknown' && deadline.threshold !== undefined ? say('if', {threshold: ofLaw(law, deadline.threshold, speaker)}) : ''
  const words = {law: nameOf(law, speaker.language), limit: limitInWords(deadline, speaker) ?? '', trigger: triggerInWords(planned, speaker), condition, ref: citationOf(planned, speaker)}
  return due ? say('allowed', {due: dueInWords(due, zone, speaker), ...words}) : say('asked', words)
}

/** The law's text, or one who read it, says so, and nothing was taken for granted. */
function isCertain({deadline, binding, assumed}: PlannedDeadline): boolean {
  return deadline.verified !== 'memory' && binding === 'yes' && !assumed
}
