/** What people are told of a deadline, in a few words; the same on the command line and in the editor. */
import type {DeadlineRow} from './rows.ts'

/** Until when: a date, or why there is none. */
export function dueSaid({needed, dueInWords, status}: DeadlineRow): string {
  if (!needed) return 'not asked of you'
  return dueInWords ?? (status === 'no fixed limit' ? 'no fixed date' : 'not known yet')
}

/** How much time is left, or was; empty where there is nothing to say. */
export function leftSaid({needed, status, left, late}: DeadlineRow): string {
  if (!needed) return ''
  if (status === 'met') return 'met'
  if (left === null) return status === 'no fixed limit' ? 'as soon as you can' : ''
  if (late) return `${left} late`
  return status === 'overdue' ? `${left} overdue` : `${left} left`
}
