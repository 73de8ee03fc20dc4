import assert from 'node:assert/strict'
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, it} from 'mocha'
import {inFolder, run} from './command.ts'

const NOTICE = '# A note\n\nWe take your privacy very seriously.\n\nYour data were stolen!!!\n'

describe('the command line, configured', () => {
  it('shows every value with its origin', inFolder((folder) => {
    mkdirSync(join(folder, 'sub'))
    writeFileSync(join(folder, '.notice-lint.yaml'), 'extends: plain-language\nrules:\n  alarm: off\norganization: {domains: [linden.example]}\n')
    const {code, out, error} = run(folder, ['print-config', 'sub/a.md', '--rule', 'marketing=hint'])
    assert.equal(code, 0, error)
    for (const line of [/^ {2}alarm: off +# \.notice-lint\.yaml:3:10$/m, /^ {2}jargon: error +# preset plain-language$/m, /^ {2}marketing: hint +# command line$/m, /^ {2}minimizing: warning +# default$/m, /^ {4}- "linden\.example" +# \.notice-lint\.yaml:4:26$/m]) assert.match(out, line)
    assert.equal(run(folder, ['print-config']).code, 2)
  }))

  it('does not run with a broken configuration, and says once what is wrong and where', inFolder((folder) => {
    writeFileSync(join(folder, '.notice-lint.yaml'), 'ruls:\n  alarm: off\n')
    for (const name of ['a', 'b']) writeFileSync(join(folder, `${name}.notice.md`), NOTICE)
    const {code, out, error} = run(folder, ['-f', 'json', '--fix'])
    assert.deepEqual([code, out], [2, '[]\n'])
    assert.equal(error, 'notice-lint: .notice-lint.yaml:1:1: unknown key “ruls” (did you mean “rules”?)\n')
    assert.equal(run(folder, ['--no-config', '--fail-on', 'never']).code, 0)
  }))

  it('takes another configuration, and says which named file is left out', inFolder((folder) => {
    writeFileSync(join(folder, '.notice-lint.json'), '{"ignore": ["old/"], "rules": {"alarm": "off"}}')
    writeFileSync(join(folder, 'other.yaml'), 'rules: {marketing: off}')
    mkdirSync(join(folder, 'old'))
    for (const name of ['a', 'old/b']) writeFileSync(join(folder, `${name}.notice.md`), NOTICE)
    const flags = (...args: readonly string[]): string[] => [...run(folder, ['-f', 'json', ...args]).out.matchAll(/"rule": "(alarm|marketing)"/g)].map((match) => match[1] ?? '')
    assert.deepEqual(flags(), ['marketing'])
    assert.deepEqual(flags('--config', 'other.yaml'), ['alarm', 'alarm'])
    assert.deepEqual(flags('--no-ignore', '.'), ['marketing', 'marketing'])
    const named = run(folder, ['old/b.notice.md'])
    assert.deepEqual([named.code, named.out], [0, ''])
    assert.equal(named.error, 'notice-lint: old/b.notice.md: left out by .notice-lint.json; --no-ignore lints it all the same\n')
    assert.equal(run(folder, ['--config', 'none.yaml']).code, 2)
  }))

  it('init asks two questions, writes a sound file and never over another', inFolder((folder) => {
    const {code, out, error} = run(folder, ['init'], {input: 'linden.example, https://www.oats.example/\nplain-language\n'})
    assert.equal(code, 0, error)
    assert.match(out, /Which domains .*How strict /)
    assert.match(readFileSync(join(folder, '.notice-lint.yaml'), 'utf8'), /^extends: plain-language$[^]*domains: \["linden\.example", "www\.oats\.example"\]/m)
    assert.match(run(folder, ['print-config', 'a.md']).out, /jargon: error +# preset plain-language/)
    const again = run(folder, ['init'], {input: '\n\n'})
    assert.deepEqual([again.code, again.error], [2, 'notice-lint: init: there is a .notice-lint.yaml here already; change that one\n'])
  }))

  it('init refuses a preset that there is not, and then writes nothing', inFolder((folder) => {
    const {code, error} = run(folder, ['init'], {input: '\nstrickt\n'})
    assert.equal(code, 2)
    assert.match(error, /did you mean “strict”/)
    assert.throws(() => readFileSync(join(folder, '.notice-lint.yaml')))
  }))
})
