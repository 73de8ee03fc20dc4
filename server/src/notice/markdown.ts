/** remark-parse with the parts of GFM that notices use, set up once. */

import type {Root} from 'mdast'
import {gfmStrikethroughFromMarkdown} from 'mdast-util-gfm-strikethrough'
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table'
import {gfmStrikethrough} from 'micromark-extension-gfm-strikethrough'
import {gfmTable} from 'micromark-extension-gfm-table'
import remarkParse from 'remark-parse'
import {unified, type Processor} from 'unified'
import {traceFromMarkdown} from './trace.ts'

type Parser = Processor<Root>

/** Made when the first text needs them: many notices need no parser. */
const made: {commonMark?: Parser; withTables?: Parser} = {}

function commonMark(): Parser {
  return (made.commonMark ??= unified()
    .use(remarkParse)
    .data('fromMarkdownExtensions', [traceFromMarkdown()])
    .freeze())
}

function withTables(): Parser {
  return (made.withTables ??= unified()
    .use(remarkParse)
    .data('micromarkExtensions', [gfmTable(), gfmStrikethrough()])
    .data('fromMarkdownExtensions', [gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown(), traceFromMarkdown()])
    .freeze())
}

/** Marks of quotes and of list items at the start of a line, so many that nobody has written them, and those behind. */
const MARK = String.raw`[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))`
const DEEPEST = 100
const TOO_DEEP = new RegExp(`^((?:${MARK}){${DEEPEST}})((?:${MARK})+)`, 'gm')

/** Quotes and lists in one another take the parser the longer the deeper they are, in the end for minutes: deeper ones are none. Each character stays at its place. */
function shallow(text: string): string {
  return text.replaceAll(TOO_DEEP, (_marks, kept: string, more: string) => kept + more.replaceAll(/\S/g, '\uFFFD'))
}

/**
 * The syntax tree of a Markdown text with tables and strikethrough, its leaves traced to the source (see `trace.ts`).
 * Without a pipe, a tilde and the colon under the head of a table with one column there is neither table nor strikethrough, and the
 * cheaper grammar does.
 */
export function parseMarkdown(text: string): Root {
  // The parser does the same to NUL itself, but mistakes the emphasis marks before it.
  const clean = shallow(text.includes('\0') ? text.replaceAll('\0', '\uFFFD') : text)
  return /[|~]|:-|-:/.test(clean) ? withTables().parse(clean) : commonMark().parse(clean)
}
