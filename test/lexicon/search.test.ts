import assert from 'node:assert/strict'
import fc from 'fast-check'
import {describe, it} from 'mocha'
import lexicon from '../../server/generated/en.ts'
import type {Automaton} from '../../server/src/lexicon/automaton.ts'
import {compile} from '../../server/src/lexicon/compile.ts'
import {english} from '../../server/src/lexicon/english.ts'
import {regularForms} from '../../server/src/lexicon/families.ts'
import {Matcher, type Hit, type Hits} from '../../server/src/lexicon/matcher.ts'
import {splitWords} from '../../server/src/lexicon/words.ts'
import {noticeOf} from '../bench/texts.ts'
import {ReferenceMatcher} from './reference.ts'

/** A sentence: words, each with whether a clause starts there. */
type Sentence = readonly (readonly [word: string, clause: boolean])[]

const sentenceOf = (words: readonly string[], longest: number): fc.Arbitrary<Sentence> =>
  fc.array(fc.tuple(fc.constantFrom(...words), fc.integer({min: 0, max: 5}).map((one) => one === 0)), {maxLength: longest})

function checks(automaton: Automaton): (sentence: Sentence) => void {
  const matcher = new Matcher(automaton, Array.from({length: automaton.entry.length + 1}, (_, index) => index))
  const reference = new ReferenceMatcher(automaton)
  // Hits that were found before are asked again after other sentences were searched.
  let before: {readonly hits: Hits; readonly expected: readonly Hit[]} = {hits: matcher.search([], []), expected: reference.search([], [])}
  return (sentence) => {
    const text = sentence.map(([word]) => word).join(' ')
    const words = splitWords(text, 0, text.length, english)
    const clauses = words.map((word) => sentence[text.slice(0, word.start).split(' ').length - 1]?.[1] ?? false)
    const found = {hits: matcher.search(words, clauses), expected: reference.search(words, clauses)}
    for (const {hits, expected} of [before, found]) {
      assert.deepEqual(hits.tried, [...new Set(expected.map(({phrase}) => phrase))])
      for (const phrase of hits.tried) assert.deepEqual(hits.of(phrase), joined(expected.filter((hit) => hit.phrase === phrase)))
    }
    before = found
  }
}

/** Hits that overlap are one. */
function joined(hits: readonly Hit[]): Hit[] {
  const all: Hit[] = []
  for (const hit of hits) {
    const last = all.at(-1)
    if (last && hit.first <= last.last) all[all.length - 1] = {...hit, first: Math.min(last.first, hit.first)}
    else all.push(hit)
  }
  return all
}

describe('the search for phrases', () => {
  it('finds in any words what the plain way finds', () => {
    const vocabulary = {spelling: english, forms: regularForms, classes: new Map([['k', ['a', 'b c', 'c [d] .. a', '^ d', '{l}']], ['l', ['d a', 'e _ e']]])}
    const part = fc.constantFrom('a', 'b', '(c|d e)', '[a|b c]', '{k}', '{l}', '_', '{number}', '{Name}')
    const phrase = fc.tuple(fc.constantFrom('a ', '^ b ', '{k} ', '[c] {l} ', '(b|c a) '), fc.array(fc.tuple(part, fc.constantFrom(' ', ' .. ', ' ..4 ')), {maxLength: 3}), fc.constantFrom('a', '{k}', '(b|c)'), fc.constantFrom('', ' $'))
    const phrases = phrase.map(([start, parts, last, end]) => `${start}${parts.flat().join('')}${last}${end}`)
    fc.assert(
      fc.property(fc.array(phrases, {minLength: 1, maxLength: 12}), fc.array(sentenceOf(['a', 'b', 'c', 'd', 'e', 'A', '7', "can't"], 14), {minLength: 1, maxLength: 12}), (list, sentences) => {
        sentences.forEach(checks(compile(list, vocabulary)))
      }),
      {numRuns: 30}
    )
  })

  it('finds in the words of notices what the plain way finds', () => {
    const words = noticeOf(8 * 1024).split(/[^\p{L}\p{N}’']+/u).filter((word) => word !== '')
    const check = checks(lexicon.automaton)
    fc.assert(fc.property(sentenceOf(words, 40), check), {numRuns: 15})
    // And in the order in which people put them.
    for (let at = 0; at < words.length; at += 61) check(words.slice(at, at + 31).map((word, index) => [word, index % 11 === 10]))
  })
})
