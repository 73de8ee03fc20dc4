import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import laws from '../../server/generated/laws.ts'
import states from '../../server/generated/us-states.ts'
import {lawShape} from '../../server/generate/law-shape.ts'
import {parseYaml} from '../../server/generate/yaml.ts'

describe('packs of law', () => {
  it('are 74, each with its sources and the day of the research', () => {
    assert.equal(laws.length, 74)
    for (const law of laws) {
      assert.ok(law.citations.every(({url}) => /^https?:\/\//.test(url)), law.id)
      assert.match(law.researched, /^\d{4}-\d\d-\d\d$/, law.id)
    }
  })

  it('name a section for every item that they ask for', () => {
    for (const law of laws) {
      for (const {item, ref} of [...law.content.required, ...law.content.recommended]) assert.ok(ref.trim() !== '', `${law.id} ${item}`)
    }
  })

  it('say from when they hold, where they are not yet in force', () => {
    for (const law of laws) if (law.status === 'not-yet-in-force') assert.match(law.effective ?? '', /\d{4}-\d\d-\d\d/, law.id)
  })

  it('come with a row for every state and territory of the US', () => {
    assert.equal(states.length, 56)
    assert.deepEqual(
      states.filter(({pack}) => pack).map(({pack}) => pack).sort(),
      laws.filter(({region}) => region === 'us-state' || region === 'us-territory').map(({id}) => id).filter((id) => id !== 'us-ca-hsc')
    )
  })

  it('are refused with the name of the file where a key is wrong', () => {
    const text = readFileSync(join(import.meta.dirname, '../../server/src/jurisdictions/packs/us-tx.yaml'), 'utf8')
    assert.throws(() => parseYaml(text.replace('verified: secondary', 'verified: p'), 'packs/us-tx.yaml', lawShape), /packs\/us-tx\.yaml/)
  })
})
