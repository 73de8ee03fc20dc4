import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {Progress} from '../../server/src/cli/progress.ts'

/** What somebody at the terminal is shown of so many notices. */
function shown(total: number, watched: boolean): string[] {
  const lines: string[] = []
  const progress = new Progress(total, {isWatched: () => watched, error: (text) => void lines.push(text)})
  for (let count = 0; count < total; count++) progress.step()
  progress.end()
  return lines
}

describe('progress', () => {
  it('is one line on a terminal, written a hundred times at most, and gone when the run is done', () => {
    const lines = shown(10_000, true)
    assert.ok(lines.length <= 102, String(lines.length))
    assert.ok(lines.slice(0, -1).every((line) => /^\r\d+ % of 10000 notices$/.test(line)))
    assert.equal(lines.at(-2), '\r100 % of 10000 notices')
    assert.equal(lines.at(-1), '\r\u001B[K')
  })

  it('is not shown of short runs, nor where nobody looks', () => {
    assert.deepEqual(shown(50, true), [])
    assert.deepEqual(shown(10_000, false), [])
  })
})
