/** What the front matter of a translation says otherwise than that of its original. */
import {isDay} from '../../front-matter/dates.ts'
import type {FrontMatterEntry, FrontMatterValue, Notice} from '../../notice/notice.ts'

/** Two values that should agree. */
export interface Disagreement {
  /** `incident.affected`, `date`. */
  readonly key: string
  readonly here: FrontMatterEntry
  readonly there: FrontMatterEntry
}

/** Facts of the incident that both have and that differ: dates, counts, kinds of data. */
export function disagreements(translation: Notice, original: Notice): Disagreement[] {
  const [ours, theirs] = [translation, original].map(({frontMatter}) => frontMatter?.entries.get('incident')?.entries)
  if (!ours || !theirs) return []
  return [...ours].flatMap(([key, here]) => {
    const there = theirs.get(key)
    return there && here.data !== null && there.data !== null && plainly(here) !== plainly(there) ? [{key: `incident.${key}`, here, there}] : []
  })
}

/** The dates of both versions, if the translation's is earlier. */
export function outdated(translation: Notice, original: Notice): Disagreement | undefined {
  const [here, there] = [translation, original].map(({frontMatter}) => frontMatter?.entries.get('date'))
  // Other tools write the date otherwise; then nothing is known of the age.
  const [ours, theirs] = [here, there].map((entry) => (typeof entry?.data === 'string' && isDay(entry.data) ? Date.parse(entry.data) : NaN))
  return here && there && ours !== undefined && theirs !== undefined && ours < theirs ? {key: 'date', here, there} : undefined
}

/** A value as text; the order of lists and keys counts for nothing. */
function plainly({data, items, entries}: FrontMatterValue): string {
  if (items) return items.map(plainly).sort().join('\n')
  if (entries) return [...entries].map(([key, value]) => `${key}: ${plainly(value)}`).sort().join('\n')
  return JSON.stringify(data)
}
