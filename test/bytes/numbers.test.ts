import assert from 'node:assert/strict'
import fc from 'fast-check'
import {describe, it} from 'mocha'
import {fromPlanes, fromSteps, ListReader, planesOf, stepsOf, writeLists} from '../../server/src/bytes/numbers.ts'

const number = fc.oneof(fc.nat({max: 300}), fc.integer({min: 0, max: 0xffffffff}))

describe('lists of numbers in a package', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.array(fc.array(number)), (lists) => {
        const reader = new ListReader(writeLists(lists))
        for (const list of lists) assert.deepEqual(Array.from(reader.next()), list)
        assert.throws(() => reader.next(), /damaged/)
      }),
      {numRuns: 50}
    )
  })

  it('come back from their steps', () => {
    fc.assert(fc.property(fc.array(fc.nat({max: 0x3fffffff})), (list) => assert.deepEqual(Array.from(fromSteps(stepsOf(list))), list)), {numRuns: 50})
  })

  it('come back from their bytes, the lowest first', () => {
    const bytes = fc.array(fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(255))).map((list) => Uint8Array.from(list.flat()))
    fc.assert(fc.property(bytes, (given) => assert.deepEqual(fromPlanes(planesOf(given, 4), 4), given)), {numRuns: 50})
    assert.deepEqual(planesOf(Uint8Array.of(1, 2, 3, 4), 2), Uint8Array.of(1, 3, 2, 4))
  })

  it('are refused where they are damaged, however long they say that they are', () => {
    assert.throws(() => new ListReader(Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0x0f, 1)).next(), /damaged/)
    assert.throws(() => new ListReader(Uint8Array.of(2, 1, 0xff)).next(), /damaged/)
  })
})
