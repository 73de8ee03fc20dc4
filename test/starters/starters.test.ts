import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import starters from '../../server/generated/starters.ts'
import {DATA_KINDS} from '../../server/src/jurisdictions/data-kinds.ts'
import {englishLinter} from '../english.ts'
import {rules} from '../generated.ts'

const linter = englishLinter()
/** A signature stands at the end of a notice. */
const around = (sentence: string): string => `# Your data\n\nHello.\n\n${sentence}\n`

describe('sentence starters', () => {
  it('there are for every element', () => {
    assert.deepEqual(Object.keys(starters.elements), rules.filter(({kind}) => kind === 'element').map(({id}) => id))
  })

  for (const [element, sentences] of Object.entries(starters.elements)) {
    for (const sentence of sentences) {
      it(`${element}: ${sentence}`, () => {
        const source = around(sentence.replaceAll(/[[\]]/g, ''))
        const result = linter.lint(source)
        assert.ok(result.elements[element]?.present, 'is not seen to say it')
        assert.deepEqual(result.findings.filter(({rule}) => !/^(missing-|style\/)/.test(rule)).map(({rule, start, end}) => `${rule}: ${source.slice(start, end)}`), [])
      })
    }
  }

  it('name every kind of data in words that are seen to name one', () => {
    assert.deepEqual(Object.keys(starters.kinds), DATA_KINDS.filter((kind) => kind !== 'other'))
    const unseen = Object.values(starters.kinds).filter((words) => !linter.lint(around(`A stranger copied your ${words}.`)).elements['data-types']?.present)
    assert.deepEqual(unseen, [])
  })
})
