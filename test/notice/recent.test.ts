import assert from 'node:assert/strict'
import {Recent} from '../../server/src/notice/recent.ts'

describe('what was worked out of late', () => {
  it('stays while it is asked for, and goes when it is not', () => {
    const recent = new Recent<number>(3)
    recent.set('often', 1)
    recent.set('once', 2)
    for (let other = 0; other < 100; other++) {
      recent.set(`other ${other}`, other)
      assert.equal(recent.get('often'), 1)
    }
    assert.equal(recent.get('once'), undefined)
  })

  it('is the last that was set', () => {
    const recent = new Recent<number>(2)
    for (const value of [1, 2, 3]) recent.set('one', value)
    recent.set('two', 0)
    recent.set('three', 0)
    assert.equal(recent.get('one'), 3)
  })
})
