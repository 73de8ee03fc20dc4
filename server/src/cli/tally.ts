import {countLevels} from '../lint/count.ts'
import {LEVELS, type CommandLine} from './options.ts'
import type {Report} from './report.ts'

/** Counts what a run finds, and says with what code it ends. */
export class Tally {
  private readonly counts = {error: 0, warning: 0, info: 0, hint: 0}
  private readonly known = new Set<string>()

  add({result}: Report): void {
    const more = countLevels(result.findings)
    for (const level of LEVELS) this.counts[level] += more[level]
  }

  /** @returns whether the problem is new: one broken configuration concerns many notices */
  addProblem(problem: string): boolean {
    const before = this.known.size
    return this.known.add(problem).size > before
  }

  /** 0: nothing at or above the failing level; 1: findings; 2: something could not be run or read. */
  exitCode({failOn, maxWarnings}: Pick<CommandLine, 'failOn' | 'maxWarnings'>): 0 | 1 | 2 {
    if (this.known.size > 0) return 2
    if (this.counts.warning > maxWarnings) return 1
    if (failOn === 'never') return 0
    return LEVELS.slice(0, LEVELS.indexOf(failOn) + 1).some((level) => this.counts[level] > 0) ? 1 : 0
  }
}
