import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {stripVTControlCharacters} from 'node:util'
import {stylishFormat} from '../../server/src/cli/formats/stylish.ts'
import {reportOf} from '../../server/src/cli/report.ts'
import {wrap} from '../../server/src/cli/wrap.ts'
import type {Finding, LintResult} from '../../server/src/lint/finding.ts'
import {inFolder, run} from './command.ts'

const SOURCE = [
  '# A note about your letter',
  '',
  `We write to you. ${'Much was done in the days that followed. '.repeat(4)}The burglar is to blame, and nobody else 😀 at all, as you will see. We go on.`,
  '',
  '- \tA tab\u001B[31m and a colour',
  ''
].join('\n')

function at(words: string, more: Partial<Finding>): Finding {
  const start = SOURCE.indexOf(words)
  return {start, end: start + words.length, rule: 'blame-shifting', severity: 'warning', message: `“${words}” moves the fault.`, why: 'An excuse, however true, tells readers that you think more of your name than of their trouble.', url: '', fixes: [], ...more}
}

const FINDINGS: readonly Finding[] = [
  at('A note about your letter', {
    rule: 'missing-updates',
    message: 'Readers do not learn when they will hear more.',
    why: 'People wait more calmly when they know when.',
    fixes: [{title: 'Insert the section “What happens next”', kind: 'suggestion', edits: [{start: 26, end: 26, text: '\n\n## What happens next\n\nWe will write again by [date].'}]}]
  }),
  at('A note about your letter', {rule: 'missing-apology', severity: 'error', message: 'The notice does not say sorry.', why: 'Readers look for the word.'}),
  at('The burglar is to blame', {
    fixes: [
      {title: 'Write “We are to blame”', kind: 'safe', edits: []},
      {title: 'Write “It is our fault”', kind: 'suggestion', edits: []},
      {title: 'Remove this sentence', kind: 'suggestion', edits: []}
    ]
  }),
  at('nobody else 😀 at all', {rule: 'blame-shifting'}),
  at(SOURCE.slice(SOURCE.indexOf('Much was'), SOURCE.indexOf(' We go on')), {rule: 'style/long-sentence', severity: 'hint', message: 'This is long.', why: 'A worried reader does not go back.'}),
  at('and a colour', {rule: 'alarm', message: 'A colour\u001B[0m.', why: 'It alarms.'})
]

const RESULT: LintResult = {
  language: 'en',
  findings: FINDINGS,
  elements: {apology: {present: false, evidence: []}, updates: {present: false, evidence: []}, sender: {present: true, evidence: []}},
  readability: {words: 1, sentences: 1, grade: 1}
}

const plain = (_style: unknown, text: string): string => text
const show = (width: number): string => stylishFormat({paint: plain, width}).file(reportOf('letters/a note.md', SOURCE, RESULT))

describe('what the terminal shows', () => {
  it('reads so', () => {
    assert.equal(
      show(80),
      `letters/a note.md

  3:182  warning  “The burglar is to blame” moves the fault.  blame-shifting
      …days that followed. The burglar is to blame, and nobody else 😀 at…
                           ~~~~~~~~~~~~~~~~~~~~~~~
      Why: An excuse, however true, tells readers that you think more of your
           name than of their trouble.
      Fix: Write “We are to blame” (with --fix) or “It is our fault”; or remove
           this sentence

  3:211  warning  “nobody else 😀 at all” moves the fault.  blame-shifting
      …is to blame, and nobody else 😀 at all, as you will see. We go…
                        ~~~~~~~~~~~~~~~~~~~~~

  3:18  hint  This is long.  style/long-sentence
      …u. Much was done in the days that … else 😀 at all, as you will see. We…
          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
      Why: A worried reader does not go back.

  5:15  warning  A colour [0m.  alarm
      -  A tab [31m and a colour
                    ~~~~~~~~~~~~
      Why: It alarms.

  What the notice does not say

  error  The notice does not say sorry.  missing-apology
      Why: Readers look for the word.

  warning  Readers do not learn when they will hear more.  missing-updates
      Why: People wait more calmly when they know when.
      Fix: Insert the section “What happens next”: “We will write again by
           [date].”

  1 of 3 elements present; missing: apology, updates · 1 error, 4 warnings, 1 hint

`
    )
  })

  it('fits the width, but for the checklist', () => {
    for (const width of [50, 64, 100]) {
      const wide = show(width).split('\n').filter((line) => line.length > width && !line.includes('elements present'))
      assert.deepEqual(wide, [])
    }
  })

  it('underlines the words in every line that it shows of them', () => {
    const lines = show(90).split('\n')
    const underlined = lines.flatMap((line, index) => (/^ +~+$/.test(line) ? [(lines[index - 1] ?? '').slice(line.indexOf('~'), line.length)] : []))
    assert.equal(underlined[0], 'The burglar is to blame')
    assert.equal(underlined.length, 4)
  })

  it('wraps at spaces alone', () => {
    assert.deepEqual(wrap('aa bb cccccccc d', 5), ['aa bb', 'cccccccc', 'd'])
    assert.deepEqual(wrap('', 5), [''])
  })
})

describe('the words around findings', () => {
  const shown = (language: string): string => stylishFormat({paint: plain, width: 80}).file(reportOf('letters/a note.md', SOURCE, {...RESULT, language}))

  for (const [language, ...expected] of [
    ['es', 'Por qué: ', 'Solución: ', '(con --fix)', 'Lo que el aviso no dice', '1 de 3 elementos presentes; faltan: apology, updates · 1 error, 4 advertencias, 1 sugerencia'],
    ['fr', 'Pourquoi : ', 'Remède : ', '(avec --fix)', 'Ce que l’avis ne dit pas', 'éléments présents : 1 sur 3 ; manquent : apology, updates · 1 erreur, 4 avertissements, 1 suggestion'],
    ['de', 'Warum: ', 'Abhilfe: ', '(mit --fix)', 'Was die Mitteilung nicht sagt', '1 von 3 Elementen vorhanden; es fehlen: apology, updates · 1 Fehler, 4 Warnungen, 1 Anregung'],
    ['pt', 'Por quê: ', 'Solução: ', '(com --fix)', 'O que o aviso não diz', '1 de 3 elementos presentes; faltam: apology, updates · 1 erro, 4 advertências, 1 sugestão'],
    ['eo', 'Why: ', 'Fix: ', '(with --fix)', 'What the notice does not say', '1 of 3 elements present; missing: apology, updates · 1 error, 4 warnings, 1 hint']
  ] as const) {
    it(`are of the notice's language, and the ids the same: ${language}`, () => {
      const text = shown(language)
      for (const words of expected) assert.ok(text.includes(words), `${words} is not in ${text}`)
      assert.ok(text.includes('warning  ') && text.includes('blame-shifting'))
    })
  }

  it('no English is left around a finding in Spanish', () => assert.doesNotMatch(shown('es'), /Why:|Fix:|See:|elements present|missing:|does not say(?! sorry)/))
})

describe('colours', () => {
  it('are there for a terminal or on demand, and not where NO_COLOR says so', inFolder((folder) => {
    writeFileSync(join(folder, 'a.md'), '# A note\n\nThe threat actor left.\n')
    const painted = (args: readonly string[], environment: Readonly<Record<string, string>> = {}): boolean => {
      const {out} = run(folder, ['a.md', ...args], {environment})
      const plainText = stripVTControlCharacters(out)
      assert.match(plainText, /threat actor.*jargon/)
      return plainText !== out
    }
    assert.ok(!painted([]))
    assert.ok(painted(['--color']))
    assert.ok(painted([], {FORCE_COLOR: '1'}))
    assert.ok(!painted([], {FORCE_COLOR: '0'}))
    assert.ok(!painted([], {FORCE_COLOR: '1', NO_COLOR: '1'}))
    assert.ok(!painted(['--no-color'], {FORCE_COLOR: '1'}))
  }))
})
