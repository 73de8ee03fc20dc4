import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {applyEdits, fixSafely, safeFixes} from '../../server/src/lint/apply.ts'
import type {Edit, Finding} from '../../server/src/lint/finding.ts'
import {Lines} from '../../server/src/lint/lines.ts'
import {lint, notices} from './notices.ts'

function finding(kind: 'safe' | 'suggestion', ...edits: Edit[]): Finding {
  return {start: 0, end: 1, rule: 'alarm', severity: 'warning', message: '', why: '', url: '', fixes: [{title: '', kind, edits}]}
}

describe('edits', () => {
  it('are applied in order of place', () => {
    assert.equal(applyEdits('abcdef', [{start: 4, end: 5, text: 'E'}, {start: 0, end: 2, text: ''}, {start: 3, end: 3, text: '-'}]), 'c-dEf')
  })

  it('must not overlap', () => {
    assert.throws(() => applyEdits('abcdef', [{start: 0, end: 3, text: ''}, {start: 2, end: 4, text: ''}]), /overlap at offset 2/)
  })

  it('go in with all others of their fix or not at all', () => {
    const first = finding('safe', {start: 0, end: 2, text: ''})
    const clash = finding('safe', {start: 2, end: 3, text: ''}, {start: 8, end: 9, text: ''})
    const other = finding('safe', {start: 8, end: 9, text: 'x'})
    const unsafe = finding('suggestion', {start: 20, end: 21, text: ''})
    assert.deepEqual(safeFixes([first, clash, other, unsafe]), [...first.fixes, ...other.fixes])
  })
})

describe('fixing what is safe', () => {
  const mended = notices.map(({name, source}) => ({name, source, ...fixSafely(source, (text) => lint(text).findings)}))

  it('leaves nothing safe to fix: a second run changes nothing', () => {
    assert.ok(mended.some(({applied}) => applied > 0))
    for (const {name, text} of mended) {
      assert.deepEqual(safeFixes(lint(text).findings), [], name)
      assert.deepEqual(fixSafely(text, (version) => lint(version).findings), {text, applied: 0}, name)
    }
  })

  it('changes only what it counts', () => {
    for (const {name, source, text, applied} of mended) assert.equal(text !== source, applied > 0, name)
  })

  it('fills no placeholder and adds no words', () => {
    for (const {name, source, text} of mended) {
      assert.deepEqual(text.match(/\[[^\]]*\]/g), source.match(/\[[^\]]*\]/g), name)
      const words = (one: string): string[] => one.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
      assert.ok(words(text).length <= words(source).length, name)
    }
  })

  it('takes the shouting out of words and leaves their emphasis, and no full stop behind a heading', () => {
    for (const [source, calm] of [
      ['They took **everything**!! We saw it.', 'They took **everything**. We saw it.'],
      ['# Your files were *stolen*!!!', '# Your files were *stolen*'],
      ['# Stolen!! What next', '# Stolen. What next'],
      ['URGENT!!! Your files were copied.', 'URGENT. Your files were copied.'],
      ['**Look out!!** They were here.', '**Look out.** They were here.']
    ] as const) assert.equal(fixSafely(source, (version) => lint(version).findings).text, calm)
  })

  it('keeps line ends and the byte order mark', () => {
    const source = '\uFEFFHello.\r\n\r\nYour files were stolen!!! Act now!!!\r\n'
    const {text, applied} = fixSafely(source, (version) => lint(version).findings)
    assert.ok(applied > 0)
    assert.ok(text.startsWith('\uFEFFHello.\r\n\r\n') && text.endsWith('\r\n') && !/(?<!\r)\n/.test(text))
  })

  it('gives up on fixes that go round in circles', () => {
    const swap = (text: string): Finding[] => [finding('safe', {start: 0, end: 1, text: text.startsWith('a') ? 'b' : 'a'})]
    assert.equal(fixSafely('a', swap).text, 'a')
  })
})

describe('lines', () => {
  it('end with any of the three line ends, and columns are UTF-16 units from 1', () => {
    const lines = new Lines('ab\r\n😀d\re\n')
    assert.deepEqual([0, 2, 4, 6, 8, 10, 99].map((offset) => lines.position(offset)), [
      {line: 1, column: 1},
      {line: 1, column: 3},
      {line: 2, column: 1},
      {line: 2, column: 3},
      {line: 3, column: 1},
      {line: 4, column: 1},
      {line: 4, column: 1}
    ])
    assert.deepEqual([1, 2, 3, 4, 5].map((line) => lines.text(line)), ['ab', '😀d', 'e', '', ''])
  })
})
