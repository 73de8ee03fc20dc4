import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {cpSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, it} from 'mocha'
import coverage from '../../server/generated/coverage.ts'
import terminal from '../../server/generated/terminal.ts'
import {rules} from '../generated.ts'
import {inFolder, run} from './command.ts'

const LANGUAGES = ['es', 'fr', 'de', 'pt']
const sample = (path: string): string => readFileSync(fileURLToPath(new URL(`../../samples/laws/${path}.notice.md`, import.meta.url)), 'utf8')
/** One law whose notices there are samples of in the language. */
const SAMPLES: Readonly<Record<string, string>> = {es: 'es/us-ca', fr: 'fr/eu-gdpr', de: 'de/eu-gdpr', pt: 'pt/br-lgpd'}

describe('on the command line', () => {
  for (const language of LANGUAGES) {
    describe(`in ${language}`, () => {
      it('the pages of all rules are there, with headings and examples of the language alone', inFolder((folder) => {
        const page = run(folder, ['explain', 'weak-apology', '--language', language])
        assert.equal(page.code, 0)
        const text = rules.find(({id}) => id === 'weak-apology')?.texts[language]
        assert.ok(text && page.out.startsWith(`${text.title}\n`), page.out.slice(0, 80))
        assert.doesNotMatch(page.out, /What it finds|Why it matters|Examples|Flagged|We are sorry|sorry/)
        const words = terminal[language]?.page
        for (const heading of [words?.finds, words?.matters, words?.instead, words?.examples]) assert.ok(page.out.includes(`\n${heading}\n`), heading)
      }))

      it('no page has a heading over nothing, or a sentence twice', inFolder((folder) => {
        const words = terminal[language]?.page
        for (const {id} of rules) {
          const lines = run(folder, ['explain', id, '--language', language]).out.split('\n').filter((line) => line !== '')
          assert.notEqual(lines[lines.indexOf(words?.finds ?? '') + 1], words?.matters, id)
          const bullets = lines.filter((line) => line.startsWith('- '))
          assert.deepEqual(bullets, [...new Set(bullets)], id)
        }
      })).timeout(60_000)

      it('the table of rules has its titles', inFolder((folder) => {
        const {out} = run(folder, ['rules', '--language', language])
        for (const {texts} of rules) assert.ok(out.includes(texts[language]?.title ?? '–'), texts[language]?.title)
      }))

      it('deadlines and checklist of a notice are told in its language', inFolder((folder) => {
        writeFileSync(join(folder, 'a.notice.md'), sample(SAMPLES[language] ?? ''))
        const deadlines = run(folder, ['deadlines', 'a.notice.md', '--now', '2026-06-01'])
        assert.equal(deadlines.code, 0)
        assert.doesNotMatch(deadlines.out, /DUE|TELL|UNDER| left|overdue|as of|Only for|Exceptions:|Not legal advice|the people affected|days from/)
        const calendar = run(folder, ['deadlines', 'a.notice.md', '--now', '2026-05-10', '--format', 'ics'])
        assert.match(calendar.out, new RegExp(`^PRODID:.*//${language.toUpperCase()}\r$`, 'm'))
        assert.doesNotMatch(calendar.out, /NAME:Breach|Tell|Notice:|Not legal|counsel/)
        const checklist = run(folder, ['checklist', 'a.notice.md'])
        assert.equal(checklist.code, 0)
        assert.doesNotMatch(checklist.out, /missing|not asked of|depends on|What must not be|This is information|What happened|How to reach|Which data|Rights|What is done|mailbox/)
        const markdown = run(folder, ['checklist', '--format', 'markdown', 'a.notice.md'])
        assert.doesNotMatch(markdown.out, /Checklist of|\| where/)
      }))
    })
  }

  it('a language that is not there is refused with those that are', inFolder((folder) => {
    const {code, error} = run(folder, ['explain', 'apology', '--language', 'xx'])
    assert.equal(code, 2)
    assert.match(error, /--language: “xx” is none of en, /)
  }))

  it('English pages show English examples alone', inFolder((folder) => {
    assert.doesNotMatch(run(folder, ['explain', 'weak-apology']).out, /Lamentamos|Nous|Wir |Pedimos/)
  }))
})

describe('notice-lint languages', () => {
  it('lists each language with what it has, and says what is still English', inFolder((folder) => {
    const {code, out} = run(folder, ['languages'])
    assert.equal(code, 0)
    for (const {id, name, phrases, items} of coverage) assert.match(out, new RegExp(`^${id} +${name}.* ${phrases.toLocaleString('en')} .* ${items}$`, 'm'))
    assert.deepEqual(coverage.flatMap(({untranslated}) => untranslated), [])
    assert.doesNotMatch(out, /speak English/)
  }))

  it('is told in another language, with its names of languages and its numbers', inFolder((folder) => {
    const {out} = run(folder, ['languages', '--language', 'es'])
    assert.match(out, /^ +expresiones +oraciones +ejemplos +datos legales\n/)
    assert.match(out, /^de {2}Deutsch \(alemán\) /m)
    assert.match(out, /^es {2}Español  /m)
    assert.match(out, /^en .* \d\.?\d{3} +\d+\.\d{3} /m)
  }))
})

describe('a language that no notice is in', () => {
  it('is not read', inFolder((folder) => {
    const dist = fileURLToPath(new URL('../../dist', import.meta.url))
    cpSync(dist, join(folder, 'dist'), {recursive: true, filter: (path) => !/[\\/](?:law-)?(?:de|es|fr|pt)(?:-sense)?\.(?:bin|json)$|[\\/]editor$|\.vsix$/.test(path)})
    const lint = (name: string): number | null => spawnSync(process.execPath, [join(folder, 'dist', 'cli.cjs'), '--fail-on', 'never', name], {cwd: folder}).status
    writeFileSync(join(folder, 'en.notice.md'), '---\nlanguage: en\n---\n\nSomebody took the list of our customers.\n')
    writeFileSync(join(folder, 'es.notice.md'), '---\nlanguage: es\n---\n\nAlguien se llevó la lista de nuestros clientes.\n')
    assert.equal(lint('en.notice.md'), 0)
    assert.equal(lint('es.notice.md'), 2)
  }))
})
