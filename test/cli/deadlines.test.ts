import assert from 'node:assert/strict'
import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import ICAL from 'ical.js'
import {describe, it} from 'mocha'
import {inFolder, run, type Outcome} from './command.ts'

const HEAD = ['---', 'notice: customer', 'jurisdictions: [us-ca, eu-gdpr]', 'incident:', '  discovered: 2026-03-27T10:00:00Z']

/** Writes the notice, with more lines of facts, and runs the command on it. */
function deadlines(folder: string, args: readonly string[] = [], ...facts: readonly string[]): Outcome {
  writeFileSync(join(folder, 'letter.notice.md'), [...HEAD, ...facts.map((fact) => `  ${fact}`), '---', '', 'We are sorry.', ''].join('\n'))
  return run(folder, ['deadlines', 'letter.notice.md', '--now', '2026-03-28T12:00:00Z', ...args])
}

describe('notice-lint deadlines', () => {
  it('prints the contract as JSON, the soonest first', inFolder((folder) => {
    const {code, out, error} = deadlines(folder, ['--format', 'json'])
    assert.deepEqual([code, error], [0, ''])
    assert.deepEqual(JSON.parse(out), [
      {law: 'eu-gdpr', to: 'regulator', trigger: 'discovered', from: '2026-03-27T10:00:00Z', due: '2026-03-30T10:00:00Z', basis: 'calendar', status: 'due'},
      {law: 'us-ca', to: 'individual', trigger: 'discovered', from: '2026-03-27T10:00:00Z', due: '2026-04-26', basis: 'calendar', status: 'due'},
      {law: 'us-ca', to: 'regulator', trigger: 'notified', from: null, due: null, basis: 'calendar', status: 'due'},
      {law: 'eu-gdpr', to: 'individual', trigger: 'discovered', from: '2026-03-27T10:00:00Z', due: null, basis: null, status: 'no fixed limit'}
    ])
  }))

  it('leaves out what so few people do not make necessary, and knows what is met and overdue', inFolder((folder) => {
    const {out} = deadlines(folder, ['-f', 'json', '--now', '2026-05-01'], 'notified: 2026-04-02', 'affected: 400')
    const statuses: unknown = JSON.parse(out)
    assert.ok(Array.isArray(statuses))
    assert.deepEqual(statuses.map(({law, to, status}: Readonly<Record<string, string>>) => [law, to, status]), [
      ['eu-gdpr', 'regulator', 'overdue'],
      ['us-ca', 'individual', 'met'],
      ['eu-gdpr', 'individual', 'no fixed limit']
    ])
  }))

  it('prints a table for people at any width', inFolder((folder) => {
    const wide = deadlines(folder)
    assert.equal(wide.code, 0)
    assert.match(wide.out, /^letter\.notice\.md\nas of 2026-03-28 12:00 UTC\n\nDUE +LEFT +TELL +UNDER\n30 March 2026, 12:00 +1 day 22 hours left +the authority +EU GDPR/)
    assert.match(wide.out, /26 April 2026 +29 days left +the people affected +California · Cal\. Civ\. Code 1798\.82\(a\)\(2\)\n +30 days from discovery\.\n +Exceptions: /)
    assert.match(wide.out, /not known yet[\s\S]*Write notified: under incident: to see the\s+date\./)
    assert.ok(wide.out.split('\n').every((line) => line.length <= 120))
    assert.ok(!wide.out.includes('\u001B'))
  }))

  it('says in the table which dates cannot be', inFolder((folder) => {
    const {out} = deadlines(folder, [], 'occurred: 2026-04-05')
    assert.match(out, /letter\.notice\.md:5:15: “discovered” \(2026-03-27T10:00:00Z\) is before “occurred” \(2026-04-05\)/)
  }))

  it('writes a calendar that another library reads', inFolder((folder) => {
    const {code, out} = deadlines(folder, ['--format', 'ics'], 'notified: 2026-03-28T09:00:00Z')
    assert.equal(code, 0)
    assert.ok(out.split('\r\n').every((line) => !line.includes('\n') && Buffer.byteLength(line) <= 75))
    const calendar = new ICAL.Component(ICAL.parse(out) as unknown[])
    const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))
    assert.deepEqual(
      events.map(({summary, startDate, uid}) => [summary, startDate.isDate, startDate.toString(), uid]),
      [
        ['Tell the authority: EU GDPR', false, '2026-03-30T10:00:00Z', 'eu-gdpr.regulator.discovered.2026-03-30T10:00:00Z@letter.notice.md'],
        ['Tell the authority: California', true, '2026-04-12', 'us-ca.regulator.notified.2026-04-12@letter.notice.md']
      ]
    )
    assert.match(events[1]?.description ?? '', /15 days from the notice to the people affected \(Cal\. Civ\. Code 1798\.82\(f\)\)\.\n/)
    assert.equal(deadlines(folder, ['--format', 'ics'], 'notified: 2026-03-28T09:00:00Z').out, out)
  }))

  it('reads standard input', inFolder((folder) => {
    const {code, out} = run(folder, ['deadlines', '--stdin', '--now', '2026-03-28', '-f', 'json'], {input: [...HEAD, '---', ''].join('\n')})
    assert.equal(code, 0)
    assert.match(out, /2026-03-30T10:00:00Z/)
  }))

  it('says in one line what it cannot do, and what to do', inFolder((folder) => {
    const refused = (args: readonly string[], reason: RegExp): void => {
      const {code, out, error} = run(folder, args)
      assert.deepEqual([code, out], [2, ''], args.join(' '))
      assert.match(error, reason)
      assert.equal(error.trimEnd().split('\n').length, 1)
    }
    writeFileSync(join(folder, 'no-law.notice.md'), '---\nnotice: customer\n---\n\nHello.\n')
    writeFileSync(join(folder, 'a.notice.md'), [...HEAD, '---', ''].join('\n'))
    refused(['deadlines'], /name one notice/)
    refused(['deadlines', 'a.notice.md', 'no-law.notice.md'], /name one notice/)
    refused(['deadlines', 'nowhere.md'], /nowhere\.md: cannot be read/)
    refused(['deadlines', 'no-law.notice.md'], /declares no laws; add “jurisdictions: /)
    refused(['deadlines', 'a.notice.md', '--now', 'tomorrow'], /--now: “tomorrow” is no time/)
    refused(['deadlines', 'a.notice.md', '--now', '2026-02-30'], /--now: “2026-02-30” is no time/)
    refused(['deadlines', 'a.notice.md', '--format', 'icz'], /did you mean “ics”/)
  }))

  it('goes on without a law that it does not know, and says which was meant', inFolder((folder) => {
    writeFileSync(join(folder, 'a.notice.md'), ['---', 'jurisdictions: [us-ca, eu-gpdr]', 'incident: {discovered: 2026-03-27}', '---', ''].join('\n'))
    const {code, out, error} = run(folder, ['deadlines', 'a.notice.md', '-f', 'json'])
    assert.equal(code, 2)
    assert.match(error, /^notice-lint: a\.notice\.md:2:24: unknown law “eu-gpdr” \(did you mean “eu-gdpr”\?\)\n$/)
    assert.match(out, /"us-ca"/)
  }))
})

describe('law-deadline on the command line', () => {
  const sample = fileURLToPath(new URL('../../samples/out-of-time.notice.md', import.meta.url))
  const found = (args: readonly string[], file = sample): string[] => {
    const {out} = run('.', [file, '-f', 'json', ...args])
    const [report] = JSON.parse(out) as readonly {readonly findings: readonly {readonly rule: string; readonly text: string; readonly severity: string}[]}[]
    return (report?.findings ?? []).filter(({rule}) => rule === 'law-deadline').map(({text, severity}) => `${severity} ${text}`)
  }

  it('finds late dates at their place', () => {
    assert.deepEqual(found(['--now', '2026-06-01']), ['error 2026-04-02T09:00:00Z', 'error 2026-05-11'])
  })

  it('is set and silenced as any rule', inFolder((folder) => {
    assert.deepEqual(found(['--now', '2026-06-01', '--rule', 'law-deadline=info']), ['info 2026-04-02T09:00:00Z', 'info 2026-05-11'])
    assert.deepEqual(found(['--rule', 'law-deadline=off']), [])
    const copy = join(folder, 'copy.notice.md')
    writeFileSync(copy, `${readFileSync(sample, 'utf8')}\n<!-- notice-lint-disable-file law-deadline -- the police asked for the delay -->\n`)
    assert.deepEqual(found(['--now', '2026-06-01'], copy), [])
  }))

  it('takes the time from --now', () => {
    assert.deepEqual(found(['--now', '2026-05-01']), ['error 2026-04-02T09:00:00Z', 'warning 2026-05-11', 'error 2026-05-11'])
    const {code, error} = run('.', [sample, '--now', 'never'])
    assert.equal(code, 2)
    assert.match(error, /--now: “never” is no time/)
  })
})

describe('the bundle of deadlines', () => {
  const loadedBy = (folder: string, text: string): string[] => {
    const preload = join(folder, 'loaded.cjs')
    writeFileSync(preload, "process.on('exit', () => console.error(Object.keys(require.cache).join('\\n')))")
    writeFileSync(join(folder, 'a.notice.md'), text)
    return run(folder, ['a.notice.md', '--now', '2026-05-01'], {node: ['--require', preload]}).error.split('\n').filter((path) => /(?:deadlines|calendar)\.cjs$/.test(path))
  }

  it('is loaded by notices with laws or facts alone', inFolder((folder) => {
    assert.deepEqual(loadedBy(folder, '---\nnotice: customer\n---\n\nThe incident: we name no jurisdictions.\n'), [])
    assert.equal(loadedBy(folder, '---\njurisdictions: [us-ca]\n---\n\nWe are sorry.\n').length, 1)
    assert.equal(loadedBy(folder, '---\nincident: {occurred: 2026-03-27}\n---\n\nWe are sorry.\n').length, 1)
  }))
})
