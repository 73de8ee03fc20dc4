/**
 * Cuts Markdown into chunks that can be parsed on their own: where a blank line is followed by a line that starts a new top-level
 * block for certain. In doubt there is no cut. What a chunk is depends only on the text from its start on (and a few characters
 * after its end), so that an edit leaves the chunks around it alone.
 */

/** A chunk longer than this is cut at the next line end, come what may: the parser's time grows faster than the text. */
export const LONGEST_CHUNK = 32_768

/** How many characters after a chunk's end say whether it ends there. */
export const LOOKAHEAD = 16

const listMarker = /([-+*]|(\d{1,9})[.)])(?:([ \t]+)(?=[^ \t\r\n])|[ \t]*(?=[\r\n]|$))/y
const thematicBreak = /(?:[-*_][ \t]*){3,}(?=[\r\n]|$)/y
const openingFence = /(`{3,})[^`\r\n]*(?=[\r\n]|$)|(~{3,})/y
const closingFence = /(`{3,}|~{3,})[ \t]*(?=[\r\n]|$)/y
const htmlTag = /<\/?[a-z]/iy

/** HTML that goes on over blank lines: how it opens, how many characters that takes at least, and how it ends. */
const htmlOverBlankLines = [
  {opening: /<!--/y, skip: 2, end: '-->'},
  {opening: /<\?/y, skip: 1, end: '?>'},
  {opening: /<![a-z]/iy, skip: 2, end: '>'},
  {opening: /<(?:script|pre|style|textarea)(?=[ \t>\r\n]|$)/iy, skip: 1, end: /<\/(?:script|pre|style|textarea)>/i}
] as const

/** What is open at a line, as far as it may hide that a block ends. */
interface State {
  /** Until which line everything is code or HTML. */
  until: {readonly fence: string} | {readonly html: string | RegExp} | undefined
  /** There was a list in the chunk. */
  list: boolean
  /** Column of the content of the open list item, -1 if none is open. */
  content: number
  /** Whether the last list marker was a number. */
  ordered: boolean
  /** A list item may have ended without our knowing. */
  unsure: boolean
  /** HTML may be open that a blank line ends. */
  tag: boolean
  /** The last line with text may be indented code, after which the parser still takes some block starts for text. */
  indented: boolean
  afterBlank: boolean
}

/** The end of the chunk that starts at `start`. */
export function chunkEnd(source: string, start: number): number {
  const state: State = {until: undefined, list: false, content: -1, ordered: false, unsure: false, tag: false, indented: false, afterBlank: false}
  const limit = start + 2 * LONGEST_CHUNK
  let line = start
  let certain = true
  while (line < source.length) {
    if (line - start >= LONGEST_CHUNK) return line
    const end = lineEnd(source, line, limit)
    if (end === limit) return cutLine(source, limit)
    let at = line
    while (source.charCodeAt(at) === 32) at++
    const indent = source.charCodeAt(at) === 9 ? 4 : at - line
    while (source.charCodeAt(at) === 32 || source.charCodeAt(at) === 9) at++
    if (at === end) {
      state.afterBlank = true
      state.tag = false
    } else if (certain) {
      if (state.afterBlank && indent === 0 && startsBlock(source, line, state)) return line
      certain = readLine(source, at, end, indent, state)
      state.afterBlank = false
    }
    line = afterLineEnd(source, end)
  }
  return source.length
}

/** Where the line ends, without its line end; `limit` if it is longer. */
function lineEnd(source: string, line: number, limit: number): number {
  const last = Math.min(source.length, limit)
  let at = line
  while (at < last && source.charCodeAt(at) !== 10 && source.charCodeAt(at) !== 13) at++
  return at
}

function afterLineEnd(source: string, end: number): number {
  return source.charCodeAt(end) === 13 && source.charCodeAt(end + 1) === 10 ? end + 2 : end + 1
}

/** A place near `limit` where a line without end may be cut: after white space, else not inside a character. */
function cutLine(source: string, limit: number): number {
  const space = source.lastIndexOf(' ', limit - 1)
  if (space >= limit - LONGEST_CHUNK) return space + 1
  return (source.codePointAt(limit - 1) ?? 0) > 0xff_ff ? limit - 1 : limit
}

/** Whether the line, unindented and after a blank line, starts a block that nothing before it can hold. */
function startsBlock(source: string, line: number, state: State): boolean {
  if (state.until !== undefined || state.indented || source.charCodeAt(line) === 0xfe_ff) return false
  listMarker.lastIndex = line
  return !state.list || !listMarker.test(source)
}

/** Updates the state; `false` if nothing is certain any more. */
function readLine(source: string, at: number, end: number, indent: number, state: State): boolean {
  const {until} = state
  if (until !== undefined) {
    if ('fence' in until ? indent < 4 && closesFence(source, at, until.fence) : htmlEnds(source.slice(at, end), until.html)) state.until = undefined
    return true
  }
  state.indented = indent >= 4
  const inItem = state.content >= 0 && !state.unsure && indent >= state.content
  if (inItem || indent >= 4) {
    if (!inItem && state.content >= 0) state.unsure = true
    return true
  }
  const opened = opens(source, at, end)
  if (opened !== undefined) {
    // Such a line may be inside an item or inside other HTML, where it opens nothing.
    if (opened === 'unknown' || state.tag || (state.unsure && indent > 0)) return false
    state.content = -1
    state.unsure = false
    if (opened !== 'closed') state.until = opened
    return true
  }
  htmlTag.lastIndex = at
  if (htmlTag.test(source)) state.tag = true
  if (!readMarker(source, at, indent, state) && state.content >= 0) state.unsure = true
  return true
}

/** What the line opens that goes on over blank lines; `unknown` for CDATA, whose end the parser sees only sometimes. */
function opens(source: string, at: number, end: number): State['until'] | 'closed' | 'unknown' {
  openingFence.lastIndex = at
  const fence = openingFence.exec(source)
  if (fence !== null) return {fence: fence[1] ?? fence[2] ?? ''}
  if (source.charCodeAt(at) !== 60) return undefined
  if (source.startsWith('<![CDATA[', at)) return 'unknown'
  for (const {opening, skip, end: ending} of htmlOverBlankLines) {
    opening.lastIndex = at
    if (opening.test(source)) return htmlEnds(source.slice(at + skip, end), ending) ? 'closed' : {html: ending}
  }
  return undefined
}

function closesFence(source: string, at: number, fence: string): boolean {
  closingFence.lastIndex = at
  return closingFence.exec(source)?.[1]?.startsWith(fence) === true
}

function htmlEnds(line: string, ending: string | RegExp): boolean {
  return typeof ending === 'string' ? line.includes(ending) : ending.test(line)
}

/** Notes a list item that starts on the line; `false` if none does. */
function readMarker(source: string, at: number, indent: number, state: State): boolean {
  listMarker.lastIndex = at
  const match = listMarker.exec(source)
  if (match === null) return false
  const [, marker = '', number, space] = match
  const ordered = number !== undefined
  thematicBreak.lastIndex = at
  // An empty item, a number in the middle of a paragraph, a thematic break: whether they start an item depends on what is around.
  const continues = state.content >= 0 && state.ordered
  if (state.tag || space === undefined || thematicBreak.test(source) || (ordered && number !== '1' && !state.afterBlank && !continues)) state.unsure = true
  const width = space === undefined || space.length > 4 ? 1 : space.includes('\t') ? 4 : space.length
  if (space?.includes('\t') === true) state.unsure = true
  state.list = true
  state.ordered = ordered
  state.content = indent + marker.length + width
  return true
}
