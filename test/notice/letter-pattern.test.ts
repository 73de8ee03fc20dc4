import assert from 'node:assert/strict'
import {BEYOND, LetterPattern, WESTERN} from '../../server/src/notice/letter-pattern.ts'

describe('patterns with classes of letters', () => {
  const all = Array.from({length: 0x10000}, (_, code) => String.fromCharCode(code))
  const near = all.filter((character) => !BEYOND.test(character))

  it('have for Western texts what the classes of Unicode have there', () => {
    const classes = {L: /\p{L}/u, Lu: /\p{Lu}/u, Ll: /\p{Ll}/u, M: /\p{M}/u, N: /\p{N}/u, PS: /[\p{P}\p{S}]/u} as const
    for (const name of ['L', 'Lu', 'Ll', 'M', 'N', 'PS'] as const) {
      const western = new RegExp(`[${WESTERN[name]}]`)
      assert.deepEqual(near.filter((character) => western.test(character)), near.filter((character) => classes[name].test(character)), name)
    }
  })

  it('serve every text', () => {
    const word = new LetterPattern(({L, M}) => `^[${L}${M}]+$`)
    for (const text of ['plain', 'niño', 'Œuvre', 'Łódź', 'слово', '言葉']) assert.ok(word.test(text), text)
    for (const text of ['', 'a b', 'x1', '“x”', 'ł·']) assert.ok(!word.test(text), text)
  })
})
