/** Reads a parsed chunk: its blocks, and the facts, comments and definitions in it. */

import type {Definition, Html, Nodes, RootContent, Table} from 'mdast'
import type {LinkDefinition} from './definitions.ts'
import {startsWithUnknownTag} from './html-names.ts'
import type {Block, BlockKind, Comment, Fact, Span} from './notice.ts'
import {codeView, htmlView, proseView, type Extent, type ProseContext} from './prose.ts'
import {blockOf, type View} from './view.ts'

/** What a chunk says. All offsets are in the chunk. */
export interface ChunkContent {
  readonly blocks: readonly Block[]
  readonly facts: readonly Fact[]
  readonly comments: readonly Comment[]
  readonly definitions: readonly LinkDefinition[]
}

/** A place in the tree: what surrounds a block. */
interface Surroundings {
  readonly item: number
  readonly quoted: boolean
}

/** Deeper nesting is an attack or an accident; what lies deeper is not read. */
const DEEPEST = 200

const completeComment = /<!--(?:-?>|([^]*?)-->)/g

/** Collects the content of one chunk, node by node. */
export class ChunkReader {
  readonly #context: ProseContext
  readonly #blocks: Block[] = []
  readonly #facts: Fact[] = []
  readonly #comments: Comment[] = []
  readonly #definitions: LinkDefinition[] = []

  /**
   * @param source what was parsed
   * @param origin where the chunk starts in it
   * @param resolve where the link of an identifier leads
   */
  constructor(source: string, origin: number, resolve: (identifier: string) => string | undefined) {
    this.#context = {
      source,
      origin,
      resolve,
      onLink: (node, url) => this.#addFact('link', node, url),
      onImage: (node, url) => this.#addFact('image', node, url),
      onHtml: (node) => this.#addComments(node)
    }
  }

  /** Reads a top-level node of the chunk. */
  add(node: RootContent): void {
    this.#read(node, {item: -1, quoted: false}, 0)
  }

  content(): ChunkContent {
    return {blocks: this.#blocks, facts: this.#facts, comments: this.#comments, definitions: this.#definitions}
  }

  #read(node: RootContent, around: Surroundings, depth: number): void {
    switch (node.type) {
      case 'paragraph':
        this.#addBlock('paragraph', node, proseView(node.children, this.#context, false), {...plain, ...around})
        break
      case 'heading':
        this.#addBlock('heading', node, proseView(node.children, this.#context, false), {...plain, ...around, depth: node.depth})
        break
      case 'code':
        this.#addBlock('code', node, codeView(node, this.#context), {...plain, ...around})
        break
      case 'table':
        this.#readTable(node, around)
        break
      case 'html':
        if (startsWithUnknownTag(node.value)) this.#addBlock('paragraph', node, htmlView(node, this.#context), {...plain, ...around})
        this.#addComments(node)
        break
      case 'definition':
        this.#addDefinition(node)
        break
      case 'blockquote':
        if (depth < DEEPEST) for (const child of node.children) this.#read(child, {...around, quoted: true}, depth + 1)
        break
      case 'list':
        if (depth >= DEEPEST) break
        for (const [item, {children}] of node.children.entries()) {
          for (const child of children) this.#read(child, {...around, item}, depth + 1)
        }
        break
      default:
        break
    }
  }

  #readTable(table: Table, around: Surroundings): void {
    for (const [row, {children}] of table.children.entries()) {
      for (const [column, cell] of children.entries()) {
        this.#addBlock('cell', cell, proseView(cell.children, this.#context, true), {...plain, ...around, row, column})
      }
    }
  }

  #addBlock(kind: BlockKind, node: Extent, view: View, place: typeof plain): void {
    this.#blocks.push(blockOf({kind, ...place, extent: this.#trimmed(this.#span(node))}, view))
  }

  #addFact(kind: Fact['kind'], node: Extent, url: string): void {
    this.#facts.push({kind, ...this.#span(node), url})
  }

  #addDefinition(node: Definition): void {
    this.#addFact('definition', node, node.url)
    this.#definitions.push({identifier: node.identifier, url: node.url})
  }

  #addComments(node: Html): void {
    if (!node.value.includes('<!--')) return
    const {text, starts, ends} = htmlView(node, this.#context)
    for (const match of text.matchAll(completeComment)) {
      const start = starts[match.index] ?? 0
      const end = ends[match.index + match[0].length - 1] ?? start
      this.#comments.push({start, end, text: match[1] ?? ''})
    }
  }

  /** Without white space at the end, which the parser counts to some blocks, depending on what follows them. */
  #trimmed({start, end}: Span): Span {
    const {source, origin} = this.#context
    let last = end
    while (last > start && ' \t\r\n'.includes(source.charAt(origin + last - 1))) last--
    return {start, end: last}
  }

  #span({position}: Pick<Nodes, 'position'>): Span {
    const {origin} = this.#context
    return {start: (position?.start.offset ?? origin) - origin, end: (position?.end.offset ?? origin) - origin}
  }
}

const plain = {depth: 0, item: -1, quoted: false, row: -1, column: -1}
