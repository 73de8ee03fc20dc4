import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import {checkDeadlines} from '../../server/src/jurisdictions/deadlines/schedule.ts'
import {loadLawReaders} from '../../server/src/lint/law/load.ts'
import {applyEdits} from '../../server/src/lint/apply.ts'
import {englishLinter} from '../english.ts'
import type {LawItemResult} from '../../server/src/lint/finding.ts'
import type {Linted} from '../../server/src/lint/linter.ts'
import {sourceSpan} from '../../server/src/notice/notice.ts'

const folder = new URL('../../samples/laws/', import.meta.url)
const law = await loadLawReaders(['en'])
const names = readdirSync(folder).filter((name) => name.endsWith('.notice.md')).sort()

/** The laws that must have a sample. */
const LAWS =
  'eu-gdpr uk-gdpr us-ca us-ny us-ma us-tx us-fl us-il us-wa us-md us-nc us-ct us-dc us-hipaa us-ftc-hbnr us-sec-regsp ca-pipeda ca-qc-law25 au-privacy nz-privacy sg-pdpa br-lgpd'.split(' ')

/** What goes with an item because one is a part of the other: who does not name the kinds of data cannot name those of the reader. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  'data-types': ['data-elements-specific'],
  'sender-contact': ['contact-phone', 'contact-phone-tollfree', 'contact-email', 'sender-postal-address', 'contact-two-channels', 'contact-person', 'dpo-contact', 'contact-office-name'],
  'contact-phone': ['contact-phone-tollfree', 'contact-office-name'],
  'measures-taken': ['investigation-actions', 'regulator-notified'],
  'steps-for-individual': ['advice-review-statements', 'credit-bureau-phone', 'offer-enrollment']
}

describe('a conforming notice for each law', () => {
  it('is there', () => assert.deepEqual(names.map((name) => name.replace('.notice.md', '')), [...LAWS].sort()))

  for (const name of names) {
    const source = readFileSync(new URL(name, folder), 'utf8')
    const linted = lint(source)
    const present = linted.law?.items.filter((item) => item.present) ?? []

    it(`${name} lints clean`, () => assert.deepEqual(linted.findings.map(({rule, message}) => `${rule}: ${message}`), []))

    for (const item of present) {
      it(`${name} without ${item.id}`, () => {
        const found = lawItemsMissing(lint(without(linted, source, item)))
        assert.ok(found.includes(item.id), `not missed; missed are ${found.join(', ') || 'none'}`)
        assert.deepEqual(found.filter((id) => id !== item.id && !PARTS[item.id]?.includes(id)), [])
      })
    }
  }
})

function lint(source: string): Linted {
  return englishLinter().lint(source, {law, deadlines: (frontMatter) => checkDeadlines(frontMatter, undefined)})
}

function lawItemsMissing({findings}: Linted): string[] {
  return findings.flatMap(({rule, law}) => (rule.startsWith('law-') ? [law?.item ?? rule] : []))
}

/** The notice without the sentences, or the lines of an address, that say an item. */
function without({notice}: Linted, source: string, {evidence}: LawItemResult): string {
  const spans = notice.blocks.flatMap((placed) => placed.block.sentences.map((sentence) => sourceSpan(placed, sentence)))
  const carrying = spans.filter(({start, end}) => evidence.some((one) => one.start < end && start < one.end))
  return applyEdits(source, carrying.map(({start, end}) => ({start, end, text: ''})))
}
