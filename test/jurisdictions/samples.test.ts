import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import {loadDeadlineCheck} from '../../server/src/lint/deadlines.ts'
import {loadLawReaders} from '../../server/src/lint/law/load.ts'
import {linterFor} from '../../server/src/lint/notice-linter.ts'
import {applyEdits} from '../../server/src/lint/apply.ts'
import {englishLinter} from '../english.ts'
import type {LawItemResult} from '../../server/src/lint/finding.ts'
import type {Linted} from '../../server/src/lint/linter.ts'
import {sourceSpan} from '../../server/src/notice/notice.ts'

const folder = new URL('../../samples/laws/', import.meta.url)
const law = await loadLawReaders(['en'])
const deadlines = await loadDeadlineCheck(undefined)

/** The laws that must have a sample. */
const LAWS =
  'eu-gdpr uk-gdpr us-ca us-ny us-ma us-tx us-fl us-il us-wa us-md us-nc us-ct us-dc us-hipaa us-ftc-hbnr us-sec-regsp ca-pipeda ca-qc-law25 au-privacy nz-privacy sg-pdpa br-lgpd'.split(' ')

/** What goes with an item because one is a part of the other: who does not name the kinds of data cannot name those of the reader. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  'data-types': ['data-elements-specific'],
  'data-elements-specific': ['data-types'],
  'sender-contact': ['contact-phone', 'contact-phone-tollfree', 'contact-email', 'sender-postal-address', 'contact-two-channels', 'contact-person', 'dpo-contact', 'contact-office-name'],
  'contact-phone': ['contact-phone-tollfree', 'contact-office-name'],
  'measures-taken': ['investigation-actions', 'regulator-notified'],
  'steps-for-individual': ['advice-review-statements', 'credit-bureau-phone', 'offer-enrollment', 'complaint-right']
}

/** The laws whose notices must be met in other languages, too. */
const SPOKEN: Readonly<Record<string, readonly string[]>> = {
  es: ['es-lopdgdd', 'us-pr', 'mx-lfpdppp', 'cl-ley21719', 'ar-ley25326', 'co-ley1581', 'eu-gdpr', 'us-ca', 'us-tx', 'us-fl', 'us-hipaa'],
  fr: ['eu-gdpr', 'fr-cnil', 'ca-qc-law25'],
  de: ['eu-gdpr', 'de-bdsg'],
  pt: ['eu-gdpr', 'br-lgpd']
}

describe('a conforming notice for each law', () => {
  it('is there', () => assert.deepEqual(namesIn(folder).map((name) => name.replace('.notice.md', '')), [...LAWS].sort()))

  for (const name of namesIn(folder)) {
    const source = readFileSync(new URL(name, folder), 'utf8')
    it(`${name} lints clean`, () => assert.deepEqual(lint(source).findings.map(({rule, message}) => `${rule}: ${message}`), []))
    missesWhatIsTakenOut(name, source, lint)
  }
})

for (const [language, laws] of Object.entries(SPOKEN)) {
  const room = new URL(`${language}/`, folder)
  const linter = await linterFor(`---\nlanguage: ${language}\n---\n`)
  const readers = await loadLawReaders([language])
  const lintIn = (source: string): Linted => linter.lint(source, {law: readers, deadlines})

  describe(`a conforming notice for each law in ${language}`, () => {
    it('is there', () => assert.deepEqual(namesIn(room).map((name) => name.replace('.notice.md', '')), [...laws].sort()))

    for (const name of namesIn(room)) {
      const source = readFileSync(new URL(name, room), 'utf8')
      it(`${name} has no finding of law`, () => assert.deepEqual(lintIn(source).findings.filter(({rule}) => rule.startsWith('law-')).map(({rule, message}) => `${rule}: ${message}`), []))
      missesWhatIsTakenOut(name, source, lintIn)
    }
  })
}

function namesIn(room: URL): string[] {
  return readdirSync(room).filter((name) => name.endsWith('.notice.md')).sort()
}

/** Without the sentences that say an item exactly that item is missed. */
function missesWhatIsTakenOut(name: string, source: string, by: (text: string) => Linted): void {
  const linted = by(source)
  for (const item of linted.law?.items.filter(({present}) => present) ?? []) {
    it(`${name} without ${item.id}`, () => {
      const found = lawItemsMissing(by(without(linted, source, item)))
      assert.ok(found.includes(item.id), `not missed; missed are ${found.join(', ') || 'none'}`)
      assert.deepEqual(found.filter((id) => id !== item.id && !PARTS[item.id]?.includes(id)), [])
    })
  }
}

function lint(source: string): Linted {
  return englishLinter().lint(source, {law, deadlines})
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
