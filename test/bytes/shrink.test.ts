import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {deflateRawSync} from 'node:zlib'
import fc from 'fast-check'
import {describe, it} from 'mocha'
import {grow, shrink} from '../../server/src/bytes/shrink.ts'

const deflated = (bytes: Uint8Array): number => deflateRawSync(bytes).length

describe('bytes for a package', () => {
  it('come back as they were', () => {
    const numbers = fc.array(fc.integer({min: 0, max: 0xffff}), {maxLength: 9000, size: 'max'}).map((list) => new Uint8Array(Uint16Array.from(list).buffer))
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({maxLength: 200}), numbers), (bytes) => {
        assert.deepEqual(grow(shrink(bytes, deflated)), bytes)
      }),
      {numRuns: 40}
    )
  })

  it('become smaller where they are the tables of a language', () => {
    const bytes = new Uint8Array(readFileSync(new URL('../../server/generated/en.bin', import.meta.url)))
    const laid = shrink(bytes, deflated)
    assert.ok(deflated(laid) < deflated(bytes) * 0.97, `${deflated(laid)} of ${deflated(bytes)}`)
    assert.deepEqual(grow(laid), bytes)
  })

  it('are left alone if they were not shrunk, and refused if they are cut off', () => {
    const bytes = Uint8Array.from([1, 2, 3])
    assert.equal(grow(bytes), bytes)
    assert.throws(() => grow(shrink(new Uint8Array(100), deflated).subarray(0, 50)), /cut off/)
  })
})
