import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {applyEdits} from '../../server/src/lint/apply.ts'
import {englishLinter} from '../english.ts'
import type {LintOptions} from '../../server/src/lint/linter.ts'

const TEXT = '# A note\n\n<!-- notice-lint-disable-next-line marketing alarm -- quoted -->\n\nWe take your privacy very seriously.\n'

/** Findings of a rule: the words and what is said of them. */
function found(text: string, rule: string, options: LintOptions): string[] {
  return englishLinter().lint(text, options).findings.filter((finding) => finding.rule === rule).map(({start, end, message}) => `${text.slice(start, end)} → ${message}`)
}

describe('comments that silence', () => {
  it('are reported where they silence nothing, by rule, if that is asked for', () => {
    assert.deepEqual(found(TEXT, 'directive', {}), [])
    assert.deepEqual(found(TEXT, 'directive', {reportUnusedDirectives: true}), ['<!-- notice-lint-disable-next-line marketing alarm -- quoted --> → This comment silences nothing of “alarm”.'])
    const idle = TEXT.replace('marketing alarm', 'alarm')
    assert.deepEqual(found(idle, 'directive', {policy: {locked: [], reasons: false, unused: true}}).map((one) => one.split(' → ')[1]), ['This comment silences nothing.'])
    const finding = englishLinter().lint(idle, {reportUnusedDirectives: true}).findings.find(({rule}) => rule === 'directive')
    assert.equal(applyEdits(idle, finding?.fixes[0]?.edits ?? []), '# A note\n\nWe take your privacy very seriously.\n')
    for (const kind of ['disable-file', 'disable', 'disable-line']) {
      const used = `# A note\n\nWe take your privacy very seriously. <!-- notice-lint-${kind} -->\n`
      assert.equal(found(kind === 'disable' ? used.replace(/(We.*?)( <!--.*-->)/, '$2\n\n$1') : used, 'directive', {reportUnusedDirectives: true}).length, 0, kind)
    }
  })

  it('cannot silence what the policy locks, and must give a reason where it asks for one', () => {
    const policy = {locked: ['marketing'], reasons: true}
    assert.equal(found(TEXT, 'marketing', {}).length, 0)
    assert.equal(found(TEXT, 'marketing', {policy}).length, 1)
    assert.deepEqual(found(TEXT, 'directive', {policy}).map((one) => one.split(' → ')[1]), ['The configuration does not let a comment silence “marketing”.'])
    const bare = TEXT.replace(' -- quoted', '').replace('marketing alarm', 'alarm')
    assert.match(found(bare, 'directive', {policy}).join(), /asks for a reason/)
    assert.equal(found(`<!-- notice-lint-disable-file -- all -->\n\n${TEXT}`, 'marketing', {policy}).length, 1)
  })
})
