import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {inOrderOfSounds, letterIn, soundsIn, wordTable} from '../../server/src/lexicon/word-table.ts'

describe('a word table in the order of syllables', () => {
  const counts: Readonly<Record<string, number>> = {information: 4, the: 1, data: 2, '24': 1, account: 2}
  const plain = wordTable(new Map(Object.keys(counts).map((word, letter) => [word, letter])))
  const ordered = inOrderOfSounds(plain, (word) => counts[word] ?? 1)

  it('knows the syllables of its words, and none of others', () => {
    for (const [word, count] of Object.entries(counts)) assert.equal(soundsIn(ordered, word), count)
    assert.equal(soundsIn(ordered, 'breach'), 0)
    assert.equal(soundsIn(plain, 'the'), 0)
  })

  it('has the letters that it had', () => {
    for (const word of [...Object.keys(counts), 'breach']) assert.equal(letterIn(ordered, word), letterIn(plain, word))
  })
})
