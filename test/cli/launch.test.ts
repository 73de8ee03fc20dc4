import assert from 'node:assert/strict'
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, it} from 'mocha'
import {inFolder, run} from './command.ts'

/** Runs a pattern before the launcher tells V8 how to compile, and again at the end, in each way in which patterns are run. */
const BEFORE_AND_AFTER = `
const pattern = /(a)(b)?(c)?(d)?(e)?(f)?(g)?(h)?x/
pattern.exec('abx')
process.on('exit', () => {
  for (let time = 0; time < 5; time++) pattern.exec('abcdx')
  console.error('zzabxq'.replace(pattern, (found) => found.toUpperCase()))
})`

const FORBIDS = `
process.binding = () => { throw new Error('not allowed') }`

/** Says by which way flags were set. */
const TELLS = `
const v8 = process.getBuiltinModule('node:v8')
const set = v8.setFlagsFromString
let way = 'binding'
v8.setFlagsFromString = (flags) => { way = 'node:v8'; set(flags) }
process.on('exit', () => console.error(way))`

describe('the launcher', () => {
  it('leaves alone what ran before it', inFolder((folder) => {
    writeFileSync(join(folder, 'a.notice.md'), '# A note\n\nWe take your privacy very seriously!!!\n')
    writeFileSync(join(folder, 'before.cjs'), BEFORE_AND_AFTER)
    const {code, error} = run(folder, ['a.notice.md'], {node: ['--require', './before.cjs']})
    assert.deepEqual([code, error], [1, 'zzABXq\n'])
  }))

  it('sets flags without a warning, and where Node forbids the short way', inFolder((folder) => {
    writeFileSync(join(folder, 'a.notice.md'), '# A note\n\nWe take your privacy very seriously!!!\n')
    writeFileSync(join(folder, 'forbids.cjs'), FORBIDS)
    writeFileSync(join(folder, 'tells.cjs'), TELLS)
    const plain = run(folder, ['a.notice.md'])
    assert.equal(plain.error, '')
    for (const [node, ways] of [[['--pending-deprecation'], 'binding'], [['--throw-deprecation'], 'binding'], [['--require', './forbids.cjs'], 'node:v8']] as const) {
      assert.deepEqual(run(folder, ['a.notice.md'], {node: [...node, '--require', './tells.cjs']}), {...plain, error: `${ways}\n`})
    }
  }))

  it('runs the program whether it has read the command line or not', inFolder((folder) => {
    writeFileSync(join(folder, 'a.notice.md'), '# A note\n\nWe take your privacy very seriously!!!\n')
    const named = run(folder, ['a.notice.md'])
    assert.equal(named.code, 1)
    assert.deepEqual([run(folder, ['--', 'a.notice.md']), run(folder, [])], [named, named])
    assert.deepEqual(run(folder, ['explain']), {code: 2, out: '', error: 'notice-lint: explain: name a rule, for example notice-lint explain blame-shifting\n'})
  }))
})
