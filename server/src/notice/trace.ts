/**
 * Makes remark-parse remember which source each piece of text came from.
 *
 * An mdast `text` node holds decoded text and only the extent of its source. Between the two lie escapes, character references,
 * continuation prefixes and line ends. The compiler sees every token on its way, so a token that adds to a node is noted there.
 */

import type {Code, Html, InlineCode, Nodes, Text} from 'mdast'
import type {CompileContext, Extension, Token} from 'mdast-util-from-markdown'

/** A stretch of source that gave some characters of a node's value. */
export interface Piece {
  /** How long the value was after it. (Code and HTML are trimmed later: for them it says nothing.) */
  readonly length: number
  readonly start: number
  readonly end: number
}

interface Traced {
  pieces?: Piece[]
}

declare module 'mdast' {
  interface TextData extends Traced {}
  interface InlineCodeData extends Traced {}
  interface CodeData extends Traced {}
  interface HtmlData extends Traced {}
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
      lineEnding: exitLineEnding,
    },
  }
}

function exitData(this: CompileContext, token: Token): undefined {
  const text = closeText(this, token, this.sliceSerialize(token))
  if (text !== undefined) note(text, text, token.start.offset, token)
}

/** The backslash belongs to the character that it protects. */
function exitEscape(this: CompileContext, token: Token): undefined {
  const text = closeText(this, token, this.sliceSerialize(token))
  if (text !== undefined) note(text, text, token.start.offset - 1, token)
}

/** What a reference stands for is in the value already when the reference ends. */
function exitReference(this: CompileContext, token: Token): undefined {
  const text = closeText(this, token, '')
  if (text !== undefined) note(text, text, token.start.offset, token)
}

/** The text of code and HTML is gathered in a fragment that their node then swallows. */
function exitLiteral(this: CompileContext, token: Token): undefined {
  const text = closeText(this, token, this.sliceSerialize(token))
  const owner = this.stack.at(-2)
  if (text !== undefined && isLiteral(owner)) note(owner, text, token.start.offset, token)
}

/** Does as the compiler's own handler, which cannot be called from here, and notes the line end. */
function exitLineEnding(this: CompileContext, token: Token): undefined {
  const parent = this.stack.at(-1)
  if (parent === undefined || !('children' in parent)) return
  if (this.data.atHardBreak === true) {
    const last = parent.children.at(-1)
    if (last !== undefined) endAt(last, token)
    this.data.atHardBreak = undefined
  } else if (this.data.setextHeadingSlurpLineEnding !== true && this.config.canContainEols.includes(parent.type)) {
    this.config.enter['data']?.call(this, token)
    if (isLiteral(this.stack.at(-3))) exitLiteral.call(this, token)
    else exitData.call(this, token)
  }
}

function closeText({stack}: CompileContext, token: Token, value: string): Text | undefined {
  const text = stack.pop()
  if (text?.type !== 'text') return undefined
  text.value += value
  endAt(text, token)
  return text
}

function note(owner: Text | Literal, {value}: Text, start: number, {end}: Token): void {
  owner.data ??= {}
  owner.data.pieces ??= []
  owner.data.pieces.push({length: value.length, start, end: end.offset})
}

type Literal = Code | Html | InlineCode

function isLiteral(node: CompileContext['stack'][number] | undefined): node is Literal {
  return node?.type === 'code' || node?.type === 'html' || node?.type === 'inlineCode'
}

function endAt(node: Nodes, {end}: Token): void {
  if (node.position !== undefined) node.position.end = {line: end.line, column: end.column, offset: end.offset}
}
