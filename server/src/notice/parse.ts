/** Text → Notice. */

import {ChunkReader} from './blocks.ts'
import {readFrontMatter, textStart} from './front-matter.ts'
import {parseMarkdown} from './markdown.ts'
import type {Notice} from './notice.ts'

/**
 * Reads a notice.
 *
 * @param source the whole text of the file
 * @param previous an earlier version of the same notice: what did not change is taken from it
 */
export function parseNotice(source: string, previous?: Notice): Notice {
  const frontMatter = readFrontMatter(source, previous)
  const offset = frontMatter?.end ?? textStart(source)
  const body = source.slice(offset)
  const reader = new ChunkReader(body, 0, () => undefined)
  for (const node of parseMarkdown(body).children) reader.add(node)
  const {blocks, facts, comments} = reader.content()
  return {
    source,
    frontMatter,
    blocks: blocks.map((block) => ({block, offset})),
    facts: facts.map((fact) => ({...fact, start: fact.start + offset, end: fact.end + offset})),
    comments: comments.map((comment) => ({...comment, start: comment.start + offset, end: comment.end + offset})),
    lineEnding: /\r?\n|$/.exec(source)?.[0] === '\r\n' ? '\r\n' : '\n',
  }
}
