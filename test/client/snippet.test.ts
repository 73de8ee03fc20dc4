import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {templateSnippet} from '../../client/src/new/snippet.ts'
import {templateFor} from '../../client/src/new/templates.ts'

describe('new notices', () => {
  const particulars = {notice: 'customer', channel: 'email', stage: 'update', language: 'en', jurisdictions: ['us-ca', 'eu-gdpr']}

  it('get the front matter that was wished for, and slots that are filled together where they are the same', () => {
    const snippet = templateSnippet('---\nnotice: staff\n---\n\nOn [day], [what]. Since [day] {it} costs $5\\\nmore.\n', particulars)
    assert.equal(
      snippet,
      '---\nnotice: customer\nchannel: email\nstage: update\nlanguage: en\njurisdictions: [us-ca, eu-gdpr]\n---\n\nOn ${1:[day]}, ${2:[what]}. Since ${1:[day]} {it\\} costs \\$5\\\\\nmore.\n'
    )
    assert.ok(!templateSnippet('x', {...particulars, jurisdictions: []}).includes('jurisdictions'))
  })

  it('have the form of their channel, then the stage, then the reader', () => {
    const file = (notice: string, channel: string, stage: string): string | undefined => templateFor({notice, channel, stage})?.file
    assert.equal(file('customer', 'email', 'initial'), 'customer-email')
    assert.equal(file('customer', 'letter', 'update'), 'update')
    assert.equal(file('staff', 'email', 'initial'), 'staff-memo')
    assert.equal(file('staff', 'letter', 'initial'), 'staff-memo')
    assert.equal(file('public', 'sms', 'final'), 'text-message')
    assert.equal(file('media', 'web', 'initial'), 'press-statement')
    assert.equal(file('supplier', 'call-script', 'update'), 'call-script')
  })
})
