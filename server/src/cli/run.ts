import {createTwoFilesPatch} from 'diff'
import {asksForDeadlines, loadDeadlineCheck} from '../lint/deadlines.ts'
import {asksForLaw, loadLawReader} from '../lint/law/load.ts'
import {englishLinter} from '../lint/english.ts'
import {countLevels} from '../lint/count.ts'
import {fixSafely} from '../lint/apply.ts'
import type {Finding} from '../lint/finding.ts'
import type {Linted, Linter, LintOptions} from '../lint/linter.ts'
import {readNow} from './deadlines/now.ts'
import {RunConfiguration} from './configured.ts'
import {decode, findNotices, readNoticeFile} from './files.ts'
import {json} from './formats/json.ts'
import {stylish, type Terminal} from './formats/stylish.ts'
import {LEVELS, type CommandLine} from './options.ts'
import {reportOf, type Report} from './report.ts'
import {UsageError} from './usage-error.ts'
import {writeWhole} from './write.ts'

/** Where the command reads and writes, so that it can be run in a test. */
export interface Console {
  readonly folder: string
  readonly out: (text: string) => void
  readonly error: (text: string) => void
  /** All of standard input. */
  readonly input: () => Promise<Uint8Array>
  readonly terminal: Terminal
}

/**
 * Lints what the command line names and prints it.
 *
 * @returns the exit code: 0 nothing at or above the failing level, 1 findings, 2 something could not be read
 */
export async function runLint(command: CommandLine, console: Console): Promise<0 | 1 | 2> {
  const linter = englishLinter()
  const configuration = new RunConfiguration(command, console.folder)
  const problems = new Set<string>()
  const complain = (problem: string): void => {
    if (!problems.has(problem)) console.error(`notice-lint: ${problem}\n`)
    problems.add(problem)
  }
  const reports: Report[] = []
  for (const {path, named, read} of await inputs(command, console, complain)) {
    try {
      const configured = await configuration.forFile(path)
      if ('problems' in configured) {
        configured.problems.forEach(complain)
        continue
      }
      if ('ignoredBy' in configured) {
        if (named) console.error(`notice-lint: ${path}: left out by ${configured.ignoredBy}; --no-ignore lints it all the same\n`)
        continue
      }
      const source = read()
      const options = await withLaw(await withDeadlines(await withStyleChecker(configured.options), source, command), source)
      const linted = linter.lint(source, options)
      for (const problem of linted.notice.frontMatter?.problems ?? []) {
        const {line, column} = reportOf(path, source, linted).lines.position(problem.start)
        complain(`${path}:${line}:${column}: broken front matter: ${problem.message}; mend it or remove it`)
      }
      reports.push(mended(path, source, linted, linter, options, command, console))
    } catch (error) {
      if (!(error instanceof UsageError)) throw error
      complain(error.message)
    }
  }
  const shown = command.quiet ? reports.map(errorsOnly) : reports
  if (command.fix !== 'dry-run') console.out(command.format === 'json' ? json(shown) : shown.length > 0 ? stylish(shown, console.terminal) : '')
  return problems.size > 0 ? 2 : fails(reports, command) ? 1 : 0
}

interface Input {
  readonly path: string
  readonly named: boolean
  readonly read: () => string
}

async function inputs(command: CommandLine, console: Console, complain: (problem: string) => void): Promise<Input[]> {
  if (command.stdin) {
    const path = command.stdinFilename ?? '<stdin>'
    const bytes = await console.input()
    return [{path, named: true, read: () => decode(bytes, path)}]
  }
  const {files, problems} = findNotices(command.operands, console.folder)
  problems.forEach(complain)
  return files.map(({path, named}) => ({path, named, read: () => readNoticeFile(path)}))
}

/** Applies the safe fixes where that is asked for, and reports what is left. */
function mended(path: string, source: string, linted: Linted, linter: Linter, options: LintOptions, command: CommandLine, console: Console): Report {
  if (command.fix === 'no') return reportOf(path, source, linted)
  const {text, applied} = fixSafely(source, (version) => (version === source ? linted : linter.lint(version, options)).findings)
  if (command.fix === 'dry-run') {
    if (applied > 0) console.out(createTwoFilesPatch(path, path, source, text, '', '', {context: 3}))
    return reportOf(path, source, linted)
  }
  if (applied > 0) writeWhole(path, text)
  return reportOf(path, text, applied > 0 ? linter.lint(text, options) : linted)
}

/** The style checker is large: only who turns it on loads it. */
async function withStyleChecker(options: LintOptions): Promise<LintOptions> {
  const level = options.rules?.['style/write-good']
  if (level === undefined || level === 'off') return options
  const {default: writeGood} = await import('write-good')
  return {...options, writeGood: (text) => writeGood(text)}
}

/** Packs, calendars and the library of time are loaded when the first notice with facts or laws comes. */
async function withDeadlines(options: LintOptions, source: string, {now}: CommandLine): Promise<LintOptions> {
  if (!asksForDeadlines(source)) return options
  return {...options, deadlines: await loadDeadlineCheck(await readNow(now))}
}

/** The law is read only for notices that declare some. */
async function withLaw(options: LintOptions, source: string): Promise<LintOptions> {
  return asksForLaw(source) ? {...options, law: await loadLawReader()} : options
}

function errorsOnly(report: Report): Report {
  const findings: readonly Finding[] = report.result.findings.filter((finding) => finding.severity === 'error')
  return {...report, result: {...report.result, findings}}
}

function fails(reports: readonly Report[], {failOn, maxWarnings}: CommandLine): boolean {
  const counts = countLevels(reports.flatMap((report) => report.result.findings))
  if (counts.warning > maxWarnings) return true
  if (failOn === 'never') return false
  return LEVELS.slice(0, LEVELS.indexOf(failOn) + 1).some((level) => counts[level] > 0)
}
