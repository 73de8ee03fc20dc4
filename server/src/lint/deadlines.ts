import type {DeadlineHit} from '../jurisdictions/deadlines/hits.ts'
import type {FrontMatter} from '../notice/notice.ts'

/** Says what is wrong with the dates of a notice. It brings packs, calendars and a library of time with it, so that who needs it loads it. */
export type DeadlineCheck = (frontMatter: FrontMatter) => readonly DeadlineHit[]

/** Whether the text may have dates to check; if not, the check need not be loaded. */
export function asksForDeadlines(source: string): boolean {
  return /^\uFEFF?---/.test(source) && /^(?:jurisdictions|incident)[ \t]*:/m.test(source)
}

/** The check, by the clock of whoever asks. @param now milliseconds since 1970 */
export async function loadDeadlineCheck(now: number): Promise<DeadlineCheck> {
  const {checkDeadlines} = await import('../jurisdictions/deadlines/schedule.ts')
  return (frontMatter) => checkDeadlines(frontMatter, now)
}
