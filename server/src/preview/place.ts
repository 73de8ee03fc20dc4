/** Sorts findings by where a preview shows them. */

import type {Finding} from '../lint/finding.ts'
import type {Linted} from '../lint/linter.ts'
import {titleIn, type Rule} from '../rules/rule.ts'
import type {Note, Slot} from './model.ts'

const MISSING = /^missing-/

/** Rules that speak of the notice as a whole, although a finding must stand somewhere. */
const OF_THE_WHOLE = new Set(['style/readability'])

/** What a law misses in the notice as a whole is told by the section of the law, item by item. */
const IN_SECTION = 'law-content'

/** Findings by where they are shown. */
export interface SortedFindings {
  /** In the text, in order of place. */
  readonly inText: readonly Finding[]
  /** Where something is missing. */
  readonly slots: readonly Slot[]
  /** Beside the text. */
  readonly notes: readonly Note[]
}

/** Sorts the findings of a notice. */
export function sortFindings({findings, waiting, notice, language}: Linted, rules: readonly Rule[]): SortedFindings {
  const inText: Finding[] = []
  const slots: Slot[] = []
  const notes: Note[] = []
  const body = notice.frontMatter?.end ?? 0
  for (const finding of findings) {
    // Where an element waits for its facts their slots are to be seen.
    if (MISSING.test(finding.rule) && Object.hasOwn(waiting, finding.rule.replace(MISSING, ''))) continue
    if (MISSING.test(finding.rule)) slots.push(slotOf(finding, rules, language))
    else if (finding.rule === IN_SECTION) continue
    else if (OF_THE_WHOLE.has(finding.rule) || finding.start < body || isInComment(finding, notice.comments)) notes.push(noteOf(finding))
    else inText.push(finding)
  }
  return {inText, slots: slots.sort((a, b) => a.at - b.at), notes}
}

function slotOf(finding: Finding, rules: readonly Rule[], language: string): Slot {
  const {rule, severity, message, start, end} = finding
  const place = finding.fixes[0]?.edits[0]?.start
  const id = rule.replace(MISSING, '')
  return {rule, title: titleIn(rules, id, language), severity, message, at: place ?? start, finding: {start, end}, insertable: place !== undefined}
}

function noteOf({rule, severity, message, start, end}: Finding): Note {
  return {rule, severity, message, start, end}
}

function isInComment(finding: Finding, comments: Linted['notice']['comments']): boolean {
  return comments.some(({start, end}) => start <= finding.start && finding.end <= end)
}
