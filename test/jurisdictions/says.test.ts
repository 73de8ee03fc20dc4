import assert from 'node:assert/strict'
import {join} from 'node:path'
import {lawLanguages, readItems, readItemTexts, readLawSentences} from '../../server/generate/items.ts'
import type {LawSentences} from '../../server/src/jurisdictions/says.ts'

const room = join(import.meta.dirname, '../../server/src/jurisdictions')
const english = readLawSentences(room, 'en')
const englishItems = new Map(readItems(room, 'en').map(({item}) => [`${item.kind} ${item.id}`, item]))

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
    it(`names no item in ${language} in English, found in it or not`, () => {
      const items = readItems(room, language).map(({item}) => item)
      const {titles} = readItemTexts(room, language)
      for (const item of items) {
        const base = englishItems.get(`${item.kind} ${item.id}`)
        assert.ok(base)
        for (const key of ['title', 'message', 'group'] as const) assert.notEqual(item[key], base[key], `${item.id}: ${key}`)
        if (base.insert?.heading) assert.notEqual(item.insert?.heading, base.insert.heading, `${item.id}: insert`)
      }
      const unread = [...englishItems.values()].filter(({id, kind}) => kind === 'content' && !items.some((item) => item.kind === kind && item.id === id)).map(({id}) => id)
      assert.deepEqual(Object.keys(titles).sort(), unread.sort())
    })
  }
})

/** The slots of each sentence; of two sentences those of both. */
function slotsOf(sentences: LawSentences): Record<string, string[]> {
  return Object.fromEntries(Object.entries(sentences).map(([name, says]) => [name, [...new Set(JSON.stringify(says).match(/\{[a-z]+\}/g) ?? [])].sort()]))
}
