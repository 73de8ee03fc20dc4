import type {Notice, PlacedBlock} from '../notice/notice.ts'
import type {NoticeContext, Passage, RuleText} from '../rules/rule.ts'
import type {Fix} from './finding.ts'

/** The order in which a good notice says things, for want of headings: a missing element goes behind its forerunner. */
const ORDER = [
  'what-happened', 'when', 'scope', 'apology', 'responsibility', 'empathy', 'data-types', 'risk', 'response', 'authorities',
  'prevention', 'next-steps', 'fraud-guidance', 'offer', 'updates', 'contact', 'sender'
]

/** From so many section headings on, a notice is one that is ordered by headings. */
const HEADED = 2

/** Where a missing element belongs. */
export interface Place {
  /** Offset in the source behind which it is inserted: the end of a line. */
  readonly at: number
  /** The section's heading, if the notice has that section. */
  readonly section: PlacedBlock | undefined
}

/**
 * Finds the place for an element: the end of its own section, else behind the nearest element that a good notice has before it,
 * else behind the notice's first block.
 */
export function placeFor(id: string, text: RuleText, context: NoticeContext, evidence: ReadonlyMap<string, readonly Passage[]>): Place {
  const {notice} = context
  const section = sectionOf(text, notice)
  if (section) return {at: endOfContainer(notice.source, lastOfSection(section, notice)), section}
  if (id === 'sender') return {at: endOfText(notice.source), section: undefined}
  for (let rank = ORDER.indexOf(id) - 1; rank >= 0; rank--) {
    const last = evidence.get(ORDER[rank] ?? '')?.at(-1)
    if (last) return {at: endOfContainer(notice.source, last.block.placed), section: undefined}
  }
  const first = context.blocks.find((block) => block.placed.block.kind !== 'heading') ?? context.blocks[0]
  return {at: first ? endOfContainer(notice.source, first.placed) : endOfText(notice.source), section: undefined}
}

/** The fix that says a missing element at its place, as text and as a snippet with a tab stop for every fact. */
export function insertion(place: Place, text: RuleText, notice: Notice): Fix[] {
  const insert = text.insert
  if (!insert) return []
  const depth = headingDepth(notice)
  const heading = place.section || depth === 0 ? '' : `${'#'.repeat(depth)} ${insert.heading}\n\n`
  const parted = place.at === 0 ? '' : '\n\n'
  const body = `${parted}${heading}${insert.sentence}`.replaceAll('\n', notice.lineEnding)
  return [
    {
      title: heading === '' ? `Insert “${insert.sentence}”` : `Insert the section “${insert.heading}”`,
      kind: 'suggestion',
      edits: [{start: place.at, end: place.at, text: body}],
      snippet: snippetOf(body)
    }
  ]
}

/** Turns `[slots]` into tab stops and escapes what a snippet would read as its own. */
function snippetOf(text: string): string {
  let stop = 0
  return text.replaceAll(/\[[^\]\n]*\]|[\\$}]/g, (found) => (found.startsWith('[') ? `\${${++stop}:${found}}` : `\\${found}`))
}

function sectionOf(text: RuleText, notice: Notice): PlacedBlock | undefined {
  const wanted = plain(text.insert?.heading ?? '')
  if (wanted === '') return undefined
  return notice.blocks.find(({block}) => block.kind === 'heading' && plain(block.text) === wanted)
}

function plain(heading: string): string {
  return heading.toLowerCase().replaceAll('’', "'").replaceAll(/[^\p{L}\p{N}' ]/gu, '').trim()
}

/** The last block before the next heading. */
function lastOfSection(heading: PlacedBlock, notice: Notice): PlacedBlock {
  const start = notice.blocks.indexOf(heading)
  let last = heading
  for (const placed of notice.blocks.slice(start + 1)) {
    if (placed.block.kind === 'heading') break
    last = placed
  }
  return last
}

/** Depth of the notice's section headings; 0 for one that goes without. */
function headingDepth(notice: Notice): number {
  const depths = notice.blocks.filter(({block}) => block.kind === 'heading' && block.depth > 1).map(({block}) => block.depth)
  return depths.length < HEADED ? 0 : Math.min(...depths)
}

/** The end of the last line of the list, quote, table or paragraph that holds a block: a blank line and then something at the margin. */
function endOfContainer(source: string, placed: PlacedBlock): number {
  let end = endOfLine(source, placed.offset + placed.block.extent.end)
  for (;;) {
    const next = nextLine(source, end)
    if (next === undefined) return end
    const line = source.slice(next, endOfLine(source, next))
    if (line.trim() === '') {
      const after = firstTextLine(source, next)
      if (after === undefined || !/^(?:\s|[-*+>|]|\d+[.)])/.test(after.line)) return end
      end = endOfLine(source, after.start)
    } else end = endOfLine(source, next)
  }
}

function firstTextLine(source: string, from: number): {readonly start: number; readonly line: string} | undefined {
  for (let start: number | undefined = from; start !== undefined; start = nextLine(source, endOfLine(source, start))) {
    const line = source.slice(start, endOfLine(source, start))
    if (line.trim() !== '') return {start, line}
  }
  return undefined
}

/** The offset before the line's `\n` or `\r\n`. */
function endOfLine(source: string, from: number): number {
  const found = source.indexOf('\n', from)
  if (found < 0) return source.length
  return found > from && source[found - 1] === '\r' ? found - 1 : found
}

function nextLine(source: string, endOfThis: number): number | undefined {
  const found = source.indexOf('\n', endOfThis)
  return found < 0 || found + 1 >= source.length ? undefined : found + 1
}

function endOfText(source: string): number {
  return source.trimEnd().length
}
