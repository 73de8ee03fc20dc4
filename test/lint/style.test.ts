import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import writeGood from 'write-good'
import {englishLinter} from '../english.ts'
import type {LintOptions} from '../../server/src/lint/linter.ts'
import {lint} from './notices.ts'

function styles(source: string, options: LintOptions = {}): string[] {
  return englishLinter().lint(source, options).findings.filter(({rule}) => rule.startsWith('style/')).map(({rule, start, end}) => `${rule}: ${source.slice(start, end)}`)
}

describe('readability', () => {
  it('is the grade of Flesch and Kincaid', () => {
    // Six words, one sentence, six syllables: 0.39 × 6 + 11.8 × 1 − 15.59 = −1.45.
    assert.deepEqual(lint('The cat sat on the mat.').readability, {words: 6, sentences: 1, grade: 0})
    // Thirteen words in one sentence, 26 syllables: 0.39 × 13 + 11.8 × 26/13 − 15.59 = 13.08.
    assert.deepEqual(lint('The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.').readability, {words: 13, sentences: 1, grade: 13.1})
  })

  it('counts prose only: no headings, tables, code, comments or front matter', () => {
    const source = '---\nnotice: customer\n---\n\n# The title here\n\nOne two three.\n\n| a | b |\n|---|---|\n| c | d |\n\n```\nlet x = 1\n```\n\n<!-- four five -->\n\n- Six seven.\n'
    assert.deepEqual(lint(source).readability, {words: 5, sentences: 2, grade: 0})
  })

  it('counts a contraction and a hyphenated word as a reader does', () => {
    assert.equal(lint("We don't know who's there.").readability.words, 5)
    assert.deepEqual(lint('').readability, {words: 0, sentences: 0, grade: 0})
  })

  it('above 10 is a hint at the title', () => {
    const hard = '# Title\n\nUnauthorized individuals accessed organizational infrastructure containing considerable quantities of confidential documentation concerning numerous participating institutions.\n'
    assert.deepEqual(styles(hard), ['style/readability: Title'])
    assert.deepEqual(styles('# Title\n\nWe lost your file. We are sorry.\n'), [])
  })
})

describe('long sentences', () => {
  const words = (count: number): string => Array.from({length: count}, (_, index) => (index === 0 ? 'We' : 'go')).join(' ')

  it('are those of more than 35 words', () => {
    assert.deepEqual(styles(`${words(35)}.`), [])
    assert.deepEqual(styles(`Short. ${words(36)}. Short.`).map((found) => found.slice(0, 30)), ['style/long-sentence: We go go '])
    assert.ok(lint(`${words(36)}.`).findings.some(({message}) => message.includes('36 words')))
  })
})

describe('write-good', () => {
  const source = 'So the cat was stolen.\n'

  it('is asked only by those who turn it on', () => {
    const options = {writeGood: (text: string) => writeGood(text)}
    assert.deepEqual(styles(source, options), [])
    const on = styles(source, {...options, rules: {'style/write-good': 'hint'}})
    assert.ok(on.includes('style/write-good: was stolen') && on.includes('style/write-good: So'), on.join())
  })

  it('is silent where it is not there', () => {
    assert.deepEqual(styles(source, {rules: {'style/write-good': 'hint'}}), [])
  })
})
