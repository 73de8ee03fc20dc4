import assert from 'node:assert/strict'
import fc from 'fast-check'
import {describe, it} from 'mocha'
import {english} from '../../server/src/lexicon/english.ts'
import {splitWords} from '../../server/src/lexicon/words.ts'
import {aroundFeatures, BEGINNING, ENDING, featuresOf, hashOf, kinHash, pairHash, titleFeatures, tokenOf, wordHash} from '../../server/src/sense/features.ts'

const around = {heading: 'what happened', lead: '', item: true, question: false, phrases: new Set(['apology'])}
const wordsOf = (text: string) => splitWords(text, 0, text.length, english)

describe('features', () => {
  it('are the words, the pairs and what is around', () => {
    assert.deepEqual(featuresOf(wordsOf('Call 555-0100 now'), around, 0), ['call', '^ call', '#', 'call #', '# #', 'now', '# now', 'now $', 'length:0', 'in:list', 'phrase:apology', 'under:what', 'under:happened'])
  })

  it('are hashed alike with and without their strings', () => {
    const text = fc.array(fc.constantFrom('We', "don't", '5', 'café', 'a@b.example', 'sorry,', '—', 'sorry')).map((words) => words.join(' '))
    fc.assert(
      fc.property(text, (one) => {
        const words = wordsOf(one)
        const own = words.map((word) => hashOf(tokenOf(word)))
        const whole = words.map(wordHash)
        const pairs = [...whole, ENDING].map((after, index) => pairHash(whole[index - 1] ?? BEGINNING, after))
        const kin = words.map((word) => kinHash(word, 4)).filter((hash) => hash !== 0)
        const hashes = [...own, ...pairs, ...kin, ...[...aroundFeatures(words, around), ...titleFeatures(around)].map(hashOf)]
        assert.deepEqual([...new Set(hashes)].sort(), [...new Set(featuresOf(words, around, 4).map(hashOf))].sort())
      }),
      {numRuns: 100}
    )
  })
})
