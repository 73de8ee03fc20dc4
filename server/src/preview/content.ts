/** Markdown of one chunk → sanitised HTML as a tree, its text tied to the source. */

import type {Element, ElementContent, Root as HtmlRoot} from 'hast'
import type {Html, Nodes, Root, RootContent} from 'mdast'
import {toHast, type Handlers, type State} from 'mdast-util-to-hast'
import rehypeSanitize, {type Options as Schema} from 'rehype-sanitize'
import {unified} from 'unified'
import {definingMarkdown, type Definitions} from '../notice/definitions.ts'
import {isUnknownTag, startsWithUnknownTag} from '../notice/html-names.ts'
import {parseMarkdown} from '../notice/markdown.ts'
import type {Chunk} from '../notice/reader.ts'
import {runsOfPieces, runsOfSource, runsOfView, textRun} from './runs.ts'

/** What may stand in a preview: the marks of prose. No image, no frame, no script, no attribute that could load or run anything. */
const SCHEMA: Schema = {
  tagNames: ['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code', 'em', 'strong', 'del', 'a', 'br', 'hr', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'span'],
  attributes: {a: ['href'], ol: ['start'], td: ['align'], th: ['align'], pre: [['className', 'html']], span: [['className', 'image']]},
  protocols: {href: ['http', 'https', 'mailto', 'tel']},
  strip: ['script', 'style']
}

const sanitizer = unified().use(rehypeSanitize, SCHEMA).freeze()

/** A block at the top level of a chunk; the positions of its texts and its own are in the chunk. */
export interface ContentBlock {
  readonly element: Element
  readonly start: number
  readonly end: number
}

/**
 * The blocks of a chunk. Never throws: what nests so deep that the parser gives up is shown as it was typed.
 *
 * @param text the chunk's Markdown
 */
export function contentOf(chunk: Chunk, text: string, definitions: Definitions): readonly ContentBlock[] {
  const plain = plainBlock(chunk, text)
  if (plain) return [plain]
  try {
    return parsed(text, definitions)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return [{element: element('pre', [textRun(text, 0, text.length)]), start: 0, end: text.trimEnd().length}]
  }
}

/** Most chunks are one paragraph or heading without any markup: they are shown without another parse. */
function plainBlock({blocks, facts, comments}: Chunk, text: string): ContentBlock | undefined {
  const [block, second] = blocks
  if (!block || second || facts.length > 0 || comments.length > 0 || block.marks.length > 0 || /[\\<[]| {2}\r?\n/.test(text)) return undefined
  if (block.item >= 0 || block.quoted || (block.kind !== 'paragraph' && block.kind !== 'heading')) return undefined
  const tag = block.kind === 'heading' ? `h${block.depth}` : 'p'
  return {element: element(tag, runsOfView(block)), start: block.extent.start, end: block.extent.end}
}

function parsed(text: string, definitions: Definitions): ContentBlock[] {
  const mentioned = definitions.mentionedIn(text)
  const defining = definingMarkdown(mentioned.map(({identifier}) => identifier))
  // A byte order mark at the start is dropped by the parser and not counted.
  const source = defining === '' && text.startsWith('\uFEFF') ? `\uFEFF${text}` : defining + text
  const tree = parseMarkdown(source)
  const origin = defining.length
  const own = tree.children.filter((node) => offsetOf(node) >= origin)
  const links = mentioned.map(({identifier, url}): RootContent => ({type: 'definition', identifier, url}))
  const html = toHast({...tree, children: [...links, ...own]}, {handlers: handlersFor(defining + text)})
  const clean = sanitizer.runSync(html as HtmlRoot)
  return clean.children.flatMap((child) => {
    const {position} = child
    if (child.type !== 'element' || position?.start.offset === undefined || position.end.offset === undefined) return []
    const start = position.start.offset - origin
    const end = Math.max(start, text.slice(0, position.end.offset - origin).trimEnd().length)
    return [{element: origin === 0 ? child : shifted(child, origin), start, end}]
  })
}

function handlersFor(source: string): Handlers {
  return {
    text: (_state, node: Extract<Nodes, {type: 'text'}>) => runsOfPieces(node.value, node.data?.pieces, offsetOf(node)),
    inlineCode: (state, node: Extract<Nodes, {type: 'inlineCode'}>) => patched(state, node, element('code', runsOfSource(source, node.data?.pieces ?? []))),
    code: (state, node: Extract<Nodes, {type: 'code'}>) => patched(state, node, element('pre', [element('code', codeRuns(source, node.data?.pieces ?? []))])),
    html: (state, node: Html, parent: Nodes | undefined) => htmlContent(state, node, parent, source),
    image: (state, node: Extract<Nodes, {type: 'image'}>) => patched(state, node, image(node.alt)),
    imageReference: (state, node: Extract<Nodes, {type: 'imageReference'}>) => patched(state, node, image(node.alt))
  }
}

function patched(state: State, node: Nodes, made: Element): Element {
  state.patch(node, made)
  return made
}

/** The line ends of the fences are no part of the code. */
function codeRuns(source: string, pieces: Parameters<typeof runsOfSource>[1]): ElementContent[] {
  const runs = runsOfSource(source, pieces)
  return runs.slice(runs[0]?.value === '\n' ? 1 : 0, runs.at(-1)?.value === '\n' ? -1 : undefined)
}

/** Tags that HTML does not know are slots to fill in and shown; what it knows is neither run nor shown, but said to be there. */
function htmlContent(state: State, node: Html, parent: Nodes | undefined, source: string): ElementContent | ElementContent[] | undefined {
  const runs = runsOfSource(source, node.data?.pieces ?? [])
  if (parent?.type !== 'root' && parent?.type !== 'blockquote' && parent?.type !== 'listItem') {
    if (/^<br\s*\/?>$/i.test(node.value)) return element('br', [])
    return isUnknownTag(node.value) ? runs : undefined
  }
  if (startsWithUnknownTag(node.value)) return patched(state, node, element('p', runs))
  const onlyComments = node.value.replaceAll(/<!--[^]*?-->/g, '').trim() === ''
  return onlyComments ? undefined : patched(state, node, {...element('pre', runs), properties: {className: ['html']}})
}

/** Images are never loaded: the words that stand for one are shown. */
function image(alt: string | null | undefined): Element {
  return {...element('span', [{type: 'text', value: alt ? `Image: ${alt}` : 'Image'}]), properties: {className: ['image']}}
}

function element(tagName: string, children: ElementContent[]): Element {
  return {type: 'element', tagName, properties: {}, children}
}

function offsetOf(node: Root | Nodes): number {
  return node.position?.start.offset ?? 0
}

/** The same content with the positions of its texts moved back. */
function shifted(node: Element, by: number): Element {
  const children = node.children.map((child): ElementContent => {
    if (child.type === 'element') return shifted(child, by)
    const {start, end} = child.position ?? {}
    if (child.type !== 'text' || start?.offset === undefined || end?.offset === undefined) return child
    return textRun(child.value, start.offset - by, end.offset - by)
  })
  return {...node, children}
}
