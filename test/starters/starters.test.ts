import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {loaders} from '../../server/generated/languages.ts'
import starters from '../../server/generated/starters.ts'
import {DATA_KINDS} from '../../server/src/jurisdictions/data-kinds.ts'
import {useLanguage} from '../../server/src/lint/languages.ts'
import {rules} from '../generated.ts'

/** By language: what stands around a sentence, a signature at the end of a notice; and a sentence that names a kind of data. */
const AROUND: Readonly<Record<string, {readonly before: string; readonly copied: (words: string) => string}>> = {
  en: {before: '# Your data\n\nHello.', copied: (words) => `A stranger copied your ${words}.`},
  es: {before: '# Sus datos\n\nHola.', copied: (words) => `Un desconocido copió su ${words}.`},
  fr: {before: '# Vos données\n\nBonjour,', copied: (words) => `Un inconnu a copié votre ${words}.`},
  de: {before: '# Ihre Daten\n\nGuten Tag,', copied: (words) => `Ein Fremder hat Ihr ${words} kopiert.`},
  pt: {before: '# Os seus dados\n\nOlá,', copied: (words) => `Um estranho copiou o seu ${words}.`}
}

for (const [language, {elements, kinds}] of Object.entries(starters)) {
  const linter = useLanguage((await loaders[language]?.()) ?? assert.fail(`there is no language ${language}`))
  const {before, copied} = AROUND[language] ?? assert.fail(`nothing to put around sentences in ${language}`)
  const around = (sentence: string): string => `---\nlanguage: ${language}\n---\n\n${before}\n\n${sentence}\n`

  describe(`sentence starters, ${language}`, () => {
    it('there are for every element', () => {
      assert.deepEqual(Object.keys(elements), rules.filter(({kind}) => kind === 'element').map(({id}) => id))
    })

    for (const [element, sentences] of Object.entries(elements)) {
      for (const sentence of sentences) {
        it(`${element}: ${sentence}`, () => {
          const source = around(sentence.replaceAll(/[[\]]/g, ''))
          const result = linter.lint(source)
          assert.ok(result.elements[element]?.present, 'is not seen to say it')
          assert.deepEqual(result.findings.filter(({rule}) => !/^(missing-|style\/)/.test(rule)).map(({rule, start, end}) => `${rule}: ${source.slice(start, end)}`), [])
        })
      }
    }

    it('name every kind of data in words that are seen to name one', () => {
      assert.deepEqual(Object.keys(kinds), DATA_KINDS.filter((kind) => kind !== 'other'))
      const unseen = Object.values(kinds).filter((words) => !linter.lint(around(copied(words))).elements['data-types']?.present)
      assert.deepEqual(unseen, [])
    })
  })
}
