/** When each notice is due, under each law that the notice declares. */
import {Temporal} from 'temporal-polyfill'
import type {Deadline, Law} from '../law.ts'
import {dueAfter, lastInstant, type Due} from './due.ts'
import type {DatedEvent, Event, IncidentFacts} from './facts.ts'
import {dayOf, startOf, type Moment} from './moment.ts'
import type {KnownPlace, Places} from './place.ts'
import {binds, type People} from './threshold.ts'

/** A law with its time limits. */
export type TimedLaw = Pick<Law, 'id' | 'name' | 'status' | 'statute' | 'deadlines'>

export type Status = 'due' | 'overdue' | 'met' | 'no fixed limit'

/** One time limit of one law, with the dates of this incident. */
export interface PlannedDeadline {
  readonly law: TimedLaw
  readonly deadline: Deadline
  readonly place: KnownPlace
  /** IANA zone of the incident, else of the law's place: in it hours are shown. */
  readonly zone: string
  /** The event whose date is used, or the law's own words for one that front matter does not date. */
  readonly trigger: string
  /** When the clock starts; undefined where that is not known. */
  readonly from: Moment | undefined
  /** The law counts from a later event that is not dated: this date is the earliest that it can be. */
  readonly assumed: boolean
  /** Undefined where the law sets no number, or its clock has not started. */
  readonly due: Due | undefined
  /** The last instant that is in time. */
  readonly last: Temporal.Instant | undefined
  readonly status: Status
  /** When those to be told were told, or will be. */
  readonly told: DatedEvent | undefined
  /** The law sets a number and they were, or will be, told after it. */
  readonly late: boolean
  /** Whether so many people are affected that the law asks for it. */
  readonly binding: 'yes' | 'no' | 'unknown'
  /** The last day is counted with weekends alone, since the public holidays of the place or the year are not known. */
  readonly weekendsOnly: boolean
}

/** Those whom `incident.notified` speaks of. */
const READERS: readonly string[] = ['individual', 'users', 'clients', 'recipients', 'public']

/** Those whom only somebody who keeps data for them has to tell. */
const TO_OWNER: readonly string[] = ['covered-entity', 'covered-institution']

/**
 * All time limits of the laws, the soonest first; then those without a date, in the order of the laws, then those that are not asked for.
 *
 * @param now the instant at which the question is asked; without it nothing is overdue yet
 */
export function planDeadlines(laws: readonly TimedLaw[], facts: IncidentFacts, places: Places, now: Temporal.Instant | undefined): PlannedDeadline[] {
  const planned = laws.flatMap((law) => {
    const place = places.of(law.id)
    const people = peopleOf(law, laws, facts)
    const shortest = law.deadlines.filter(isToRegulator).reduce<Deadline | undefined>((best, one) => (best && hoursOf(best) <= hoursOf(one) ? best : one), undefined)
    return law.deadlines.map((deadline) => plan(law, deadline, {facts, place, people, now, firstReport: deadline === shortest}))
  })
  return planned.sort((one, other) => rank(one) - rank(other) || (one.last && other.last ? Temporal.Instant.compare(one.last, other.last) : 0))
}

/** What has a date comes first, what the law does not ask for last. */
function rank({binding, due}: PlannedDeadline): number {
  return binding === 'no' ? 2 : due ? 0 : 1
}

interface Circumstances {
  readonly facts: IncidentFacts
  readonly place: KnownPlace
  readonly people: People
  readonly now: Temporal.Instant | undefined
  /** Of several reports to an authority `incident.reported` dates the first. */
  readonly firstReport: boolean
}

function plan(law: TimedLaw, deadline: Deadline, {facts, place, people, now, firstReport}: Circumstances): PlannedDeadline {
  const zone = facts.zone ?? place.zone
  const start = startOfClock(deadline, facts, zone)
  const {length, unit, basis = 'calendar'} = deadline
  const due = length !== undefined && unit !== undefined && start.from ? dueAfter(unit === 'hour' || start.from.kind === 'local' ? instantIn(start.from, zone) : start.from, {length, unit, basis}, place) : undefined
  const told = isToReaders(deadline) ? facts.events.notified : isToRegulator(deadline) && firstReport ? facts.events.reported : undefined
  const last = due && lastInstant(due, place.zone)
  const late = last !== undefined && told !== undefined && Temporal.Instant.compare(startOf(told.moment, zone), last) > 0
  const past = told !== undefined && (now === undefined || Temporal.Instant.compare(startOf(told.moment, zone), now) <= 0)
  const over = last !== undefined && now !== undefined && Temporal.Instant.compare(now, last) > 0
  const status = length === undefined ? 'no fixed limit' : due && past ? (late ? 'overdue' : 'met') : over ? 'overdue' : 'due'
  const weekendsOnly = basis === 'business' && due?.kind === 'day' && !place.calendar.knows(due.date.year)
  return {law, deadline, place, zone, ...start, due, last, status, told, late, binding: facts.isOwner && TO_OWNER.includes(deadline.to) ? 'no' : binds(deadline, people), weekendsOnly}
}

/** The first instant that a moment can be where it was written down. */
function instantIn(moment: Moment, zone: string): Moment {
  return {kind: 'instant', instant: startOf(moment, zone)}
}

interface ClockStart {
  readonly trigger: string
  readonly from: Moment | undefined
  readonly assumed: boolean
}

/** Which event starts the clock, and when that was. */
function startOfClock({clock = 'discovered', trigger}: Deadline, {events}: IncidentFacts, zone: string): ClockStart {
  const at = (event: Event, assumed = false): ClockStart => ({trigger: event, from: events[event]?.moment, assumed})
  switch (clock) {
    case 'year-end': {
      const discovered = events.discovered?.moment
      return {trigger: 'year-end', from: discovered && lastDayOfYear(discovered, zone), assumed: false}
    }
    case 'other':
      return {trigger, from: undefined, assumed: false}
    case 'determined':
      return events.determined ? at('determined') : at('discovered', true)
    default:
      return at(clock)
  }
}

function lastDayOfYear(moment: Moment, zone: string): Moment {
  return {kind: 'day', date: dayOf(moment, zone).with({month: 12, day: 31})}
}

/** Whether it is about telling those whom `incident.notified` speaks of. */
export function isToReaders({to}: Deadline): boolean {
  return READERS.includes(to)
}

function isToRegulator({to}: Deadline): boolean {
  return to === 'regulator'
}

/** For the order of limits of one law alone: no date is worked out from it. */
function hoursOf({length, unit}: Deadline): number {
  if (length === undefined || unit === undefined) return Infinity
  return length * {hour: 1, day: 24, month: 24 * 28}[unit]
}

function peopleOf(law: TimedLaw, laws: readonly TimedLaw[], {affected, affectedIn}: IncidentFacts): People {
  const alone = laws.length === 1 && affectedIn.size === 0
  return {count: affectedIn.get(law.id) ?? (alone ? affected : undefined), most: affected ?? Infinity}
}
