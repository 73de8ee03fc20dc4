import assert from 'node:assert/strict'
import fc from 'fast-check'
import {describe, it} from 'mocha'
import {syllable} from 'syllable'
import en from '../../server/generated/en.ts'
import {wordsOf} from '../../server/src/lexicon/word-table.ts'
import {mostSyllables} from '../../server/src/lint/most-syllables.ts'

/** What the library cuts off or takes for an exception, in part, and letters between. */
const PARTS = [
  'un', 'fore', 'ware', 'none', 'out', 'pre', 'pro', 'side', 'some', 'ly', 'less', 'er', 'ers', 'cian', 'ette', 'ville', 'tion', 'above', 'anti', 'counter', 'hyper', 'over', 'micro',
  'fully', 'berry', 'edly', 'union', 'ying', 'creation', 'ology', 'onomy', 'a', 'e', 'i', 'o', 'u', 'y', 'b', 'l', 'r', 's', 't', 'll', 'ism', 'thm', 'ea', 're', 'ee', 'oo', 'ou',
  'creat', 'mc', 'oa', 'ie', 'x', 'th', 'sh', 'q'
]

function holds(word: string): void {
  assert.ok(syllable(word) <= mostSyllables(word), `${word} has ${syllable(word)} syllables, not ${mostSyllables(word)} at most`)
}

describe('syllables at most', () => {
  it('of each word that the lexicon has, and of what the library has by heart', () => {
    for (const [word] of wordsOf(en.automaton.words)) if (syllable(word) > 0) holds(word)
    for (const word of ['chloe', 'zoe', 'simile', 'preexist', 'reestablish', 'volunteer', 'zoology', 'mcism', 'ioa', 'algorithm', 'rhythm', 'hg', 'shhh']) holds(word)
  })

  it('of words made of what the library looks for', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...PARTS), {minLength: 1, maxLength: 6}), (parts) => holds(parts.join(''))), {numRuns: 2000})
  })

  it('are mostly as many as there are', () => {
    const words = wordsOf(en.automaton.words).map(([word]) => word).filter((word) => /^[a-z]{3,}$/.test(word))
    const over = words.map((word) => mostSyllables(word) - syllable(word)).filter((more) => more > 0).length
    assert.ok(over < words.length / 2, `${over} of ${words.length}`)
  })
})
