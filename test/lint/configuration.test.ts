import assert from 'node:assert/strict'
import fc from 'fast-check'
import {describe, it} from 'mocha'
import {ConfigurationLoader} from '../../server/src/lint/config/loader.ts'
import {lintOptionsOf} from '../../server/src/lint/config/options.ts'
import {readConfiguration} from '../../server/src/lint/config/read.ts'
import {englishLinter} from '../english.ts'
import {rules} from '../generated.ts'

/** A loader over files in memory, by their paths. */
function loaderOf(files: Readonly<Record<string, string>>): ConfigurationLoader {
  return new ConfigurationLoader({read: (path) => Promise.resolve(files[path])}, rules)
}

/** What is wrong in a text, each with the words that it points at. */
function complaints(text: string): [words: string, message: string][] {
  return readConfiguration(text, rules).problems.map(({start, end, message}) => [text.slice(start, end), message])
}

describe('a configuration file', () => {
  it('is checked: each mistake at its place, with what was meant', () => {
    const text = 'rules:\n  marketting: off\n  alarm: eror\n  jargon: {level: warn, alow: [x]}\n  style/readability: {grade: "8"}\norganisation: {}\norganization: {domains: a.example, phones: [""]}\noverrides:\n  - rules: {}\npolicy: {locked: [placeholdr]}\n'
    const found = new Map(complaints(text))
    for (const [words, part] of [
      ['marketting', 'unknown rule “marketting” (did you mean “marketing”?)'],
      ['eror', 'did you mean “error”?'],
      ['warn', 'did you mean “warning”?'],
      ['alow', 'unknown key “alow” (did you mean “allow”?)'],
      ['"8"', 'must be a number'],
      ['organisation', 'did you mean “organization”?'],
      ['a.example', 'must be a list'],
      ['""', 'must not be empty'],
      ['placeholdr', 'did you mean “placeholder”?']
    ] as const) {
      assert.ok(found.get(words)?.includes(part) === true, `${words}: ${JSON.stringify([...found])}`)
    }
    assert.deepEqual([...found.values()].filter((message) => message.includes('“files” is missing')).length, 1)
  })

  it('may be JSON with tabs, empty, or have sections of comments alone', () => {
    assert.deepEqual(readConfiguration('{\n\t"rules": {"alarm": "off"}\n}\n', rules).value, {rules: {alarm: 'off'}})
    for (const text of ['', '# nothing\n', 'rules:\n  # marketing: off\n', '{}']) assert.deepEqual(complaints(text), [], text)
  })

  it('never throws, whatever it holds, and what is sound in it counts', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string(), fc.stringMatching(/^(?:[a-z]+: [[\]{}"&*!|>a-z, ]*\n){1,4}$/)), (text) => {
        const {problems} = readConfiguration(text, rules)
        for (const {start, end} of problems) assert.ok(start >= 0 && start <= end && end <= text.length, text)
      }),
      {numRuns: 60}
    )
    assert.equal(readConfiguration('['.repeat(5_000), rules).problems.length, 1)
    assert.deepEqual(readConfiguration('rules: {alarm: off, marketing: loud}', rules).value, {rules: {alarm: 'off'}})
  })
})

describe('configuration', () => {
  it('is taken from the nearest file upwards, with what that extends', async () => {
    const loader = loaderOf({
      '/w/.notice-lint.yaml': 'rules: {alarm: off}',
      '/w/a/.notice-lint.yaml': 'extends: [strict, ../shared/base.yaml]\nrules:\n  marketing: info\n',
      '/w/shared/base.yaml': 'rules: {marketing: off, jargon: hint, style/readability: {grade: 7}}\norganization: {names: [One]}'
    })
    const near = await loader.forFile('/w/a/b/c.md')
    assert.deepEqual(near.problems, [])
    const {alarm, marketing, jargon} = near.rules
    assert.deepEqual({alarm, marketing, jargon}, {alarm: 'error', marketing: 'info', jargon: 'hint'})
    assert.equal(near.options['style/readability']?.grade, 7)
    assert.deepEqual(near.origins.get('rules.marketing'), {source: '/w/a/.notice-lint.yaml', line: 3, column: 14})
    assert.deepEqual(near.origins.get('rules.jargon'), {source: '/w/shared/base.yaml', line: 1, column: 33})
    assert.deepEqual(near.origins.get('rules.alarm'), {source: 'preset strict'})
    assert.deepEqual((await loader.forFile('/w/z.md')).rules, {alarm: 'off'})
    assert.deepEqual((await loader.forFile('/elsewhere/z.md')).rules, {})
    assert.equal(await loader.forFile('/w/a/b/d.md'), near, 'the same object for the same settings')
  })

  it('says where an extension leads nowhere, in a circle or to a preset that there is not', async () => {
    const loader = loaderOf({'/w/.notice-lint.yaml': 'extends:\n  - ./none.yaml\n  - strickt\n  - ./b.yaml\n', '/w/b.yaml': 'extends: ./.notice-lint.yaml'})
    const problems = (await loader.forFile('/w/a.md')).problems.map(({path, line, column, message}) => `${path}:${line}:${column} ${message}`)
    assert.equal(problems.length, 3)
    assert.match(problems.join('\n'), /yaml:2:5 there is no file “\.\/none\.yaml”/)
    assert.match(problems.join('\n'), /yaml:3:5 there is no preset “strickt” \(did you mean “strict”\?\)/)
    assert.match(problems.join('\n'), /b\.yaml:1:10 .*extends this file in turn/)
  })

  it('can differ by glob, and leave files out', async () => {
    const loader = loaderOf({
      '/w/.notice-lint.yaml': 'overrides:\n  - {files: ["legal/**", "*.{letter,sms}.md"], rules: {alarm: error}}\n  - {files: legal/old/**, rules: {alarm: off}}\nignore: [drafts/, "!drafts/keep.md"]\n',
      '/w/sub/.noticelintignore': '# not these\n*.tmp.md\n'
    })
    const alarm = async (path: string): Promise<string | undefined> => (await loader.forFile(path)).rules['alarm']
    assert.deepEqual(await Promise.all(['/w/legal/a.md', '/w/x.sms.md', '/w/legal/old/a.md', '/w/a.md'].map(alarm)), ['error', 'error', 'off', undefined])
    assert.equal(await loader.ignoredBy('/w/drafts/a.md'), '/w/.notice-lint.yaml')
    assert.equal(await loader.ignoredBy('/w/a.md'), undefined)
    assert.equal(await loader.ignoredBy('/w/sub/x/a.tmp.md'), '/w/sub/.noticelintignore')
    assert.equal(await loader.ignoredBy('/w/a.tmp.md'), undefined)
  })

  it('gives the rules an organization’s own words, merge fields and limits', async () => {
    const text = '# Our news\n\nDear {{first_name}},\n\nWe take your privacy\nvery seriously. Only Oats! is our shop. Act now!\n'
    const found = async (configuration: string): Promise<string[]> => {
      const configured = await loaderOf({'/w/.notice-lint.yaml': configuration}).forFile('/w/a.md')
      assert.deepEqual(configured.problems, [])
      const {findings} = englishLinter().lint(text, lintOptionsOf(configured))
      return findings.filter(({rule}) => !rule.startsWith('missing-')).map(({rule, start, end}) => `${rule}: ${text.slice(start, end)}`)
    }
    const plain = await found('')
    assert.ok(plain.some((one) => one.startsWith('placeholder')) && plain.some((one) => one.startsWith('marketing')), plain.join('; '))
    const own = await found('organization: {merge-fields: ["{{first_name}}"], names: ["only oats!"], allow: [privacy very seriously]}')
    assert.deepEqual(own.map((one) => one.split(':')[0]), ['alarm'], own.join('; '))
    assert.ok(!(await found('rules: {marketing: {allow: ["take your privacy very seriously"]}}')).some((one) => one.startsWith('marketing')))
    assert.ok((await found('rules: {style/long-sentence: {level: info, words: 4}}')).some((one) => one.startsWith('style/long-sentence')))
  })
})
