import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {Ajv} from 'ajv'
import {describe, it} from 'mocha'
import {parse} from 'yaml'
import {readConfiguration} from '../../server/src/lint/config/read.ts'
import {rules} from '../generated.ts'

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const validate = new Ajv({strict: false}).compile(JSON.parse(read('schemas/configuration.schema.json')) as object)

/** What the schema says of a text, and what the tool says of it. */
const isSound = (text: string): readonly boolean[] => [validate(parse(text)), readConfiguration(text, rules).problems.length === 0]

describe('the schema of the configuration', () => {
  it('is offered to editors for both kinds of file', () => {
    const {contributes} = JSON.parse(read('package.json')) as {readonly contributes: Readonly<Record<'jsonValidation' | 'yamlValidation', readonly {readonly fileMatch: string; readonly url: string}[]>>}
    assert.deepEqual([...contributes.jsonValidation, ...contributes.yamlValidation], ['json', 'yaml'].map((kind) => ({fileMatch: `*.notice-lint.${kind}`, url: './schemas/configuration.schema.json'})))
  })

  it('takes what the manual shows, and refuses what the tool refuses', () => {
    const shown = /## Configuration[^]*?```yaml\n([^]*?)```/.exec(read('README.md'))?.[1] ?? ''
    assert.match(shown, /merge-fields/)
    assert.deepEqual(isSound(shown), [true, true])
    for (const text of ['ruls: {}', 'rules: {marketting: off}', 'rules: {alarm: loud}', 'rules: {jargon: {alow: [x]}}', 'organization: {domains: a.example}', 'overrides: [{rules: {}}]', 'policy: {locked: [placeholdr]}', 'ignore: 3']) {
      assert.deepEqual(isSound(text), [false, false], text)
    }
  })
})
