import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {lawShape} from '../../server/generate/law-shape.ts'
import {readLaw} from '../../server/generate/laws.ts'
import {lawDataOf, LawReader} from '../../server/src/jurisdictions/reader.ts'
import {englishLinter} from '../english.ts'
import {parseYaml} from '../../server/generate/yaml.ts'

const folder = new URL('toy/', import.meta.url)
const path = new URL('xx-toy.yaml', folder)
const toy = readLaw(path.pathname)
const sample = readFileSync(new URL('xx-toy.notice.md', folder), 'utf8')
const english = await lawDataOf('en')
assert.ok(english)
const law = [new LawReader({...english, laws: [toy]})]

/** What CONTRIBUTING says: one file of YAML, one notice, and no code. */
describe('a law that somebody adds', () => {
  it('is met by a notice that says what it asks for', () => assert.deepEqual(findings(sample), []))

  it('is missed item by item, with statute and section', () => {
    const without = (words: string): string => sample.replace(words, '')
    assert.deepEqual(findings(without('Please remain vigilant.')), ['law-content error: The notice does not tell readers to remain vigilant. Toyland (Toyland Act s. 7(1)(b)) asks for it.'])
    assert.deepEqual(findings(without('Call us on +49 30 5550142.')), ['law-content warning: The notice does not give a telephone number of the sender. Toyland (Toyland Act s. 7(1)(c)) asks for it.'])
  })

  it('forbids what it forbids', () => {
    assert.deepEqual(findings(`${sample}\nTry our new premium plan.\n`), ['law-forbidden error: This advertises. Toyland (Toyland Act s. 8) forbids it.'])
  })

  it('is refused where its file has another shape, with the name of the file', () => {
    assert.throws(() => parseYaml(readFileSync(path, 'utf8').replace('verified: memory', 'verified: perhaps'), 'xx-toy.yaml', lawShape), /xx-toy\.yaml/)
  })
})

function findings(text: string): string[] {
  return englishLinter()
    .lint(text, {law})
    .findings.flatMap(({rule, severity, message}) => (rule.startsWith('law-') ? [`${rule} ${severity}: ${message}`] : []))
}
