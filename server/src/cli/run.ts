import {version} from '../version.ts'
import type {Baseline} from './baseline.ts'
import {RunConfiguration} from './configured.ts'
import {decode, findNotices, readNoticeFile, type NoticeFile} from './files.ts'
import type {Terminal} from './formats/stylish.ts'
import {lintFile, type Input, type Outcome} from './lint-file.ts'
import type {CommandLine} from './options.ts'
import {originalPathsOf} from './original.ts'
import {Outputs} from './outputs.ts'
import {Progress} from './progress.ts'
import {Tally} from './tally.ts'
import {UsageError} from './usage-error.ts'

/** Where the command reads and writes, so that it can be run in a test. */
export interface Console {
  readonly folder: string
  readonly out: (text: string) => void
  readonly error: (text: string) => void
  /** All of standard input. */
  readonly input: () => Promise<Uint8Array>
  readonly terminal: Terminal
  /** Whether somebody may be looking at standard error. */
  readonly isWatched: () => boolean
}

/**
 * Lints what the command line names and prints it.
 *
 * @returns the exit code: 0 nothing at or above the failing level, 1 findings, 2 something could not be read
 * @throws {UsageError} for a report that cannot be written, and for a baseline or revision that is not there
 */
export async function runLint(command: CommandLine, console: Console): Promise<0 | 1 | 2> {
  const {folder, terminal} = console
  const tally = new Tally()
  const complain = (problem: string): void => {
    if (tally.addProblem(problem)) console.error(`notice-lint: ${problem}\n`)
  }
  const changes = command.since === undefined ? undefined : new (await import('./changes.ts')).Changes(command.since, folder)
  const baseline = await openBaseline(command, folder)
  const files = command.stdin ? [] : select(command, folder, complain, (path) => !changes || changes.has(path) || ofOriginal(path, (original) => changes.has(original)))
  const outputs = await Outputs.open(command, {terminal, failOn: command.failOn, folder, version}, console.out)
  const progress = new Progress(files.length, console)
  for await (const {report, problems, notes, patch} of outcomes(command, console, files)) {
    progress.step()
    problems.forEach(complain)
    for (const note of notes) console.error(`notice-lint: ${note}\n`)
    if (patch !== undefined) console.out(patch)
    if (!report) continue
    const unknown = baseline?.filter(report) ?? report
    const shown = changes && command.changedLines ? changes.onChangedLines(unknown, originalPathsOf(unknown.path, unknown.source)) : unknown
    tally.add(shown)
    outputs.file(shown)
  }
  progress.end()
  outputs.end()
  if (command.writeBaseline || command.pruneBaseline) baseline?.write(command.pruneBaseline)
  if (command.cache) (await import('./cache.ts')).Cache.in(folder).prune(Date.now())
  return tally.exitCode(command)
}

/** Whether something holds for the notice of which another is a translation: an original that changes may leave its translations behind. */
function ofOriginal(path: string, holds: (original: string) => boolean): boolean {
  try {
    return originalPathsOf(path, readNoticeFile(path)).some(holds)
  } catch (error) {
    // Whoever lints the file says why it cannot be read.
    if (error instanceof UsageError) return false
    throw error
  }
}

async function openBaseline({baseline, writeBaseline}: CommandLine, folder: string): Promise<Baseline | undefined> {
  if (baseline === undefined) return undefined
  return (await import('./baseline.ts')).Baseline.read(baseline, folder, writeBaseline)
}

/** The notices of this run, in stable order: what the operands name, what has changed, and this machine's share. */
function select({operands, shard, since}: CommandLine, folder: string, complain: (problem: string) => void, wanted: (path: string) => boolean): NoticeFile[] {
  const {files, problems} = findNotices(operands, folder)
  problems.forEach(complain)
  const changed = since === undefined ? files : files.filter(({path}) => wanted(path))
  return shard === undefined ? [...changed] : changed.filter((_file, index) => index % shard.of === shard.number - 1)
}

/** Notices from which on threads save more time than their start costs. */
const WORTH_THREADS = 300

async function* outcomes(command: CommandLine, console: Console, files: readonly NoticeFile[]): AsyncGenerator<Outcome> {
  const {folder} = console
  const threads = Math.min(command.concurrency ?? (files.length < WORTH_THREADS ? 1 : (await import('node:os')).availableParallelism()), files.length)
  if (threads > 1) {
    yield* (await import('./threads.ts')).lintOnThreads(files, command, folder, threads)
    return
  }
  const configuration = new RunConfiguration(command, folder)
  const inputs: readonly Input[] = command.stdin ? [await standardInput(command, console)] : files.map(({path, named}) => ({path, named, read: () => readNoticeFile(path)}))
  for (const input of inputs) yield lintFile(input, command, configuration)
}

async function standardInput({stdinFilename: path = '<stdin>'}: CommandLine, console: Console): Promise<Input> {
  const bytes = await console.input()
  return {path, named: true, read: () => decode(bytes, path)}
}
