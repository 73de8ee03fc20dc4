import assert from 'node:assert/strict'
import fc from 'fast-check'
import {describe, it} from 'mocha'
import {chunkEnd, LONGEST_CHUNK} from '../../server/src/notice/chunks.ts'
import {cutChunks} from '../../server/src/notice/cuts.ts'
import type {Notice} from '../../server/src/notice/notice.ts'
import {parseNotice} from '../../server/src/notice/parse.ts'
import {readPlain} from '../../server/src/notice/plain.ts'
import {document, scrapHeap} from './markdown.ts'
import {said, whole} from './whole.ts'

function chunks(source: string): string[] {
  return cutChunks(source, 0).map(({start, end}) => source.slice(start, end))
}

/** Block texts of the second version whose blocks are not those of the first. */
function readAnew(before: Notice, after: Notice): string[] {
  const known = new Set(before.blocks.map(({block}) => block))
  return after.blocks.filter(({block}) => !known.has(block)).map(({block}) => block.text)
}

describe('chunks', () => {
  it('are cut before unindented text after a blank line', () => {
    assert.deepEqual(chunks('# One\n\nTwo\nthree\n\n> four\n\n- five\n\n  six\n\n- seven\n\nEight'), ['# One\n\n', 'Two\nthree\n\n', '> four\n\n', '- five\n\n  six\n\n- seven\n\n', 'Eight'])
  })

  for (const [name, source] of Object.entries({
    'a fence': '```\na\n\nb\n```',
    'an open fence': '~~~\na\n\n```\n\nb',
    'a comment': 'Text\n<!-- a\n\nb -->',
    'a script': '<script>\n\nb</script>',
    'loose list items': '1. a\n\n2. b\n\n   c',
    'a fence that a list cannot hold': '- a\nlazy\n ```\n\nb\n ```',
    'indented code and what follows it': '    a\n\nb'
  })) {
    it(`are not cut inside ${name}`, () => assert.deepEqual(chunks(source), [source]))
  }

  it('end at some line end when they grow too long', () => {
    const list = '- an item\n'.repeat(10_000)
    const end = chunkEnd(list, 0)
    assert.ok(end >= LONGEST_CHUNK && end < LONGEST_CHUNK + 20)
    assert.equal(list.charAt(end), '-')
    assert.equal(parseNotice(list).blocks.length, 10_000)
  })

  it('end inside a line without end, but not inside a character', () => {
    const text = '😀'.repeat(100_000)
    assert.equal(parseNotice(`a${text}`).blocks.map(({block}) => block.text).join(''), `a${text}`)
  })

  it('read one by one say what the whole says', () => {
    fc.assert(fc.property(scrapHeap, (source) => assert.deepEqual(said(parseNotice(source)), whole(source))), {numRuns: 1000})
    fc.assert(fc.property(document, (source) => assert.deepEqual(said(parseNotice(source)), whole(source))), {numRuns: 300})
  })

  it('of the simple forms of markup are read as by the parser', () => {
    const scrap = fc.constantFrom('a', 'Bc', ' ', ' ', ' ', '*', '*', '**', '**', '_', '`', '[', ']', '(', ')', '!', '[a](b)', '[a b](//c.example/_d_)', '![a](b)', '[![a](b)](c)', '`a*b`', '.', ',', ':', '"', '”', '“', '\'', 'é', '¿', '¡', '«', '»', '€', '-', '\u00a0', '5', '\n', '# ')
    const ends = fc.constantFrom('', '\n\n', '\n\n[a]: /u\n')
    fc.assert(fc.property(fc.array(scrap, {minLength: 1, maxLength: 16}), ends, (scraps, end) => assert.deepEqual(said(parseNotice(scraps.join('') + end)), whole(scraps.join('') + end))), {numRuns: 1000})
    for (const source of ['**We are sorry.** Call', 'We are _sorry_, (*truly*)', 'See [our page](https://a.example/x_y) and `a*b`.', '## **What** happened', '![a](b)', '[![a](b)](c) d', '**“a” b\nc**', '**¿Qué pasó?** El 5', '«El *daño*»', '**Él** (_ción_)', '**c-** d']) {
      assert.ok(readPlain(source), source)
      assert.deepEqual(said(parseNotice(source)), whole(source))
    }
    assert.ok(readPlain('Dear [Name], a_b', true))
    assert.equal(readPlain('Dear [Name], a_b'), undefined)
  })

  it('that are lists of lines are read as by the parser', () => {
    const scrap = fc.constantFrom('- ', '- ', '- ', '-', '* ', '+ ', '1. ', '2. ', '3) ', '007. ', ' ', '     ', 'a', 'Bc d.', '**', '**e**', '_', '[a](b)', '`c`', '# ', '> ', '=', '---', '[ ] ', '\u00a0', '\n', '\n', '\n', '\n', '\n\n', '\r\n', '\n- ', '\n- f', '\n1. g')
    const ends = fc.constantFrom('', '\n', '\n\nH', '\n\n[a]: /u\n')
    const start = fc.constantFrom('- a', '* b', '1. c', '')
    fc.assert(fc.property(start, fc.array(scrap, {minLength: 1, maxLength: 14}), ends, (first, scraps, end) => assert.deepEqual(said(parseNotice(first + scraps.join('') + end)), whole(first + scraps.join('') + end))), {numRuns: 1000})
    for (const source of ['- a\n- **b** c\n\n- [d](e)\n', '1. a\n2. b\r\n', '* a', '7) a\n1) b']) {
      assert.ok(readPlain(source), source)
      assert.deepEqual(said(parseNotice(source)), whole(source))
    }
    for (const source of ['- a\n  b', '- a\nb', '- a\n* b', '1. a\n2) b', '- a\n\n  b', '- - a', '-     a', '- # a', '-\n- a', '- a\n---']) assert.equal(readPlain(source), undefined, source)
  })

  it('that are plain prose are read without the parser', () => {
    assert.equal(readPlain('We are sorry (really).\nCall us: 555-0100 & ask.\n\n')?.blocks[0]?.text, 'We are sorry (really).\nCall us: 555-0100 & ask.')
    assert.equal(readPlain('## What happened\n')?.blocks[0]?.depth, 2)
    for (const source of ['**We are _sorry_**', 'a *b', 'a * b *', 'a*b*', '***a***', '``a``', '` a`', '[a][b]', '[a](b "c")', '[a *b*](c)', '![a *b*](c)', '[a', '[a]: b', '# a #', 'a  \nb', 'a\n---', 'a &amp; b', 'a\n\n  b', '    a', 'a\\']) assert.equal(readPlain(source), undefined, source)
  })
})

describe('a new version of a notice', () => {
  it('says what it says when read afresh', () => {
    const edit = fc.oneof(fc.tuple(scrapHeap, scrapHeap, scrapHeap, scrapHeap), fc.tuple(document, scrapHeap, scrapHeap, document))
    fc.assert(
      fc.property(edit, ([before, removed, added, after]) => {
        const previous = parseNotice(before + removed + after)
        const source = before + added + after
        assert.deepEqual(parseNotice(source, previous), parseNotice(source))
      }),
      {numRuns: 300}
    )
  })

  it('says what it says when read afresh after many edits', () => {
    const edits = fc.array(fc.tuple(fc.nat(), fc.nat(20), scrapHeap), {maxLength: 6})
    fc.assert(
      fc.property(document, edits, (text, changes) => {
        let source = text
        let notice = parseNotice(source)
        for (const [place, removed, added] of changes) {
          const at = place % (source.length + 1)
          source = source.slice(0, at) + added + source.slice(at + removed)
          notice = parseNotice(source, notice)
        }
        assert.deepEqual(notice, parseNotice(source))
      }),
      {numRuns: 200}
    )
  })

  it('keeps the blocks of the chunks that did not change', () => {
    const source = '---\nlanguage: en\n---\n\n# Title\n\nFirst *text*.\n\n- one\n- two\n\nLast text.\n'
    const before = parseNotice(source)
    assert.deepEqual(readAnew(before, parseNotice(source, before)), [])
    assert.deepEqual(readAnew(before, parseNotice(source.replace('First', 'The first'), before)), ['The first text.'])
    assert.deepEqual(readAnew(before, parseNotice(source.replace('Last', 'New text.\n\nLast'), before)), ['New text.'])
    assert.deepEqual(readAnew(before, parseNotice(source.replace('en', 'es'), before)), [])
    assert.deepEqual(readAnew(before, parseNotice(source.slice(source.indexOf('#')), before)), [])
    assert.equal(parseNotice(`${source}More.`, before).frontMatter, before.frontMatter)
  })

  it('reads a chunk again when a definition changes where its links lead', () => {
    const source = 'See [our page].\n\nElse *nothing*.\n\nCall [us].\n\n[us]: tel:555-0100\n'
    const before = parseNotice(source)
    const after = parseNotice(`${source}[Our Page]: https://a.example\n`, before)
    assert.deepEqual(readAnew(before, after), ['See our page.'])
    assert.deepEqual(after.blocks[0]?.block.marks, [{kind: 'link', start: 4, end: 12, url: 'https://a.example'}])
    assert.equal(parseNotice(source, after).blocks[0]?.block.text, 'See [our page].')
  })
})
