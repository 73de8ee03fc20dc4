import type {Deadline} from '../law.ts'

/** How many people of a place are affected: `count` where that is known, else at most as many as are affected in all. */
export interface People {
  readonly count: number | undefined
  readonly most: number
}

/** Whether a deadline binds with so many people affected: `unknown` where their number is, or where more than a number decides. */
export function binds({threshold, people}: Pick<Deadline, 'threshold' | 'people'>, {count, most}: People): 'yes' | 'no' | 'unknown' {
  if (threshold === undefined && people === undefined) return 'yes'
  if (people === undefined) return 'unknown'
  const {least: from = 0, most: to = Infinity} = people
  if (from <= 1 && to === Infinity) return 'yes'
  if (count !== undefined) return count >= from && count <= to ? 'yes' : 'no'
  if (most < from) return 'no'
  return from === 0 && most <= to ? 'yes' : 'unknown'
}
