import assert from 'node:assert/strict'
import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, it} from 'mocha'
import {noticeOf, withEveryParagraphChanged} from '../bench/texts.ts'
import {inFolder, run} from './command.ts'

/** Megabytes that two threads may take for an archive of any size; `npm run bench:peers` holds 10,000 notices to the same. */
const MOST = 300

/** Tells the most memory that the whole process had, all of its threads included. */
const TELL = `if (require('node:worker_threads').isMainThread) process.on('exit', () => require('node:fs').writeFileSync(process.env.PEAK_FILE, String(process.resourceUsage().maxRSS)))`

describe('the memory of a run', () => {
  it('does not grow with the archive', inFolder((folder) => {
    const text = noticeOf(6 * 1024)
    writeFileSync(join(folder, 'tell.cjs'), TELL)
    const peakOf = (names: readonly string[]): number => {
      const file = join(folder, 'peak')
      const {code, error} = run(folder, ['-f', 'json:report.json', '--concurrency', '2', ...names], {node: ['--require', join(folder, 'tell.cjs')], environment: {PEAK_FILE: file}})
      assert.deepEqual([code, error], [1, ''])
      return Number(readFileSync(file, 'utf8')) / 1024
    }
    const names = Array.from({length: 200}, (_, index) => `${index}.notice.md`)
    names.forEach((name, index) => writeFileSync(join(folder, name), withEveryParagraphChanged(text, index)))
    const [few, many] = [peakOf(names.slice(0, 40)), peakOf(names)]
    assert.ok(many < MOST, `${many.toFixed(0)} MB`)
    assert.ok(many < few * 1.5, `${few.toFixed(0)} MB for 40 notices, ${many.toFixed(0)} MB for 200`)
  })).timeout(300_000)
})
