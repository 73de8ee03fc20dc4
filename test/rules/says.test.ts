import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {known} from '../../server/generated/languages.ts'
import type {RuleText} from '../../server/src/rules/rule.ts'
import {rules} from '../generated.ts'

/** What two sentences that say the same begin with. */
const BEGINNING = 25

const slots = (text: string): string[] => [...text.matchAll(/\{([a-z]+)\}/g)].map(([, name]) => name ?? '').sort()
const keysOf = (part: object | undefined): string[] => Object.keys(part ?? {}).sort()

/** Of a front-matter value other languages name the key, for which no gender needs to be known. */
const OTHERWISE: Readonly<Record<string, readonly string[]>> = {'no-choice': ['key', 'word']}

describe('what rules say in other languages', () => {
  for (const {id: language} of known.filter(({id}) => id !== 'en')) {
    it(`${language}: every rule has texts, and all that English has`, () => {
      for (const {id, texts} of rules) {
        const [english, own]: readonly (RuleText | undefined)[] = [texts['en'], texts[language]]
        assert.ok(english && own, `${id} has no ${language}.yaml`)
        for (const key of ['says', 'kinds', 'insert'] as const) assert.deepEqual(keysOf(own[key]), keysOf(english[key]), `${id}: ${key}`)
        assert.deepEqual(slots(own.message), slots(english.message), id)
        for (const [name, sentence] of Object.entries(english.says ?? {})) assert.deepEqual(slots(own.says?.[name] ?? ''), OTHERWISE[name] ?? slots(sentence), `${id}: ${name}`)
        for (const [name, {message}] of Object.entries(english.kinds ?? {})) assert.deepEqual(slots(own.kinds?.[name]?.message ?? ''), slots(message), `${id}: ${name}`)
      }
    })

    it(`${language}: no text is still English`, () => {
      const same = rules.flatMap(({id, texts}) => {
        const [english, own] = [texts['en'], texts[language]]
        const pairs = [[own?.why, english?.why], ...Object.keys(english?.says ?? {}).map((name) => [own?.says?.[name], english?.says?.[name]])]
        // Marks that join words are alike, and minutes are.
        return pairs.flatMap(([a, b]) => (a === b && /\p{L}{3}/u.test((a ?? '').replace(/\{count\} minutes?/, '')) ? [`${id}: ${a ?? ''}`] : []))
      })
      assert.deepEqual(same, [])
    })
  }

  it('why a rule is one is told once', () => {
    const twice = rules.flatMap(({id, texts}) =>
      Object.entries(texts).filter(([, {why}]) => {
        const beginnings = why.split(/(?<=[.!?] )/).map((sentence) => sentence.slice(0, BEGINNING))
        return new Set(beginnings).size < beginnings.length
      }).map(([language]) => `${id} in ${language}`)
    )
    assert.deepEqual(twice, [])
  })
})
