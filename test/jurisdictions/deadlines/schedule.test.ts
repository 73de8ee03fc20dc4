import assert from 'node:assert/strict'
import fc from 'fast-check'
import laws from '../../../server/generated/laws.ts'
import states from '../../../server/generated/us-states.ts'
import calendars from '../../../server/generated/calendars.ts'
import {writeDue} from '../../../server/src/jurisdictions/deadlines/due.ts'
import type {PlannedDeadline} from '../../../server/src/jurisdictions/deadlines/plan.ts'
import {isZone} from '../../../server/src/jurisdictions/deadlines/moment.ts'
import {checkDeadlines, scheduleOf, timedLawIds, type Schedule} from '../../../server/src/jurisdictions/deadlines/schedule.ts'
import {stateLaw} from '../../../server/src/jurisdictions/deadlines/states.ts'
import {deadlineSpeaker} from '../../../server/src/lint/deadlines.ts'
import {parseNotice} from '../../../server/src/notice/parse.ts'

const english = deadlineSpeaker('en')

/** Front matter with these laws and facts. */
function notice(jurisdictions: string, ...incident: readonly string[]): string {
  return ['---', `jurisdictions: [${jurisdictions}]`, 'incident:', ...incident.map((line) => `  ${line}`), '---', '', 'We are sorry.', ''].join('\n')
}

function schedule(source: string, now?: string): Schedule {
  return scheduleOf(parseNotice(source).frontMatter, now === undefined ? undefined : Date.parse(now))
}

function one(planned: readonly PlannedDeadline[], law: string, to: string): PlannedDeadline {
  const found = planned.filter((deadline) => deadline.law.id === law && deadline.deadline.to === to)
  assert.equal(found.length, 1, `${law} ${to}`)
  assert.ok(found[0])
  return found[0]
}

interface Said {
  readonly text: string
  readonly severity: string
  readonly message: string
}

/** What `law-deadline` says, with the words of the source that it speaks of. */
function said(source: string, now?: string): Said[] {
  const {frontMatter} = parseNotice(source)
  assert.ok(frontMatter)
  return checkDeadlines(frontMatter, now === undefined ? undefined : Date.parse(now), english).map(({start, end, severity, message}) => ({text: source.slice(start, end), severity, message}))
}

describe('the schedule of a notice', () => {
  it('has every law’s deadlines from the facts of the incident', () => {
    const {planned} = schedule(notice('us-ca, eu-gdpr', 'occurred: 2026-03-20', 'discovered: 2026-03-27T10:00:00Z', 'notified: 2026-04-20'), '2026-04-21T00:00:00Z')
    const regulator = one(planned, 'eu-gdpr', 'regulator')
    assert.equal(regulator.due && writeDue(regulator.due), '2026-03-30T10:00:00Z')
    assert.equal(regulator.status, 'overdue')
    const people = one(planned, 'us-ca', 'individual')
    assert.equal(people.due && writeDue(people.due), '2026-04-26')
    assert.equal(people.status, 'met')
    const copy = one(planned, 'us-ca', 'regulator')
    assert.equal(copy.trigger, 'notified')
    assert.equal(copy.due && writeDue(copy.due), '2026-05-05')
    assert.equal(one(planned, 'eu-gdpr', 'individual').status, 'no fixed limit')
    assert.deepEqual(planned.map(({deadline, law}) => `${law.id} ${deadline.to}`), ['eu-gdpr regulator', 'us-ca individual', 'us-ca regulator', 'eu-gdpr individual'])
  })

  it('is due to the last instant and overdue after it', () => {
    const source = notice('us-ca, eu-gdpr', 'discovered: 2026-03-27T10:00:00Z')
    const status = (law: string, to: string, now: string) => one(schedule(source, now).planned, law, to).status
    assert.equal(status('eu-gdpr', 'regulator', '2026-03-30T10:00:00Z'), 'due')
    assert.equal(status('eu-gdpr', 'regulator', '2026-03-30T10:00:00.001Z'), 'overdue')
    assert.equal(status('us-ca', 'individual', '2026-04-27T06:59:59Z'), 'due')
    assert.equal(status('us-ca', 'individual', '2026-04-27T07:00:00Z'), 'overdue')
  })

  it('has no date where the clock has not started, and none where the law sets no number', () => {
    const {planned} = schedule(notice('us-ca, eu-gdpr, us-ma'))
    for (const deadline of planned) assert.equal(deadline.due, undefined)
    assert.equal(one(planned, 'us-ca', 'individual').status, 'due')
    assert.equal(one(planned, 'us-ma', 'individual').status, 'no fixed limit')
  })

  it('counts from discovery, and says so, where the law counts from a later event without a date', () => {
    const early = one(schedule(notice('us-co', 'discovered: 2026-03-27')).planned, 'us-co', 'individual')
    assert.deepEqual([early.trigger, early.assumed, early.due && writeDue(early.due)], ['discovered', true, '2026-04-26'])
    const known = one(schedule(notice('us-co', 'discovered: 2026-03-27', 'determined: 2026-04-01')).planned, 'us-co', 'individual')
    assert.deepEqual([known.trigger, known.assumed, known.due && writeDue(known.due)], ['determined', false, '2026-05-01'])
  })

  it('counts from the end of the year of discovery where the law does', () => {
    const reports = (affected: number) => schedule(notice('us-hipaa', 'discovered: 2027-12-31T23:30:00-05:00', `affected: ${affected}`)).planned.filter(({deadline, binding}) => deadline.to === 'regulator' && binding !== 'no')
    assert.deepEqual(reports(499).map(({due}) => due && writeDue(due)), ['2028-02-29'])
    assert.deepEqual(reports(500).map(({due}) => due && writeDue(due)), ['2028-02-29'])
    assert.deepEqual(reports(499).map(({trigger}) => trigger), ['year-end'])
    assert.deepEqual(reports(500).map(({trigger}) => trigger), ['discovered'])
  })

  it('asks of an authority only what so many people make necessary', () => {
    const binding = (...facts: string[]) => one(schedule(notice('us-ca, us-ny', 'discovered: 2026-03-27', ...facts)).planned, 'us-ca', 'regulator').binding
    assert.equal(binding(), 'unknown')
    assert.equal(binding('affected: 500'), 'no')
    assert.equal(binding('affected: 5000'), 'unknown')
    assert.equal(binding('affected: 5000', 'affected-in: {us-ca: 500}'), 'no')
    assert.equal(binding('affected: 5000', 'affected-in: {us-ca: 501}'), 'yes')
  })

  it('reads hours without a zone in the zone of the incident', () => {
    const due = (...facts: string[]) => {
      const found = one(schedule(notice('eu-gdpr', ...facts)).planned, 'eu-gdpr', 'regulator').due
      return found && writeDue(found)
    }
    assert.equal(due('discovered: 2026-03-27T10:00', 'time-zone: Europe/Athens'), '2026-03-30T08:00:00Z')
    assert.equal(due('discovered: 2026-03-27', 'time-zone: Europe/Athens'), '2026-03-29T22:00:00Z')
    assert.equal(due('discovered: 2026-03-27T10:00'), '2026-03-30T09:00:00Z')
    assert.equal(due('discovered: 2026-03-27T10:00', 'time-zone: Europe/Atlantis'), '2026-03-30T09:00:00Z')
  })

  it('names what it does not know', () => {
    assert.deepEqual(schedule(notice('us-ca, us-xx, eu-gpdr')).unknown.map(({id}) => id), ['us-xx', 'eu-gpdr'])
  })

  it('knows the states that have no pack', () => {
    assert.equal(timedLawIds.length, new Set([...laws.map(({id}) => id), ...states.map(({code}) => `us-${code.toLowerCase()}`)]).size)
    const of = (code: string) => {
      const row = states.find((state) => state.code === code)
      assert.ok(row)
      return stateLaw(row).deadlines
    }
    assert.deepEqual(of('IN').map(({to, length}) => [to, length]), [['individual', 45], ['regulator', 45], ['credit_bureaus', undefined]])
    assert.deepEqual(of('LA').map(({to, length, clock}) => [to, length, clock]), [['individual', 60, 'discovered'], ['regulator', 10, 'notified']])
    assert.deepEqual(of('OK').map(({to, length, clock, people}) => [to, length, clock, people]), [['individual', undefined, 'discovered', undefined], ['regulator', 60, 'notified', {least: 500}]])
    assert.deepEqual(of('MN').map(({to, length, unit, people}) => [to, length, unit, people?.least]), [['individual', undefined, undefined, undefined], ['credit_bureaus', 48, 'hour', 501]])
    assert.deepEqual(of('GU').map(({to}) => to), ['individual'])
  })

  it('counts every law in a zone that exists, and every law of business days with its holidays', () => {
    for (const {zone} of Object.values(calendars.places)) assert.ok(isZone(zone), zone)
    const withoutLimits = laws.filter(({deadlines}) => deadlines.length === 0).map(({id}) => id)
    for (const id of timedLawIds) {
      const {planned} = schedule(notice(id, 'discovered: 2026-03-27T10:00:00Z', 'notified: 2026-03-28', 'reported: 2026-03-28'))
      assert.equal(planned.length > 0, !withoutLimits.includes(id), id)
      for (const {weekendsOnly, place, due, deadline, trigger} of planned) {
        assert.equal(weekendsOnly, false, id)
        assert.notEqual(place.zone, 'UTC', id)
        if (deadline.length !== undefined && deadline.clock !== 'other') assert.ok(due, `${id} ${deadline.to} ${trigger}`)
      }
    }
  })
})

describe('law-deadline', () => {
  it('finds dates that contradict each other, at the later one', () => {
    assert.deepEqual(said(notice('', 'occurred: 2026-10-05', 'discovered: 2026-10-01')), [
      {text: '2026-10-01', severity: 'error', message: '“discovered” (2026-10-01) is before “occurred” (2026-10-05). One of the two is wrong.'}
    ])
    assert.equal(said(notice('', 'occurred: 2026-10-05', 'discovered: 2026-10-05T01:00Z', 'notified: 2026-10-05')).length, 0)
    assert.deepEqual(said(notice('us-ca', 'discovered: 2026-10-19T08:30:00Z', 'notified: 2026-10-18')).map(({text}) => text), ['2026-10-18'])
    assert.deepEqual(said(notice('', 'occurred: 2026-10-05', 'ended: 2026-10-04')).map(({text}) => text), ['2026-10-04'])
  })

  it('finds dates that are still to come, by the clock that it is given', () => {
    const source = notice('', 'occurred: 2026-10-05', 'discovered: 2026-10-06', 'notified: 2026-10-21')
    assert.deepEqual(said(source, '2026-10-21T00:00:00Z'), [])
    assert.deepEqual(said(source, '2026-10-20T12:00:00Z').map(({text, severity}) => [text, severity]), [['2026-10-21', 'warning']])
    assert.deepEqual(said(source, '2026-10-01T12:00:00Z').map(({text, severity}) => [text, severity]), [['2026-10-05', 'error'], ['2026-10-06', 'error'], ['2026-10-21', 'warning']])
    assert.deepEqual(said(source), [])
  })

  it('finds a notice that comes too late, whatever the clock says', () => {
    const [late, ...others] = said(notice('us-ca', 'discovered: 2026-03-27', 'notified: 2026-04-27'))
    assert.deepEqual(others, [])
    assert.equal(late?.text, '2026-04-27')
    assert.equal(late.severity, 'error')
    assert.match(late.message, /^The people affected are told too late: by 26 April 2026 for California, 30 days from discovery \(Cal\. Civ\. Code (§ ?)?1798\.82\(a\)\(2\)\)\./)
    assert.deepEqual(said(notice('us-ca', 'discovered: 2026-03-27', 'notified: 2026-04-26')), [])
  })

  it('is only a warning where the law counts from an event that has no date, or the pack is from memory', () => {
    assert.deepEqual(said(notice('us-co', 'discovered: 2026-03-27', 'notified: 2026-04-27')).map(({severity}) => severity), ['warning'])
    assert.deepEqual(said(notice('us-co', 'discovered: 2026-03-27', 'determined: 2026-03-27', 'notified: 2026-04-27')).map(({severity}) => severity), ['error'])
    assert.deepEqual(said(notice('us-fcc', 'discovered: 2026-03-27', 'determined: 2026-03-27', 'notified: 2026-06-27')).map(({severity}) => severity), ['warning'])
  })

  it('says once for several laws that people, or an authority, should have been told by now', () => {
    const draft = notice('us-ca, us-ny, eu-gdpr', 'discovered: 2026-03-27T10:00:00Z')
    const found = said(draft, '2026-05-01T00:00:00Z')
    assert.deepEqual(found.map(({text, severity}) => [text, severity]), [['2026-03-27T10:00:00Z', 'error'], ['2026-03-27T10:00:00Z', 'error']])
    assert.match(found[0]?.message ?? '', /^The authority should have been told by now: by 30 March 2026, 12:00 Europe\/Brussels for EU GDPR, 72 hours from discovery/)
    assert.match(found[1]?.message ?? '', /^The people affected should have been told by now: .*New York.*; .*California/)
    assert.deepEqual(said(draft, '2026-03-28T00:00:00Z'), [])
    assert.deepEqual(said(draft), [])
  })

  it('leaves the authority alone once the people are told, unless its own date is late', () => {
    assert.deepEqual(said(notice('eu-gdpr', 'discovered: 2026-03-27T10:00:00Z', 'notified: 2026-04-02'), '2026-05-01T00:00:00Z'), [])
    assert.deepEqual(said(notice('eu-gdpr', 'discovered: 2026-03-27T10:00:00Z', 'reported: 2026-03-30T10:00:00Z'), '2026-05-01T00:00:00Z'), [])
    assert.deepEqual(said(notice('eu-gdpr', 'discovered: 2026-03-27T10:00:00Z', 'reported: 2026-03-30T10:01:00Z')).map(({text}) => text), ['2026-03-30T10:01:00Z'])
  })

  it('says nothing of laws that are not yet in force, nor of limits for other kinds of sender', () => {
    assert.deepEqual(said(notice('in-dpdp', 'discovered: 2026-03-01', 'reported: 2026-05-01'), '2026-06-01T00:00:00Z'), [])
    assert.deepEqual(said(notice('us-pa', 'discovered: 2026-03-01', 'notified: 2026-05-01')), [])
  })

  it('bears any front matter', () => {
    const value = fc.oneof(fc.constantFrom('2026-03-27', '2026-02-30', '2026-03-27T10:00:00Z', '[a, b]', '{x: 1}', 'null', '7', '-3', '"', '9999-12-31', '0000-01-01', '2026-03-27T10:00:00+14:00'), fc.string({maxLength: 12}))
    const key = fc.constantFrom('occurred', 'discovered', 'determined', 'reported', 'notified', 'ended', 'time-zone', 'affected', 'affected-in')
    const lines = fc.array(fc.tuple(key, value).map(([name, text]) => `${name}: ${text.replaceAll(/[\r\n]/g, ' ')}`), {maxLength: 6})
    fc.assert(
      fc.property(fc.subarray([...timedLawIds], {maxLength: 4}), lines, (ids, facts) => {
        const source = notice(ids.join(', '), ...facts)
        const {frontMatter} = parseNotice(source)
        if (!frontMatter) return
        for (const {start, end} of checkDeadlines(frontMatter, Date.parse('2026-06-01'), english)) assert.ok(source.slice(start, end).length > 0)
      }),
      {numRuns: 150}
    )
  })
})

describe('what is said of deadlines in other languages', () => {
  const late = notice('eu-gdpr, us-ca, us-tx', 'discovered: 2026-03-27T10:00:00Z', 'reported: 2026-04-03T10:00:00Z', 'notified: 2026-06-20', 'affected-in: {us-ca: 900}')
  const {frontMatter} = parseNotice(late)
  assert.ok(frontMatter)
  const says = (language: string): string[] => checkDeadlines(frontMatter, undefined, deadlineSpeaker(language)).map(({message}) => message)

  for (const [language, words] of Object.entries({es: ['30 de marzo de 2026', '72 horas', 'las personas afectadas'], fr: ['30 mars 2026', '72 heures', 'les personnes concernées'], de: ['30. März 2026', '72 Stunden', 'die Betroffenen'], pt: ['30 de março de 2026', '72 horas', 'as pessoas afetadas']})) {
    it(`speaks ${language} through, but for what laws are called and say themselves`, () => {
      const said = says(language).join('\n')
      for (const word of words) assert.ok(said.includes(word), `${word} is not in ${said}`)
      assert.doesNotMatch(said.replaceAll(/[«“„(][^»”“)]*/g, ''), /\b(?:the|told|from|hours|days|authority|people|March)\b/)
    })
  }

  it('calls one law more one law', () => {
    const five = parseNotice(notice('us-ca, us-co, us-fl, us-wa, us-ny', 'discovered: 2026-03-27', 'notified: 2026-06-20')).frontMatter
    assert.ok(five)
    assert.match(checkDeadlines(five, undefined, english)[0]?.message ?? '', /; 1 more law\.$/)
  })
})
