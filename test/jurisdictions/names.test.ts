import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {describe, it} from 'mocha'
import laws from '../../server/generated/laws.ts'
import {nameOf} from '../../server/src/jurisdictions/law.ts'
import {linterFor} from '../../server/src/lint/notice-linter.ts'
import {loadLawReaders} from '../../server/src/lint/law/load.ts'

/** Names that are English words: places that other languages call otherwise. */
const OTHERWISE: Readonly<Record<string, readonly string[]>> = {
  es: ['España', 'México', 'Brasil', 'RGPD de la UE', 'Nueva York'],
  fr: ['Espagne', 'France', 'Brésil', 'RGPD de l’UE', 'Québec, Loi 25', 'Californie'],
  de: ['Spanien', 'Deutschland', 'Brasilien', 'DSGVO der EU', 'Kalifornien'],
  pt: ['Espanha', 'México', 'Brasil', 'RGPD da UE', 'Califórnia']
}

describe('the names of laws', () => {
  for (const [language, names] of Object.entries(OTHERWISE)) {
    it(`are those of ${language}`, () => {
      const all = laws.map((law) => nameOf(law, language))
      assert.deepEqual(names.filter((name) => !all.includes(name)), [])
      assert.equal(new Set(all).size, laws.length, 'two laws have one name')
    })
  }

  it('stand so in what is found', async () => {
    const source = readFileSync(new URL('../../samples/laws/es/es-lopdgdd.notice.md', import.meta.url), 'utf8').replace(/jurisdictions:.*/, 'jurisdictions: [es-lopdgdd, br-lgpd, eu-gdpr]').replaceAll(/\S+@\S+/g, 'nosotros').replaceAll(/\d{3}[\d ]{4,}/g, 'nada')
    const linter = await linterFor(source)
    const messages = linter.lint(source, {law: await loadLawReaders(linter.languages)}).findings.filter(({rule}) => rule === 'law-content').map(({message}) => message).join('\n')
    assert.match(messages, /España|Brasil|RGPD de la UE/)
    assert.doesNotMatch(messages, /Spain|Brazil|EU GDPR/)
  })
})
