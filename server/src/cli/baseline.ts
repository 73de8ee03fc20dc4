import {existsSync, readFileSync} from 'node:fs'
import {dirname, relative, resolve, sep} from 'node:path'
import * as z from 'zod/mini'
import type {Finding} from '../lint/finding.ts'
import type {Report} from './report.ts'
import {UsageError} from './usage-error.ts'
import {openWhole} from './write.ts'

const shape = z.strictObject({
  about: z.optional(z.string()),
  notices: z.record(z.string(), z.record(z.string(), z.int().check(z.gte(1))))
})

const ABOUT = 'Findings that are known and let be, by notice and rule. Made by notice-lint --write-baseline.'

type Counts = Readonly<Record<string, number>>

/**
 * Known findings, counted by notice and rule: lines may move, and the file says no words of a draft. Where a rule is broken more often
 * than is known, all of its findings in that notice are shown: nobody can tell which is new.
 */
export class Baseline {
  private readonly path: string
  private readonly folder: string
  private readonly known: ReadonlyMap<string, Counts>
  private readonly found = new Map<string, Counts>()

  private constructor(path: string, folder: string, known: ReadonlyMap<string, Counts>) {
    this.path = path
    this.folder = folder
    this.known = known
  }

  /**
   * @param mayBeNew there need be no file yet
   * @throws {UsageError} for a file that is not there or is no baseline
   */
  static read(path: string, folder: string, mayBeNew: boolean): Baseline {
    const whole = resolve(folder, path)
    if (!existsSync(whole)) {
      if (mayBeNew) return new Baseline(path, folder, new Map())
      throw new UsageError(`${path}: there is no such baseline; --write-baseline ${path} makes it`)
    }
    let data: unknown
    try {
      data = JSON.parse(readFileSync(whole, 'utf8'))
    } catch (error) {
      throw new UsageError(`${path}: the baseline cannot be read (${error instanceof Error ? error.message : String(error)})`)
    }
    const result = shape.safeParse(data)
    if (!result.success) throw new UsageError(`${path}: this is no baseline (${result.error.issues[0]?.path.join('.') ?? ''}); --write-baseline makes one`)
    return new Baseline(path, folder, new Map(Object.entries(result.data.notices)))
  }

  /** The report without what is known, and noted down for `write`. */
  filter(report: Report): Report {
    const key = this.keyOf(report.path)
    const counts = countRules(report.result.findings)
    this.found.set(key, counts)
    const known = this.known.get(key) ?? {}
    const findings = report.result.findings.filter(({rule}) => (counts[rule] ?? 0) > (known[rule] ?? 0))
    return {...report, result: {...report.result, findings}}
  }

  /**
   * Writes what was found. Notices that were not read in this run keep what is known of them, unless they are gone.
   *
   * @param prune only take away what is no more; add nothing
   */
  write(prune: boolean): void {
    const notices: Record<string, Counts> = {}
    const keys = [...new Set([...this.known.keys(), ...(prune ? [] : this.found.keys())])].sort()
    for (const key of keys) {
      const known = this.known.get(key) ?? {}
      const found = this.found.get(key)
      if (!found) {
        if (existsSync(resolve(this.folder, dirname(this.path), key))) notices[key] = known
        continue
      }
      const counts = prune ? lower(known, found) : found
      if (Object.keys(counts).length > 0) notices[key] = counts
    }
    const {write, close} = openWhole(resolve(this.folder, this.path), 'baseline')
    write(`${JSON.stringify({about: ABOUT, notices}, null, 2)}\n`)
    close()
  }

  /** From the baseline's own folder, so that it means the same wherever the command runs. */
  private keyOf(path: string): string {
    return relative(resolve(this.folder, dirname(this.path)), resolve(this.folder, path)).split(sep).join('/')
  }
}

function countRules(findings: readonly Finding[]): Counts {
  const counts: Record<string, number> = {}
  for (const {rule} of findings) counts[rule] = (counts[rule] ?? 0) + 1
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function lower(known: Counts, found: Counts): Counts {
  return Object.fromEntries(Object.entries(known).flatMap(([rule, count]) => (found[rule] === undefined ? [] : [[rule, Math.min(count, found[rule])]])))
}
