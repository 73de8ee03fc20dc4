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
      assert.deepEqual(again.automaton, whole.automaton)
      assert.deepEqual(again.tries, whole.tries)
    })
  }
})
