/** Time limits of the US states that have no pack, from their row in the table of states. */
import type {Clock, Deadline, StateRow} from '../law.ts'
import type {TimedLaw} from './plan.ts'

/** The id under which front matter declares a state, for example `us-ga`. */
export function stateId({code}: StateRow): string {
  return `us-${code.toLowerCase()}`
}

/** A state's time limits for telling people, its authority and the credit bureaus. */
export function stateLaw(row: StateRow): TimedLaw {
  return {id: stateId(row), name: row.name, status: 'in-force', statute: row.statute, deadlines: [forPeople(row), ...forRegulator(row), ...forBureaus(row)]}
}

function forPeople({deadline: {days, basis, otherwise, starts}, verified}: StateRow): Deadline {
  return {
    to: 'individual',
    trigger: starts,
    clock: clockOf(starts),
    ...(days === undefined ? {} : {length: days, unit: 'day', basis: basis ?? 'calendar'}),
    ...(otherwise === undefined ? {} : {qualifier: otherwise}),
    verified
  }
}

/** “45 days”, “60 days after notice to residents”, “before residents”, “-”. */
function forRegulator({regulator: {who, threshold, deadline}, deadline: {starts}, verified}: StateRow): Deadline[] {
  if (who.startsWith('none')) return []
  const days = /(\d+) days/.exec(deadline)?.[1]
  const trigger = deadline.includes('after notice') ? 'notice to residents' : starts
  const words = deadline === '-' || /^\d+ days$/.test(deadline) ? who : `${who}: ${deadline}`
  return [
    {
      to: 'regulator',
      trigger,
      clock: clockOf(deadline.includes('determination') ? deadline : trigger),
      ...(days === undefined ? {} : {length: Number(days), unit: 'day', basis: 'calendar'}),
      qualifier: words,
      ...thresholdOf(threshold),
      verified
    }
  ]
}

/** “>1000”, “any”, “>500 within 48 hours”, “none”. */
function forBureaus({'credit-bureaus': threshold, verified}: StateRow): Deadline[] {
  if (threshold === 'none') return []
  const hours = /within (\d+) hours/.exec(threshold)?.[1]
  return [{to: 'credit_bureaus', trigger: 'notice to residents', clock: 'notified', ...(hours === undefined ? {} : {length: Number(hours), unit: 'hour'}), ...thresholdOf(threshold), verified}]
}

function thresholdOf(words: string): Pick<Deadline, 'threshold' | 'people'> {
  if (words === '-') return {}
  if (words === 'any') return {threshold: 'any resident', people: {least: 1}}
  const [, more, count] = /^>(=?)(\d+)/.exec(words) ?? []
  if (count === undefined) return {threshold: words}
  return more === '=' ? {threshold: `${count} or more residents`, people: {least: Number(count)}} : {threshold: `more than ${count} residents`, people: {least: Number(count) + 1}}
}

function clockOf(trigger: string): Clock {
  if (trigger.startsWith('notice to')) return 'notified'
  return /determination|investigation|confirmation/.test(trigger) ? 'determined' : 'discovered'
}
