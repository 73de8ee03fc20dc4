import assert from 'node:assert/strict'
import fc from 'fast-check'
import {Temporal} from 'temporal-polyfill'
import calendars from '../../../server/generated/calendars.ts'
import {dueAfter, lastInstant, writeDue, type Due, type Limit} from '../../../server/src/jurisdictions/deadlines/due.ts'
import {endOf, readMoment, startOf, type Moment} from '../../../server/src/jurisdictions/deadlines/moment.ts'
import {Places} from '../../../server/src/jurisdictions/deadlines/place.ts'

const places = new Places(calendars)

function moment(text: string): Moment {
  const read = readMoment(text)
  assert.ok(read, `${text} is no moment`)
  return read
}

function due(start: string, length: number, unit: Limit['unit'], law: string, basis: Limit['basis'] = 'calendar'): string {
  return writeDue(dueAfter(moment(start), {length, unit, basis}, places.of(law)))
}

/** Which of two ends of limits is later: above zero for the first. */
const compare = (one: Due, other: Due, zone: string): number => Temporal.Instant.compare(lastInstant(one, zone), lastInstant(other, zone))

describe('deadlines in hours', () => {
  it('give 72 hours to the minute, whatever the clocks of the place do', () => {
    assert.equal(due('2026-03-27T10:00:00Z', 72, 'hour', 'eu-gdpr'), '2026-03-30T10:00:00Z')
    assert.equal(due('2026-03-27T23:59:00Z', 72, 'hour', 'eu-gdpr'), '2026-03-30T23:59:00Z')
    // Over the change to summer time on 29 March and back on 25 October a clock on the wall shows another hour.
    assert.equal(due('2026-03-27T10:00:00+01:00', 72, 'hour', 'eu-gdpr'), '2026-03-30T09:00:00Z')
    assert.equal(due('2026-10-23T10:00:00+02:00', 72, 'hour', 'eu-gdpr'), '2026-10-26T08:00:00Z')
  })

  it('run through weekends and holidays', () => {
    assert.equal(due('2026-12-24T17:30:00Z', 72, 'hour', 'eu-gdpr'), '2026-12-27T17:30:00Z')
    assert.equal(due('2026-07-03T12:00:00Z', 36, 'hour', 'us-glba'), '2026-07-05T00:00:00Z')
  })

  it('take a day without an hour from its first minute, in the zone of the law', () => {
    assert.equal(due('2026-03-27', 72, 'hour', 'eu-gdpr'), '2026-03-29T23:00:00Z')
    assert.equal(due('2026-03-27', 72, 'hour', 'uk-gdpr'), '2026-03-30T00:00:00Z')
    assert.equal(due('2026-03-27', 72, 'hour', 'kr-pipa'), '2026-03-29T15:00:00Z')
  })

  it('take the first of the two hours that the clocks show when they are put back', () => {
    assert.equal(due('2026-10-25T02:30', 24, 'hour', 'eu-nis2'), '2026-10-26T00:30:00Z')
    assert.equal(due('2026-11-01T01:30', 24, 'hour', 'us-ny'), '2026-11-02T05:30:00Z')
  })

  it('take an hour that the clocks leave out as the hour before', () => {
    assert.equal(due('2026-03-08T02:30', 24, 'hour', 'us-ny'), '2026-03-09T06:30:00Z')
  })

  it('begin a day that has no midnight at its first minute', () => {
    // In Chile the clocks go from 24:00 to 1:00.
    assert.equal(due('2026-09-06', 24, 'hour', 'cl-ley21719'), '2026-09-07T04:00:00Z')
  })
})

describe('deadlines in days', () => {
  it('do not count the day of the start, and end with a whole day', () => {
    assert.equal(due('2026-03-27', 30, 'day', 'us-ca'), '2026-04-26')
    assert.equal(due('2026-12-31', 1, 'day', 'us-ca'), '2027-01-01')
    const last = lastInstant(dueAfter(moment('2026-03-27'), {length: 30, unit: 'day', basis: 'calendar'}, places.of('us-ca')), 'America/Los_Angeles')
    assert.equal(last.toString(), '2026-04-27T06:59:59.999999999Z')
  })

  it('count from the day that it was in the place of the law', () => {
    assert.equal(due('2026-03-28T03:00:00Z', 30, 'day', 'us-ca'), '2026-04-26')
    assert.equal(due('2026-03-28T03:00:00Z', 30, 'day', 'us-ny'), '2026-04-26')
    assert.equal(due('2026-03-28T05:00:00Z', 30, 'day', 'us-ny'), '2026-04-27')
    assert.equal(due('2026-03-28T15:00:00Z', 3, 'day', 'jp-appi'), '2026-04-01')
  })

  it('know leap years', () => {
    assert.equal(due('2028-02-01', 30, 'day', 'us-ca'), '2028-03-02')
    assert.equal(due('2026-02-01', 30, 'day', 'us-ca'), '2026-03-03')
    assert.equal(due('2027-12-31', 60, 'day', 'us-hipaa'), '2028-02-29')
    assert.equal(due('2026-12-31', 60, 'day', 'us-hipaa'), '2027-03-01')
  })

  it('are not lengthened by a weekend or a holiday', () => {
    assert.equal(due('2026-11-26', 30, 'day', 'us-tx'), '2026-12-26')
  })
})

describe('deadlines in months', () => {
  it('end on the day of the same number, or on the last of a shorter month', () => {
    assert.equal(due('2026-01-15', 1, 'month', 'eu-nis2'), '2026-02-15')
    assert.equal(due('2026-01-31', 1, 'month', 'eu-nis2'), '2026-02-28')
    assert.equal(due('2028-01-31', 1, 'month', 'eu-nis2'), '2028-02-29')
    assert.equal(due('2026-08-31', 6, 'month', 'eu-dora'), '2027-02-28')
    assert.equal(due('2026-12-31', 2, 'month', 'eu-dora'), '2027-02-28')
  })
})

describe('deadlines in business days', () => {
  it('leave out weekends', () => {
    assert.equal(due('2026-09-17', 4, 'day', 'us-sec-8k', 'business'), '2026-09-23')
    assert.equal(due('2026-09-19', 1, 'day', 'us-sec-8k', 'business'), '2026-09-21')
  })

  it('leave out public holidays, and the days on which they are kept instead', () => {
    // 4 July 2026 is a Saturday: kept on Friday. Thanksgiving; Christmas 2027 is a Saturday.
    assert.equal(due('2026-07-01', 4, 'day', 'us-sec-8k', 'business'), '2026-07-08')
    assert.equal(due('2026-11-24', 4, 'day', 'us-sec-8k', 'business'), '2026-12-01')
    assert.equal(due('2027-12-22', 2, 'day', 'us-sec-8k', 'business'), '2027-12-27')
  })

  it('know the holidays of the place', () => {
    // Good Friday and Tiradentes in Brazil, which the United States do not keep.
    assert.equal(due('2026-04-01', 3, 'day', 'br-lgpd', 'business'), '2026-04-07')
    assert.equal(due('2026-04-01', 3, 'day', 'us-sec-8k', 'business'), '2026-04-06')
    assert.equal(due('2026-04-17', 3, 'day', 'br-lgpd', 'business'), '2026-04-23')
    // Town Meeting Day is Vermont's alone; César Chávez Day is California's.
    assert.equal(due('2026-03-02', 1, 'day', 'us-vt', 'business'), '2026-03-04')
    assert.equal(due('2026-03-30', 15, 'day', 'us-ca-hsc', 'business'), '2026-04-21')
    assert.equal(due('2026-03-20', 15, 'day', 'co-ley1581', 'business'), '2026-04-15')
  })

  it('say where holidays are not known', () => {
    assert.equal(places.of('br-lgpd').calendar.knows(2026), true)
    assert.equal(places.of('br-lgpd').calendar.knows(2100), false)
    assert.equal(places.of('xx-toy').calendar.knows(2026), false)
    assert.equal(due('2100-01-01', 5, 'day', 'br-lgpd', 'business'), '2100-01-08')
  })
})

describe('any deadline', () => {
  const instants = fc.date({min: new Date('2019-01-01'), max: new Date('2038-01-01'), noInvalidDate: true}).map((date) => Temporal.Instant.from(date.toISOString()))
  const law = fc.constantFrom('eu-gdpr', 'us-ca', 'us-ak', 'br-lgpd', 'nz-privacy', 'in-dpdp', 'cl-ley21719', 'xx-toy')
  const limits = fc.record<Limit>({length: fc.integer({min: 1, max: 90}), unit: fc.constantFrom('hour', 'day', 'month'), basis: fc.constantFrom('calendar', 'business')})
  const runs = {numRuns: 60}

  it('is after its start and later for a later start or a longer limit', () => {
    fc.assert(
      fc.property(instants, fc.integer({min: 0, max: 10_000}), law, limits, (instant, minutes, id, limit) => {
        const place = places.of(id)
        const first = dueAfter({kind: 'instant', instant}, limit, place)
        const later = dueAfter({kind: 'instant', instant: instant.add({minutes})}, limit, place)
        const longer = dueAfter({kind: 'instant', instant}, {...limit, length: limit.length + 1}, place)
        assert.ok(Temporal.Instant.compare(lastInstant(first, place.zone), instant) > 0)
        assert.ok(compare(first, later, place.zone) <= 0)
        assert.ok(compare(first, longer, place.zone) < 0)
      }),
      runs
    )
  })

  it('is exact in hours', () => {
    fc.assert(
      fc.property(instants, law, fc.integer({min: 1, max: 500}), (instant, id, length) => {
        const end = dueAfter({kind: 'instant', instant}, {length, unit: 'hour', basis: 'calendar'}, places.of(id))
        assert.ok(end.kind === 'instant')
        assert.equal(end.instant.epochMilliseconds - instant.epochMilliseconds, length * 3_600_000)
      }),
      runs
    )
  })

  it('is never sooner for a day without an hour than midnight of that day makes it, nor later than for its last minute', () => {
    fc.assert(
      fc.property(instants, law, limits, (instant, id, limit) => {
        const place = places.of(id)
        const day: Moment = {kind: 'day', date: instant.toZonedDateTimeISO(place.zone).toPlainDate()}
        const of = (start: Moment): Due => dueAfter(start, limit, place)
        assert.equal(compare(of(day), of({kind: 'instant', instant: startOf(day, place.zone)}), place.zone), 0)
        assert.ok(compare(of(day), of({kind: 'instant', instant: endOf(day, place.zone)}), place.zone) <= 0)
      }),
      runs
    )
  })

  it('falls on a business day and skips nothing else where business days are counted', () => {
    fc.assert(
      fc.property(instants, fc.constantFrom('br-lgpd', 'us-ca', 'us-vt', 'co-ley1581'), fc.integer({min: 1, max: 30}), (instant, id, length) => {
        const place = places.of(id)
        const start = instant.toZonedDateTimeISO(place.zone).toPlainDate()
        const end = dueAfter({kind: 'instant', instant}, {length, unit: 'day', basis: 'business'}, place)
        assert.ok(end.kind === 'day')
        const between = Array.from({length: start.until(end.date).days}, (_none, index) => start.add({days: index + 1}))
        assert.equal(between.filter((day) => place.calendar.isBusinessDay(day)).length, length)
        assert.ok(place.calendar.isBusinessDay(end.date))
      }),
      runs
    )
  })
})
