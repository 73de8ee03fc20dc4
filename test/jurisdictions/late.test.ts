import assert from 'node:assert/strict'
import {loadDeadlineCheck} from '../../server/src/lint/deadlines.ts'
import {loadLawReaders} from '../../server/src/lint/law/load.ts'
import {englishLinter} from '../english.ts'

const law = await loadLawReaders(['en'])

/** What Brazil asks of a late notice, three business days after discovery: the level of the missing item, or the keys that are asked for. */
async function said(facts: string, now?: string, text = 'Somebody copied your name.'): Promise<string> {
  const deadlines = await loadDeadlineCheck(now === undefined ? undefined : Date.parse(now))
  const source = `---\njurisdictions: [br-lgpd]\nincident: {data: [name]${facts === '' ? '' : `, ${facts}`}}\n---\n\n${text}\n`
  const found = englishLinter().lint(source, {law, deadlines}).findings
  const missing = found.find((finding) => finding.law?.item === 'delay-reasons')
  const asked = found.find(({rule}) => rule === 'law-facts')?.message ?? ''
  return missing ? missing.severity : (/incident\.(?:late|occurred|discovered|notified)/.exec(asked)?.[0] ?? 'nothing')
}

describe('what a law asks of a late notice', () => {
  it('follows from the dates', async () => {
    assert.equal(await said('discovered: 2026-05-04, notified: 2026-05-07'), 'nothing')
    assert.equal(await said('discovered: 2026-05-04, notified: 2026-05-08'), 'warning')
    // A weekend does not count.
    assert.equal(await said('discovered: 2026-05-07, notified: 2026-05-12'), 'nothing')
  })

  it('follows from the clock where the day of the notice is not given', async () => {
    assert.equal(await said('discovered: 2026-05-04', '2026-05-06T12:00:00Z'), 'nothing')
    assert.equal(await said('discovered: 2026-05-04', '2026-05-09T12:00:00Z'), 'warning')
  })

  it('is asked for by the date that would tell', async () => {
    assert.equal(await said(''), 'incident.discovered')
    assert.equal(await said('discovered: 2026-05-04'), 'incident.notified')
  })

  it('is what the front matter says, whatever the dates', async () => {
    assert.equal(await said('discovered: 2026-05-04, notified: 2026-05-08, late: no'), 'nothing')
    assert.equal(await said('discovered: 2026-05-04, notified: 2026-05-05, late: yes'), 'warning')
  })

  it('is nothing where the reasons are given', async () => {
    assert.equal(await said('discovered: 2026-05-04, notified: 2026-05-08', undefined, 'We are sorry that this letter comes late: the police asked us to wait until they had secured the evidence.'), 'nothing')
  })
})
