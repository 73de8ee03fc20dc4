import assert from 'node:assert/strict'
import {cpSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, it} from 'mocha'
import {inFolder, run} from './command.ts'

const samples = fileURLToPath(new URL('../../samples/', import.meta.url))

describe('shards that are merged', () => {
  it('give what one run gives, laws and translations included, in every format that a run has', inFolder((folder) => {
    cpSync(join(samples, 'translations'), folder, {recursive: true})
    for (const name of ['two-laws', 'bad-everything', 'out-of-time']) cpSync(join(samples, `${name}.notice.md`), join(folder, `${name}.notice.md`))
    // The translation says another number than its original.
    const translation = join(folder, 'clinic.es.notice.md')
    writeFileSync(translation, readFileSync(translation, 'utf8').replace('1.204', '1.777'))
    const now = ['--now', '2027-01-01T00:00:00Z']
    for (const part of [1, 2]) run(folder, [...now, '--shard', `${part}/2`, '-f', `json:part-${part}.json`])
    for (const format of ['json', 'sarif', 'github', 'gitlab', 'rdjson', 'checkstyle', 'junit', 'markdown', 'html', 'stylish']) {
      const whole = run(folder, [...now, '-f', format])
      assert.equal(whole.error, '', format)
      if (format === 'json') for (const part of ['"law": {', '"related": {', '"item": ']) assert.ok(whole.out.includes(part), part)
      const merged = run(folder, ['merge', 'part-2.json', 'part-1.json', '-f', format])
      assert.deepEqual([merged.code, merged.error], [whole.code, ''], format)
      assert.equal(merged.out, whole.out, format)
    }
  })).timeout(240_000)
})
