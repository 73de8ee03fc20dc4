/** Whether a notice comes later than the law allows, from dates. */
import type {Decision} from '../conditions.ts'
import type {Clock} from '../law.ts'
import {isToReaders, type PlannedDeadline} from './plan.ts'

/** The key of the front matter that starts each clock. */
const STARTS: Readonly<Partial<Record<Clock, string>>> = {
  occurred: 'incident.occurred',
  discovered: 'incident.discovered',
  determined: 'incident.discovered',
  'year-end': 'incident.discovered',
  reported: 'incident.reported',
  notified: 'incident.notified'
}

/**
 * Whether the people affected are, or will be, told after the last moment that the law allows; else the key of the front matter that would tell.
 *
 * @param planned the time limits of one law
 * @param timed there is a clock: who has not been told yet, and is not overdue, can still be told in time
 */
export function lateness(planned: readonly PlannedDeadline[], timed: boolean): Decision {
  const limits = planned.filter(({deadline, binding}) => isToReaders(deadline) && deadline.length !== undefined && binding !== 'no')
  if (limits.some(({late, status}) => late || status === 'overdue')) return true
  if (limits.length === 0) return {key: 'incident.late'}
  const waiting = limits.find(({due}) => due === undefined)
  if (waiting) return {key: STARTS[waiting.deadline.clock ?? 'discovered'] ?? 'incident.late'}
  return timed || limits.every(({told}) => told !== undefined) ? false : {key: 'incident.notified'}
}
