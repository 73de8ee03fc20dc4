import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {PRESETS} from '../../server/src/lint/config/presets.ts'
import {readConfiguration} from '../../server/src/lint/config/read.ts'
import {ConfigurationLoader} from '../../server/src/lint/config/loader.ts'
import {findingId} from '../../server/src/rules/rule.ts'
import {rules} from '../generated.ts'

/** Levels by rule after a preset, where it says something of the rule. */
async function levelsOf(preset: string): Promise<Readonly<Record<string, string>>> {
  const loader = new ConfigurationLoader({read: (path) => Promise.resolve(path === '/w/.notice-lint.yaml' ? `extends: ${preset}` : undefined)}, rules)
  const {problems, rules: levels} = await loader.forFile('/w/a.md')
  assert.deepEqual(problems, [])
  return levels
}

describe('presets', () => {
  it('are the four that are promised, each sound as a configuration file would have to be', () => {
    assert.deepEqual(Object.keys(PRESETS).sort(), ['legal', 'plain-language', 'recommended', 'strict'])
    for (const [name, made] of Object.entries(PRESETS)) assert.deepEqual(readConfiguration(JSON.stringify(made(rules)), rules).problems, [], name)
  })

  it('do what their names say', async () => {
    assert.deepEqual(await levelsOf('recommended'), {})
    const strict = await levelsOf('strict')
    for (const rule of rules.filter(({off}) => off !== true)) assert.ok(['error', 'warning'].includes(strict[findingId(rule)] ?? ''), rule.id)
    const plain = await levelsOf('plain-language')
    assert.deepEqual([plain['jargon'], plain['style/readability']], ['error', 'warning'])
    const legal = await levelsOf('legal')
    assert.deepEqual([legal['missing-authorities'], legal['missing-empathy'], legal['speculation']], ['error', 'info', 'error'])
  })
})
