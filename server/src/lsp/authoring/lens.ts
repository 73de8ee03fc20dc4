import type {CodeLens} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import {countLevels} from '../../lint/count.ts'
import type {Linted} from '../../lint/linter.ts'
import {titleOf} from '../../lint/title.ts'
import {toRange} from '../diagnostic.ts'
import {fill} from '../../says/say.ts'
import {showChecklistCommand, showPreviewCommand} from '../protocol.ts'
import type {EditorWords} from '../words.ts'

/** Above the title: how the notice stands, and the way to its preview. */
export function titleLenses(document: TextDocument, linted: Linted, words: EditorWords): CodeLens[] {
  const range = toRange(titleOf(linted.notice), document)
  return [
    {range, command: {title: standing(linted, words), command: showChecklistCommand, arguments: [document.uri]}},
    {range, command: {title: words['open-preview'], command: showPreviewCommand}}
  ]
}

/** “12 of 17 elements · 3 slots to fill · 2 errors · 1 warning · grade 9”. Slots that nobody has filled, and what waits for them, are no fault yet while somebody fills them. */
export function standing({elements, waiting, findings, readability}: Linted, words: EditorWords): string {
  const all = Object.values(elements)
  const {error, warning} = countLevels(findings)
  const parts = [fill(words.elements, {count: all.filter(({present}) => present).length, all: all.length})]
  const add = (count: number, [one, many]: readonly [one: string, several: string]): void => {
    if (count > 0) parts.push(count === 1 ? one : fill(many, {count}))
  }
  const slots = findings.filter(({rule, severity}) => rule === 'placeholder' && severity === 'error').length
  const waits = findings.filter(({rule, severity}) => severity === 'error' && Object.hasOwn(waiting, rule.replace(/^missing-/, ''))).length
  const errors = error - slots - waits
  add(slots, words.slots)
  add(errors, words.errors)
  add(warning, words.warnings)
  // Where nothing is written there is nothing to read.
  if (readability.words > 0) parts.push(fill(words.grade, {count: Math.round(readability.grade)}))
  return parts.join(' · ')
}
