import {fixSafely} from '../lint/apply.ts'
import type {LintResult} from '../lint/finding.ts'
import type {CommandLine} from './options.ts'
import {reportOf, type Report} from './report.ts'
import {writeWhole} from './write.ts'

/**
 * Applies the safe fixes where that is asked for.
 *
 * @returns what is left to report, and for a dry run what would change
 * @throws {UsageError} where the file may not be written
 */
export async function mended(path: string, source: string, result: LintResult, lint: (text: string) => LintResult, fix: CommandLine['fix']): Promise<{readonly report: Report; readonly patch?: string}> {
  const report = reportOf(path, source, result)
  if (fix === 'no') return {report}
  const {text, applied} = fixSafely(source, (version) => (version === source ? result : lint(version)).findings)
  if (applied === 0) return {report}
  if (fix === 'dry-run') {
    const {createTwoFilesPatch} = await import('diff')
    return {report, patch: createTwoFilesPatch(path, path, source, text, '', '', {context: 3})}
  }
  writeWhole(path, text)
  return {report: reportOf(path, text, lint(text))}
}
