/** What people are told of a deadline, in a few words of the rule `law-deadline`; the same on the command line and in the editor. */
import type {Say} from '../../says/say.ts'
import type {DeadlineRow} from './rows.ts'

/** Until when: a date, or why there is none. */
export function dueSaid({needed, dueInWords, status}: DeadlineRow, say: Say): string {
  if (!needed) return say('due-not-asked')
  return dueInWords ?? say(status === 'no fixed limit' ? 'due-none' : 'due-unknown')
}

/** How much time is left, or was; empty where there is nothing to say. */
export function leftSaid({needed, status, left, late}: DeadlineRow, say: Say): string {
  if (!needed) return ''
  if (status === 'met') return say('left-met')
  if (left === null) return status === 'no fixed limit' ? say('left-soon') : ''
  return say(late ? 'left-late' : status === 'overdue' ? 'left-overdue' : 'left', {left})
}
