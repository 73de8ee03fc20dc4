import type {Block, Span} from '../../../notice/notice.ts'
import {Sign} from '../../../notice/signs.ts'
import {matchesOf} from '../../matches.ts'
import type {FlagDetector, FlagHit} from '../../rule.ts'
import {crossedSlot} from './crosses.ts'
import {formsIn} from './forms.ts'
import {isSlot} from './slots.ts'

/** What a writer says before showing how a date is to be written. */
const SHOWING = /\b(?:format|form|as|like|written|style)[\s:“"'(]*$/i

/** Slots of templates that were never filled. */
export const findPlaceholders: FlagDetector = ({placed: {block}}, {mergeFields}) => {
  if (block.kind === 'code' || (block.signs & Sign.slot) === 0) return []
  const {text} = block
  const hits: FlagHit[] = []
  const isCode = inOrder(block.marks.filter((mark) => mark.kind === 'code'))
  for (const match of matchesOf(formsIn(text), text)) {
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
