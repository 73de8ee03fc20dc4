import assert from 'node:assert/strict'
import fc from 'fast-check'
import {describe, it} from 'mocha'
import {sourceSpan} from '../../server/src/notice/notice.ts'
import {parseNotice} from '../../server/src/notice/parse.ts'

const markupCharacters = '\n\n\r\t >-*_#|`~[]()<>!&;:\\"\'=+.1aA \uD83D\uDE00\uFEFF\0'.split('')

describe('any text', () => {
  it('is read without complaint, and its facts and comments lie inside it', () => {
    const text = fc.oneof(fc.string({unit: 'binary', maxLength: 60}), fc.string({unit: 'grapheme', maxLength: 60}), fc.string({unit: fc.constantFrom(...markupCharacters), maxLength: 80}))
    fc.assert(
      fc.property(text, (source) => {
        const {blocks, facts, comments} = parseNotice(source)
        for (const span of [...facts, ...comments, ...blocks.map(({block, offset}) => ({start: offset + block.extent.start, end: offset + block.extent.end}))]) {
          assert.ok(span.start >= 0 && span.start <= span.end && span.end <= source.length)
        }
      }),
      {numRuns: 3000}
    )
  })

  for (const [name, source] of Object.entries({
    'nested quotes': `${'>'.repeat(50_000)} word`,
    'lists in one another': `${'- + '.repeat(20_000)}word`,
    'quotes in lists': `${'1. > '.repeat(20_000)}word`,
    'nested lists': '- '.repeat(3000),
    'nested emphasis': `${'*a _b '.repeat(400)}x${' b_ a*'.repeat(400)}`,
    'nested YAML': `---\na: ${'['.repeat(9000)}${']'.repeat(9000)}\n---\n`,
    'nested YAML lists': `---\n${'- '.repeat(9000)}\n---\n`,
    'open brackets': '['.repeat(5000),
    'a long line': 'a'.repeat(300_000),
    'blank lines': '\n'.repeat(300_000),
    'spaces': ' '.repeat(300_000),
    'full stops': '. '.repeat(5000)
  })) {
    it(`may have ${name} without end`, () => assert.equal(parseNotice(source).source, source))
  }

  it('is read, however deep quotes and lists stand in one another, and no word is lost', () => {
    for (const marks of ['>', '- + ', '12) > ', '>\t- ']) {
      const source = `Before\n\n${marks.repeat(3000)} word\n\n- after\n`
      const [before, deep, after] = parseNotice(source).blocks.map(({block}) => block.text)
      assert.deepEqual([before, deep?.slice(-5), after], ['Before', ' word', 'after'], marks)
    }
  })

  it('has the line ending of its first line', () => {
    assert.equal(parseNotice('a\r\nb\n').lineEnding, '\r\n')
    assert.equal(parseNotice('a\nb\r\n').lineEnding, '\n')
    assert.equal(parseNotice('a').lineEnding, '\n')
  })

  it('gives empty spans a place, too', () => {
    const [placed] = parseNotice('\n# A&amp;b\n').blocks
    assert.ok(placed !== undefined)
    assert.deepEqual(sourceSpan(placed, {start: 2, end: 2}), {start: 9, end: 9})
    assert.deepEqual(sourceSpan(placed, {start: 3, end: 3}), {start: 10, end: 10})
  })
})
