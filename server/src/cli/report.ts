import type {LintResult} from '../lint/finding.ts'
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
