import {RunConfiguration} from './configured.ts'
import {readNoticeFile} from './files.ts'
import {showsFixes} from './formats/formats.ts'
import {lintFile, type Outcome} from './lint-file.ts'
import type {CommandLine} from './options.ts'
import {plainResult} from './plain-result.ts'

/** Some notices for one thread. */
export interface Task {
  readonly command: CommandLine
  readonly folder: string
  readonly files: readonly {readonly path: string; readonly named: boolean}[]
}

/** What came of a notice, as it goes from thread to thread; the lines are counted again on the other side. */
export interface SentOutcome extends Omit<Outcome, 'report'> {
  readonly report?: {readonly path: string; readonly source: string; readonly result: ReturnType<typeof plainResult>}
}

let configuration: RunConfiguration | undefined

/** Lints the notices of a task, in their order. */
export default async function lintTask({command, folder, files}: Task): Promise<SentOutcome[]> {
  configuration ??= new RunConfiguration(command, folder)
  const outcomes: SentOutcome[] = []
  const withFixes = command.formats.some(({name}) => showsFixes(name))
  for (const file of files) {
    const {report, ...rest} = await lintFile({...file, read: () => readNoticeFile(file.path)}, command, configuration)
    outcomes.push(report ? {...rest, report: {path: report.path, source: report.source, result: plainResult(report.result, withFixes)}} : rest)
  }
  return outcomes
}
