import assert from 'node:assert/strict'
import {join} from 'node:path'
import {lawLanguages, readLawSentences} from '../../server/generate/items.ts'
import type {LawSentences} from '../../server/src/jurisdictions/says.ts'

const room = join(import.meta.dirname, '../../server/src/jurisdictions')
const english = readLawSentences(room, 'en')

describe('what findings of law say', () => {
  for (const language of lawLanguages(room)) {
    it(`has in ${language} the slots that it has in English`, () => assert.deepEqual(slotsOf(readLawSentences(room, language)), slotsOf(english)))
  }
})

/** The slots of each sentence; of two sentences those of both. */
function slotsOf(sentences: LawSentences): Record<string, string[]> {
  return Object.fromEntries(Object.entries(sentences).map(([name, says]) => [name, [...new Set(JSON.stringify(says).match(/\{[a-z]+\}/g) ?? [])].sort()]))
}
