import {parseNotice} from '../../notice/parse.ts'
import {decode, readNoticeFile} from '../files.ts'
import {Lines} from '../../lint/lines.ts'
import {linterFor} from '../../lint/notice-linter.ts'
import {deadlineSpeaker} from '../../lint/deadlines.ts'
import type {CommandLine} from '../options.ts'
import type {Console} from '../run.ts'
import {didYouMean} from '../../lint/suggest.ts'
import {UsageError} from '../usage-error.ts'
import {deadlinesJson} from './json.ts'
import {readNow} from './now.ts'
import {deadlinesTable} from './table.ts'

/**
 * `notice-lint deadlines FILE`: when each notice is due under the laws that the file declares.
 *
 * @returns 2 where something in the file could not be read; what could be is printed all the same
 * @throws {UsageError} where there is nothing to count
 */
export async function runDeadlines(command: CommandLine, console: Console): Promise<0 | 2> {
  const {path, source} = await input(command, console)
  const {checkDeadlines, deadlineRows, scheduleOf, timedLawIds} = await import('../../jurisdictions/deadlines/schedule.ts')
  // For people in the language of the notice; what programs are told are ids.
  const speaker = deadlineSpeaker(command.deadlines === 'json' ? 'en' : ((await linterFor(source)).languages[0] ?? 'en'))
  const now = await readNow(command.now)
  const {frontMatter} = parseNotice(source)
  const {declared, unknown} = scheduleOf(frontMatter, now)
  if (declared.length === 0) throw new UsageError(`${path}: declares no laws; add “jurisdictions: [us-ca, eu-gdpr]” to its front matter, between two lines of ---`)
  const lines = new Lines(source)
  const complaints = [
    ...(frontMatter?.problems ?? []).map(({start, message}) => ({start, text: `broken front matter: ${message}; mend it`})),
    ...unknown.map(({id, start}) => ({start, text: `unknown law “${id}”${didYouMean(id, timedLawIds)}`}))
  ]
  const at = (start: number): string => {
    const {line, column} = lines.position(start)
    return `${path}:${line}:${column}`
  }
  for (const {start, text} of complaints) console.error(`notice-lint: ${at(start)}: ${text}\n`)
  const rows = deadlineRows(frontMatter, now, speaker)
  if (command.deadlines === 'json') console.out(deadlinesJson(rows))
  else if (command.deadlines === 'ics') console.out((await import('./ics.ts')).deadlinesIcs(rows, path, now, speaker))
  else {
    console.out(deadlinesTable(rows, path, {...console.terminal, say: speaker.say, now}))
    if (frontMatter) for (const {start, message, law} of checkDeadlines(frontMatter, now, speaker)) if (law.laws.length === 0) console.out(`${console.terminal.paint('yellow', `${at(start)}: ${message}`)}\n`)
  }
  return complaints.length > 0 ? 2 : 0
}

async function input({operands, stdin, stdinFilename}: CommandLine, console: Console): Promise<{readonly path: string; readonly source: string}> {
  if (stdin) {
    const path = stdinFilename ?? '<stdin>'
    return {path, source: decode(await console.input(), path)}
  }
  const [path, ...others] = operands
  if (path === undefined || others.length > 0) throw new UsageError('deadlines: name one notice, for example notice-lint deadlines letter.notice.md')
  return {path, source: readNoticeFile(path)}
}
