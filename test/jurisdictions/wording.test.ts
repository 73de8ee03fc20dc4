import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import {loadDeadlineCheck} from '../../server/src/lint/deadlines.ts'
import {loadLawReaders} from '../../server/src/lint/law/load.ts'
import {applyEdits} from '../../server/src/lint/apply.ts'
import {englishLinter} from '../english.ts'
import type {Linted} from '../../server/src/lint/linter.ts'
import {sourceSpan} from '../../server/src/notice/notice.ts'

/** Notices in wording of all sorts, each of which says all that its laws require. */
const folder = new URL('wording/', import.meta.url)
const law = await loadLawReaders(['en'])
const deadlines = await loadDeadlineCheck(undefined)
const lint = (text: string): Linted => englishLinter().lint(text, {law, deadlines})

/** Ids of required items that are missed, and of what is wrong with form and words. */
function missed({findings}: Linted): string[] {
  return findings.flatMap(({rule, severity, law: reference}) => (rule.startsWith('law-') && rule !== 'law-deadline' && severity !== 'info' ? [reference?.item ?? rule] : []))
}

describe('what laws ask for, in other words', () => {
  for (const name of readdirSync(folder).sort()) {
    const source = readFileSync(new URL(name, folder), 'utf8')
    const linted = lint(source)
    it(`${name} says it all`, () => assert.deepEqual(missed(linted), []))
    it(`${name} without one of its items misses it`, () => {
      const {notice} = linted
      const sentences = notice.blocks.flatMap((placed) => placed.block.sentences.map((sentence) => sourceSpan(placed, sentence)))
      for (const item of linted.law?.items.filter(({required, present}) => required && present) ?? []) {
        const carrying = sentences.filter(({start, end}) => item.evidence.some((one) => one.start < end && start < one.end))
        const left = missed(lint(applyEdits(source, carrying.map(({start, end}) => ({start, end, text: ''})))))
        // Without the offer nobody asks how to take it up.
        if (item.id !== 'offer-enrollment' || !left.includes('identity-theft-offer')) assert.ok(left.includes(item.id), `${item.id} is not missed; missed are ${left.join(', ') || 'none'}`)
      }
    })
  }
})
