/**
 * Reads the chunks that need no Markdown parser: one paragraph or heading of plain prose, or a list whose items are a line each, with emphasis, code,
 * links and images in their simple forms. Most of a notice is such prose, and the parser is what costs most.
 */

import {InlineReader} from './inline.ts'
import type {Block, Fact} from './notice.ts'
import {blockOf, ViewBuilder} from './view.ts'

// What `InlineReader` does not read, and definitions.
const markup = /[\\~<|\t]|&[#\da-z]|\]:/i
const inlineMarkup = /[`*_[]/
const hardBreak = / {2}[\r\n]/
// What may start a list, a heading, a quote, an underline, a rule or the line under the head of a table. (A byte order mark would be lost at the start of a parse.)
const blockMarker = /[-+=#>\uFEFF]|:-|\d{1,9}[.)]/y
// Number signs further on may close the heading.
const heading = /(#{1,6}) +([^ #\r\n][^#\r\n]*)[\r\n]*$/y
/** The mark of a list item at the margin, with text behind it: what is the same for all items of a list is in a group. */
const itemMarker = /(?:([-*+])|\d{1,9}([.)])) {1,4}(?=\S)/y
const builder = new ViewBuilder()

/** What such a chunk says. */
export interface PlainContent {
  readonly blocks: readonly Block[]
  readonly facts: readonly Fact[]
  readonly mayRefer: boolean
}

const NOTHING: PlainContent = {blocks: [], facts: [], mayRefer: false}

/**
 * The content of the chunk, exactly as the parser would have it; `undefined` if that takes a parser.
 *
 * @param nothingDefined the notice defines no links, so that brackets are text
 */
export function readPlain(chunk: string, nothingDefined = false): PlainContent | undefined {
  if (markup.test(chunk) || hardBreak.test(chunk)) return undefined
  heading.lastIndex = 0
  const match = heading.exec(chunk)
  if (match !== null) {
    const [, marker = '', title = ''] = match
    const text = withoutFinalSpaces(title)
    const start = chunk.indexOf(title, marker.length)
    return read(chunk, [{start, end: start + text.length, lineEnd: chunk.length}], {kind: 'heading', depth: marker.length, item: -1}, 0, nothingDefined)
  }
  itemMarker.lastIndex = 0
  return itemMarker.test(chunk) ? readList(chunk, nothingDefined) : readParagraph(chunk, nothingDefined)
}

interface Line {
  readonly start: number
  /** Where its text ends. */
  readonly end: number
  /** Where its line end starts. */
  readonly lineEnd: number
}

function readParagraph(chunk: string, nothingDefined: boolean): PlainContent | undefined {
  const lines: Line[] = []
  let closed = false
  for (let line = 0; line < chunk.length; ) {
    let start = line
    while (chunk.charCodeAt(start) === 32) start++
    let lineEnd = start
    while (lineEnd < chunk.length && chunk.charCodeAt(lineEnd) !== 10 && chunk.charCodeAt(lineEnd) !== 13) lineEnd++
    if (start === lineEnd) {
      closed = lines.length > 0
    } else {
      blockMarker.lastIndex = start
      const indentedCode = lines.length === 0 && start - line > 3
      if (closed || indentedCode || blockMarker.test(chunk)) return undefined
      lines.push({start, end: start + withoutFinalSpaces(chunk.slice(start, lineEnd)).length, lineEnd})
    }
    line = afterLineEnd(chunk, lineEnd)
  }
  return lines[0] === undefined ? NOTHING : read(chunk, lines, {kind: 'paragraph', depth: 0, item: -1}, lines[0].start, nothingDefined)
}

/** A list at the margin with one mark, whose items are a line each, with blank lines between them or not. */
function readList(chunk: string, nothingDefined: boolean): PlainContent | undefined {
  const items: PlainContent[] = []
  let mark: string | undefined
  for (let line = 0, lineEnd = 0; line < chunk.length; line = afterLineEnd(chunk, lineEnd)) {
    lineEnd = line
    while (lineEnd < chunk.length && chunk.charCodeAt(lineEnd) !== 10 && chunk.charCodeAt(lineEnd) !== 13) lineEnd++
    if (lineEnd === line) continue
    itemMarker.lastIndex = line
    const [whole = '', bullet, delimiter] = itemMarker.exec(chunk) ?? []
    const start = line + whole.length
    blockMarker.lastIndex = start
    mark ??= bullet ?? delimiter
    if (whole === '' || mark !== (bullet ?? delimiter) || blockMarker.test(chunk)) return undefined
    const text = withoutFinalSpaces(chunk.slice(start, lineEnd))
    const item = read(chunk, [{start, end: start + text.length, lineEnd}], {kind: 'paragraph', depth: 0, item: items.length}, start, nothingDefined)
    if (item === undefined) return undefined
    items.push(item)
  }
  return {blocks: items.flatMap(({blocks}) => blocks), facts: items.flatMap(({facts}) => facts), mayRefer: items.some(({mayRefer}) => mayRefer)}
}

/** Reads the lines of a block that starts at `start`. */
function read(chunk: string, lines: readonly Line[], place: Pick<Block, 'kind' | 'depth' | 'item'>, start: number, nothingDefined: boolean): PlainContent | undefined {
  const inline = inlineMarkup.test(chunk) ? new InlineReader(builder, nothingDefined) : undefined
  const last = lines.at(-1)
  let sure = true
  for (const line of lines) {
    if (inline === undefined) builder.addVerbatim(chunk.slice(line.start, line.end), line.start)
    else sure &&= inline.add(chunk, line.start, line.end)
    if (line !== last) builder.addDecoded('\n', line.lineEnd, afterLineEnd(chunk, line.lineEnd))
  }
  const view = builder.finish()
  if (!sure || inline?.closed === false) return undefined
  const {kind, depth, item} = place
  const block = blockOf({kind, depth, item, quoted: false, row: -1, column: -1, extent: {start, end: last?.end ?? start}}, view)
  return {blocks: [block], facts: inline?.facts ?? [], mayRefer: inline?.mayRefer ?? false}
}

function afterLineEnd(text: string, lineEnd: number): number {
  return text.startsWith('\r\n', lineEnd) ? lineEnd + 2 : lineEnd + 1
}

function withoutFinalSpaces(line: string): string {
  let end = line.length
  while (line.charCodeAt(end - 1) === 32) end--
  return line.slice(0, end)
}
