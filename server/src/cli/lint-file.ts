import {asksForDeadlines, loadDeadlineCheck} from '../lint/deadlines.ts'
import {asksForLaw, loadLawReaders} from '../lint/law/load.ts'
import type {LintResult} from '../lint/finding.ts'
import type {Linted, LintOptions} from '../lint/linter.ts'
import {brokenFrontMatter} from '../front-matter/unclosed.ts'
import {linterFor} from '../lint/notice-linter.ts'
import type {RunConfiguration} from './configured.ts'
import {readNow} from './deadlines/now.ts'
import {mended} from './mended.ts'
import {originalOf} from './original.ts'
import type {CommandLine} from './options.ts'
import {reportOf, type Report} from './report.ts'
import {UsageError} from './usage-error.ts'

/** A notice to lint. */
export interface Input {
  /** As the user knows it. */
  readonly path: string
  /** Named by the user, not found by a search. */
  readonly named: boolean
  /** @throws {UsageError} for what cannot be read */
  readonly read: () => string
}

/** What came of one notice. */
export interface Outcome {
  /** Undefined for a notice that was not linted. */
  readonly report?: Report
  /** What could not be read or run; each makes the run fail. */
  readonly problems: readonly string[]
  /** Worth a word to the user, and no failure. */
  readonly notes: readonly string[]
  /** What `--fix-dry-run` shows. */
  readonly patch?: string
}

/** Lints one notice as the command line and the configuration want it. */
export async function lintFile({path, named, read}: Input, command: CommandLine, configuration: RunConfiguration): Promise<Outcome> {
  try {
    const configured = await configuration.forFile(path)
    if ('problems' in configured) return {problems: configured.problems, notes: []}
    if ('ignoredBy' in configured) return {problems: [], notes: named ? [`${path}: left out by ${configured.ignoredBy}; --no-ignore lints it all the same`] : []}
    const source = read()
    const configuredOptions = command.unusedDirectives === true ? {...configured.options, reportUnusedDirectives: true} : configured.options
    const linter = await linterFor(source)
    const original = await originalOf(path, source)
    const options = {...(await withLaw(await withDeadlines(await withStyleChecker(configuredOptions), source, command), source, linter.languages)), ...(original ? {original} : {})}
    // What depends on the day is not kept for another.
    const cache = command.cache && options.deadlines === undefined ? (await import('./cache.ts')).Cache.in(configuration.folder) : undefined
    const lint = (text: string): Linted | LintResult => (cache ? cache.lint(text, options, () => linter.lint(text, options)) : linter.lint(text, options))
    const linted = lint(source)
    const {lines} = reportOf(path, source, linted)
    const problems = ('notice' in linted ? brokenFrontMatter(linted.notice) : []).slice(0, 1).map(({start, message}) => {
      const {line, column} = lines.position(start)
      return `${path}:${line}:${column}: broken front matter: ${message}; mend it or remove it`
    })
    return {...(await mended(path, source, linted, lint, command.fix)), problems, notes: []}
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    return {problems: [error.message], notes: []}
  }
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
async function withLaw(options: LintOptions, source: string, languages: readonly string[]): Promise<LintOptions> {
  return asksForLaw(source) ? {...options, law: await loadLawReaders(languages)} : options
}
