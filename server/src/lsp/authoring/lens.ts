import type {CodeLens} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import {countLevels} from '../../lint/count.ts'
import type {Linted} from '../../lint/linter.ts'
import {titleOf} from '../../lint/title.ts'
import {toRange} from '../diagnostic.ts'
import {showChecklistCommand, showPreviewCommand} from '../protocol.ts'

/** Above the title: how the notice stands, and the way to its preview. */
export function titleLenses(document: TextDocument, linted: Linted): CodeLens[] {
  const range = toRange(titleOf(linted.notice), document)
  return [
    {range, command: {title: standing(linted), command: showChecklistCommand, arguments: [document.uri]}},
    {range, command: {title: 'open preview', command: showPreviewCommand}}
  ]
}

/** “12 of 17 elements · 3 slots to fill · 2 errors · 1 warning · grade 9”. Slots that nobody has filled, and what waits for them, are no fault yet while somebody fills them. */
export function standing({elements, waiting, findings, readability}: Linted): string {
  const all = Object.values(elements)
  const {error, warning} = countLevels(findings)
  const parts = [`${all.filter(({present}) => present).length} of ${all.length} elements`]
  const slots = findings.filter(({rule, severity}) => rule === 'placeholder' && severity === 'error').length
  const waits = findings.filter(({rule, severity}) => severity === 'error' && Object.hasOwn(waiting, rule.replace(/^missing-/, ''))).length
  const errors = error - slots - waits
  if (slots > 0) parts.push(`${slots} ${slots === 1 ? 'slot' : 'slots'} to fill`)
  if (errors > 0) parts.push(`${errors} ${errors === 1 ? 'error' : 'errors'}`)
  if (warning > 0) parts.push(`${warning} ${warning === 1 ? 'warning' : 'warnings'}`)
  // Where nothing is written there is nothing to read.
  if (readability.words > 0) parts.push(`grade ${Math.round(readability.grade)}`)
  return parts.join(' · ')
}
