/**
 * The door of this room: what front matter says, put against the packs. It brings the packs, the calendars and the library of time with
 * it, so that who needs it loads it when a notice first asks.
 */
import {Temporal} from 'temporal-polyfill'
import calendars from '../../../generated/calendars.ts'
import laws from '../../../generated/laws.ts'
import states from '../../../generated/us-states.ts'
import type {FrontMatter} from '../../notice/notice.ts'
import {declaredLaws, readFacts, type DeclaredLaw, type IncidentFacts} from './facts.ts'
import {impossibleDates, missedDeadlines, type DeadlineHit} from './hits.ts'
import {Places} from './place.ts'
import {planDeadlines, type PlannedDeadline, type TimedLaw} from './plan.ts'
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

/** Ids of the laws whose time limits are known. */
export const timedLawIds: readonly string[] = [...timed.keys()]

/**
 * When each notice is due under the laws that the front matter declares.
 *
 * @param now the instant at which the question is asked; without it nothing is overdue yet
 */
export function scheduleOf(frontMatter: FrontMatter | undefined, now: Temporal.Instant | undefined): Schedule {
  const facts = readFacts(frontMatter)
  const declared = declaredLaws(frontMatter)
  const known = declared.flatMap(({id}) => timed.get(id) ?? [])
  return {facts, declared, unknown: declared.filter(({id}) => !timed.has(id)), planned: planDeadlines(known, facts, places, now)}
}

/**
 * Dates that cannot be and deadlines that are missed, for the rule `law-deadline`.
 *
 * @param now milliseconds since 1970, as of the clock of whoever asks; without it nothing is in the future or overdue yet
 */
export function checkDeadlines(frontMatter: FrontMatter, now: number | undefined): DeadlineHit[] {
  const instant = now === undefined ? undefined : Temporal.Instant.fromEpochMilliseconds(now)
  const {facts, planned} = scheduleOf(frontMatter, instant)
  const impossible = impossibleDates(facts, instant)
  // What is worked out from a date that cannot be says nothing.
  return impossible.some(({severity}) => severity === 'error') ? impossible : [...impossible, ...missedDeadlines(planned, facts)]
}
