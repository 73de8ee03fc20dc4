import {UsageError} from '../usage-error.ts'

/**
 * The time that `--now` names, or that of the machine, in milliseconds since 1970. A day is its midnight in UTC.
 *
 * @throws {UsageError} for what is no time
 */
export async function readNow(text: string | undefined): Promise<number> {
  if (text === undefined) return Date.now()
  const {readClock} = await import('../../jurisdictions/deadlines/schedule.ts')
  const now = readClock(text)
  if (now === undefined) throw new UsageError(`--now: “${text}” is no time; write it as 2026-03-28 or 2026-03-28T12:00:00Z`)
  return now
}
