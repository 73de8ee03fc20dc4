import assert from 'node:assert/strict'
import fc from 'fast-check'
import {describe, it} from 'mocha'
import {distance, nearestTo} from '../../server/src/lexicon/nearest.ts'
import type {Span} from '../../server/src/notice/notice.ts'

describe('the parts of an entry', () => {
  it('go with the nearest of each other, of two that are as near with the first', () => {
    const apart = fc.array(fc.tuple(fc.nat(4), fc.integer({min: 1, max: 5})), {maxLength: 12}).map((steps) => {
      let at = 0
      return steps.map(([gap, length]): Span => ({start: at += gap, end: at += length}))
    })
    const span = fc.tuple(fc.nat(60), fc.integer({min: 1, max: 9})).map(([start, length]): Span => ({start, end: start + length}))
    fc.assert(
      fc.property(span, apart, (first, spans) => {
        const plainest = spans.reduce<Span | undefined>((best, other) => (best && distance(best, first) <= distance(other, first) ? best : other), undefined)
        assert.deepEqual(nearestTo(first, spans), plainest)
      }),
      {numRuns: 3000}
    )
    assert.deepEqual(nearestTo({start: 5, end: 6}, [{start: 1, end: 3}, {start: 8, end: 9}]), {start: 1, end: 3})
    assert.equal(nearestTo({start: 5, end: 6}, []), undefined)
  })
})
