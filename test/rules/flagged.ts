import {Linter} from '../../server/src/lint/linter.ts'
import {lexicon, rules} from '../generated.ts'

const linter = new Linter({rules, lexicon})

/** The words that a rule flags in a text, in order of place. */
export function flagged(rule: string, text: string): string[] {
  return linter.lint(text).findings.filter((finding) => finding.rule === rule).map(({start, end}) => text.slice(start, end))
}

/** What a rule says of a text, and the text after the first fix of its first finding. */
export function firstFinding(rule: string, text: string): {readonly message: string; readonly mended: string} | undefined {
  const finding = linter.lint(text).findings.find((one) => one.rule === rule)
  if (!finding) return undefined
  const edits = [...(finding.fixes[0]?.edits ?? [])].sort((a, b) => b.start - a.start)
  return {message: finding.message, mended: edits.reduce((mended, edit) => mended.slice(0, edit.start) + edit.text + mended.slice(edit.end), text)}
}
