/**
 * The door of this room: what front matter says, put against the packs. It brings the packs, the calendars and the library of time with
 * it, so that who needs it loads it when a notice first asks.
 */
import {Temporal} from 'temporal-polyfill'
import agencies from '../../../generated/agencies.ts'
import calendars from '../../../generated/calendars.ts'
import laws from '../../../generated/laws.ts'
import states from '../../../generated/us-states.ts'
import type {FrontMatter} from '../../notice/notice.ts'
import type {Agency} from '../agencies/agency.ts'
import type {Decision} from '../conditions.ts'
import {declaredLaws, readFacts, type DeclaredLaw, type IncidentFacts} from './facts.ts'
import {impossibleDates, missedDeadlines, type DeadlineHit} from './hits.ts'
import {lateness} from './lateness.ts'
import {readMoment, startOf} from './moment.ts'
import {Places} from './place.ts'
import type {Speaker} from './words.ts'
import {planDeadlines, type PlannedDeadline, type TimedLaw} from './plan.ts'
import {rowOf, type DeadlineRow} from './rows.ts'
import {stateId, stateLaw} from './states.ts'

/** All that is due for one notice. */
export interface Schedule {
  readonly facts: IncidentFacts
  readonly declared: readonly DeclaredLaw[]
  /** Declared, but neither a pack nor a state. */
  readonly unknown: readonly DeclaredLaw[]
  /** The soonest first. */
  readonly planned: readonly PlannedDeadline[]
}

const places = new Places(calendars)

/** Every law with its time limits, by id; a state without a pack is known from the table of states. */
const timed: ReadonlyMap<string, TimedLaw> = new Map<string, TimedLaw>([...states.map((row) => [stateId(row), stateLaw(row)] as const), ...laws.map((law) => [law.id, law] as const)])

/** The authority under each law; of several the first, which for the GDPR is the list of them all. */
const authorities: ReadonlyMap<string, Agency> = new Map([...agencies.agencies].reverse().flatMap((agency) => (agency.laws ?? []).map((law) => [law, agency] as const)))

/** Ids of the laws whose time limits are known. */
export const timedLawIds: readonly string[] = [...timed.keys()]

/**
 * When each notice is due under the laws that the front matter declares.
 *
 * @param now milliseconds since 1970, as of the clock of whoever asks; without it nothing is overdue yet
 */
export function scheduleOf(frontMatter: FrontMatter | undefined, now: number | undefined): Schedule {
  const facts = readFacts(frontMatter)
  const declared = declaredLaws(frontMatter)
  const known = declared.flatMap(({id}) => timed.get(id) ?? [])
  return {facts, declared, unknown: declared.filter(({id}) => !timed.has(id)), planned: planDeadlines(known, facts, places, instantOf(now))}
}

/**
 * The same as plain data, for the doors.
 *
 * @param now milliseconds since 1970
 */
export function deadlineRows(frontMatter: FrontMatter | undefined, now: number, speaker: Speaker): DeadlineRow[] {
  return scheduleOf(frontMatter, now).planned.map((planned) => rowOf(planned, now, (law) => authorities.get(law), speaker))
}

/** Reads what a user says that the time is, as front matter's dates are written; a time without a zone is UTC. Milliseconds since 1970. */
export function readClock(text: string): number | undefined {
  const moment = readMoment(text)
  return moment && startOf(moment, 'UTC').epochMilliseconds
}

/**
 * Dates that cannot be and deadlines that are missed, for the rule `law-deadline`.
 *
 * @param now milliseconds since 1970, as of the clock of whoever asks; without it nothing is in the future or overdue yet
 */
export function checkDeadlines(frontMatter: FrontMatter, now: number | undefined, speaker: Speaker): DeadlineHit[] {
  const {facts, planned} = scheduleOf(frontMatter, now)
  const impossible = impossibleDates(facts, instantOf(now), speaker)
  // What is worked out from a date that cannot be says nothing.
  return impossible.some(({severity}) => severity === 'error') ? impossible : [...impossible, ...missedDeadlines(planned, facts, speaker)]
}

/**
 * Whether the people affected are, or will be, told later than a law allows; else the key of the front matter that would tell.
 *
 * @param now milliseconds since 1970, as of the clock of whoever asks; without it who has not been told is not late
 */
export function isLate(frontMatter: FrontMatter | undefined, law: string, now: number | undefined): Decision {
  const found = timed.get(law)
  return lateness(found ? planDeadlines([found], readFacts(frontMatter), places, instantOf(now)) : [], now !== undefined)
}

/** Both, by the clock of whoever asks. @param now milliseconds since 1970; undefined where there is no clock */
export function checkBy(now: number | undefined): {readonly hits: (frontMatter: FrontMatter, speaker: Speaker) => readonly DeadlineHit[]; readonly isLate: (frontMatter: FrontMatter, law: string) => Decision} {
  return {hits: (frontMatter, speaker) => checkDeadlines(frontMatter, now, speaker), isLate: (frontMatter, law) => isLate(frontMatter, law, now)}
}

function instantOf(now: number | undefined): Temporal.Instant | undefined {
  return now === undefined ? undefined : Temporal.Instant.fromEpochMilliseconds(now)
}
