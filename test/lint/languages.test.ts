import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {known} from '../../server/generated/languages.ts'
import {linterFor} from '../../server/src/lint/notice-linter.ts'
import {planOf} from '../../server/src/lint/parts.ts'

const ENGLISH = `# Notice of data breach

Dear customer,

On May 3, 2026 somebody broke into our booking system and copied the names and card numbers of 1,204 guests. You are one of them. You can change your password and look through your statements for payments that you do not know.
`
const SPANISH = `# Aviso de filtración de datos

Estimado cliente:

El 3 de mayo de 2026 alguien entró en nuestro sistema de reservas y copió los nombres y los números de tarjeta de 1.204 huéspedes. Usted es uno de ellos. Lamentamos cualquier inconveniente. Puede cambiar su contraseña y revisar sus extractos.
`
const LONG = 'Los datos de las personas que nos visitan se guardan en una base que desde el martes está cerrada, y por eso le pedimos que nos llame si algo no le cuadra. '.repeat(5)
const ITALIAN = '# Avviso\n\nGentile cliente, il 3 maggio qualcuno è entrato nei nostri sistemi e ha copiato i suoi dati, cioè il nome e l’indirizzo. Ci scusiamo per quanto è accaduto.\n'

const languages = (source: string): string[] => planOf(source, known).parts.map(({language}) => language)
const lint = async (source: string) => (await linterFor(source)).lint(source)

describe('the language of a notice', () => {
  it('is the one that the front matter says', () => {
    assert.deepEqual(languages(`---\nlanguage: es-MX\n---\n${SPANISH}`), ['es'])
    assert.deepEqual(languages(`---\nlanguage: "pt-br"\n---\nOlá.\n`), ['pt'])
  })

  it('is known by its everyday words', () => {
    assert.deepEqual(languages(ENGLISH), ['en'])
    assert.deepEqual(languages(SPANISH), ['es'])
    assert.deepEqual(languages('Nous vous écrivons parce que vos données ont été volées dans nos locaux le 3 mai.'), ['fr'])
    assert.deepEqual(languages('Wir schreiben Ihnen, weil Ihre Daten bei uns gestohlen wurden und nicht mehr sicher sind.'), ['de'])
    assert.deepEqual(languages('Escrevemos para você porque os seus dados foram copiados por uma pessoa que não conhecemos.'), ['pt'])
  })

  it('is English where a text is too short to tell', () => {
    assert.deepEqual(languages(''), ['en'])
    assert.deepEqual(languages('# Hola'), ['en'])
  })

  it('that nobody knows gives one finding and no noise', async () => {
    const {language, findings, elements} = await lint(ITALIAN)
    assert.equal(language, 'it')
    assert.deepEqual(findings.map(({rule, severity}) => [rule, severity]), [['language', 'info']])
    assert.match(findings[0]?.message ?? '', /Italian/)
    assert.deepEqual(elements, {})
  })
})

describe('a notice in two languages', () => {
  it('is cut at the heading where the second begins', () => {
    const source = `${ENGLISH}\n${SPANISH}`
    assert.deepEqual(planOf(source, known).parts, [{start: 0, language: 'en', whole: true}, {start: source.indexOf('# Aviso'), language: 'es', whole: false}])
  })

  it('is cut at a rule', () => {
    const source = `${ENGLISH}\n---\n\n${SPANISH.replace(/^#.*\n/, '')}`
    assert.deepEqual(languages(source), ['en', 'es'])
  })

  it('is judged part by part, each in its language', async () => {
    const source = `${ENGLISH}\n${SPANISH}`
    const {findings} = await lint(source)
    const sorry = findings.find(({rule}) => rule === 'weak-apology')
    assert.ok(sorry && source.slice(sorry.start, sorry.end).startsWith('Lamentamos'))
    assert.equal(findings.filter(({rule}) => rule === 'missing-authorities').length, 1, 'an aside is not asked for all that a notice should say')
  })

  it('is asked for everything in each part that is a notice of its own', async () => {
    const source = `${ENGLISH}\n${SPANISH}\n${LONG}\n`
    const missing = (await lint(source)).findings.filter(({rule}) => rule === 'missing-authorities').map(({start}) => start)
    assert.deepEqual(missing, [source.indexOf('Notice of'), source.indexOf('Aviso de')])
  })

  it('stays one where there is only a line on where to find a translation', () => {
    assert.deepEqual(languages(`${ENGLISH}\n---\n\nPara leer esta carta en español, llame al 555-0100.\n`), ['en'])
  })

  it('is one letter before and after an aside', async () => {
    const aside = `## Deutsch\n\nWir schreiben Ihnen, weil Ihre Daten bei uns gestohlen wurden und nicht mehr sicher sind; wenn Sie diesen Brief auf Deutsch lesen wollen, rufen Sie uns bitte an, und wir schicken Ihnen eine Fassung, die Sie lesen können.\n`
    const end = `## Más información\n\nLe pedimos perdón. Puede llamarnos al 1-800-555-0142 de lunes a viernes, y también puede escribir a privacidad@rocaluna.example si tiene alguna duda sobre lo que pasó con los datos de su reserva.\n`
    const text = `---\nlanguage: es\n---\n${SPANISH}\n${aside}\n${end}`
    assert.deepEqual(languages(text), ['es', 'de', 'es'])
    const rules = (await lint(text)).findings.map(({rule}) => rule)
    assert.deepEqual(rules.filter((rule) => rule === 'missing-contact' || rule === 'missing-apology'), [])
  })

  it('is not cut for prescribed titles in another language', () => {
    assert.deepEqual(languages(`---\nlanguage: es\n---\n${SPANISH}\n## What Information Was Involved and What We Are Doing About It\n\nEn ese archivo estaban su nombre y el número de su tarjeta, junto con el importe de la reserva y la fecha en la que usted llegó, pero no su contraseña.\n`), ['es'])
  })

  it('has all that it says of either part counted, and mended where it stands', async () => {
    const source = `${ENGLISH}\n${SPANISH}`
    const {findings, elements} = await lint(source)
    assert.equal(elements['what-happened']?.present, true)
    const spans = elements['data-types']?.evidence.map(({start}) => start > source.indexOf('# Aviso')) ?? []
    assert.ok(spans.includes(true) && spans.includes(false), 'both parts name the data')
    for (const {fixes} of findings) for (const {edits} of fixes) for (const {start, end} of edits) assert.ok(0 <= start && start <= end && end <= source.length)
  })
})
