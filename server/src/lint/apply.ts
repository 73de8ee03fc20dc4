import type {Edit, Finding, Fix} from './finding.ts'

/** The text after edits, which must not overlap. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  let result = ''
  let at = 0
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < at) throw new RangeError(`edits overlap at offset ${edit.start}`)
    result += source.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return result + source.slice(at)
}

/** The first safe fix of each finding, as many as fit together: a fix goes in whole or not at all, and none overlaps another. */
export function safeFixes(findings: readonly Finding[]): Fix[] {
  const chosen: Fix[] = []
  const taken: Edit[] = []
  for (const finding of findings) {
    const fix = finding.fixes.find((one) => one.kind === 'safe')
    if (!fix || fix.edits.some((edit) => taken.some((other) => overlaps(edit, other)))) continue
    chosen.push(fix)
    taken.push(...fix.edits)
  }
  return chosen
}

/** Two edits that touch at one point would leave their order open: they count as overlapping. */
function overlaps(a: Edit, b: Edit): boolean {
  return a.start <= b.end && b.start <= a.end
}

/** Rounds after which a text that still changes is left as it is: a fix that undoes another must not go on for ever. */
const MOST_ROUNDS = 10

/**
 * Applies safe fixes until none is left.
 *
 * @param lint gives the findings of a text
 * @returns the text, and how many fixes were applied
 */
export function fixSafely(source: string, lint: (text: string) => readonly Finding[]): {readonly text: string; readonly applied: number} {
  let text = source
  let applied = 0
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const fixes = safeFixes(lint(text))
    if (fixes.length === 0) break
    text = applyEdits(text, fixes.flatMap((fix) => fix.edits))
    applied += fixes.length
  }
  return {text, applied}
}
