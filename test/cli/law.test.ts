import assert from 'node:assert/strict'
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, it} from 'mocha'
import {z} from 'zod'
import {outputShape} from '../../server/generate/schemas.ts'
import {rules} from '../generated.ts'
import {inFolder, run} from './command.ts'

const LETTER = `---
notice: customer
jurisdictions: [us-nc, us-ca]
incident:
  data: [name, ssn]
---

Dear customer,

On 2 May 2026 somebody got into our mail system with a stolen password.

You can ring Equifax at 1-888-298-0045.
`

/** Fails in every way in which a law can be failed. */
const EVERY_RULE = `---
notice: customer
jurisdictions: [us-ca, us-ma, us-ri, us-md, us-ct]
incident:
  discovered: 2026-01-05
  notified: 2026-05-20
  reported: 2026-05-21
  data: [name, ssn]
---

Dear customer,

On 2 May 2026 somebody got into our mail system with a stolen password.

We offer you 12 months of credit monitoring at no cost to you.
`

const CHECKLIST = z.array(z.looseObject({path: z.string(), items: z.array(z.looseObject({id: z.string(), marks: z.record(z.string(), z.string())}))}))

describe('the laws on the command line', () => {
  it('say in JSON what is missed, by which laws and in which sections', inFolder((folder) => {
    writeFileSync(join(folder, 'letter.notice.md'), LETTER)
    const [file] = outputShape.parse(JSON.parse(run(folder, ['letter.notice.md', '-f', 'json']).out))
    const phone = file?.findings.find(({law}) => law?.item === 'credit-bureau-phone')
    assert.equal(phone?.rule, 'law-content')
    assert.deepEqual(phone.law, {item: 'credit-bureau-phone', laws: ['us-nc', 'us-ca'], refs: ['75-65(d)(6)', '1798.82(d)(2)(F)']})
    assert.match(phone.message, /North Carolina \(N\.C\. Gen\. Stat\. 75-65\(d\)\(6\)\) and California \(Cal\. Civ\. Code 1798\.82\(d\)\(2\)\(F\)\) ask for it/)
    const happened = file?.law?.items.find(({id}) => id === 'what-happened')
    assert.deepEqual([happened?.laws, happened?.required, happened?.present], [['us-nc', 'us-ca'], true, true])
    const [span] = happened?.evidence ?? []
    assert.match(LETTER.slice(span?.start, span?.end), /somebody got/)
  }))

  it('are named by every finding of law in JSON', inFolder((folder) => {
    writeFileSync(join(folder, 'all.notice.md'), EVERY_RULE)
    const [file] = outputShape.parse(JSON.parse(run(folder, ['all.notice.md', '-f', 'json', '--now', '2026-06-01']).out))
    const found = (file?.findings ?? []).filter(({rule}) => rule.startsWith('law-'))
    assert.deepEqual([...new Set(found.map(({rule}) => rule))].sort(), rules.map(({id}) => id).filter((id) => id.startsWith('law-')).sort())
    for (const {rule, law} of found) {
      assert.ok(law && law.laws.length > 0 && law.refs.length > 0, rule)
      assert.equal(law.item === undefined, ['law-deadline', 'law-facts', 'law-format'].includes(rule), rule)
      for (const id of law.laws) assert.ok(EVERY_RULE.includes(id), id)
    }
    assert.deepEqual(found.find(({rule}) => rule === 'law-deadline')?.law, {laws: ['us-ca', 'us-ri', 'us-md', 'us-ct'], refs: ['1798.82(a)(2)', '11-49.3-4(a)(2)(ii)', '14-3504(b)(3)', '36a-701b(b)(1)']})
  }))

  it('are none for dates that cannot be, but the key is there', inFolder((folder) => {
    writeFileSync(join(folder, 'dates.notice.md'), '---\nincident: {occurred: 2026-05-03, discovered: 2026-05-02}\n---\n\nWe are sorry.\n')
    const [file] = outputShape.parse(JSON.parse(run(folder, ['dates.notice.md', '-f', 'json']).out))
    assert.deepEqual(file?.findings.find(({rule}) => rule === 'law-deadline')?.law, {laws: [], refs: []})
  }))

  it('are silent, and absent from JSON, where a notice declares none', inFolder((folder) => {
    writeFileSync(join(folder, 'letter.notice.md'), LETTER.replace(/^jurisdictions.*\n/m, ''))
    const [file] = outputShape.parse(JSON.parse(run(folder, ['letter.notice.md', '-f', 'json']).out))
    assert.equal(file?.law, undefined)
    assert.deepEqual(file?.findings.filter(({rule}) => rule.startsWith('law-')), [])
  }))

  it('are listed, and shown one by one with sections and marks of verification', inFolder((folder) => {
    const list = run(folder, ['law'])
    assert.equal(list.code, 0)
    for (const id of ['us-ca', 'eu-gdpr', 'za-popia', 'us-ga']) assert.match(list.out, new RegExp(`\\b${id}\\b`))
    const page = run(folder, ['law', 'us-ca']).out
    for (const words of ['Notice of Data Breach', 'Cal. Civ. Code 1798.82(d)(2)(F); read in a secondary source', 'not legal advice']) assert.ok(page.includes(words), words)
    assert.match(run(folder, ['law', 'us-ga']).out, /no pack/)
    const wrong = run(folder, ['law', 'us-caa'])
    assert.equal(wrong.code, 2)
    assert.match(wrong.error, /unknown law “us-caa”.*did you mean.*us-ca/i)
    assert.match(run(folder, ['law', 'us-cal']).error, /did you mean “us-ca”/)
  }))

  it('make a checklist for a terminal, in Markdown and for programs', inFolder((folder) => {
    writeFileSync(join(folder, 'letter.notice.md'), LETTER)
    const [terminal, markdown, json] = ['terminal', 'markdown', 'json'].map((format) => run(folder, ['checklist', 'letter.notice.md', '-f', format]))
    assert.match(terminal?.out ?? '', /✗ us-nc\s+✗ us-ca/)
    assert.match(markdown?.out ?? '', /\| item \| us-nc \| us-ca \| where \|/)
    assert.match(markdown?.out ?? '', /not legal advice/)
    const [checklist] = CHECKLIST.parse(JSON.parse(json?.out ?? ''))
    assert.deepEqual(checklist?.items.find(({id}) => id === 'advice-vigilant')?.marks, {'us-nc': 'missing'})
    writeFileSync(join(folder, 'plain.notice.md'), 'We are sorry.\n')
    const none = run(folder, ['checklist', 'plain.notice.md'])
    assert.equal(none.code, 2)
    assert.match(none.error, /declares no law/)
  }))
})
