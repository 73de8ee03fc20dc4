import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {before, describe, it} from 'mocha'
import {gradeOf} from '../../server/src/lint/formulas.ts'
import {loadLanguages} from '../../server/src/lint/languages.ts'
import {lintNotice} from '../../server/src/lint/notice-linter.ts'

/** One sentence of ten words. */
const TEN = {words: 10, sentences: 1}

describe('readability in each language', () => {
  before(() => loadLanguages(['es', 'fr', 'de', 'pt']))

  it('is worked out by the formula of the language, as its authors give it', () => {
    // 206.84 − 60 × 1.8 − 1.02 × 10 = 88.64, between 90 (fifth year) and 80 (sixth).
    assert.equal(gradeOf('fernandez-huerta', {...TEN, syllables: 18, long: 0}), 5.1)
    // 207 − 1.015 × 10 − 73.6 × 1.5 = 86.45.
    assert.equal(gradeOf('kandel-moles', {...TEN, syllables: 15, long: 0}), 5.4)
    // 248.835 − 1.015 × 10 − 84.6 × 2 = 69.485, between 70 (seventh year) and 60 (ninth).
    assert.equal(gradeOf('martins', {...TEN, syllables: 20, long: 0}), 7.1)
    // 0.2656 × 10 + 0.2744 × 20 − 1.693 = 6.451: two words of ten have three syllables.
    assert.equal(gradeOf('wiener', {...TEN, syllables: 0, long: 2}), 6.5)
  })

  for (const [language, easy, hard] of [
    ['es', 'Alguien entró en la oficina. Se llevó su ficha.', 'La comunicación institucional correspondiente evidenció irregularidades administrativas significativamente perjudiciales.'],
    ['fr', 'Un homme est entré. Il a pris votre nom.', 'L’administration départementale communiquera ultérieurement les conséquences organisationnelles considérables.'],
    ['de', 'Ein Mann kam ins Haus. Er nahm die Akte mit.', 'Die zuständige Aufsichtsbehörde beanstandete unzureichende organisatorische Sicherheitsvorkehrungen.'],
    ['pt', 'Um homem entrou na sala. Levou a sua ficha.', 'A comunicação institucional correspondente evidenciou irregularidades administrativas significativamente prejudiciais.']
  ] as const) {
    it(`tells easy from hard in ${language}`, () => {
      const gradeIn = (text: string): number => lintNotice(`---\nlanguage: ${language}\n---\n\n${text}\n`).readability.grade
      assert.ok(gradeIn(easy) < 8, `${gradeIn(easy)}`)
      assert.ok(gradeIn(hard) > 12, `${gradeIn(hard)}`)
    })
  }

  it('has its source on the page of the rule', () => {
    const page = readFileSync(new URL('../../server/src/rules/style/readability/rule.md', import.meta.url), 'utf8')
    for (const source of ['Kincaid', 'Fernández Huerta', 'Kandel', 'Bamberger', 'Martins']) assert.ok(page.includes(source), source)
  })
})
