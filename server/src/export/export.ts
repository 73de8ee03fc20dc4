import type {Root} from 'mdast'
import type {Linted} from '../lint/linter.ts'
import {titleOf} from '../lint/title.ts'
import {parseMarkdown} from '../notice/markdown.ts'
import {docx} from './docx.ts'
import {htmlBody, htmlPage} from './html.ts'

/** In which form a notice leaves: for the clipboard, as a page, as a Word document with or without the findings as comments. */
export type ExportFormat = 'rich-text' | 'html' | 'docx' | 'docx-with-comments'

/** The form asked for. Front matter and comments of the source are in none of them. */
export interface Exported {
  /** The notice's title, for a file's name. */
  readonly title: string
  /** HTML, or a Word file in base64. */
  readonly content: string
  /** For the clipboard: the same as plain text. */
  readonly plain: string
}

/** Writes a notice in another form. */
export async function exportNotice({notice, findings, language}: Linted, format: ExportFormat): Promise<Exported> {
  const root = rootOf(notice.source, notice.frontMatter?.end ?? 0)
  const span = titleOf(notice)
  const title = notice.blocks.length === 0 ? '' : plainTitle(notice.source.slice(span.start, span.end))
  const plain = notice.blocks.map(({block}) => block.text).join('\n\n')
  switch (format) {
    case 'rich-text':
      return {title, plain, content: htmlBody(root)}
    case 'html':
      return {title, plain, content: htmlPage(htmlBody(root), {title, language})}
    case 'docx':
      return {title, plain, content: await docx(root, {title, findings: []})}
    case 'docx-with-comments':
      return {title, plain, content: await docx(root, {title, findings})}
  }
}

/** The tree of the text behind the front matter, its places those of the whole source: what stands before is blank for the parser. */
function rootOf(source: string, end: number): Root {
  // The parser drops a byte order mark without counting it.
  const body = source.slice(end).replace(/^\uFEFF/, ' ')
  return parseMarkdown(source.slice(0, end).replaceAll(/[^\r\n]/g, ' ') + body)
}

function plainTitle(words: string): string {
  return words.replace(/^subject:\s*/i, '').replaceAll(/[*_`]/g, '').trim()
}
