import assert from 'node:assert/strict'
import fc from 'fast-check'
import {describe, it} from 'mocha'
import {sourceSpan, type Block, type Notice, type PlacedBlock} from '../../server/src/notice/notice.ts'
import {parseNotice} from '../../server/src/notice/parse.ts'
import {document, scrapHeap} from './markdown.ts'
import {readerTexts} from './reader-texts.ts'

const entities = new Map([['&amp;', '&'], ['&nbsp;', '\u00A0'], ['&NotEqualTilde;', '\u2242\u0338'], ['&#8212;', '—'], ['&#x1F600;', '😀'], ['&#0;', '\uFFFD']])

function texts(source: string): string[] {
  return parseNotice(source).blocks.map(({block}) => block.text)
}

/** The same without the indents of code: what is left of a tab of which a list takes a part has no character in the source. */
function textsWithoutIndents(source: string): string[] {
  return parseNotice(source).blocks.map(({block}) => (block.kind === 'code' ? block.text.replaceAll(/^[ \t]+/gm, '') : block.text))
}

/** The source of some words of the prose. */
function sourceOf(source: string, words: string): string {
  for (const placed of parseNotice(source).blocks) {
    const at = placed.block.text.indexOf(words)
    if (at === -1) continue
    const {start, end} = sourceSpan(placed, {start: at, end: at + words.length})
    return source.slice(start, end)
  }
  return assert.fail(`no prose says ${words}`)
}

function only(source: string): Block {
  const {blocks} = parseNotice(source)
  assert.equal(blocks.length, 1)
  return blocks[0]?.block ?? assert.fail()
}

/** Whether a stretch of source can stand for characters of the prose. */
function gives(source: string, prose: string): boolean {
  if (source === prose || source === `\\${prose}`) return true
  if (prose === '\n') return /^(?: *|\\)(?:\r\n|\n|\r)$|^<br\s*\/?>$/i.test(source)
  if (prose === '\uFFFD' && source === '\0') return true
  return entities.get(source) === prose
}

/** Checks that every character of a block comes from what gives it, in order, and inside the block. */
function checkMap({block, offset}: PlacedBlock, {source}: Notice): void {
  const {text, starts, ends, extent} = block
  assert.equal(starts.length, text.length)
  assert.equal(ends.length, text.length)
  let last = extent.start
  for (let at = 0; at < text.length; ) {
    const start = starts[at] ?? -1
    const end = ends[at] ?? -1
    let next = at + 1
    // Characters that one reference stands for share its place.
    while (next < text.length && starts[next] === start && ends[next] === end) next++
    assert.ok(start >= last && end > start, `${JSON.stringify(text)} at ${at}`)
    assert.ok(gives(source.slice(offset + start, offset + end), text.slice(at, next)), JSON.stringify([text, at, source.slice(offset + start, offset + end)]))
    assert.deepEqual(sourceSpan({block, offset}, {start: at, end: next}), {start: offset + start, end: offset + end})
    last = end
    at = next
  }
  assert.ok(last <= extent.end && offset + extent.end <= source.length)
}

describe('prose', () => {
  it('comes, character by character, from what the source has for it', () => {
    const check = (source: string): void => {
      const notice = parseNotice(source)
      for (const placed of notice.blocks) checkMap(placed, notice)
    }
    fc.assert(fc.property(document, check), {numRuns: 500})
    fc.assert(fc.property(scrapHeap, check), {numRuns: 1000})
  })

  it('is what the syntax tree of the whole text says', () => {
    fc.assert(fc.property(document, (source) => assert.deepEqual(textsWithoutIndents(source), readerTexts(source))), {numRuns: 300})
    fc.assert(fc.property(scrapHeap, (source) => assert.deepEqual(textsWithoutIndents(source), readerTexts(source))), {numRuns: 500})
  })

  it('has marks and sentences inside its text', () => {
    fc.assert(
      fc.property(document, (source) => {
        for (const {block} of parseNotice(source).blocks) {
          for (const {start, end} of [...block.marks, ...block.sentences]) {
            assert.ok(start >= 0 && start < end && end <= block.text.length)
          }
          let last = 0
          for (const {start, end} of block.sentences) {
            assert.ok(start >= last)
            assert.equal(block.text.slice(start, end).trim(), block.text.slice(start, end))
            last = end
          }
        }
      }),
      {numRuns: 300}
    )
  })

  it('loses markup but keeps words whole', () => {
    assert.deepEqual(texts('We are *so* **sor**ry, ~~not~~ `code` [link](x) ![image](y) <b>bold</b>.'), ['We are so sorry, not code link  bold.'])
    assert.equal(sourceOf('We are **sor**ry.', 'sorry'), 'sor**ry')
  })

  it('joins wrapped list items, quotes and lazy lines', () => {
    const source = '> - Your name\r\n>   was\r\nseen.\r\n'
    assert.deepEqual(texts(source), ['Your name\nwas\nseen.'])
    assert.equal(sourceOf(source, 'name\nwas\nseen'), 'name\r\n>   was\r\nseen')
    assert.equal(sourceOf(source, '\n'), '\r\n')
  })

  it('decodes escapes and character references as wholes', () => {
    const source = 'Q&amp;A \\*not bold\\* &#x1F600; a\0b'
    assert.deepEqual(texts(source), ['Q&A *not bold* 😀 a\uFFFDb'])
    assert.equal(sourceOf(source, '&'), '&amp;')
    assert.equal(sourceOf(source, '*not'), '\\*not')
    assert.equal(sourceOf(source, '😀'), '&#x1F600;')
    assert.equal(sourceOf('a &NotEqualTilde; b', '\u0338'), '&NotEqualTilde;')
  })

  it('breaks lines at hard breaks and <br>, once where both meet', () => {
    assert.deepEqual(texts('a  \nb\\\nc<br>d<br/>\ne\n<BR>f<br><br>g'), ['a\nb\nc\nd\ne\nf\n\ng'])
    assert.deepEqual(texts('a<br>\n![image](i.png)\nb'), ['a\n\nb'])
    assert.equal(sourceOf('a  \nb', '\n'), '  \n')
    assert.equal(sourceOf('a\\\r\nb', '\n'), '\\\r\n')
    assert.equal(sourceOf('e<br>\nf', '\n'), '<br>')
    assert.equal(sourceOf('<b>e\n<br></b>\nf', '\n'), '<br>')
  })

  it('has the cells of tables', () => {
    const {blocks} = parseNotice('| What | When |\n|---|---|\n| c\\|d | `e\\|f` |\n| only |\n')
    assert.deepEqual(blocks.map(({block: {kind, row, column, text}}) => [kind, row, column, text]), [['cell', 0, 0, 'What'], ['cell', 0, 1, 'When'], ['cell', 1, 0, 'c|d'], ['cell', 1, 1, 'e|f'], ['cell', 2, 0, 'only']])
    assert.equal(sourceOf('| a |\n|---|\n| `e\\|f` |\n', 'e|f'), 'e\\|f')
    for (const source of ['What\n:-\nName', 'What\n-: \nName', '> What\n> :-:\n> Name']) assert.deepEqual(parseNotice(source).blocks.map(({block: {kind, text}}) => [kind, text]), [['cell', 'What'], ['cell', 'Name']], source)
  })

  it('knows headings, items and quotes', () => {
    const {blocks} = parseNotice('Title\n=====\n\n### Part ###\n\n1. one\n2. two\n   - nested\n\n     more\n   - last\n\n> quoted\n')
    assert.deepEqual(
      blocks.map(({block: {kind, depth, item, quoted, text}}) => [kind, depth, item, quoted, text]),
      [['heading', 1, -1, false, 'Title'], ['heading', 3, -1, false, 'Part'], ['paragraph', 0, 0, false, 'one'], ['paragraph', 0, 1, false, 'two'], ['paragraph', 0, 0, false, 'nested'], ['paragraph', 0, 0, false, 'more'], ['paragraph', 0, 1, false, 'last'], ['paragraph', 0, -1, true, 'quoted']]
    )
  })

  it('marks what the markup says', () => {
    const source = '**Do *not* call** ~~us~~ `x` [a *b*](tel:555) <https://c.example> [d] [e][f]\n\n[d]: /d "Title"\n'
    const {text, marks} = only(source)
    assert.deepEqual(
      marks.map(({start, end, ...mark}) => [text.slice(start, end), mark]),
      [
        ['Do not call', {kind: 'strong'}], ['not', {kind: 'emphasis'}], ['us', {kind: 'deleted'}], ['x', {kind: 'code'}],
        ['a b', {kind: 'link', url: 'tel:555'}], ['b', {kind: 'emphasis'}], ['https://c.example', {kind: 'link', url: 'https://c.example'}], ['d', {kind: 'link', url: '/d'}]
      ]
    )
  })

  it('keeps code apart, with its source', () => {
    const source = '> ```sh\n> a\n>\n>  b\n> ```\n\n    c\n\n      d\n'
    const {blocks} = parseNotice(source)
    assert.deepEqual(blocks.map(({block: {kind, text, quoted, sentences}}) => [kind, text, quoted, sentences]), [['code', 'a\n\n b', true, []], ['code', 'c\n\n  d', false, []]])
    assert.equal(sourceOf(source, 'a\n\n b'), 'a\n>\n>  b')
  })

  it('keeps tags that HTML does not know: somebody was to fill them in', () => {
    assert.deepEqual(texts('Dear <Name>, <b>hello</b>.\n\n<Street and number>\n<City>\n\n<span>a</span>\n'), ['Dear <Name>, hello.', '<Street and number>\n<City>', 'a'])
  })

  it('leaves HTML out and collects comments and links', () => {
    const source = '\uFEFF---\nlanguage: en\n---\n<div>no prose <!-- one --></div>\n\nYes <!-- two\nlines --> [link](x) ![image](y.png)\n\n> <!-- three\n> lines -->\n\n[z]: /z\n'
    const {blocks, comments, facts} = parseNotice(source)
    assert.deepEqual(blocks.map(({block}) => block.text), ['Yes  link '])
    assert.deepEqual(comments.map(({text}) => text), [' one ', ' two\nlines ', ' three\nlines '])
    assert.deepEqual(comments.map(({start, end}) => source.slice(start, end)), ['<!-- one -->', '<!-- two\nlines -->', '<!-- three\n> lines -->'])
    assert.deepEqual(facts.map(({kind, url, start, end}) => [kind, url, source.slice(start, end)]), [['link', 'x', '[link](x)'], ['image', 'y.png', '![image](y.png)'], ['definition', '/z', '[z]: /z']])
  })
})
