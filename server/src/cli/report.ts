import type {Finding, LintResult} from '../lint/finding.ts'
import {Lines} from '../lint/lines.ts'

/** A notice's result with what the formats need to show it. */
export interface Report {
  /** As the user knows it. */
  readonly path: string
  readonly source: string
  readonly lines: Lines
  readonly result: LintResult
}

export function reportOf(path: string, source: string, result: LintResult): Report {
  return {path, source, lines: new Lines(source), result}
}

/** How many findings of each level. */
export function countLevels(findings: readonly Finding[]): Readonly<Record<Finding['severity'], number>> {
  const counts = {error: 0, warning: 0, info: 0, hint: 0}
  for (const finding of findings) counts[finding.severity]++
  return counts
}
