import assert from 'node:assert/strict'
import fc from 'fast-check'
import {describe, it} from 'mocha'
import {distance, nearestTo} from '../../server/src/lexicon/nearest.ts'
import type {Span} from '../../server/src/notice/notice.ts'
import {spansApart, spanWithin} from '../notice/spans.ts'

describe('the parts of an entry', () => {
  it('go with the nearest of each other, of two that are as near with the first', () => {
    fc.assert(
      fc.property(spanWithin(60), spansApart, (first, spans) => {
        const plainest = spans.reduce<Span | undefined>((best, other) => (best && distance(best, first) <= distance(other, first) ? best : other), undefined)
        assert.deepEqual(nearestTo(first, spans), plainest)
      }),
      {numRuns: 3000}
    )
    assert.deepEqual(nearestTo({start: 5, end: 6}, [{start: 1, end: 3}, {start: 8, end: 9}]), {start: 1, end: 3})
    assert.equal(nearestTo({start: 5, end: 6}, []), undefined)
  })
})
