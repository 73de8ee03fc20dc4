import assert from 'node:assert/strict'
import {join} from 'node:path'
import {lawLanguages, readLawSentences} from '../../server/generate/items.ts'
import type {LawSentences} from '../../server/src/jurisdictions/says.ts'

const room = join(import.meta.dirname, '../../server/src/jurisdictions')
const english = readLawSentences(room, 'en')

describe('what findings of law say', () => {
  for (const language of lawLanguages(room)) {
    it(`has in ${language} the slots that it has in English`, () => assert.deepEqual(slotsOf(readLawSentences(room, language)), slotsOf(english)))
    if (language === 'en') continue
    it(`says nothing in ${language} that is still English`, () => {
      const sentences = new Set(Object.values(english).flat().map((says) => JSON.stringify(says)))
      const own = readLawSentences(room, language)
      assert.deepEqual(Object.entries(own).filter(([name, says]) => name !== 'questions' && [says].flat().some((one) => sentences.has(JSON.stringify(one)))).map(([name]) => name), [])
      assert.deepEqual(Object.keys(own.questions).filter((key) => own.questions[key] === english.questions[key]), [])
      assert.deepEqual(Object.keys(own.questions).sort(), Object.keys(english.questions).sort())
    })
  }
})

/** The slots of each sentence; of two sentences those of both. */
function slotsOf(sentences: LawSentences): Record<string, string[]> {
  return Object.fromEntries(Object.entries(sentences).map(([name, says]) => [name, [...new Set(JSON.stringify(says).match(/\{[a-z]+\}/g) ?? [])].sort()]))
}
