import process from 'node:process'
import names from '../../generated/names.ts'
import type {Severity} from '../rules/rule.ts'
import {COMMANDS, type CommandName} from './commands.ts'
import {breakLines} from './break-lines.ts'
import {didYouMean} from '../lint/suggest.ts'
import {UsageError} from './usage-error.ts'

/** One option, as the parser, `--help` and the completions know it. */
export interface OptionRow {
  readonly name: string
  readonly short?: string
  /** What stands for the value in `--help`; none for switches. */
  readonly value?: string
  /** The values that it may have, where they are few. */
  readonly values?: readonly string[]
  readonly multiple?: boolean
  readonly help: string
}

/** What the command line may name, apart from the texts that it stands for: a start that only reads the command line needs no more. */
export interface Names {
  /** Ids under which findings are reported. */
  readonly rules: readonly string[]
  /** Languages that the terminal speaks. */
  readonly languages: readonly string[]
}

export const LEVELS: readonly Severity[] = ['error', 'warning', 'info', 'hint']
export const FORMATS = ['stylish', 'json', 'sarif', 'github', 'gitlab', 'rdjson', 'rdjsonl', 'checkstyle', 'junit', 'markdown', 'html'] as const
/** How `notice-lint deadlines` prints. */
export const DEADLINE_FORMATS = ['table', 'json', 'ics'] as const
/** How `notice-lint checklist` prints. */
export const CHECKLIST_FORMATS = ['terminal', 'markdown', 'json'] as const

/** Every option of the command line. */
export const OPTIONS: readonly OptionRow[] = [
  {name: 'format', short: 'f', value: 'NAME[:FILE]', values: [...new Set([...FORMATS, ...DEADLINE_FORMATS, ...CHECKLIST_FORMATS])], multiple: true, help: `${FORMATS.join(', ').replace('stylish', 'stylish (default)').replace(', html', ' or html')}; NAME:FILE writes a file; may be repeated; for deadlines: table (default), json or ics; for checklist: terminal (default), markdown or json`},
  {name: 'fix', help: 'apply the fixes that change no meaning'},
  {name: 'fix-dry-run', help: 'print what --fix would change as a diff; write nothing'},
  {name: 'rule', value: 'ID=LEVEL', multiple: true, help: 'set a rule to error, warning, info, hint or off'},
  {name: 'config', short: 'c', value: 'FILE', help: 'use this configuration instead of the nearest .notice-lint.yaml or .json'},
  {name: 'no-config', help: 'use no configuration'},
  {name: 'no-ignore', help: 'lint files that the configuration or .noticelintignore leaves out'},
  {name: 'report-unused-disable-directives', help: 'report comments that silence nothing'},
  {name: 'since', value: 'REF', help: 'lint only what has changed against a git revision, for example origin/main'},
  {name: 'changed-lines', help: 'with --since: report only what is on changed lines, and what concerns the whole notice'},
  {name: 'baseline', value: 'FILE', help: 'leave out the findings that this file knows'},
  {name: 'write-baseline', value: 'FILE', help: 'write what is found to a baseline; notices that are not read keep what is known of them'},
  {name: 'prune-baseline', help: 'with --baseline: take what is no more out of it'},
  {name: 'cache', help: 'keep results in .notice-lint-cache and read only what has changed'},
  {name: 'concurrency', value: 'N', help: 'threads; by default as many as the machine runs at a time, for many notices'},
  {name: 'shard', value: 'I/N', help: 'lint only the I-th of N parts; notice-lint merge puts their JSON reports together'},
  {name: 'watch', help: 'lint again whenever a notice or the configuration changes'},
  {name: 'quiet', short: 'q', help: 'report errors only'},
  {name: 'max-warnings', value: 'N', help: 'exit with 1 if there are more warnings than N'},
  {name: 'fail-on', value: 'LEVEL', values: [...LEVELS, 'never'], help: 'exit with 1 from this level on: error (default), warning, info, hint or never'},
  {name: 'now', value: 'TIME', help: 'the time that deadlines are compared with, for example 2026-03-28T12:00:00Z'},
  {name: 'language', value: 'xx', values: names.languages, help: 'with explain, law, rules and languages: the language in which they speak'},
  {name: 'stdin', help: 'read one notice from standard input'},
  {name: 'stdin-filename', value: 'PATH', help: 'the name to report for standard input'},
  {name: 'stdio', help: 'with lsp: talk over standard input and output'},
  {name: 'color', help: 'colours even where the output is no terminal'},
  {name: 'no-color', help: 'no colours (NO_COLOR does the same)'},
  {name: 'help', short: 'h', help: 'show this help'},
  {name: 'version', short: 'v', help: 'show the version'}
]

/** A format, and the file that it goes into; undefined: standard output. */
export interface OutputFormat {
  readonly name: (typeof FORMATS)[number]
  readonly file: string | undefined
}

export interface CommandLine {
  readonly command: CommandName
  readonly operands: readonly string[]
  /** At least one, each at most once for standard output. */
  readonly formats: readonly OutputFormat[]
  /** How the command `deadlines` prints. */
  readonly deadlines: (typeof DEADLINE_FORMATS)[number]
  /** How the command `checklist` prints. */
  readonly checklist: (typeof CHECKLIST_FORMATS)[number]
  /** The time that deadlines are compared with, as written; undefined for the clock of the machine. */
  readonly now: string | undefined
  readonly fix: 'no' | 'write' | 'dry-run'
  readonly rules: Readonly<Record<string, Severity | 'off'>>
  /** A configuration file, false for none, undefined for the nearest. */
  readonly configuration: string | false | undefined
  /** Leave out what is to be ignored. */
  readonly ignore: boolean
  /** Report comments that silence nothing; undefined: as configured. */
  readonly unusedDirectives: boolean | undefined
  /** A git revision to compare with. */
  readonly since: string | undefined
  readonly changedLines: boolean
  readonly baseline: string | undefined
  readonly writeBaseline: boolean
  readonly pruneBaseline: boolean
  readonly cache: boolean
  /** Undefined: as many threads as are worth it. */
  readonly concurrency: number | undefined
  readonly shard: {readonly number: number; readonly of: number} | undefined
  readonly watch: boolean
  readonly quiet: boolean
  /** Infinity where no limit is set. */
  readonly maxWarnings: number
  readonly failOn: Severity | 'never'
  /** In which `explain`, `law`, `rules` and `languages` speak, ISO 639-1; undefined: English. */
  readonly language: string | undefined
  readonly stdin: boolean
  readonly stdinFilename: string | undefined
  /** The server talks over standard input and output. */
  readonly stdio: boolean
  /** Undefined: where the output is a terminal. */
  readonly color: boolean | undefined
  readonly help: boolean
  readonly version: boolean
}

/**
 * Reads the command line.
 *
 * @throws {UsageError} for what it does not know or cannot read
 */
export function readCommandLine(args: readonly string[]): CommandLine {
  const {values, positionals} = parse(args)
  const [first, ...rest] = positionals
  const command = COMMANDS.find(({name}) => name === first)?.name
  const one = (name: string): string | undefined => {
    const value = values[name]
    return typeof value === 'string' ? value : undefined
  }
  const stdin = values['stdin'] === true
  if (stdin && command === undefined && positionals.length > 0) throw new UsageError(`--stdin: reads one notice from standard input; leave out ${positionals.join(' ')}`)
  const fix = values['fix-dry-run'] === true ? 'dry-run' : values['fix'] === true ? 'write' : 'no'
  if (stdin && fix === 'write') throw new UsageError('--fix cannot write to standard input; use --fix-dry-run to see the changes')
  checkTogether(values)
  return {
    command: command ?? 'lint',
    operands: command ? rest : positionals,
    formats: command === 'deadlines' || command === 'checklist' ? [] : outputFormats(values['format']),
    deadlines: command === 'deadlines' ? oneOf('--format', lastOf(values['format']) ?? 'table', DEADLINE_FORMATS) : 'table',
    checklist: command === 'checklist' ? oneOf('--format', lastOf(values['format']) ?? 'terminal', CHECKLIST_FORMATS) : 'terminal',
    now: one('now'),
    language: languageOf(one('language')),
    fix,
    rules: ruleLevels(values['rule'], names.rules),
    configuration: values['no-config'] === true ? false : one('config'),
    ignore: values['no-ignore'] !== true,
    unusedDirectives: values['report-unused-disable-directives'] === true ? true : undefined,
    since: one('since'),
    changedLines: values['changed-lines'] === true,
    baseline: one('write-baseline') ?? one('baseline'),
    writeBaseline: one('write-baseline') !== undefined,
    pruneBaseline: values['prune-baseline'] === true,
    cache: values['cache'] === true,
    concurrency: one('concurrency') === undefined ? undefined : Math.max(1, count('--concurrency', one('concurrency'))),
    shard: shardOf(one('shard')),
    watch: values['watch'] === true,
    quiet: values['quiet'] === true,
    maxWarnings: count('--max-warnings', one('max-warnings')),
    failOn: oneOf('--fail-on', one('fail-on') ?? 'error', [...LEVELS, 'never'] as const),
    stdin,
    stdinFilename: one('stdin-filename'),
    stdio: values['stdio'] === true,
    color: values['no-color'] === true ? false : values['color'] === true ? true : undefined,
    help: values['help'] === true,
    version: values['version'] === true
  }
}

type Values = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>

function parse(args: readonly string[]): {readonly values: Values; readonly positionals: readonly string[]} {
  // Names of files alone need no parser, which takes longer to load than to run.
  if (!args.some((arg) => arg.startsWith('-'))) return {values: {}, positionals: args}
  const options = Object.fromEntries(
    OPTIONS.map(({name, short, value, multiple}) => [
      name,
      {type: value === undefined ? ('boolean' as const) : ('string' as const), ...(short ? {short} : {}), ...(multiple ? {multiple} : {})}
    ])
  )
  for (const arg of args) {
    if (arg === '--') break
    const name = /^--([^=]+)/.exec(arg)?.[1]
    if (name !== undefined && !(name in options)) {
      throw new UsageError(`unknown option --${name}${didYouMean(name, Object.keys(options))}; see notice-lint --help`)
    }
  }
  try {
    return process.getBuiltinModule('node:util').parseArgs({args: [...args], options, allowPositionals: true})
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new UsageError(`${message.split(/\.\s/)[0] ?? message}; see notice-lint --help`)
  }
}

/** @throws {UsageError} for options that mean nothing alone or cannot go together */
function checkTogether(values: Values): void {
  if (values['changed-lines'] === true && values['since'] === undefined) throw new UsageError('--changed-lines: say against what, for example --since origin/main')
  if (values['prune-baseline'] === true && values['baseline'] === undefined) throw new UsageError('--prune-baseline: name the file with --baseline')
  if (values['write-baseline'] !== undefined && (values['baseline'] !== undefined || values['changed-lines'] === true)) throw new UsageError('--write-baseline: writes all that is found, so it cannot go with --baseline or --changed-lines')
  if (values['stdin'] !== true && values['stdin-filename'] !== undefined) throw new UsageError('--stdin-filename: names what is read with --stdin; add --stdin')
}

function lastOf(value: Values[string]): string | undefined {
  return Array.isArray(value) ? value.map(String).at(-1) : undefined
}

function outputFormats(value: Values[string]): OutputFormat[] {
  const wanted = Array.isArray(value) ? value.map(String) : ['stylish']
  const formats = wanted.map((one) => {
    const [name = '', ...file] = one.split(':')
    const found = {name: oneOf('--format', name, FORMATS), file: file.length === 0 ? undefined : file.join(':')}
    if (found.file === '') throw new UsageError(`--format ${one}: name the file behind the colon, or leave out the colon`)
    return found
  })
  if (formats.filter(({file}) => file === undefined).length > 1) throw new UsageError('--format: only one format can go to standard output; give the others a file, for example sarif:report.sarif')
  return formats
}

function ruleLevels(value: Values[string], known: readonly string[]): Record<string, Severity | 'off'> {
  const settings = Array.isArray(value) ? value.map(String) : []
  return Object.fromEntries(
    settings.map((setting) => {
      const [id = '', level] = setting.split('=')
      if (level === undefined) throw new UsageError(`--rule ${setting}: write it as ID=LEVEL, for example --rule marketing=off`)
      if (!known.includes(id)) throw new UsageError(`--rule ${setting}: unknown rule “${id}”${didYouMean(id, known)}; notice-lint rules lists them`)
      return [id, oneOf(`--rule ${setting}`, level, [...LEVELS, 'off'] as const)]
    })
  )
}

function oneOf<T extends string>(option: string, value: string, known: readonly T[]): T {
  const found = known.find((one) => one === value)
  if (found === undefined) throw new UsageError(`${option}: “${value}” is none of ${known.join(', ')}${didYouMean(value, known)}`)
  return found
}

function languageOf(value: string | undefined): string | undefined {
  return value === undefined ? undefined : oneOf('--language', value, names.languages)
}

function shardOf(value: string | undefined): CommandLine['shard'] {
  if (value === undefined) return undefined
  const [, number, of] = (/^(\d+)\/(\d+)$/.exec(value) ?? []).map(Number)
  if (number === undefined || of === undefined || number < 1 || number > of) throw new UsageError(`--shard: “${value}” is no part; write it as I/N, for example 2/5`)
  return {number, of}
}

function count(option: string, value: string | undefined): number {
  if (value === undefined) return Infinity
  if (!/^\d+$/.test(value)) throw new UsageError(`${option}: “${value}” is no whole number`)
  return Number(value)
}

/** Where the words on an option begin in `--help`. */
const WORDS_AT = 29

/** The text of `--help`, in lines of at most so many columns. */
export function helpText(width: number): string {
  const rows = OPTIONS.flatMap(({name, short, value, help}) => {
    const flag = `  ${short ? `-${short}, ` : '    '}--${name}${value ? ` ${value}` : ''}`
    const words = breakLines(help, width - WORDS_AT).map((line) => `${' '.repeat(WORDS_AT)}${line}`)
    return flag.length + 1 < WORDS_AT ? [flag.padEnd(WORDS_AT) + (words[0] ?? '').trimStart(), ...words.slice(1)] : [flag, ...words]
  })
  const paragraph = (text: string): string => breakLines(text, width).join('\n')
  return [
    ...COMMANDS.map(({name, usage}, index) => `${index === 0 ? 'Usage: notice-lint [lint]' : `       notice-lint ${name}`} ${usage}`.trimEnd()),
    '',
    paragraph(
      'Reads data-breach notices in Markdown and says what is missing and what harms. Without paths it reads every notice below the working folder: files that end in .notice.md, and .md files whose front matter has a “notice” key.'
    ),
    '',
    'Options:',
    ...rows,
    '',
    paragraph('Exit codes: 0 nothing at or above the failing level; 1 findings; 2 something could not be run or read.'),
    paragraph('Nothing leaves your machine. Findings are advice on wording, not legal advice.')
  ].join('\n')
}
