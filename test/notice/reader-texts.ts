/** What a reader sees of each block, told by the plain syntax tree: a second opinion on the prose views, without places and without the indents of code. */

import type {Nodes, PhrasingContent} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {gfmStrikethroughFromMarkdown} from 'mdast-util-gfm-strikethrough'
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table'
import {gfmStrikethrough} from 'micromark-extension-gfm-strikethrough'
import {gfmTable} from 'micromark-extension-gfm-table'
import {readFrontMatter, textStart} from '../../server/src/notice/front-matter.ts'
import {isUnknownTag, startsWithUnknownTag} from '../../server/src/notice/html-names.ts'

const options = {extensions: [gfmTable(), gfmStrikethrough()], mdastExtensions: [gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown()]}

export function readerTexts(source: string): string[] {
  const body = source.slice(readFrontMatter(source, undefined)?.end ?? textStart(source)).replaceAll('\0', '\uFFFD')
  return textsOf(fromMarkdown(body.startsWith('\uFEFF') ? `\uFEFF${body}` : body, options))
}

function textsOf(node: Nodes): string[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'tableCell':
      // A line end next to a tag says nothing new; a picture, another tag or markup between them keeps them apart.
      return [node.children.map(phrase).join('').replaceAll(/\n?\u0001\n?/g, '\n').replaceAll('\u0002', '\n').replaceAll('\u0003', '')]
    case 'code':
      return [node.value.replaceAll(/\r\n?/g, '\n').replace(/[ \t\n]+$/, '').replaceAll(/^[ \t]+/gm, '')]
    case 'html':
      return startsWithUnknownTag(node.value) ? [node.value.replaceAll(/\r\n?/g, '\n').trimEnd()] : []
    default:
      return 'children' in node ? node.children.flatMap(textsOf) : []
  }
}

function phrase(node: PhrasingContent): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value.replaceAll(/\r\n?/g, '\n')
    case 'break':
      return '\u0002'
    case 'image':
    case 'imageReference':
      return '\u0003'
    case 'html':
      if (/^<br\s*\/?>$/i.test(node.value)) return '\u0001'
      return isUnknownTag(node.value) ? node.value : '\u0003'
    default:
      return 'children' in node ? `\u0003${node.children.map(phrase).join('')}\u0003` : ''
  }
}
