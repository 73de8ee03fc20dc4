import type {Notice, PlacedBlock} from '../notice/notice.ts'
import type {FixTitles} from '../lexicon/traits.ts'
import {greeting, type IsSalutation} from '../rules/greeting.ts'
import type {InsertText, NoticeContext, Passage} from '../rules/rule.ts'
import type {Fix} from './finding.ts'
import {findSection, headingStyle, lastOfSection} from './headings.ts'

/** The order in which a good notice says things, for want of headings: a missing element goes behind its forerunner. */
const ORDER = [
  'what-happened', 'when', 'scope', 'apology', 'responsibility', 'empathy', 'data-types', 'risk', 'response', 'authorities',
  'prevention', 'next-steps', 'fraud-guidance', 'offer', 'updates', 'contact', 'sender'
]

/** Where a missing element belongs. */
export interface Place {
  /** Offset in the source behind which it is inserted: the end of a line, or of the front matter. */
  readonly at: number
  /** The notice has the section: it needs no heading. */
  readonly inSection: boolean
}

/**
 * Finds the place for an element: the end of its own section, else behind the nearest element that a good notice has before it,
 * else behind the notice's first block. In a notice with headings a new section begins where another one ends.
 */
export function placeFor(id: string, {heading}: InsertText, context: NoticeContext, evidence: ReadonlyMap<string, readonly Passage[]>, salutations: readonly string[]): Place {
  const {part: notice} = context
  const isSalutation = greeting(salutations)
  const section = findSection(notice, heading)
  if (section) return {at: endOfContainer(notice, lastOfSection(notice, section)), inSection: true}
  // A name at the end needs no heading over it.
  if (id === 'sender') return {at: endOfText(notice), inSection: true}
  const forerunner = forerunnerOf(id, evidence) ?? opening(notice, isSalutation)
  if (!forerunner) return {at: endOfText(notice), inSection: false}
  const last = headingStyle(notice).kind === 'none' ? forerunner : lastOfSection(notice, forerunner)
  return {at: endOfContainer(notice, beforeClosing(notice, last, isSalutation)), inSection: false}
}

const CLOSING = /^[^.!?:\d\n]{3,40},(?:\n|$)/
/** A letter's closing words stand within so many blocks of its end, and its salutation within so many of its start. */
const NEAR_EDGE = 5

/** What a notice begins with: the salutation of a letter, else the first block that is no heading. */
function opening({blocks}: Notice, isSalutation: IsSalutation): PlacedBlock | undefined {
  const salutation = blocks.slice(0, 2 * NEAR_EDGE).find(({block}) => isSalutation(block.text))
  return salutation ?? blocks.find(({block}) => block.kind !== 'heading') ?? blocks[0]
}

/** Nothing goes between the closing words of a letter (“Yours sincerely,”) and the name: what would, goes before them. */
function beforeClosing({blocks}: Notice, placed: PlacedBlock, isSalutation: IsSalutation): PlacedBlock {
  const index = blocks.indexOf(placed)
  const closing = blocks.findIndex(({block}, at) => at > 0 && at >= blocks.length - NEAR_EDGE && block.kind === 'paragraph' && CLOSING.test(block.text) && !isSalutation(block.text))
  return closing > 0 && index >= closing ? (blocks[closing - 1] ?? placed) : placed
}

function forerunnerOf(id: string, evidence: ReadonlyMap<string, readonly Passage[]>): PlacedBlock | undefined {
  for (let rank = ORDER.indexOf(id) - 1; rank >= 0; rank--) {
    const last = evidence.get(ORDER[rank] ?? '')?.at(-1)
    if (last) return last.block.placed
  }
  return undefined
}

/** The fix that says a missing element at its place, as text and as a snippet with a tab stop for every fact. */
export function insertion(place: Place, insert: InsertText, notice: Notice, titles: FixTitles): Fix[] {
  const {source, lineEnding} = notice
  const heading = place.inSection ? '' : headingOf(insert.heading, notice)
  const before = source.slice(0, place.at).replace(/^\uFEFF/, '') === '' ? '' : '\n\n'
  const follows = /^(?:\r\n|\n|\r)(?!\r\n|\n|\r|$)/.test(source.slice(place.at))
  const body = `${before}${heading}${insert.sentence}${follows ? '\n' : ''}`.replaceAll('\n', lineEnding)
  return [
    {
      title: heading === '' ? titles.insert.replace('{text}', () => insert.sentence) : titles.section.replace('{text}', () => insert.heading),
      kind: 'suggestion',
      edits: [{start: place.at, end: place.at, text: body}],
      snippet: snippetOf(body)
    }
  ]
}

function headingOf(heading: string, notice: Notice): string {
  const style = headingStyle(notice)
  if (style.kind === 'none') return ''
  return style.kind === 'bold' ? `**${heading}**\n\n` : `${'#'.repeat(style.depth)} ${heading}\n\n`
}

/** Turns `[slots]` into tab stops and escapes what a snippet would read as its own. */
export function snippetOf(text: string): string {
  let stop = 0
  return text.replaceAll(/\[[^\]\n]*\]|[\\$}]/g, (found) => (found.startsWith('[') ? `\${${++stop}:${escape(found)}}` : escape(found)))
}

function escape(text: string): string {
  return text.replaceAll(/[\\$}]/g, '\\$&')
}

/**
 * The end of the list, quote, table or paragraph that holds a block. What follows a list or quote line by line, or indented,
 * is still in it, whether it is prose or not.
 */
function endOfContainer({source, blocks}: Notice, placed: PlacedBlock): number {
  let index = blocks.indexOf(placed)
  if (isHeld(placed)) while (isHeld(blocks[index + 1])) index++
  const last = blocks[index] ?? placed
  let end = endOfLine(source, last.offset + last.block.extent.end)
  for (;;) {
    const next = nextLine(source, end)
    if (next === undefined) return end
    const text = firstTextLine(source, next)
    const directly = source.slice(next, endOfLine(source, next)).trim() !== ''
    if (text === undefined) return end
    if (directly ? /^(?:#{1,6}(?:\s|$))/.test(text.line) : !(isHeld(last) && /^\s/.test(text.line))) return end
    end = endOfLine(source, text.start)
  }
}

/** Inside something that goes on over blank lines, or that takes in the line after it. */
function isHeld(placed: PlacedBlock | undefined): boolean {
  return placed !== undefined && (placed.block.item >= 0 || placed.block.quoted || placed.block.kind === 'cell')
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

/** After the last word of the file, or of the part; at least after the byte order mark. */
function endOfText({source}: Notice): number {
  return Math.max(source.trimEnd().length, source.startsWith('\uFEFF') ? 1 : 0)
}
