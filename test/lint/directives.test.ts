import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {directivesOf} from '../../server/src/lint/directives.ts'
import {parseNotice} from '../../server/src/notice/parse.ts'
import {lint} from './notices.ts'

/** The words of all flags that are found. */
function flagged(source: string): string[] {
  return lint(source).findings.filter(({rule}) => !rule.startsWith('missing-') && !rule.startsWith('style/')).map(({start, end}) => source.slice(start, end))
}

const A = 'The threat actor left.'
const B = 'The files were exfiltrated.'

describe('directives', () => {
  it('are read with their rules and their reason', () => {
    const source = [
      '<!-- notice-lint-disable-file jargon, marketing -- the lawyers insist -- truly -->',
      '<!--notice-lint-disable-next-line-->',
      '<!-- notice-lint-disable\n  alarm\n-->',
      '<!-- notice-lint-enable alarm -->',
      'Text <!-- notice-lint-disable-line -- why not -->',
      '<!-- notice-lint-disable-everything -->',
      '<!-- please notice-lint-disable -->'
    ].join('\n\n')
    assert.deepEqual(
      directivesOf(parseNotice(source)).map(({kind, rules, reason}) => ({kind, rules, reason})),
      [
        {kind: 'disable-file', rules: ['jargon', 'marketing'], reason: 'the lawyers insist -- truly'},
        {kind: 'disable-next-line', rules: [], reason: ''},
        {kind: 'disable', rules: ['alarm'], reason: ''},
        {kind: 'enable', rules: ['alarm'], reason: ''},
        {kind: 'disable-line', rules: [], reason: 'why not'}
      ]
    )
  })

  it('silence the next line, the line, a stretch and the file', () => {
    const words = ['threat actor', 'exfiltrated']
    assert.deepEqual(flagged(`${A}\n\n${B}`), words)
    assert.deepEqual(flagged(`<!-- notice-lint-disable-next-line jargon -->\n${A}\n\n${B}`), ['exfiltrated'])
    assert.deepEqual(flagged(`<!-- notice-lint-disable-next-line jargon -->\n\n${A}\n\n${B}`), ['exfiltrated'])
    assert.deepEqual(flagged(`${A} <!-- notice-lint-disable-line -->\n${B}`), ['exfiltrated'])
    assert.deepEqual(flagged(`<!-- notice-lint-disable -->\n\n${A}\n\n<!-- notice-lint-enable -->\n\n${B}`), ['exfiltrated'])
    assert.deepEqual(flagged(`<!-- notice-lint-disable -->\n\n${A}\n\n${B}`), [])
    assert.deepEqual(flagged(`${A}\n\n${B}\n\n<!-- notice-lint-disable-file jargon -->`), [])
  })

  it('hold in lists, in tables and with other line ends', () => {
    assert.deepEqual(flagged(`- ${A} <!-- notice-lint-disable-line jargon -->\n- ${B}`), ['exfiltrated'])
    assert.deepEqual(flagged(`| a |\n|---|\n| ${A} <!-- notice-lint-disable-line --> |\n| ${B} |`), ['exfiltrated'])
    assert.deepEqual(flagged(`<!-- notice-lint-disable-next-line -->\r\n${A}\r\n\r\n${B}\r\n`), ['exfiltrated'])
  })

  it('of other rules, of unknown rules and in code silence nothing', () => {
    assert.deepEqual(flagged(`<!-- notice-lint-disable-file marketing -->\n\n${A}`), ['threat actor'])
    assert.deepEqual(flagged(`<!-- notice-lint-disable-file no-such-rule -->\n\n${A}`), ['no-such-rule', 'threat actor'])
    assert.deepEqual(flagged(`    <!-- notice-lint-disable-file -->\n\n${A}`), ['threat actor'])
    assert.deepEqual(flagged(`<!-- notice-lint-disable jargon -->\n\n<!-- notice-lint-enable marketing -->\n\n${A}`), [])
  })

  it('silence missing elements in the whole file', () => {
    const missing = (source: string): boolean => lint(source).findings.some(({rule}) => rule === 'missing-apology')
    assert.ok(missing('# Notice\n\nHello.\n'))
    assert.ok(!missing('<!-- notice-lint-disable-file missing-apology -- comes in person -->\n\n# Notice\n\nHello.\n'))
  })

  it('may silence one rule in part: enable of one ends a stretch for that one only', () => {
    const both = 'The threat actor left!!!'
    assert.deepEqual(flagged(`<!-- notice-lint-disable jargon alarm -->\n\n${both}\n\n<!-- notice-lint-enable alarm -->\n\n${both}`), ['left!!!'])
  })
})
