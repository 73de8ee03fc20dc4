/** Reports speak the language of the notices that they tell of. */
import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import terminal from '../../server/generated/terminal.ts'
import words from '../../server/generated/reports.ts'
import type {FormatName} from '../../server/src/cli/formats/formats.ts'
import {reportOf, type Report} from '../../server/src/cli/report.ts'
import {rules} from '../generated.ts'
import {CALM, formatted, hostileReport} from './reports.ts'

const others = Object.keys(words).filter((language) => language !== 'en')
const English = (text: string): boolean => /\b(?:notices?|finding|errors|warnings?|grade|line|rule|words|elements|missing|the|more|needs work|nearly|good|says)\b/i.test(text)

/** A report on a notice in another language, with a finding in its text and one about the whole, both in that language. */
function reportIn(language: string, path = `${language}.notice.md`): Report {
  const source = '…\n\n7 8\n'
  const finding = (id: string, start: number): Report['result']['findings'][number] => {
    const text = rules.find((rule) => rule.id === id)?.texts[language] ?? rules.find((rule) => rule.id === id)?.texts['en']
    assert.ok(text)
    return {rule: id === 'apology' ? 'missing-apology' : id, severity: id === 'apology' ? 'error' : 'warning', message: text.message, why: text.why, url: '', start, end: start + 1, fixes: []}
  }
  const item = {id: 'sender-name', title: '«§»', laws: ['eu-gdpr'], required: true, present: false, evidence: []}
  return reportOf(path, source, {
    language,
    findings: [finding('apology', 0), finding('marketing', 3)],
    elements: {apology: {present: false, evidence: []}, sender: {present: true, evidence: []}},
    readability: {words: 2, sentences: 1, grade: 8.4},
    law: {items: [item]}
  })
}

/** Without ids, addresses and marks, which are the same in every language. */
const prose = (made: string): string =>
  made
    .replaceAll(/<style>[^]*?<\/style>|<code[^>]*>.*?<\/code>|<[^>]*>|\]\([^)]*\)|\[[\w&#;-]+(?=\])/g, ' ')
    .replaceAll(/Breach Notice Lint|[\w.-]+\.notice\.md|missing-[\w-]+|eu(?:-|&#45;)gdpr/g, ' ')

describe('the words of reports', () => {
  for (const language of others) {
    it(`are there in ${language}, with the slots of the English ones`, () => {
      const slots = (value: unknown): string[] => JSON.stringify(value).match(/\{[a-z]+\}/g)?.sort() ?? []
      for (const table of [words, terminal]) {
        const [own, english] = [table[language], table['en']]
        assert.ok(own && english)
        assert.deepEqual(Object.keys(own).sort(), Object.keys(english).sort())
        for (const [key, value] of Object.entries(english)) assert.deepEqual(slots(Reflect.get(own, key)), slots(value), key)
      }
    })

    for (const format of ['html', 'markdown', 'junit'] satisfies FormatName[]) {
      it(`leave nothing in English in ${format} on a notice in ${language}`, async () => {
        const made = prose(await formatted(format, [reportIn(language), reportIn(language, 'b.notice.md')])).replaceAll(/: (?:error|warning): |name="[^"]*"|notice-lint/g, ' ')
        for (const line of made.split('\n')) assert.ok(!English(line) || (language === 'fr' && !English(line.replaceAll(/\bnotes?\b/gi, ''))), line)
      })
    }

    it(`count in ${language} as the language counts`, async () => {
      const made = await formatted('html', [{...CALM, result: {...CALM.result, language}}])
      const [one, several] = terminal[language]?.error ?? ['', '']
      assert.ok(made.includes(`· 0 ${language === 'fr' || language === 'pt' ? one : several} ·`), made.slice(-700))
    })
  }
})

describe('the frame of a report on several notices', () => {
  const title = (language: string): string => words[language]?.title ?? ''

  it('speaks the language that all of them share', async () => {
    for (const language of others) {
      const notices = [reportIn(language), reportIn(language, 'b.notice.md')]
      const page = await formatted('html', notices)
      assert.ok(page.startsWith(`<!doctype html>\n<html lang="${language}">`) && page.includes(`<h1>${title(language)}</h1>`))
      assert.ok((await formatted('markdown', notices)).startsWith(`# ${title(language)}\n`))
      assert.match(await formatted('stylish', notices), new RegExp(`^${terminal[language]?.total.split(' ')[0]?.replace('{count}', '2') ?? ''} .*\n {4}1/2 {2}${terminal[language]?.verdicts.error ?? ''} `, 'm'))
    }
  })

  it('speaks English where they differ, and each section its own', async () => {
    for (const notices of [[reportIn('es'), reportIn('de')], [reportIn('es'), hostileReport(), reportIn('es')], [CALM, reportIn('es')]]) {
      const page = await formatted('html', notices)
      assert.ok(page.startsWith('<!doctype html>\n<html lang="en">'))
      assert.equal(page.match(/<html /g)?.length, 1)
      const sections = [...page.matchAll(/<section id="n\d"(?: lang="(\w+)")?>/g)].map(([, language]) => language ?? 'en')
      assert.deepEqual(sections, notices.map(({result}) => result.language))
      assert.ok((await formatted('markdown', notices)).startsWith(`# ${title('en')}\n\n| notice |`))
      assert.match(await formatted('stylish', notices), /^\d notices: /m)
    }
    assert.match(await formatted('markdown', [reportIn('es'), CALM]), /<details lang="es">/)
  })

  it('of an archive is not held until its last notice has come', async () => {
    const long = 'a '.repeat(300_000)
    const archive = Array.from({length: 9}, (_, index) => ({...reportIn('es', `${index}.notice.md`), source: long}))
    const page = await formatted('html', [...archive, CALM])
    assert.ok(page.startsWith('<!doctype html>\n<html lang="es">'))
    assert.match(page, /<section id="n10" lang="en">/)
    assert.equal(page.match(/<section /g)?.length, 10)
  })
})

describe('what a screen reader is told', () => {
  it('is the language of a finding in another part, of the ids, and of a notice that has no words', async () => {
    const report = reportIn('es')
    const [first] = reportIn('de').result.findings
    assert.ok(first)
    const mixed = await formatted('html', [{...report, result: {...report.result, findings: [first, ...report.result.findings.slice(1)]}}])
    assert.match(mixed, /<strong>Error\.<\/strong> <span lang="de">/)
    assert.match(mixed, /<code lang="en">marketing<\/code>/)
    const unknown = await formatted('html', [reportIn('eo')])
    assert.match(unknown, /<html lang="en">[^]*<section id="n1">[^]*<pre class="text" lang="eo">[^]*<q lang="eo">/)
  })
})
