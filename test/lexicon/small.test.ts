import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {describe, it} from 'mocha'
import {smallLexicon, unpackLexicon, type PackedLexicon} from '../../server/src/lexicon/pack.ts'

const generated = new URL('../../server/generated/', import.meta.url)

describe('a lexicon as a package has it', () => {
  for (const name of ['en', 'law-en']) {
    it(`is smaller, and the same once it is read: ${name}`, () => {
      const packed = JSON.parse(readFileSync(new URL(`${name}.json`, generated), 'utf8')) as PackedLexicon
      const bytes = new Uint8Array(readFileSync(new URL(`${name}.bin`, generated)))
      const small = smallLexicon(packed, bytes)
      assert.ok(small.bytes.length < bytes.length)
      const [whole, again] = [unpackLexicon(packed, bytes), unpackLexicon(small.packed, small.bytes)]
      // Lists of two bytes and of four may hold the same numbers.
      const numbers = ({automaton}: typeof whole): unknown => JSON.parse(JSON.stringify(automaton))
      assert.deepEqual(numbers(again), numbers(whole))
      assert.deepEqual(again.tries, whole.tries)
    })
  }
})
