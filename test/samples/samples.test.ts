import assert from 'node:assert/strict'
import {execFileSync} from 'node:child_process'
import {readdirSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {rules} from '../generated.ts'
import {loadDeadlineCheck} from '../../server/src/lint/deadlines.ts'
import {englishLinter} from '../english.ts'
import {loadLawReaders} from '../../server/src/lint/law/load.ts'

const law = await loadLawReaders(['en'])
const deadlines = await loadDeadlineCheck(undefined)
const root = new URL('../../', import.meta.url)
const names = readdirSync(new URL('samples/', root)).filter((name) => name.endsWith('.notice.md')).sort()

/** What each bad sample is meant to show. All others are models. */
const FAULTS: Readonly<Record<string, readonly string[]>> = {
  'bad-everything.notice.md': ['missing-apology', 'missing-data-types', 'missing-next-steps', 'missing-contact', 'blame-shifting', 'speculative-promise', 'over-disclosure'],
  'half-an-apology.notice.md': ['weak-apology', 'missing-responsibility'],
  'late-and-vague.notice.md': ['placeholder', 'delay-excuse', 'speculation', 'minimizing', 'weak-apology', 'missing-data-types', 'missing-when'],
  'loud-and-proud.notice.md': ['alarm', 'marketing', 'blame-shifting', 'minimizing', 'unfounded-reassurance', 'missing-apology'],
  'out-of-time.notice.md': ['law-deadline'],
  'too-technical.notice.md': ['jargon', 'over-disclosure', 'missing-risk'],
  'two-laws.notice.md': ['law-content', 'law-format']
}

const good = names.filter((name) => name.startsWith('good-'))

function textOf(name: string): string {
  return readFileSync(new URL(`samples/${name}`, root), 'utf8')
}

function rulesOf(name: string): string[] {
  return englishLinter().lint(textOf(name), {deadlines, law}).findings.map((finding) => finding.rule)
}

describe('the samples', () => {
  it('are models or show faults that are named here', () => {
    assert.deepEqual(names, [...good, ...Object.keys(FAULTS)].sort())
    assert.ok(names.length >= 10)
  })

  it('have a model for every occasion', () => {
    const occasions = good.map((name) => {
      const matter = englishLinter().lint(textOf(name)).notice.frontMatter
      assert.ok(matter, name)
      assert.deepEqual(matter.problems, [], name)
      return ['notice', 'channel', 'stage'].map((key) => matter.entries.get(key)?.data).join(' ')
    })
    for (const occasion of ['customer email initial', 'customer letter initial', 'public web initial', 'staff email initial', 'customer email update']) {
      assert.ok(occasions.includes(occasion), occasion)
    }
  })

  for (const name of good) {
    it(`${name} lints clean and says everything`, () => {
      const {findings, elements} = englishLinter().lint(textOf(name))
      assert.deepEqual(findings.map(({rule, start, end}) => `${rule}: ${textOf(name).slice(start, end)}`), [])
      assert.deepEqual(Object.keys(elements).filter((id) => elements[id]?.present !== true), [])
    })
  }

  for (const [name, faults] of Object.entries(FAULTS)) {
    it(`${name} shows its faults`, () => {
      const found = rulesOf(name)
      assert.deepEqual(faults.filter((fault) => !found.includes(fault)), [])
    })
  }

  it('show every flag at least once', () => {
    const found = new Set(names.flatMap(rulesOf))
    assert.deepEqual(rules.filter(({kind, id}) => kind === 'flag' && !found.has(id)).map(({id}) => id), [])
  })

  it('name no real address and no real number', () => {
    for (const name of names) {
      const text = textOf(name)
      assert.deepEqual((text.match(/[\w.-]+@[\w.-]+\w/g) ?? []).filter((address) => !address.endsWith('.example')), [], name)
      assert.deepEqual((text.match(/\b\d{3}-\d{4}\b(?!-)/g) ?? []).filter((number) => !/^555-01\d\d$/.test(number)), [], name)
    }
  })

  it('are told apart by the command line, and the demo does not fail', () => {
    const cli = fileURLToPath(new URL('dist/cli.cjs', root))
    const output = execFileSync(process.execPath, [cli, '--no-color', '--fail-on', 'never', 'samples'], {cwd: root, encoding: 'utf8'})
    const summary = output.slice(output.lastIndexOf('\n\n') + 2)
    for (const name of names) assert.equal(new RegExp(`^ +\\d+/17 +good +samples/${name}$`, 'm').test(summary), good.includes(name), `${name} in\n${summary}`)
  })
})
