import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {describe, it} from 'mocha'
import type {EntryList} from '../../server/src/lexicon/lexicon.ts'
import {unpackLexicon, type PackedLexicon} from '../../server/src/lexicon/pack.ts'
import {growLexicon, smallLexicon} from '../../server/src/lexicon/small.ts'
import {letterIn, wordsOf, type WordTable} from '../../server/src/lexicon/word-table.ts'

const generated = new URL('../../server/generated/', import.meta.url)

describe('a lexicon as a package has it', () => {
  for (const name of ['en', 'es', 'law-en']) {
    it(`is less than half, and the same once it is read: ${name}`, () => {
      const packed = JSON.parse(readFileSync(new URL(`${name}.json`, generated), 'utf8')) as PackedLexicon
      const bytes = new Uint8Array(readFileSync(new URL(`${name}.bin`, generated)))
      const small = smallLexicon(packed, bytes)
      assert.ok(small.bytes.length + small.packed.words.length < bytes.length / 2)
      const [whole, again] = [unpackLexicon(packed, bytes), growLexicon(small.packed, small.bytes)]
      const [{words, ...automaton}, {words: wordsAgain, ...automatonAgain}] = [whole.automaton, again.automaton]
      assert.deepEqual(numbers(automatonAgain), numbers(automaton))
      assert.deepEqual(letters(wordsAgain), letters(words))
      assert.deepEqual(numbers([again.tryAt, again.tries]), numbers([whole.tryAt, whole.tries]))
      assert.deepEqual(entries(again.entries), entries(whole.entries))
    })
  }

  it('is refused where it is cut off', () => {
    const packed = JSON.parse(readFileSync(new URL('law-en.json', generated), 'utf8')) as PackedLexicon
    const small = smallLexicon(packed, new Uint8Array(readFileSync(new URL('law-en.bin', generated))))
    assert.throws(() => growLexicon(small.packed, small.bytes.subarray(0, small.bytes.length / 2)), /damaged/)
  })
})

/** Lists of two bytes and of four may hold the same numbers. */
function numbers(lists: unknown): unknown {
  return JSON.parse(JSON.stringify(lists, (_, value: unknown) => (ArrayBuffer.isView(value) ? Array.from(value as Uint16Array) : value)))
}

/** Each word with its letter; in which order they stand is another in a package. */
function letters(table: WordTable): readonly (readonly [string, number])[] {
  const words = wordsOf(table).map(([word]) => word)
  return words.sort().map((word) => [word, letterIn(table, word)])
}

function entries(list: EntryList): unknown[] {
  return Array.from({length: list.length}, (_, index) => list.get(index))
}
