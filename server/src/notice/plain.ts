/**
 * Reads the chunks that need no Markdown parser: one paragraph or heading without a character that Markdown gives a meaning to.
 * Most of a notice is such prose, and the parser is what costs most.
 */

import type {Block} from './notice.ts'
import {sentencesOf} from './sentences.ts'
import {ViewBuilder} from './view.ts'

const markup = /[\\`*_~[<|\t]|&[#\da-z]/i
const hardBreak = / {2}[\r\n]/
// What may start a list, a heading, a quote, an underline or a rule. (A byte order mark would be lost at the start of a parse.)
const blockMarker = /[-+=#>\uFEFF]|\d{1,9}[.)]/y
// Number signs further on may close the heading.
const heading = /(#{1,6}) +([^ #\r\n][^#\r\n]*)[\r\n]*$/y
const builder = new ViewBuilder()

/** The blocks of the chunk (one or none), exactly as the parser would have them; `undefined` if that takes a parser. */
export function readPlain(chunk: string): readonly Block[] | undefined {
  if (markup.test(chunk) || hardBreak.test(chunk)) return undefined
  heading.lastIndex = 0
  const match = heading.exec(chunk)
  if (match !== null) {
    const [, marker = '', title = ''] = match
    const text = withoutFinalSpaces(title)
    const start = chunk.indexOf(title, marker.length)
    builder.addVerbatim(text, start)
    return [finish('heading', marker.length, 0, start + title.length)]
  }
  return readParagraph(chunk)
}

function readParagraph(chunk: string): readonly Block[] | undefined {
  const lines: {readonly start: number; readonly end: number}[] = []
  let closed = false
  for (let line = 0; line < chunk.length; ) {
    let start = line
    while (chunk.charCodeAt(start) === 32) start++
    let end = start
    while (end < chunk.length && chunk.charCodeAt(end) !== 10 && chunk.charCodeAt(end) !== 13) end++
    blockMarker.lastIndex = start
    if (start === end) closed = lines.length > 0
    else if (closed || blockMarker.test(chunk) || (lines.length === 0 && start - line > 3)) return undefined
    else lines.push({start, end})
    line = chunk.startsWith('\r\n', end) ? end + 2 : end + 1
  }
  const first = lines[0]
  const last = lines.at(-1)
  if (first === undefined || last === undefined) return []
  let previous: number | undefined
  for (const {start, end} of lines) {
    if (previous !== undefined) builder.addDecoded('\n', previous, chunk.startsWith('\r\n', previous) ? previous + 2 : previous + 1)
    builder.addVerbatim(withoutFinalSpaces(chunk.slice(start, end)), start)
    previous = end
  }
  return [finish('paragraph', 0, first.start, last.end)]
}

function finish(kind: 'paragraph' | 'heading', depth: number, start: number, end: number): Block {
  const view = builder.finish()
  return {kind, depth, item: -1, quoted: false, row: -1, column: -1, ...view, sentences: sentencesOf(view.text), extent: {start, end}}
}

function withoutFinalSpaces(line: string): string {
  let end = line.length
  while (line.charCodeAt(end - 1) === 32) end--
  return line.slice(0, end)
}
