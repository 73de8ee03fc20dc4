import {execFileSync} from 'node:child_process'
import {existsSync, realpathSync} from 'node:fs'
import {basename, dirname, join, resolve} from 'node:path'
import {concernsWhole} from '../lint/finding.ts'
import type {Report} from './report.ts'
import {UsageError} from './usage-error.ts'

/** Lines from 1, both ends included. */
interface LineRange {
  readonly first: number
  readonly last: number
}

/** What a law says of form, offers, dates and of other laws concerns the notice, wherever it stands; what it forbids stands at its words. */
const WHOLE = /^law-(?!forbidden$)/

/** What has changed against a revision of git: since the two parted, with what is not committed and what git does not know yet. */
export class Changes {
  private readonly revision: string
  private readonly folder: string
  private readonly tracked: ReadonlySet<string>
  private readonly untracked: ReadonlySet<string>

  /** @throws {UsageError} without git, outside a repository, and for a revision that cannot be compared with */
  constructor(revision: string, folder: string) {
    if (revision.startsWith('-')) throw new UsageError(`--since: “${revision}” is no revision`)
    this.folder = folder
    this.revision = this.base(revision)
    const top = this.git(['rev-parse', '--show-toplevel']).trimEnd()
    const paths = (output: string, from: string): Set<string> => new Set(output.split('\0').filter((path) => path !== '').map((path) => resolve(from, path)))
    this.tracked = paths(this.git(['diff', '--name-only', '-z', '--no-renames', this.revision, '--']), top)
    this.untracked = paths(this.git(['ls-files', '--others', '--exclude-standard', '-z']), folder)
  }

  /** Whether a file was changed, is new or is gone. */
  has(path: string): boolean {
    const whole = this.real(path)
    return this.tracked.has(whole) || this.untracked.has(whole)
  }

  /**
   * The report with the findings on changed lines, and those that concern the whole notice.
   *
   * @param originals paths of the notice of which this one is a translation, or may be: once that has changed, no line of this one is sure to be right any more
   */
  onChangedLines(report: Report, originals: readonly string[]): Report {
    const whole = this.real(report.path)
    if (this.untracked.has(whole)) return report
    const outdated = originals.some((original) => this.has(original))
    const ranges = this.tracked.has(whole) ? this.changedLines(whole) : []
    const findings = report.result.findings.filter((finding) => {
      if (concernsWhole(finding) || WHOLE.test(finding.rule) || (outdated && finding.rule === 'translation')) return true
      const first = report.lines.position(finding.start).line
      const last = report.lines.position(finding.end).line
      return ranges.some((range) => range.first <= last && first <= range.last)
    })
    return {...report, result: {...report.result, findings}}
  }

  private changedLines(path: string): LineRange[] {
    const patch = this.git(['diff', '--unified=0', '--no-color', '--no-ext-diff', this.revision, '--', path])
    return [...patch.matchAll(/^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/gm)].map(([, first = '', count = '1']) => ({first: Number(first), last: Number(first) + Number(count) - 1}))
  }

  private base(revision: string): string {
    this.git(['rev-parse', '--git-dir'])
    try {
      this.git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])
      return this.git(['merge-base', revision, 'HEAD']).trim()
    } catch {
      throw new UsageError(`--since: git cannot compare with “${revision}”; check the name, and in a shallow clone fetch it first (actions/checkout: fetch-depth: 0)`)
    }
  }

  private real(path: string): string {
    const whole = resolve(this.folder, path)
    const folder = dirname(whole)
    return existsSync(whole) ? realpathSync(whole) : existsSync(folder) ? join(realpathSync(folder), basename(whole)) : whole
  }

  private git(args: readonly string[]): string {
    try {
      return execFileSync('git', ['-c', 'core.quotePath=false', ...args], {cwd: this.folder, encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe']})
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') throw new UsageError('--since: git is not installed; install it, or leave out --since')
      const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim().split('\n')[0] : ''
      throw new UsageError(`--since: git says: ${said ?? ''}`)
    }
  }
}
