/** Turns the inline content of a block into its prose view. */

import type {Code, Html, InlineCode, PhrasingContent, Text} from 'mdast'
import {isUnknownTag} from './html-names.ts'
import type {Piece} from './trace.ts'
import {ViewBuilder, type View} from './view.ts'

/** What the walk over inline content needs to know and what it finds besides prose. */
export interface ProseContext {
  /** What was parsed; the nodes' offsets are in it. */
  readonly source: string
  /** Where the chunk starts in `source`; the view's offsets are relative to it. */
  readonly origin: number
  /** Where a reference leads, if it is defined. */
  readonly resolve: (identifier: string) => string | undefined
  readonly onLink: (node: Extent, url: string) => void
  readonly onImage: (node: Extent, url: string) => void
  readonly onHtml: (node: Html) => void
}

/** A node with its place, as mdast has it. */
export type Extent = Pick<PhrasingContent, 'position'>

const builder = new ViewBuilder()
/** HTML is read while the prose around it is being built. */
const htmlBuilder = new ViewBuilder()
const lineBreakTag = /^<br\s*\/?>$/i
const lineEnd = /^(?:\r\n|\n|\r)$/

/** The prose view of a paragraph's, heading's or cell's content. */
export function proseView(content: readonly PhrasingContent[], context: ProseContext, inCell: boolean): View {
  addNodes(content, context, inCell, 0)
  return builder.finish()
}

/** Emphasis nested deeper is an attack or an accident; what lies deeper is not read. */
const DEEPEST = 200

/**
 * The text of a code block with its source, without the line end of the opening fence and without white space at the end:
 * how much of that a fence that is never closed has depends on what follows.
 */
export function codeView(node: Code, context: ProseContext): View {
  const pieces = node.data?.pieces ?? []
  const first = pieces[0]
  const fenced = first !== undefined && lineEnd.test(context.source.slice(first.start, first.end))
  addSource(fenced ? pieces.slice(1) : pieces, context)
  builder.trimEnd()
  return builder.finish()
}

/** HTML as written, without the prefixes of the quotes and lists around it. */
export function htmlView(node: Html, context: ProseContext): View {
  addSource(node.data?.pieces ?? [], context, htmlBuilder)
  htmlBuilder.trimEnd()
  return htmlBuilder.finish()
}

function addNodes(nodes: readonly PhrasingContent[], context: ProseContext, inCell: boolean, depth: number): void {
  if (depth < DEEPEST) for (const node of nodes) addNode(node, context, inCell, depth)
}

function addNode(node: PhrasingContent, context: ProseContext, inCell: boolean, depth: number): void {
  const start = builder.length
  switch (node.type) {
    case 'text':
      addText(node, context)
      break
    case 'break':
      addBreak(node, context)
      break
    case 'html':
      if (lineBreakTag.test(node.value)) addBreakTag(node, context)
      else if (isUnknownTag(node.value)) addSource(node.data?.pieces ?? [], context)
      else context.onHtml(node)
      break
    case 'inlineCode':
      addInlineCode(node, context, inCell)
      builder.mark({kind: 'code', start})
      break
    case 'strong':
    case 'emphasis':
      addNodes(node.children, context, inCell, depth + 1)
      builder.mark({kind: node.type, start})
      break
    case 'delete':
      addNodes(node.children, context, inCell, depth + 1)
      builder.mark({kind: 'deleted', start})
      break
    case 'link':
    case 'linkReference': {
      const url = node.type === 'link' ? node.url : context.resolve(node.identifier)
      if (url !== undefined) context.onLink(node, url)
      addNodes(node.children, context, inCell, depth + 1)
      builder.mark(url === undefined ? {kind: 'link', start} : {kind: 'link', start, url})
      break
    }
    case 'image':
    case 'imageReference': {
      const url = node.type === 'image' ? node.url : context.resolve(node.identifier)
      if (url !== undefined) context.onImage(node, url)
      break
    }
    case 'footnoteReference':
      break
  }
}

function addText(node: Text, context: ProseContext): void {
  const pieces = node.data?.pieces
  if (pieces === undefined) {
    builder.addVerbatim(node.value, offset(node.position?.start) - context.origin)
    return
  }
  let from = 0
  for (const piece of pieces) {
    const value = node.value.slice(from, piece.length)
    from = piece.length
    if (lineEnd.test(value)) addLineEnd(piece.start - context.origin, piece.end - context.origin, context)
    else if (value.length === piece.end - piece.start) builder.addVerbatim(value, piece.start - context.origin)
    else builder.addDecoded(value, piece.start - context.origin, piece.end - context.origin)
  }
}

/** A line end in the source. After a `<br>` it says nothing new. */
function addLineEnd(start: number, end: number, context: ProseContext): void {
  if (breakBefore(start, context) !== 'tag') builder.addDecoded('\n', start, end)
}

/** A `<br>`. The line end that was before it says nothing beside it. */
function addBreakTag(node: Html, context: ProseContext): void {
  const start = offset(node.position?.start) - context.origin
  if (breakBefore(start, context) === 'line end') builder.dropLast()
  builder.addDecoded('\n', start, offset(node.position?.end) - context.origin)
}

function addBreak(node: Extent, context: ProseContext): void {
  builder.addDecoded('\n', offset(node.position?.start) - context.origin, offset(node.position?.end) - context.origin)
}

/** What may stand between two lines: white space and the marks of quotes. */
const MARGIN = /^[\s>]*$/

/** What gave the last character, if it is a line break and nothing, such as a picture, stands between it and `here`. */
function breakBefore(here: number, {source, origin}: ProseContext): 'tag' | 'line end' | undefined {
  const last = builder.last()
  if (last?.character !== '\n') return undefined
  const {start, end} = last
  if (!MARGIN.test(source.slice(origin + end, origin + here))) return undefined
  if (source.charAt(origin + end - 1) === '>') return 'tag'
  return lineEnd.test(source.slice(origin + start, origin + end)) ? 'line end' : undefined
}

function addInlineCode(node: InlineCode, context: ProseContext, inCell: boolean): void {
  const pieces = node.data?.pieces ?? []
  if (!inCell) {
    addSource(pieces, context)
    return
  }
  // In a table a pipe is escaped even inside code.
  for (const {start, end} of pieces) {
    for (const {0: value, index} of context.source.slice(start, end).matchAll(/\\\||\\\\|[^\\]+|\\/g)) {
      const at = start + index - context.origin
      if (value === '\\|') builder.addDecoded('|', at, at + 2)
      else builder.addVerbatim(value, at)
    }
  }
}

function addSource(pieces: readonly Piece[], context: ProseContext, to = builder): void {
  for (const {start, end} of pieces) {
    const value = context.source.slice(start, end)
    if (lineEnd.test(value)) to.addDecoded('\n', start - context.origin, end - context.origin)
    else to.addVerbatim(value, start - context.origin)
  }
}

function offset(point: {readonly offset?: number | undefined} | undefined): number {
  return point?.offset ?? 0
}
