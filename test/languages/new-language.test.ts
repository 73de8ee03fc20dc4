import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {cpSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {after, before, describe, it} from 'mocha'
import type {LanguageData, LanguageSign} from '../../server/src/lint/languages.ts'
import {Linter} from '../../server/src/lint/linter.ts'
import {planOf} from '../../server/src/lint/parts.ts'
import type {Rule} from '../../server/src/rules/rule.ts'

const server = fileURLToPath(new URL('../../server', import.meta.url))
const NOTICE = `# Avizo

Estimata kliento:

Iu ŝtelis la liston de niaj klientoj, kaj nur kelkaj el ili ne estas en ĝi. Ni tre bone komprenas, kiom vi zorgas pri tio.
`

/** The recipe of CONTRIBUTING.md for a language, followed to the letter: files are laid beside the others, and the build does the rest. */
describe('a new language is a folder of files', function () {
  this.timeout(180_000)
  let root = ''
  let signs: readonly LanguageSign[] = []
  let linter: Linter

  before(async () => {
    root = mkdtempSync(join(tmpdir(), 'notice-lint-language-'))
    for (const room of ['rules', 'lexicon', 'sense', 'starters', 'jurisdictions', 'front-matter']) cpSync(join(server, 'src', room), join(root, 'src', room), {recursive: true})
    cpSync(fileURLToPath(new URL('esperanto', import.meta.url)), join(root, 'src'), {recursive: true})
    // What was learned of the other languages need not be learned again.
    cpSync(join(server, 'generated'), join(root, 'generated'), {recursive: true})
    const made = spawnSync(process.execPath, ['--import=tsx', join(server, 'generate', 'generate.ts'), join(root, 'generated'), join(root, 'src')], {encoding: 'utf8'})
    assert.equal(made.status, 0, made.stderr)
    const module = async (name: string): Promise<unknown> => import(pathToFileURL(join(root, 'generated', name)).href)
    const {known, loaders} = (await module('languages.ts')) as {known: readonly LanguageSign[]; loaders: Readonly<Record<string, () => Promise<LanguageData>>>}
    const {default: rules} = (await module('rules.ts')) as {default: readonly Rule[]}
    signs = known
    const data = (await loaders['eo']?.()) ?? assert.fail('Esperanto has no loader')
    linter = new Linter({rules, ...data})
  })

  after(() => rmSync(root, {recursive: true, force: true}))

  it('is known by its everyday words', () => {
    assert.deepEqual(planOf(NOTICE, signs).parts.map(({language}) => language), ['eo'])
  })

  it('is judged by its phrases, which are mended', () => {
    const finding = linter.lint(NOTICE).findings.find(({rule}) => rule === 'minimizing') ?? assert.fail('not found')
    assert.equal(NOTICE.slice(finding.start, finding.end), 'nur kelkaj')
    assert.equal(finding.message, '“nur kelkaj” malgrandigas la aferon.')
    assert.deepEqual(finding.fixes.map(({title}) => title), ['Skribu “kelkaj”', 'Forigu ĉi tiun frazon'])
  })

  it('says in its own words what is missing, and proposes them', () => {
    const finding = linter.lint(NOTICE).findings.find(({rule}) => rule === 'missing-apology') ?? assert.fail('not found')
    assert.equal(finding.message, 'La avizo ne petas pardonon.')
    assert.equal(finding.fixes[0]?.edits[0]?.text.trim(), 'Ni pardonpetas pro [kio okazis].')
    assert.equal(linter.lint(NOTICE.replace('Ni tre', 'Ni pardonpetas. Ni tre')).elements['apology']?.present, true)
  })

  it('is judged by what was learned of its sentences', () => {
    assert.equal(linter.lint(NOTICE).elements['empathy']?.present, true)
  })

  it('speaks English where nobody has translated a rule, and proposes nothing then', () => {
    const finding = linter.lint(NOTICE).findings.find(({rule}) => rule === 'missing-contact') ?? assert.fail('not found')
    assert.match(finding.message, /^The notice does not say/)
    assert.deepEqual(finding.fixes, [])
  })
})
