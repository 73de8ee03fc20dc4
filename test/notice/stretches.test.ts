import assert from 'node:assert/strict'
import fc from 'fast-check'
import {describe, it} from 'mocha'
import {indexAt} from '../../server/src/notice/notice.ts'
import {Stretches} from '../../server/src/notice/stretches.ts'
import {spansApart, spanWithin} from './spans.ts'

const span = spanWithin(40)

describe('spans among which others are sought', () => {
  it('are met where the plainest search meets them, the first of several', () => {
    fc.assert(
      fc.property(fc.array(span, {maxLength: 12}), span, (spans, wanted) => {
        const inOrder = [...spans].sort((a, b) => a.start - b.start)
        const plainest = inOrder.find(({start, end}) => start < wanted.end && wanted.start < end)
        assert.deepEqual(new Stretches(spans).meeting(wanted), plainest)
      }),
      {numRuns: 2000}
    )
    assert.deepEqual(new Stretches([{start: 5, end: 7}, {start: 0, end: 9}]).meeting({start: 8, end: 10}), {start: 0, end: 9})
    assert.equal(new Stretches([{start: 0, end: 5}]).meeting({start: 5, end: 6}), undefined)
  })

  it('have a place in the one in which the plainest search finds it', () => {
    fc.assert(fc.property(spansApart, fc.nat(80), (spans, place) => assert.equal(indexAt(spans, place), spans.findIndex(({start, end}) => start <= place && place < end))), {numRuns: 2000})
    assert.equal(indexAt([{start: 2, end: 4}], 3), 0)
    assert.equal(indexAt([{start: 2, end: 4}], 4), -1)
  })
})
