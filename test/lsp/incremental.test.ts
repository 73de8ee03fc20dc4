import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {englishLinter} from '../english.ts'
import type {Linted} from '../../server/src/lint/linter.ts'
import {FAULTY} from './texts.ts'

const corpus = ['en-002', 'en-044', 'en-w01', 'en-w18'].map((name) => readFileSync(new URL(`../corpus/dev/${name}.md`, import.meta.url), 'utf8'))
const STARTS = [FAULTY, `---\nnotice: customer\n---\n\n${FAULTY}`, FAULTY.replaceAll('\n', '\r\n'), '', ...corpus]

/** What a writer types, and what is apt to change how everything after it is read. */
const TYPED = [
  ' ', '\n', '\n\n', '\r\n', 'a', '.', '!', '"', '“', '’', 'not ', 'If ', 'We take your privacy very seriously. ', 'We are sorry that your name was stolen.',
  'https://help.example/', 'call 555-0100', '# ', '## What happened\n', '---\n', '===\n', '---\nnotice: staff\n---\n', '- ', '  - ', '1. ', '> ', '>> ', '    ', '\t', '```\n', '~~~',
  '`', '*', '**', '_', '~~', '| a | b |\n', '| - | - |\n', '|', '\\', '[x]', '[x]: https://a.example\n', '[date]', '{{name}}', '&amp;', '&', ';', '<', '<!--', '-->', '<div>\n', '</div>\n',
  '<!-- notice-lint-disable -->', '<!-- notice-lint-enable -->', '<!-- notice-lint-disable-file marketing -->\n', '😀', 'é', '\u0301', '\uFEFF', '\0'
]

interface Typing {
  readonly at: number
  readonly length: number
  readonly text: string
}

const typing = fc.record<Typing>({
  at: fc.double({min: 0, max: 1, noNaN: true}),
  length: fc.oneof({weight: 3, arbitrary: fc.constant(0)}, {weight: 2, arbitrary: fc.nat(8)}, {weight: 1, arbitrary: fc.nat(400)}),
  text: fc.oneof({weight: 1, arbitrary: fc.constant('')}, {weight: 4, arbitrary: fc.constantFrom(...TYPED)}, {weight: 1, arbitrary: fc.array(fc.constantFrom(...TYPED), {maxLength: 4}).map((parts) => parts.join(''))})
})

describe('changes as they come from an editor', () => {
  it('give the same findings, fixes, evidence and grade as a fresh run', () => {
    fc.assert(
      fc.property(fc.constantFrom(...STARTS), fc.array(typing, {minLength: 1, maxLength: 8}), (start, typings) => {
        const linter = englishLinter()
        let document = TextDocument.create('file:///a.notice.md', 'markdown', 1, start)
        let linted = linter.lint(start)
        for (const {at, length, text} of typings) {
          const from = Math.round(at * document.getText().length)
          const range = {start: document.positionAt(from), end: document.positionAt(from + length)}
          document = TextDocument.update(document, [{range, text}], document.version + 1)
          linted = linter.lint(document.getText(), {}, linted)
          assert.deepEqual(shown(linted), shown(linter.lint(document.getText())), JSON.stringify(document.getText()))
        }
      }),
      {numRuns: 150}
    )
  })
})

/** All that a door can show, the fixes made. */
function shown({findings, elements, readability, language}: Linted): unknown {
  return {
    findings: findings.map(({start, end, rule, severity, message, why, url, fixes}) => ({start, end, rule, severity, message, why, url, fixes})),
    elements,
    readability,
    language
  }
}
