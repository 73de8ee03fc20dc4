/** What reads laws and deadlines in English, for whoever cannot wait. It is large: the build lets `index.ts` load it with the first notice that asks for it. */
import english from '../../generated/law-en.ts'
import spoken from '../../generated/items-en.ts'
import laws from '../../generated/laws.ts'
import * as dates from 'chrono-node/en'
import {checkBy} from '../jurisdictions/deadlines/schedule.ts'
import {LawReader} from '../jurisdictions/reader.ts'
import type {DeadlineCheck} from '../lint/deadlines.ts'

/** A reader of English notices. */
export function makeEnglishReader(): LawReader {
  return new LawReader({laws, lexicon: english, spoken, dates: dates.casual})
}

/** A check of deadlines. @param now milliseconds since 1970; undefined where there is no clock */
export function deadlineCheck(now: number | undefined): DeadlineCheck {
  return checkBy(now)
}
