import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import {describe, it} from 'mocha'
import {parse} from 'yaml'
import {z} from 'zod'
import {loadLawReader} from '../../server/src/lint/law/load.ts'
import {inPrescribedForm} from '../../client/src/new/prescribed.ts'
import {templateFor, templates} from '../../client/src/new/templates.ts'
import {englishLinter} from '../english.ts'

const room = new URL('../../client/templates/en/', import.meta.url)
const {all: facts} = z.strictObject({all: z.record(z.string(), z.string())}).parse(parse(readFileSync(new URL('facts.yaml', import.meta.url), 'utf8')))
const textOf = (name: string): string => readFileSync(new URL(`${name}.md`, room), 'utf8')
const filled = (text: string): string => text.replaceAll(/\[([^\]]*)\]/g, (_all, slot: string) => facts[slot] ?? slot)

describe('the templates', () => {
  it('are the files of their room', () => {
    assert.deepEqual(templates.map(({file}) => `${file}.md`).sort(), readdirSync(room).sort())
  })

  for (const {file, notice, channel, stage} of templates) {
    describe(file, () => {
      const text = textOf(file)

      it('says for whom it is', () => {
        const data = englishLinter().lint(text).notice.frontMatter?.entries
        assert.deepEqual(['notice', 'channel', 'stage', 'language'].map((key) => data?.get(key)?.data), [notice, channel, stage, 'en'])
      })

      it('lints without a finding when its slots are filled', () => {
        const source = filled(text)
        assert.deepEqual(englishLinter().lint(source).findings.map(({rule, start, end, message}) => `${rule}: ${source.slice(start, end)} (${message})`), [])
      })

      it('has only slots that are found as long as they are not filled', () => {
        const found = englishLinter().lint(text).findings.filter(({rule}) => rule === 'placeholder')
        assert.deepEqual(found.map(({start, end}) => text.slice(start, end)), [...text.matchAll(/\[[^\]]*\]/g)].map(([slot]) => slot))
      })
    })
  }

  it('have title and headings as a law prescribes them', async () => {
    const law = await loadLawReader()
    const california = law.laws.get('us-ca')?.format
    assert.ok(california?.title !== undefined && california.headings)
    const form = {title: california.title, headings: california.headings}
    const template = templateFor({notice: 'staff', channel: 'letter', stage: 'initial'}, true)
    assert.equal(template?.file, 'by-sections')
    const text = inPrescribedForm(textOf('by-sections'), form)
    assert.deepEqual([...text.matchAll(/^#+ (.*)$/gm)].map((match) => match[1]), [form.title, ...form.headings])
    const source = filled(text).replace('language: en', 'language: en\njurisdictions: [us-ca]')
    assert.deepEqual(englishLinter().lint(source, {law}).findings.filter(({rule}) => rule === 'law-format'), [])
    const more = inPrescribedForm('# A\n\n## B\n\nb\n', {headings: ['C']})
    assert.equal(more, '# A\n\n## C\n\n[what belongs here]\n\n## B\n\nb\n')
    assert.equal(inPrescribedForm(textOf('customer-email'), {headings: []}), textOf('customer-email'))
  })

  it('use every fact', () => {
    const slots = new Set(templates.flatMap(({file}) => [...textOf(file).matchAll(/\[([^\]]*)\]/g)].map((match) => match[1])))
    assert.deepEqual(Object.keys(facts).filter((slot) => !slots.has(slot)), [])
  })
})
