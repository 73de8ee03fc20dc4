import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {guessLanguage} from '../../server/src/lint/guess.ts'
import {TOLD} from './told.ts'

describe('the guess of a language', () => {
  for (const [language, text] of Object.entries(TOLD)) it(`knows ${language}`, () => assert.equal(guessLanguage(text), language))

  it('says nothing of a few words', () => assert.equal(guessLanguage('Op 3 mei heeft een onbekende'), undefined))
})
