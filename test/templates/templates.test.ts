import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import {describe, it} from 'mocha'
import {parse} from 'yaml'
import {z} from 'zod'
import {inPrescribedForm, sectionsFor} from '../../client/src/new/prescribed.ts'
import {skeletonIn, skeletonsOf} from '../../client/src/new/skeletons.ts'
import {languages, templates} from '../../client/src/new/templates.ts'
import {loaders} from '../../server/generated/languages.ts'
import {loadLawReaders} from '../../server/src/lint/law/load.ts'
import {useLanguage} from '../../server/src/lint/languages.ts'

const root = new URL('../../client/templates/', import.meta.url)
const allFacts = z.record(z.string(), z.record(z.string(), z.string())).parse(parse(readFileSync(new URL('facts.yaml', import.meta.url), 'utf8')))

describe('the templates', () => {
  it('are there in each language that is offered', () => {
    assert.deepEqual(languages.map(({id}) => id).sort(), readdirSync(root).sort())
  })
})

for (const {id: language, name} of languages) {
  const linter = useLanguage((await loaders[language]?.()) ?? assert.fail(`there is no language ${language}`))
  const room = new URL(`${language}/`, root)
  const facts = allFacts[language] ?? assert.fail(`there are no facts in ${language}`)
  const textOf = (file: string): string => readFileSync(new URL(`${file}.md`, room), 'utf8')
  const filled = (text: string): string => text.replaceAll(/\[([^\]]*)\]/g, (_all, slot: string) => facts[slot] ?? slot)

  describe(`the templates in ${name}`, () => {
    it('are the files of their room', () => {
      assert.deepEqual(templates.map(({file}) => `${file}.md`).sort(), readdirSync(room).sort())
    })

    for (const {file, notice, channel, stage} of templates) {
      describe(file, () => {
        const text = textOf(file)

        it('says for whom it is', () => {
          const data = linter.lint(text).notice.frontMatter?.entries
          assert.deepEqual(['notice', 'channel', 'stage', 'language'].map((key) => data?.get(key)?.data), [notice, channel, stage, language])
        })

        it('lints without a finding when its slots are filled', () => {
          const source = filled(text)
          assert.deepEqual(linter.lint(source).findings.map(({rule, start, end, message}) => `${rule}: ${source.slice(start, end)} (${message})`), [])
        })

        it('has only slots that are found as long as they are not filled', () => {
          const found = linter.lint(text).findings.filter(({rule}) => rule === 'placeholder')
          assert.deepEqual(found.map(({start, end}) => text.slice(start, end)), [...text.matchAll(/\[[^\]]*\]/g)].map(([slot]) => slot))
        })
      })
    }

    it('are found again in the one file that the build makes of them', () => {
      const built = readFileSync(new URL(`../../${skeletonsOf(language)}`, import.meta.url), 'utf8')
      assert.deepEqual(templates.map(({file}) => skeletonIn(built, file)), templates.map(({file}) => textOf(file)))
      assert.throws(() => skeletonIn(built, 'poem'), /no skeleton “poem”/)
    })

    it('use every fact', () => {
      const slots = new Set(templates.flatMap(({file}) => [...textOf(file).matchAll(/\[([^\]]*)\]/g)].map((match) => match[1])))
      assert.deepEqual(Object.keys(facts).filter((slot) => !slots.has(slot)), [])
    })
  })
}

describe('the skeleton in sections', () => {
  it('has title and headings as the law prescribes them, and lints without a finding of form', async () => {
    const [law] = await loadLawReaders(['en'])
    const {title, headings} = law?.laws.get('us-ca')?.format ?? {}
    assert.ok(title !== undefined && headings)
    const path = sectionsFor({headings}, {channel: 'letter', stage: 'initial', language: 'en'})
    assert.ok(path !== undefined)
    const text = inPrescribedForm(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'), {title, headings})
    assert.deepEqual([...text.matchAll(/^#+ (.*)$/gm)].map((match) => match[1]), [title, ...headings])
    const linter = useLanguage((await loaders['en']?.()) ?? assert.fail('there is no English'))
    const filled = text.replaceAll(/\[([^\]]*)\]/g, (_all, slot: string) => allFacts['en']?.[slot] ?? slot).replace('language: en', 'language: en\njurisdictions: [us-ca]')
    assert.deepEqual(linter.lint(filled, {law: law ? [law] : []}).findings.filter(({rule}) => rule === 'law-format' || rule === 'placeholder').map(({message}) => message), [])
  })

  it('is for first words in full, and gives a heading that it does not know a slot', () => {
    assert.equal(sectionsFor({headings: []}, {channel: 'letter', stage: 'initial', language: 'en'}), undefined)
    assert.equal(sectionsFor({headings: ['A']}, {channel: 'sms', stage: 'initial', language: 'en'}), undefined)
    assert.equal(inPrescribedForm('# A\n\n## B\n\nb\n', {headings: ['C']}), '# A\n\n## C\n\n[what belongs here]\n\n## B\n\nb\n')
    assert.equal(inPrescribedForm('# A\n\nb\n', {headings: []}), '# A\n\nb\n')
  })
})
