/** Reads chunks: those that need the Markdown parser go to it together, as each call has its price. */

import type {RootContent} from 'mdast'
import {ChunkReader, type ChunkContent} from './blocks.ts'
import {definingMarkdown, type Definitions, type LinkDefinition} from './definitions.ts'
import {parseMarkdown} from './markdown.ts'
import {readPlain} from './plain.ts'

/** A chunk, read. */
export interface Chunk extends ChunkContent {
  /** The definitions that it was read with, as far as it may refer to them; to be compared. */
  readonly links: string
  /** It may refer to definitions. */
  readonly mayRefer: boolean
}

/** Parsed at once at most, about: the parser's time grows faster than the text. */
const BATCH = 16_384

/** Ends every block before it, so that a list does not go on in the next chunk. Belongs to no chunk. */
const separator = '\n\n<!---->\n\n'
const mayStartItem = /^[-+*\d]/

interface Queued {
  readonly index: number
  readonly text: string
  readonly mentioned: readonly LinkDefinition[]
}

/** What the chunks say, in the same order. */
export function readChunks(texts: readonly string[], definitions: Definitions): Chunk[] {
  const read: Chunk[] = []
  let batch: Queued[] = []
  let size = 0
  for (const [index, text] of texts.entries()) {
    const plain = readPlain(text, definitions.size === 0)
    if (plain !== undefined) {
      read[index] = {...plain, comments: [], definitions: [], links: ''}
      continue
    }
    batch.push({index, text, mentioned: definitions.mentionedIn(text)})
    size += text.length
    if (size >= BATCH) {
      readBatch(batch, definitions, read)
      batch = []
      size = 0
    }
  }
  if (batch.length > 0) readBatch(batch, definitions, read)
  return read
}

/** Tells apart what a chunk may refer to. */
export function linksKey(mentioned: readonly LinkDefinition[]): string {
  return mentioned.map(({identifier, url}) => `[${identifier}]: ${url}`).join('\n')
}

function readBatch(batch: readonly Queued[], definitions: Definitions, read: Chunk[]): void {
  const identifiers = new Set(batch.flatMap(({mentioned}) => mentioned.map(({identifier}) => identifier)))
  let markdown = definingMarkdown(identifiers)
  const starts = batch.map(({text}, at) => {
    // A chunk ends with a blank line. Only the last may not, nor need it close its code and HTML.
    if (at > 0 && mayStartItem.test(text)) markdown += separator
    const start = markdown.length
    markdown += text
    return start
  })
  const children = topLevel(markdown)
  if (children === undefined && batch.length > 1) {
    for (const chunk of batch) readBatch([chunk], definitions, read)
    return
  }
  let next = 0
  for (const [at, {index, text, mentioned}] of batch.entries()) {
    const start = starts[at] ?? 0
    const reader = new ChunkReader(markdown, start, (identifier) => definitions.url(identifier))
    for (let node = children?.[next]; node !== undefined; node = children?.[++next]) {
      const offset = node.position?.start.offset ?? 0
      if (offset >= start + text.length) break
      if (offset >= start) reader.add(node)
    }
    read[index] = {...reader.content(), links: linksKey(mentioned), mayRefer: text.includes('[')}
  }
}

/** The blocks of the Markdown; `undefined` if its marks are nested so deep, by the thousands, that the parser runs out of stack. */
function topLevel(markdown: string): readonly RootContent[] | undefined {
  try {
    // A byte order mark at the start is dropped by the parser and not counted.
    return parseMarkdown(markdown.startsWith('\uFEFF') ? `\uFEFF${markdown}` : markdown).children
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
