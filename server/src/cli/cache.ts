import {createHash} from 'node:crypto'
import {readdirSync, readFileSync, rmSync, statSync, utimesSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {brokenFrontMatter} from '../front-matter/unclosed.ts'
import {keepFile} from '../kept/files.ts'
import type {LintResult} from '../lint/finding.ts'
import type {Linted, LintOptions} from '../lint/linter.ts'
import {version} from '../version.ts'
import {plainResult} from './plain-result.ts'

/** Days after which what nobody asked for is thrown away. */
const LONGEST_UNUSED = 30

/** Results of earlier runs, one file each, by content, configuration and version. A cache that cannot be read or written is no cache. */
export class Cache {
  private readonly folder: string

  private constructor(folder: string) {
    this.folder = folder
  }

  /** The cache of a working folder. */
  static in(folder: string): Cache {
    return new Cache(resolve(folder, '.notice-lint-cache'))
  }

  /** The result for a text, from an earlier run or from `lint`. */
  lint(source: string, options: LintOptions, lint: () => Linted): LintResult {
    const path = this.pathOf(source, options)
    const known = this.read(path)
    if (known) return known
    const linted = lint()
    // What is said of broken front matter comes from the notice itself.
    if (brokenFrontMatter(linted.notice).length > 0) return linted
    const result = plainResult(linted)
    keepFile(path, Buffer.from(JSON.stringify(result)))
    return result
  }

  /** Throws away what was not used for long. */
  prune(now: number): void {
    try {
      for (const name of readdirSync(this.folder)) {
        for (const entry of readdirSync(join(this.folder, name))) {
          const path = join(this.folder, name, entry)
          if (now - statSync(path).mtimeMs > LONGEST_UNUSED * 24 * 3600 * 1000) rmSync(path, {force: true})
        }
      }
    } catch {
      // The next run tries again.
    }
  }

  private pathOf(source: string, {rules, ruleOptions, vocabulary, policy, reportUnusedDirectives, original}: LintOptions): string {
    const settings = JSON.stringify([version, rules, ruleOptions, vocabulary, policy, reportUnusedDirectives, original && [original.path, original.declared, original.linted?.notice.source]])
    const key = createHash('sha256').update(settings).update('\0').update(source).digest('hex')
    return join(this.folder, key.slice(0, 2), `${key.slice(2)}.json`)
  }

  private read(path: string): LintResult | undefined {
    try {
      const data: unknown = JSON.parse(readFileSync(path, 'utf8'))
      const now = new Date()
      utimesSync(path, now, now)
      return isResult(data) ? data : undefined
    } catch {
      return undefined
    }
  }
}

/** What was written by this version under this name; a damaged file is none of it. */
function isResult(data: unknown): data is LintResult {
  return typeof data === 'object' && data !== null && 'findings' in data && Array.isArray(data.findings) && 'elements' in data && 'readability' in data && 'language' in data
}
