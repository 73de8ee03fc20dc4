import type {Block, Span} from '../../../notice/notice.ts'
import {Sign} from '../../../notice/signs.ts'
import {matchesOf} from '../../matches.ts'
import type {FlagDetector, FlagHit} from '../../rule.ts'
import {crossedSlot} from './crosses.ts'
import {isSlot} from './slots.ts'

const BRACKET = /\[(?<bracket>[^[\]]{1,160})\]/gu

/** Every form of a slot, in one pass. Each part is bounded, so that no text takes more than linear time. */
const SLOT = new RegExp(
  [
    BRACKET.source,
    String.raw`(?<field><<[^<>\n]{1,80}>>|\{\{[^{}\n]{1,80}\}\}|\$\{[^{}\n]{1,80}\}|\{[A-Za-z!][\w .!:-]{0,60}\}|%%\w[\w .-]{0,60}%%|(?<![\w%])%[A-Z][A-Z_]{2,40}%|\*\|[^|\n]{1,60}\|\*|\|[A-Z][A-Z0-9_:]{1,40}\||@@\w{1,60}@@|\$[a-z]{2,20}_[a-z_]{2,30}\b|«\w{0,40}(?:_|[a-z][A-Z])\w{0,40}»)`,
    String.raw`(?<angle><[A-Za-z][^<>@:/=\n]{0,60}>)`,
    String.raw`(?<crosses>(?<![A-Za-z])(?:X{2,}|x{3,})(?![A-Za-z]))`,
    String.raw`(?<initials>\b(?:TBD(?![\w-]|\s[A-Z][a-z])|TBC(?=:\s|[\s)\].,;:]{0,2}(?:$|[\n)\].,;]))|(?<=[(\[:–-]\s?|\b(?:by|is|are|on|at)\s)TBC\b(?!\s[A-Z])|TODO\b|FIXME\b))`,
    String.raw`(?<blank>_{3,}|(?<![\w#])#{1,2}[/.-]#{1,2}[/.-](?:#{2,4}|\d{2,4})(?![\w#])|(?<![A-Za-z])XX(?:st|nd|rd|th)\b|(?<=\s)\?{2,}(?=[\s.,]))`,
    String.raw`(?<zeros>\b00[/.-]00[/.-]0{2,4}\b|\b0000-00-00\b|(?:\(?\b\d{3}\)?[-. ])?\b000[-. ]0000\b)`,
    String.raw`(?<pattern>\b(?:d{1,2}|DD?)[/.-](?:m{1,3}|M{1,3})[/.-](?:yy|YY){1,2}\b|\b(?:mm|MM)[/.-](?:dd|DD)[/.-](?:yy|YY){1,2}\b|\b(?:yyyy|YYYY)-(?:mm|MM)-(?:dd|DD)\b)`
  ].join('|'),
  'gu'
)

/** Without this there is no slot but in brackets. Most texts have none of it, so that the pattern above need not be made for them. */
const OTHER_THAN_BRACKET = /<[<A-Za-z]|\{|%[%A-Z]|\|[A-Z]|@@|\$[{a-z]|«|XX|xx|TB[CD]|TODO|FIXME|__|#[#/.-]|\?\?|00[/.-]0|000[-. ]0|[dD][/.-][mM]|[mM][/.-][dD]|[yY]-[mM]/

/** What a writer says before showing how a date is to be written. */
const SHOWING = /\b(?:format|form|as|like|written|style)[\s:“"'(]*$/i

/** Slots of templates that were never filled. */
export const findPlaceholders: FlagDetector = ({placed: {block}}, {mergeFields}) => {
  if (block.kind === 'code' || (block.signs & Sign.slot) === 0) return []
  const {text} = block
  const hits: FlagHit[] = []
  const isCode = inOrder(block.marks.filter((mark) => mark.kind === 'code'))
  for (const match of matchesOf(OTHER_THAN_BRACKET.test(text) ? SLOT : BRACKET, text)) {
    const span = {start: match.index, end: match.index + match[0].length}
    if (isCode(span)) continue
    const slot = slotAt(block, span, match.groups ?? {})
    if (!slot || isDeclared(text.slice(slot.start, slot.end), mergeFields)) continue
    const last = hits.at(-1)
    if (last && slot.start < last.end) continue
    hits.push({...slot, instead: [], kind: match.groups?.['field'] === undefined ? 'slot' : 'merge-field'})
  }
  return hits
}

/** Markdown takes the asterisks of `*|FNAME|*` for emphasis. */
function isDeclared(slot: string, mergeFields: readonly string[]): boolean {
  return mergeFields.includes(slot) || mergeFields.includes(`*${slot}*`)
}

function slotAt(block: Block, span: Span, groups: Readonly<Record<string, string | undefined>>): Span | undefined {
  const {text} = block
  const {bracket, crosses, pattern} = groups
  if (bracket !== undefined) {
    if (text.charAt(span.end) === '(') return undefined
    return isSlot(bracket, opensLine(text, span), block.quoted || inQuotation(text, span.start)) ? span : undefined
  }
  if (crosses !== undefined) return crossedSlot(text, span)
  if (pattern !== undefined && SHOWING.test(text.slice(Math.max(0, span.start - 20), span.start))) return undefined
  return span
}

/** Whether a bracket stands where tags stand: before all other text of its line, or of the subject. */
function opensLine(text: string, span: Span): boolean {
  return /(?:^|\n)[^\S\n]*(?:(?:subject|asunto|objet|betreff|assunto):\s*)?$/i.test(text.slice(Math.max(0, span.start - 24), span.start)) && /^[^\S\n]{0,4}\S/.test(text.slice(span.end, span.end + 6))
}

/** Tells of one span after the other, in order of place, whether it lies in code: names of a command's arguments are written in brackets. */
function inOrder(codes: readonly Span[]): (span: Span) => boolean {
  let next = 0
  return ({start, end}) => {
    while ((codes[next]?.end ?? Infinity) < end) next++
    return (codes[next]?.start ?? Infinity) <= start
  }
}

/** Whether a quotation is open before a place. */
function inQuotation(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 600), at)
  // German opens „so“, where others have but begun.
  const opened = before.includes('„') ? before.lastIndexOf('„') > before.lastIndexOf('“') : before.lastIndexOf('“') > before.lastIndexOf('”')
  if (opened) return true
  return before.split('"').length % 2 === 0
}
