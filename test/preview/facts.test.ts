import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {describe, it} from 'mocha'
import {loadedLinter, loadLanguages} from '../../server/src/lint/languages.ts'
import {Renderer} from '../../server/src/preview/render.ts'
import {previewOf} from './previews.ts'

const sample = (name: string): string => readFileSync(new URL(`../../samples/${name}.notice.md`, import.meta.url), 'utf8')
const of = (body: string, frontMatter = ''): string => `---\nnotice: customer\n${frontMatter}---\n\n${body}\n`

describe('what a preview says beside the text', () => {
  it('has all elements by their titles, with passages that can be jumped to', () => {
    const source = sample('good-email')
    const {elements} = previewOf(source).facts
    assert.equal(elements.length, 17)
    assert.ok(elements.every(({present, evidence}) => present && evidence.length > 0 && evidence.length <= 8))
    const apology = elements.find(({id}) => id === 'apology')
    assert.ok(apology)
    assert.equal(apology.title, 'Apology')
    assert.deepEqual(apology.evidence.map(({start, end}) => source.slice(start, end)), ['sorry'])
    for (const {evidence} of elements) for (const [index, span] of evidence.entries()) assert.ok(span.start >= (evidence[index - 1]?.end ?? 0))
  })

  it('has a slot for each missing element, in the order in which they stand', () => {
    const {facts} = previewOf(sample('bad-everything'))
    const missing = facts.elements.filter(({present}) => !present).map(({id}) => `missing-${id}`)
    assert.deepEqual([...facts.slots.map(({rule}) => rule)].sort(), missing.sort())
    assert.ok(facts.slots.every(({at, insertable}, index) => insertable && at >= (facts.slots[index - 1]?.at ?? 0)))
    assert.equal(facts.notes.length, 0)
  })

  it('tells of the whole notice beside the text, not at its title', () => {
    const hard = 'Notwithstanding considerable organisational preparedness, unauthorised individuals subsequently obtained confidential documentation relating to numerous identifiable customers.'
    const {facts, blocks} = previewOf(of(`# A note\n\n${hard}`))
    assert.deepEqual(facts.notes.map(({rule}) => rule), ['style/readability'])
    assert.deepEqual(blocks[0]?.findings, [])
    const [sentence] = facts.readability.hardest
    assert.equal(sentence?.text, hard)
    assert.ok(sentence.grade > 20)
  })

  it('knows what an inbox shows', () => {
    const {headers} = previewOf(sample('good-email')).facts
    assert.equal(headers.subject, 'Your name and address were copied from our order system')
    assert.match(headers.preheader ?? '', /^Dear customer, On Saturday 3 October .*…$/)
    assert.ok((headers.preheader ?? '').length <= 110)
    const named = previewOf(of('Hello.', 'from: Linden Post\nsubject: News\npreheader: Read this\n')).facts.headers
    assert.deepEqual(named, {from: 'Linden Post', to: undefined, subject: 'News', preheader: 'Read this', inText: []})
    assert.deepEqual(previewOf('').facts.headers, {from: undefined, to: undefined, subject: undefined, preheader: undefined, inText: []})
  })

  it('reads the head of an e-mail from the text, as lines of one paragraph, each on its own, and behind a title', () => {
    const head = {from: 'Harbour View', to: 'All guests of June', subject: 'A note about your booking', preheader: 'Your card is safe to use'}
    const inOne = 'From: Harbour View\nTo: All guests of June\n**Subject:** A note about\nyour booking\nPreheader: Your card is safe to use'
    const {facts, blocks} = previewOf(of(`${inOne}\n\nDear guest,\n\nWe lost a list.`))
    assert.deepEqual(facts.headers, {...head, inText: ['from', 'to', 'subject', 'preheader']})
    assert.deepEqual(blocks.map(({role}) => role), ['head', 'salutation', 'body'])
    const apart = previewOf(of(`# Draft 3\n\n${inOne.replaceAll(/\n(?!your)/g, '\n\n')}\n\nWe lost a list.`))
    assert.deepEqual(apart.facts.headers, {...head, inText: ['from', 'to', 'subject', 'preheader']})
    assert.deepEqual(apart.blocks.map(({role}) => role), ['body', 'head', 'head', 'subject', 'head', 'body'])
    // Front matter counts first; a line further down is no head; a line without words says nothing.
    assert.equal(previewOf(of('Subject: In the text', 'subject: In the front matter\n')).facts.headers.subject, 'In the front matter')
    assert.deepEqual(previewOf(of('We lost a list.\n\nSubject: too late')).facts.headers.inText, [])
    assert.equal(previewOf(of('Subject:\n\nDear guest,')).facts.headers.subject, undefined)
  })

  it('reads it in every language', async () => {
    for (const [language, text] of [
      ['de', 'Von: Linden Post\nAn: unsere Gäste\nBetreff: Ihre Buchung\nVorschau: Ihre Karte\n\nSehr geehrte Gäste,'],
      ['es', 'De: Linden Post\nPara: nuestros huéspedes\nAsunto: Su reserva\nVista previa: Su tarjeta\n\nEstimados huéspedes:'],
      ['fr', 'De : Linden Post\nÀ : nos hôtes\nObjet : Votre réservation\nAperçu : Votre carte\n\nChers hôtes,'],
      ['pt', 'De: Linden Post\nPara: os nossos hóspedes\nAssunto: A sua reserva\nPré-visualização: O seu cartão\n\nPrezados hóspedes,']
    ] as const) {
      await loadLanguages([language])
      const linter = loadedLinter(language)
      assert.ok(linter)
      const {facts, blocks} = new Renderer().render(linter.lint(`---\nnotice: customer\nlanguage: ${language}\n---\n\n${text}\n`), linter.rules)
      assert.deepEqual(facts.headers.inText, ['from', 'to', 'subject', 'preheader'], language)
      assert.deepEqual(blocks.map(({role}) => role), ['head', 'salutation'], language)
    }
  })

  it('tells the parts of a letter apart, and lines that are meant', () => {
    const roles = previewOf(sample('good-letter')).blocks.map(({role, lines}) => (lines ? `${role} in lines` : role))
    assert.deepEqual(roles.slice(0, 3), ['letterhead in lines', 'letterhead', 'salutation'])
    assert.deepEqual(roles.slice(-2), ['closing', 'body in lines'])
    const wrapped = 'On 3 October somebody copied the names of all\nof our customers, and we found out about it on the day\nafter.'
    assert.equal(previewOf(of(wrapped)).blocks[0]?.lines, false)
  })

  it('counts text messages as networks do (3GPP TS 23.038)', () => {
    const measure = (body: string): readonly [number, number, number] => {
      const {characters, segments, perSegment} = previewOf(of(body)).facts.measures
      return [characters, segments, perSegment]
    }
    assert.deepEqual(measure('a'.repeat(160)), [160, 1, 160])
    assert.deepEqual(measure('a'.repeat(161)), [161, 2, 153])
    assert.deepEqual(measure('a'.repeat(307)), [307, 3, 153])
    assert.deepEqual(measure(`${'a'.repeat(158)}€`), [159, 1, 160])
    assert.deepEqual(measure(`${'a'.repeat(159)}€`), [160, 2, 153])
    assert.deepEqual(measure(`${'a'.repeat(69)}’`), [70, 1, 70])
    assert.deepEqual(measure(`${'a'.repeat(70)}’`), [71, 2, 67])
    assert.deepEqual(measure(`${'a'.repeat(69)}😀`), [70, 2, 67])
    assert.equal(previewOf(of('It’s “so”.')).facts.measures.costly, '’“”')
    assert.deepEqual(measure(''), [0, 0, 160])
  })
})
