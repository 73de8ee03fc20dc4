import assert from 'node:assert/strict'
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, it} from 'mocha'
import {inFolder, run} from './command.ts'

const SILENCED = '# A note\n\n<!-- notice-lint-disable-next-line marketing -- quoted from the award -->\nWe take your privacy very seriously.\n\n<!-- notice-lint-disable-next-line alarm -->\nHello.\n'

describe('comments that silence, on the command line', () => {
  it('are reported where they silence nothing, and where the policy of the folder forbids them or wants a reason', inFolder((folder) => {
    writeFileSync(join(folder, 'a.notice.md'), SILENCED)
    const said = (...args: readonly string[]): string[] => {
      const files = JSON.parse(run(folder, ['-f', 'json', ...args]).out) as readonly {readonly findings: readonly {readonly rule: string; readonly message: string}[]}[]
      return files.flatMap(({findings}) => findings.flatMap(({rule, message}) => (rule === 'directive' || rule === 'marketing' ? [`${rule}: ${message}`] : [])))
    }
    assert.deepEqual(said(), [])
    assert.equal(said('--report-unused-disable-directives').length, 1)
    assert.match(said('--report-unused-disable-directives')[0] ?? '', /^directive: .*silences nothing/)
    writeFileSync(join(folder, '.notice-lint.yaml'), 'policy: {locked: [marketing], reasons: true}\n')
    const forbidden = said()
    assert.ok(forbidden.some((one) => one.startsWith('marketing: ')), forbidden.join('\n'))
    assert.ok(forbidden.some((one) => /directive: .*does not let a comment silence “marketing”/.test(one)), forbidden.join('\n'))
    assert.ok(forbidden.some((one) => /directive: .*reason/.test(one)), forbidden.join('\n'))
  }))
})
