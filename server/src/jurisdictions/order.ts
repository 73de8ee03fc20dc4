import type {Assessment} from './assess.ts'
import {citeAll} from './citation.ts'
import type {LawProblem} from './problems.ts'
import {referTo} from './reference.ts'
import {fill, forCount} from './says.ts'

/** Laws that want the authority to be told before the people affected, against the days that front matter gives. */
export function orderProblems({bans, facts, says}: Assessment): LawProblem[] {
  const {notified, reported} = facts
  if (notified === undefined || reported === undefined || !isBefore(notified, reported)) return []
  const sections = bans.filter(({item}) => item.id === 'before-regulator').map(({law, ban}) => ({law, ref: ban.ref}))
  if (sections.length === 0) return []
  return [
    {
      rule: 'law-order',
      severity: 'error',
      message: fill(forCount(says.order, sections.length), {notified, reported, laws: citeAll(sections, says)}),
      at: {key: 'incident.notified'},
      law: referTo('before-regulator', sections)
    }
  ]
}

/** Of two dates, or dates and times, as written; within one day only times with a zone can tell. */
function isBefore(first: string, second: string): boolean {
  const days = [first.slice(0, 10), second.slice(0, 10)] as const
  if (days[0] !== days[1]) return days[0] < days[1]
  const [one, other] = [Date.parse(first), Date.parse(second)]
  return first.length > 16 && second.length > 16 && one < other
}
