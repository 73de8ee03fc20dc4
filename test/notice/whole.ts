/** Reads a notice's body in one piece, as a measure for the reading in chunks. */

import {ChunkReader} from '../../server/src/notice/blocks.ts'
import {Definitions} from '../../server/src/notice/definitions.ts'
import {readFrontMatter, textStart} from '../../server/src/notice/front-matter.ts'
import {parseMarkdown} from '../../server/src/notice/markdown.ts'
import type {Block, Comment, Fact, Notice} from '../../server/src/notice/notice.ts'

/** What a notice says, with all offsets in the source. */
export interface Said {
  readonly blocks: readonly object[]
  readonly facts: readonly Fact[]
  readonly comments: readonly Comment[]
}

export function whole(source: string): Said {
  const offset = readFrontMatter(source, undefined)?.end ?? textStart(source)
  const body = source.slice(offset)
  const nodes = parseMarkdown(body.startsWith('\uFEFF') ? `\uFEFF${body}` : body).children
  const read = (definitions: Definitions) => {
    const reader = new ChunkReader(body, 0, (identifier) => definitions.url(identifier))
    for (const node of nodes) reader.add(node)
    return reader.content()
  }
  const {definitions} = read(new Definitions([]))
  const {blocks, facts, comments} = read(new Definitions(definitions))
  return {
    blocks: blocks.map((block) => absolute(block, offset)),
    facts: facts.map((fact) => ({...fact, start: fact.start + offset, end: fact.end + offset})),
    comments: comments.map((comment) => ({...comment, start: comment.start + offset, end: comment.end + offset}))
  }
}

export function said({blocks, facts, comments}: Notice): Said {
  return {blocks: blocks.map(({block, offset}) => absolute(block, offset)), facts, comments}
}

function absolute(block: Block, offset: number): object {
  return {
    ...block,
    starts: Array.from(block.starts, (start) => start + offset),
    ends: Array.from(block.ends, (end) => end + offset),
    extent: {start: block.extent.start + offset, end: block.extent.end + offset}
  }
}
