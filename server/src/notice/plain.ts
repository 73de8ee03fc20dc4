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
    return [finish('heading', marker.length, 0, start + text.length)]
  }
  return readParagraph(chunk)
}

interface Line {
  readonly start: number
  /** Where its text ends. */
  readonly end: number
  /** Where its line end starts. */
  readonly lineEnd: number
}

function readParagraph(chunk: string): readonly Block[] | undefined {
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
  const first = lines[0]
  const last = lines.at(-1)
  if (first === undefined || last === undefined) return []
  for (const line of lines) {
    builder.addVerbatim(chunk.slice(line.start, line.end), line.start)
    if (line !== last) builder.addDecoded('\n', line.lineEnd, afterLineEnd(chunk, line.lineEnd))
  }
  return [finish('paragraph', 0, first.start, last.end)]
}

function finish(kind: 'paragraph' | 'heading', depth: number, start: number, end: number): Block {
  const view = builder.finish()
  return {kind, depth, item: -1, quoted: false, row: -1, column: -1, ...view, sentences: sentencesOf(view.text), extent: {start, end}}
}

function afterLineEnd(text: string, lineEnd: number): number {
  return text.startsWith('\r\n', lineEnd) ? lineEnd + 2 : lineEnd + 1
}

function withoutFinalSpaces(line: string): string {
  let end = line.length
  while (line.charCodeAt(end - 1) === 32) end--
  return line.slice(0, end)
}
