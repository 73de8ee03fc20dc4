import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {describe, it} from 'mocha'
import {COMMANDS} from '../../server/src/cli/commands.ts'
import {OPTIONS} from '../../server/src/cli/options.ts'

const path = fileURLToPath(new URL('../../server/man/notice-lint.1', import.meta.url))

describe('the man page', () => {
  it('has every command and option', () => {
    const page = readFileSync(path, 'utf8').replaceAll('\\-', '-')
    for (const {name} of COMMANDS) assert.ok(page.includes(`\\fB${name}\\fR`) || name === 'lint', name)
    for (const {name} of OPTIONS) assert.ok(page.includes(`\\fB--${name}\\fR`), name)
  })

  it('is read by man without a warning', () => {
    const {status, stdout, stderr, error} = spawnSync('man', ['-l', '--warnings', '-E', 'UTF-8', path], {encoding: 'utf8', env: {...process.env, MANWIDTH: '200', MANPAGER: 'cat'}})
    if (error || (status !== 0 && stdout === '')) {
      console.error('    NOT TESTED: there is no working man here, so the page was only looked at, not formatted')
      return
    }
    assert.deepEqual([status, stderr], [0, ''])
    assert.match(stdout, /--format NAME/)
    assert.match(stdout, /completion bash\|zsh\|fish/)
  })
})
