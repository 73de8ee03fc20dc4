/**
 * Makes remark-parse remember which source each piece of text came from.
 *
 * An mdast `text` node holds decoded text and only the extent of its source. Between the two lie escapes, character references,
 * continuation prefixes and line ends. The compiler sees every token on its way, so a token that adds to a node is noted there.
 */

import type {Code, Html, InlineCode, Nodes} from 'mdast'
import type {CompileContext, Extension, Token} from 'mdast-util-from-markdown'

/** A stretch of source that gave some characters of a node's value. */
export interface Piece {
  /** How long the value was after it. (Code and HTML are trimmed later: for them it says nothing.) */
  readonly length: number
  readonly start: number
  readonly end: number
}

declare module 'mdast' {
  interface TextData {
    pieces?: Piece[]
  }
  interface InlineCodeData {
    pieces?: Piece[]
  }
  interface CodeData {
    pieces?: Piece[]
  }
  interface HtmlData {
    pieces?: Piece[]
  }
}

/** Gives `text`, `inlineCode`, `code` and `html` nodes their `data.pieces`. The text of an autolink has none: it is its source. */
export function traceFromMarkdown(): Extension {
  return {
    exit: {
      characterEscapeValue: exitEscape,
      characterReference: exitReference,
      codeFlowValue: exitLiteral,
      codeTextData: exitLiteral,
      data: exitData,
      htmlFlowData: exitLiteral,
      htmlTextData: exitLiteral,
      lineEnding: exitLineEnding
    }
  }
}

function exitData(this: CompileContext, token: Token): undefined {
  noteText(this, token, this.sliceSerialize(token), token.start.offset)
}

/** The backslash belongs to the character that it protects. */
function exitEscape(this: CompileContext, token: Token): undefined {
  noteText(this, token, this.sliceSerialize(token), token.start.offset - 1)
}

/** What a reference stands for is in the value already when the reference ends. */
function exitReference(this: CompileContext, token: Token): undefined {
  noteText(this, token, '', token.start.offset)
}

function exitLiteral(this: CompileContext, token: Token): undefined {
  noteText(this, token, this.sliceSerialize(token), token.start.offset, token.end.offset, true)
}

/** Does as the compiler's own handler, which cannot be called from here, and notes the line end. */
function exitLineEnding(this: CompileContext, token: Token): undefined {
  const parent = this.stack.at(-1)
  if (parent === undefined || !('children' in parent)) return
  const lineEnd = this.sliceSerialize(token)
  // In a quote or a list the token's own end lies behind the prefix of the next line.
  const end = token.start.offset + lineEnd.length
  if (this.data.atHardBreak === true) {
    endAt(parent.children.at(-1), token, end)
    this.data.atHardBreak = undefined
  } else if (this.data.setextHeadingSlurpLineEnding !== true && this.config.canContainEols.includes(parent.type)) {
    this.config.enter['data']?.call(this, token)
    noteText(this, token, lineEnd, token.start.offset, end, isLiteral(this.stack.at(-3)))
  }
}

/**
 * Adds to the text that is open and closes it. The text of code and HTML is gathered in a fragment that their node swallows later:
 * its pieces are noted there (`literal`).
 */
function noteText({stack}: CompileContext, token: Token, value: string, start: number, end = token.end.offset, literal = false): void {
  const text = stack.pop()
  if (text?.type !== 'text') return
  text.value += value
  endAt(text, token, end)
  const owner = literal ? stack.at(-2) : text
  if (owner !== text && !isLiteral(owner)) return
  owner.data ??= {}
  owner.data.pieces ??= []
  owner.data.pieces.push({length: text.value.length, start, end})
}

type Literal = Code | Html | InlineCode

function isLiteral(node: CompileContext['stack'][number] | undefined): node is Literal {
  return node?.type === 'code' || node?.type === 'html' || node?.type === 'inlineCode'
}

function endAt(node: Nodes | undefined, {end}: Token, offset: number): void {
  if (node?.position !== undefined) node.position.end = {line: end.line, column: end.column, offset}
}
