import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import {describe, it} from 'mocha'
import {englishLinter} from '../../server/src/lint/english.ts'

const folder = new URL('../../samples/', import.meta.url)
const names = readdirSync(folder).filter((name) => name.endsWith('.notice.md'))

/** What each bad sample is meant to show. */
const FAULTS: Readonly<Record<string, readonly string[]>> = {
  'bad-everything.notice.md': ['missing-apology', 'missing-data-types', 'missing-next-steps', 'missing-contact', 'blame-shifting', 'speculative-promise', 'over-disclosure'],
  'late-and-vague.notice.md': ['placeholder', 'delay-excuse', 'speculation', 'minimizing', 'weak-apology', 'missing-data-types', 'missing-when'],
  'too-technical.notice.md': ['jargon', 'over-disclosure'],
  'half-an-apology.notice.md': ['weak-apology']
}

function rulesOf(name: string): string[] {
  return englishLinter().lint(readFileSync(new URL(name, folder), 'utf8')).findings.map((finding) => finding.rule)
}

describe('the samples', () => {
  it('are at least eight', () => assert.ok(names.length >= 8, String(names.length)))
  for (const name of names.filter((one) => one.startsWith('good-'))) {
    it(`${name} lints clean`, () => assert.deepEqual(rulesOf(name), []))
  }
  for (const [name, faults] of Object.entries(FAULTS)) {
    it(`${name} shows its faults`, () => {
      const rules = rulesOf(name)
      assert.deepEqual(faults.filter((fault) => !rules.includes(fault)), [])
    })
  }
})
