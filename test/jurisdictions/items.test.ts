import assert from 'node:assert/strict'
import {join} from 'node:path'
import itemsBuilt from '../../server/generated/items.ts'
import lexicon from '../../server/generated/law-en.ts'
import laws from '../../server/generated/laws.ts'
import {readItems} from '../../server/generate/items.ts'
import {LawReader} from '../../server/src/jurisdictions/reader.ts'
import type {Demand, Law} from '../../server/src/jurisdictions/law.ts'
import {evidenceOf} from './evidence.ts'

const files = readItems(join(import.meta.dirname, '../../server/src/jurisdictions'), 'en')
const verified = 'primary'

/** A law that asks for everything and forbids everything, so that every item is looked for. */
const all: Law = {
  id: 'us-all', name: 'All', region: 'us-state', status: 'in-force', researched: '2026-01-01', statute: 'Act', citations: [{text: 'Act', url: 'https://act.example'}], scope: '', recipients: {}, deadlines: [],
  content: {prescribed: 'yes', required: files.filter(({item}) => item.kind === 'content').map(({item}): Demand => ({item: item.id, ref: '1', when: 'known', verified})), recommended: []},
  format: {}, forbidden: files.filter(({item}) => item.kind === 'forbidden').map(({item}) => ({item: item.id, verified})), offers: [], channels: {}, language: 'none', confidence: {level: 'primary', sources: [], 'from-memory': 'none'}, notes: []
}
const reader = new LawReader({laws: [all], items: itemsBuilt, lexicon})

describe('the items that laws ask for', () => {
  it('are those that the packs name, and no other', () => {
    const named = new Set(laws.flatMap(({content, forbidden}) => [...content.required, ...content.recommended, ...forbidden].map(({item}) => item)))
    assert.deepEqual(new Set(files.map(({item}) => item.id)), named)
    assert.equal(files.filter(({item}) => item.kind === 'content').length, 76)
    assert.equal(files.filter(({item}) => item.kind === 'forbidden').length, 16)
  })

  for (const {item, examples} of files) {
    for (const text of examples.said) it(`${item.id} said: ${text.slice(0, 80)}`, () => assert.notDeepEqual(found(item.id, item.kind, text), []))
    for (const text of examples.unsaid) it(`${item.id} not said: ${text.slice(0, 80)}`, () => assert.deepEqual(found(item.id, item.kind, text), []))
  }
})

function found(id: string, kind: 'content' | 'forbidden', text: string): string[] {
  const {context, evidence} = evidenceOf(`---\njurisdictions: [us-all]\n---\n\n${text}\n`)
  const assessment = reader.read(context, evidence)?.assessment
  assert.ok(assessment)
  const passages = kind === 'content' ? assessment.items.find(({item}) => item.id === id)?.evidence : assessment.bans.find(({item}) => item.id === id)?.evidence
  return (passages ?? []).map(({block, start, end}) => block.placed.block.text.slice(start, end))
}
