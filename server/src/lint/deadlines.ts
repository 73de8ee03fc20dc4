import type {Decision} from '../jurisdictions/conditions.ts'
import type {DeadlineHit} from '../jurisdictions/deadlines/hits.ts'
import type {Speaker} from '../jurisdictions/deadlines/words.ts'
import {sayer} from '../rules/sayer.ts'
import {rules} from './languages.ts'
import type {FrontMatter} from '../notice/notice.ts'

/** Holds the dates of a notice against the laws. It brings packs, calendars and a library of time with it, so that who needs it loads it. */
export interface DeadlineCheck {
  /** What is wrong with the dates. */
  readonly hits: (frontMatter: FrontMatter, speaker: Speaker) => readonly DeadlineHit[]
  /** Whether the notice comes later than a law allows. */
  readonly isLate: (frontMatter: FrontMatter, law: string) => Decision
}

/** Whether the text may have dates to check; if not, the check need not be loaded. */
export function asksForDeadlines(source: string): boolean {
  return /^\uFEFF?---/.test(source) && /^(?:jurisdictions|incident)[ \t]*:/m.test(source)
}

/** The check, by the clock of whoever asks. @param now milliseconds since 1970; undefined where there is no clock */
export async function loadDeadlineCheck(now: number | undefined): Promise<DeadlineCheck> {
  const {checkBy} = await import('../jurisdictions/deadlines/schedule.ts')
  return checkBy(now)
}

/** Who speaks of deadlines in a language. */
export function deadlineSpeaker(language: string): Speaker {
  const rule = rules.find(({id}) => id === 'law-deadline')
  if (!rule) throw new Error('there is no rule “law-deadline”')
  return {say: sayer(rule, language), language}
}
