import type {Severity} from '../../rules/rule.ts'
import type {Report} from '../report.ts'
import type {Terminal} from './stylish.ts'

/** How reports become text, one after the other: a run over an archive need not hold them all. */
export interface Format {
  /** What stands before the first report. */
  readonly start?: () => string
  readonly file: (report: Report) => string
  /** What stands behind the last report. */
  readonly end?: () => string
}

/** What a format may want to know of the run. */
export interface FormatContext {
  readonly terminal: Terminal
  /** The level from which on a finding fails the run. */
  readonly failOn: Severity | 'never'
  /** Paths of reports are relative to it. */
  readonly folder: string
  readonly version: string
}

/** Where the project is at home. */
export const HOME = 'https://github.com/breach-notice-lint/breach-notice-lint'

/** A path as formats for other programs have it: from the working folder, with `/`, without `./`. */
export function portablePath(path: string): string {
  return path.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '')
}

/** A list whose items come one by one, as a JSON array. */
export function jsonList(): {readonly item: (value: unknown) => string; readonly end: () => string} {
  let first = true
  return {
    item: (value) => {
      // As a list of one, less its brackets, so that it comes out indented as an item.
      const text = JSON.stringify([value], null, 2).slice('['.length, -'\n]'.length)
      const lead = first ? '[' : ','
      first = false
      return lead + text
    },
    end: () => (first ? '[]\n' : '\n]\n')
  }
}
