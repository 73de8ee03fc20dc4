import assert from 'node:assert/strict'
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {after, before, describe, it} from 'mocha'
import {readLanguage} from '../../server/generate/language.ts'
import {readRules} from '../../server/generate/rules.ts'
import {packLexicon, unpackLexicon} from '../../server/src/lexicon/pack.ts'
import {compileLexicon} from '../../server/src/lexicon/source.ts'
import {Linter} from '../../server/src/lint/linter.ts'

const PAGE = `---
id: pirate-talk
kind: flag
severity: info
source: Made up for this test
---
# Pirate talk
`

const PHRASES = `title: Pirate talk
message: “{text}” is how pirates talk.
why: Readers are no pirates.
remedy: Remove this sentence
classes:
  pirate-talk-greeting: ahoy, avast ye, shiver [_] timbers
phrases:
  - "{pirate-talk-greeting} .. matey~"
  - phrase: walk~ the plank
    subject: reader
    instead: leave
`

/** The recipes of CONTRIBUTING.md, followed to the letter in a folder of their own. */
describe('the recipes for a phrase and for a rule', () => {
  let root = ''
  let linter: Linter

  before(() => {
    root = mkdtempSync(join(tmpdir(), 'notice-lint-recipe-'))
    const folder = join(root, 'wording', 'pirate-talk')
    mkdirSync(folder, {recursive: true})
    writeFileSync(join(root, 'order.yaml'), '- pirate-talk\n')
    writeFileSync(join(folder, 'rule.md'), PAGE)
    writeFileSync(join(folder, 'en.yaml'), PHRASES)
    const rules = readRules(root)
    const words = fileURLToPath(new URL('../../server/src/lexicon/en', import.meta.url))
    const language = readLanguage(words, rules.map((rule) => rule.classes['en'] ?? {}))
    const lexicon = compileLexicon('en', language, rules.flatMap((rule) => rule.sources['en'] ?? []), [])
    const {packed, bytes} = packLexicon(lexicon)
    linter = new Linter({rules: rules.map(({rule}) => rule), lexicon: unpackLexicon(packed, bytes)})
  })

  after(() => rmSync(root, {recursive: true, force: true}))

  const flagged = (text: string): string[] =>
    linter.lint(text).findings.filter((finding) => finding.rule === 'pirate-talk').map((finding) => text.slice(finding.start, finding.end))

  it('finds the new rule’s phrases, classes and conditions', () => {
    assert.deepEqual(flagged('Shiver me timbers, dear mateys!'), ['Shiver me timbers, dear mateys'])
    assert.deepEqual(flagged('You will walk the **plank**.'), ['walk the **plank'])
  })

  it('stays silent on the near misses', () => {
    assert.deepEqual(flagged('They walked the plank.'), [])
    assert.deepEqual(flagged('You will not walk the plank.'), [])
    assert.deepEqual(flagged('He said: “Ahoy there, old matey of mine.”'), [])
  })

  it('says the rule’s message and offers its rewrite', () => {
    const [finding] = linter.lint('You walk the plank.').findings.filter((one) => one.rule === 'pirate-talk')
    assert.ok(finding)
    assert.equal(finding.message, '“walk the plank” is how pirates talk.')
    assert.deepEqual(finding.fixes.map((fix) => fix.title), ['Write “leave”', 'Remove this sentence'])
  })
})
