import type {DeadlineRow} from '../../jurisdictions/deadlines/rows.ts'

/** For programs: an array with one object per deadline that the law asks for, the soonest first. */
export function deadlinesJson(rows: readonly DeadlineRow[]): string {
  const deadlines = rows.filter(({needed}) => needed).map(({law, to, trigger, from, due, basis, status}) => ({law, to, trigger, from, due, basis, status}))
  return `${JSON.stringify(deadlines, null, 2)}\n`
}
