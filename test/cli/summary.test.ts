import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {CALM, formatted, hostileReport} from './reports.ts'

/** GitHub refuses the summary of a step that is larger. */
const MOST = 1024 * 1024

describe('the summary of a job', () => {
  it('has a checklist of the elements and a matrix of what the laws ask for', async () => {
    const report = hostileReport()
    const item = {id: 'contact-phone', laws: ['us-ca', 'us-nc'], required: true, present: true, evidence: []}
    const summary = await formatted('markdown', [{...report, result: {...report.result, law: {items: [item, {...item, id: 'sender-name', laws: ['us-ca'], present: false}]}}}])
    assert.match(summary, /❌ apology · ✅ sender/)
    assert.match(summary, /\| asked for \| us-ca \| us-nc \|\n\| --- \| :-: \| :-: \|\n\| contact-phone \| ✅ \| ✅ \|\n\| sender-name \| ❌ \| {2}\|/)
  })

  it('of an archive stays as small as GitHub takes it, and says what it leaves out', async () => {
    const reports = Array.from({length: 10_000}, (_, index) => (index % 2 === 0 ? CALM : hostileReport(undefined, `a rather long folder for notices/notice-${index}.notice.md`)))
    const summary = await formatted('markdown', reports)
    assert.ok(Buffer.byteLength(summary) < MOST, String(Buffer.byteLength(summary)))
    const shown = summary.slice(0, summary.indexOf('<details>')).split('\n').filter((line) => /^\| (?:🔴|🟡|🟢) /.test(line)).length
    assert.ok(summary.includes(`… and ${10_000 - shown} more notices.`), summary.slice(-200))
    const details = summary.match(/<details>/g)?.length ?? 0
    assert.ok(details > 100)
    assert.ok(summary.includes(`The findings of ${5000 - details} more notices are not shown`))
  })
})
