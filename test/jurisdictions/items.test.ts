import assert from 'node:assert/strict'
import {join} from 'node:path'
import laws from '../../server/generated/laws.ts'
import {lawLanguages, readItems, type ItemFile} from '../../server/generate/items.ts'
import {lawDataOf, LawReader} from '../../server/src/jurisdictions/reader.ts'
import type {Demand, Law} from '../../server/src/jurisdictions/law.ts'
import {evidenceReader} from './evidence.ts'

const room = join(import.meta.dirname, '../../server/src/jurisdictions')
const verified = 'primary'

/** Where each language's numbers without a country's code are from. */
const HOMES: Readonly<Record<string, string>> = {fr: 'fr', de: 'de', pt: 'br'}

/** The laws whose items a language must have words for. */
const ASKED: Readonly<Record<string, readonly string[]>> = {
  es: ['es-lopdgdd', 'us-pr', 'mx-lfpdppp', 'cl-ley21719', 'ar-ley25326', 'co-ley1581', 'eu-gdpr', 'us-ca', 'us-tx', 'us-fl', 'us-hipaa'],
  fr: ['eu-gdpr', 'fr-cnil', 'ca-qc-law25'],
  de: ['eu-gdpr', 'de-bdsg'],
  pt: ['eu-gdpr', 'br-lgpd']
}

/** A law that asks for everything and forbids everything, so that every item is looked for. */
function all(files: readonly ItemFile[], home: string): Law {
  return {
    id: `${home}-all`, name: 'All', region: 'us-state', status: 'in-force', researched: '2026-01-01', statute: 'Act', citations: [{text: 'Act', url: 'https://act.example'}], scope: '', recipients: {}, deadlines: [],
    content: {prescribed: 'yes', required: files.filter(({item}) => item.kind === 'content').map(({item}): Demand => ({item: item.id, ref: '1', when: 'known', verified})), recommended: []},
    format: {}, forbidden: files.filter(({item}) => item.kind === 'forbidden').map(({item}) => ({item: item.id, verified})), offers: [], channels: {}, language: 'none', confidence: {level: 'primary', sources: [], 'from-memory': 'none'}, notes: []
  }
}

const spoken = await Promise.all(
  lawLanguages(room).map(async (language) => {
    const files = readItems(room, language)
    const home = HOMES[language] ?? 'us'
    const data = await lawDataOf(language)
    assert.ok(data)
    const reader = new LawReader({...data, laws: [all(files, home)]})
    return {language, files, found: finderOf(reader, home, await evidenceReader(language))}
  })
)

describe('the items that laws ask for', () => {
  it('are those that the packs name, and no other', () => {
    const named = new Set(laws.flatMap(({content, forbidden}) => [...content.required, ...content.recommended, ...forbidden].map(({item}) => item)))
    const files = readItems(room, 'en')
    assert.deepEqual(new Set(files.map(({item}) => item.id)), named)
    assert.equal(files.filter(({item}) => item.kind === 'content').length, 76)
    assert.equal(files.filter(({item}) => item.kind === 'forbidden').length, 16)
  })

  for (const {language, files, found} of spoken) {
    describe(`in ${language}`, () => {
      it('have words for what the laws of its places ask', () => {
        const asked = laws.filter(({id}) => ASKED[language]?.includes(id)).flatMap(({content, forbidden}) => [...content.required, ...content.recommended, ...forbidden].map(({item}) => item))
        assert.deepEqual(asked.filter((id) => !files.some(({item}) => item.id === id)), [])
      })

      for (const {item, examples} of files) {
        for (const text of examples.said) it(`${item.id} said: ${text.slice(0, 80)}`, () => assert.notDeepEqual(found(item.id, item.kind, text), []))
        for (const text of examples.unsaid) it(`${item.id} not said: ${text.slice(0, 80)}`, () => assert.deepEqual(found(item.id, item.kind, text), []))
      }
    })
  }
})

function finderOf(reader: LawReader, home: string, read: Awaited<ReturnType<typeof evidenceReader>>) {
  return (id: string, kind: 'content' | 'forbidden', text: string): string[] => {
    const {context, evidence} = read(`---\njurisdictions: [${home}-all]\n---\n\n${text}\n`)
    const assessment = reader.read(context, evidence)?.assessment
    assert.ok(assessment)
    const passages = kind === 'content' ? assessment.items.find(({item}) => item.id === id)?.evidence : assessment.bans.find(({item}) => item.id === id)?.evidence
    return (passages ?? []).map(({block, start, end}) => block.placed.block.text.slice(start, end))
  }
}
