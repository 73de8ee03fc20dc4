import {existsSync} from 'node:fs'
import {dirname, join, resolve, sep} from 'node:path'
import type {LintOptions} from '../lint/linter.ts'
import type {CommandLine} from './options.ts'

/** The names of the files that configure; told here too, so that a run without configuration need not load what reads it. */
const NAMES = ['.notice-lint.yaml', '.notice-lint.json', '.noticelintignore']

/** What is configured for one file. */
export type Configured = {readonly options: LintOptions} | {readonly ignoredBy: string} | {readonly problems: readonly string[]}

/** What is configured for the files of a run. Without a configuration anywhere above them nothing is loaded. */
export class RunConfiguration {
  private readonly command: CommandLine
  /** The working folder. */
  readonly folder: string
  private readonly plain: Configured
  private readonly above = new Map<string, boolean>()
  private loading: Promise<(path: string) => Promise<Configured>> | undefined

  constructor(command: CommandLine, folder: string) {
    this.command = command
    this.folder = folder
    this.plain = {options: {rules: command.rules}}
  }

  /** @param path as the user named it */
  async forFile(path: string): Promise<Configured> {
    const whole = resolve(this.folder, path)
    const {configuration} = this.command
    if (configuration === false || (configuration === undefined && !this.isConfigured(dirname(whole)))) return this.plain
    this.loading ??= import('./configuration.ts').then(({configurationOf}) => configurationOf(this.command, this.folder))
    return (await this.loading)(whole.split(sep).join('/'))
  }

  private isConfigured(folder: string): boolean {
    const known = this.above.get(folder)
    if (known !== undefined) return known
    const parent = dirname(folder)
    const here = NAMES.some((name) => existsSync(join(folder, name))) || (parent !== folder && this.isConfigured(parent))
    this.above.set(folder, here)
    return here
  }
}
