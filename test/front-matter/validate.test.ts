import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, it} from 'mocha'
import keys from '../../server/generated/front-matter.ts'
import {applyEdits} from '../../server/src/lint/apply.ts'
import {englishLinter} from '../english.ts'
import type {Finding} from '../../server/src/lint/finding.ts'
import {mistakesIn} from '../../server/src/front-matter/validate.ts'
import {parseNotice} from '../../server/src/notice/parse.ts'

const noticeWith = (yaml: string): string => `---\n${yaml}\n---\n\n# A letter\n\nHello.\n`

function findings(yaml: string): readonly (Pick<Finding, 'message' | 'severity'> & {readonly words: string})[] {
  const source = noticeWith(yaml)
  const found = englishLinter().lint(source).findings.filter(({rule}) => rule === 'front-matter')
  return found.map((finding) => ({message: finding.message, severity: finding.severity, words: source.slice(finding.start, finding.end)}))
}

/** Words found and what is proposed instead. */
const wrong = (yaml: string): [string, string | undefined][] => {
  const source = noticeWith(yaml)
  const found = englishLinter().lint(source).findings.filter(({rule}) => rule === 'front-matter')
  return found.map(({start, end, fixes}) => [source.slice(start, end), fixes[0]?.edits[0]?.text])
}

const say = englishLinter().sayerOf('front-matter')

describe('what front matter may hold', () => {
  it('is silent about a full and right one, about facts not yet known, and about keys of other tools', () => {
    assert.deepEqual(
      wrong(
        [
          'notice: customer', 'channel: call-script', 'stage: update', 'language: pt-br', 'jurisdictions: [us-ca, "eu-gdpr"]', 'merge-fields: ["{{first_name}}"]', 'title: A letter', 'tags: [a]', 'date: 2026', 'layout: page',
          'incident:', '  occurred: 2026-10-02', '  ended: 2028-02-29', '  discovered: 2026-10-19T08:30:00Z', '  notified: 2026-10-21T08:30+02:00', '  time-zone: America/New_York', '  affected: 0', '  affected-in: {us-ca: 900}',
          '  data: [name, payment-card]', '  role: service-provider'
        ].join('\n')
      ),
      []
    )
    assert.deepEqual(wrong('notice:\nincident:\n  occurred:\n  data:'), [])
    assert.deepEqual(wrong('# nothing'), [])
  })

  it('knows what was meant', () => {
    assert.deepEqual(wrong('notice: custmer'), [['custmer', 'customer']])
    assert.deepEqual(wrong('chanel: email'), [['chanel', 'channel']])
    assert.deepEqual(wrong('merge_fields: []'), [['merge_fields', 'merge-fields']])
    assert.deepEqual(wrong('stage: Final'), [['Final', 'final']])
    assert.deepEqual(wrong('jurisdictions: [us-ca, eu_gdpr, hipaa, california]'), [['eu_gdpr', 'eu-gdpr'], ['hipaa', 'us-hipaa'], ['california', 'us-ca']])
    assert.deepEqual(wrong('incident: {occured: 2026-01-01, data: [names, ssnn, passports]}'), [['occured', 'occurred'], ['names', 'name'], ['ssnn', 'ssn'], ['passports', 'passport']])
    const [gdpr] = findings('jurisdictions: [gdpr]')
    assert.match(gdpr?.message ?? '', /Did you mean “eu-gdpr” or “uk-gdpr”\?/)
    assert.match(findings('incident: {data: [medical]}')[0]?.message ?? '', /Did you mean “health” or “medical-record-number”\?/)
  })

  it('says what is asked for where no word is near', () => {
    for (const [yaml, words, message] of [
      ['stage: tomorrow', 'tomorrow', /Known are initial, update, final/],
      ['stage: [initial]', '[initial]', /must be one of initial, update, final/],
      ['language: english', 'english', /language code/],
      ['jurisdictions: us-ca', 'us-ca', /must be a list, in square brackets: jurisdictions: \[us-ca\]/],
      ['incident: yesterday', 'yesterday', /list of keys with their values, such as “occurred: 2026-10-02”/],
      ['incident: {occurred: 2026-02-30}', '2026-02-30', /day of the calendar/],
      ['incident: {occurred: 2027-02-29}', '2027-02-29', /day of the calendar/],
      ['incident: {occurred: 2026-10-02T25:00Z}', '2026-10-02T25:00Z', /day of the calendar/],
      ['incident: {occurred: 3 May 2026}', '3 May 2026', /day of the calendar/],
      ['incident: {affected: "1,240"}', '"1,240"', /whole number/],
      ['incident: {affected: -1}', '-1', /whole number/],
      ['incident: {affected-in: {us-ca: many}}', 'many', /whole number/],
      ['incident: {weather: bad}', 'weather', /no key “weather”/],
      ['merge-fields: [1]', '1', /quotation marks/]
    ] as const) {
      const found = findings(yaml)
      assert.deepEqual(found.map((finding) => finding.words), [words], yaml)
      assert.match(found[0]?.message ?? '', message)
    }
  })

  it('shows broken YAML at its place', () => {
    const [broken, ...others] = findings('notice: customer\nnotice: staff')
    assert.equal(broken?.words, 'notice')
    assert.equal(broken.severity, 'error')
    assert.match(broken.message, /not valid YAML: Map keys must be unique/)
    assert.deepEqual(others, [])
    assert.ok(findings('notice: [customer').some(({message}) => message.includes('not valid YAML')))
  })

  it('can be turned off, for a file or for all', () => {
    assert.ok(!englishLinter().lint(`${noticeWith('stage: x')}\n<!-- notice-lint-disable-file front-matter -->\n`).findings.some(({rule}) => rule === 'front-matter'))
    assert.ok(!englishLinter().lint(noticeWith('stage: x'), {rules: {'front-matter': 'off'}}).findings.some(({rule}) => rule === 'front-matter'))
  })

  it('has mistakes inside it, and none is left where what was meant is taken', () => {
    const line = fc.constantFrom('notice: custmer', 'stge: final', 'jurisdictions: [us_ca, hipaa]', 'incident: {occured: 2026-01-01}', 'chanel: emial', 'x: [', 'language: {a: 1}', 'incident:\n  data: [e-mail, names]', '&a b: *a')
    fc.assert(
      fc.property(fc.uniqueArray(line, {maxLength: 4}), (lines) => {
        let source = noticeWith(lines.join('\n'))
        // A key that was mended has a value that was not looked at before.
        for (let round = 0; round < 2; round++) {
          const {frontMatter} = parseNotice(source)
          const mistakes = frontMatter ? mistakesIn(frontMatter, keys, say) : []
          for (const {start, end} of mistakes) assert.ok(frontMatter && start >= frontMatter.start && start <= end && end <= frontMatter.end)
          source = applyEdits(source, mistakes.flatMap(({start, end, meant}) => (meant === undefined ? [] : [{start, end, text: meant}])))
        }
        const mended = parseNotice(source).frontMatter
        if (mended?.problems.length === 0) assert.deepEqual(mistakesIn(mended, keys, say).filter(({message}) => message.includes('known here')), [])
      }),
      {numRuns: 60}
    )
  })

  it('uses the ids of the published schema', () => {
    const schema: unknown = JSON.parse(readFileSync(new URL('../../schemas/front-matter.schema.json', import.meta.url), 'utf8'))
    assert.ok(typeof schema === 'object' && schema !== null && 'properties' in schema && typeof schema.properties === 'object' && schema.properties !== null)
    assert.deepEqual(Object.keys(schema.properties), Object.keys(keys))
  })
})

describe('comments to the linter that do nothing', () => {
  const found = (comment: string): [string, string | undefined][] => {
    const source = `# A letter\n\n${comment}\nHello.\n`
    const directives = englishLinter().lint(source).findings.filter(({rule}) => rule === 'directive')
    return directives.map(({start, end, fixes}) => [source.slice(start, end), fixes[0]?.edits[0]?.text])
  }

  it('are found by the name that is wrong', () => {
    assert.deepEqual(found('<!-- notice-lint-disable-next-line marketting, apology -- apology wanted -->'), [['marketting', 'marketing'], ['apology', 'missing-apology']])
    assert.deepEqual(found('<!-- notice-lint-disbale marketing -->'), [['notice-lint-disbale', 'notice-lint-disable']])
    assert.deepEqual(found('<!-- notice-lint-disable-file xyzzy -->'), [['xyzzy', undefined]])
    assert.deepEqual(found('<!--notice-lint-please-->'), [['notice-lint-please', undefined]])
  })

  it('are none of those that do something, and no other comments', () => {
    for (const comment of ['<!-- notice-lint-disable-line marketing style/long-sentence missing-apology -- why -->', '<!-- notice-lint-enable -->', '<!-- a remark on notice-lint -->', '<!-- notice-linting -->', '<!---->']) {
      assert.deepEqual(found(comment), [], comment)
    }
  })
})
