import assert from 'node:assert/strict'
import fc from 'fast-check'
import {isSurelyBefore, isZone, readMoment, writeMoment} from '../../../server/src/jurisdictions/deadlines/moment.ts'

describe('a moment', () => {
  it('is a day, a time of day somewhere, or an instant', () => {
    assert.equal(readMoment('2026-10-19')?.kind, 'day')
    assert.equal(readMoment('2026-10-19T08:30')?.kind, 'local')
    assert.equal(readMoment('2026-10-19 08:30:15')?.kind, 'local')
    assert.equal(readMoment('2026-10-19T08:30Z')?.kind, 'instant')
    assert.equal(readMoment('2026-10-19T08:30:00-05:00')?.kind, 'instant')
  })

  it('is none where the calendar or the clock does not have it', () => {
    for (const text of ['2026-02-29', '2026-13-01', '2026-04-31', '2026-10-19T25:00', '2026-10-19T08:60Z', '2026-10-19T08:30+25:00', 'yesterday', '', '20261019', '2026-10', '19.10.2026', '2026-10-19T08:30:00Z[Mars/Base]']) {
      assert.equal(readMoment(text), undefined, text)
    }
    assert.equal(readMoment('2028-02-29')?.kind, 'day')
  })

  it('is read from any text without harm', () => {
    const near = fc.stringMatching(/^[0-9TZ:+ .-]{0,30}$/)
    fc.assert(fc.property(fc.oneof(fc.string(), near), (text) => void readMoment(text)), {numRuns: 300})
  })

  it('is written in UTC, a day as a day', () => {
    const written = (text: string) => {
      const moment = readMoment(text)
      return moment && writeMoment(moment, 'America/Los_Angeles')
    }
    assert.equal(written('2026-10-19'), '2026-10-19')
    assert.equal(written('2026-10-19T08:30'), '2026-10-19T15:30:00Z')
    assert.equal(written('2026-10-19T08:30:00+02:00'), '2026-10-19T06:30:00Z')
  })

  it('is before another only where every hour that it leaves open is', () => {
    const before = (one: string, other: string) => {
      const [a, b] = [readMoment(one), readMoment(other)]
      assert.ok(a && b)
      return isSurelyBefore(a, b, 'Europe/Dublin')
    }
    assert.equal(before('2026-10-01', '2026-10-02'), true)
    assert.equal(before('2026-10-01', '2026-10-01T23:00'), false)
    assert.equal(before('2026-10-01T22:59', '2026-10-01T22:00Z'), true)
    assert.equal(before('2026-10-01T23:01', '2026-10-01T22:00Z'), false)
  })

  it('knows zones by name', () => {
    assert.equal(isZone('Europe/Dublin'), true)
    assert.equal(isZone('Europe/Atlantis'), false)
    assert.equal(isZone(''), false)
  })
})
