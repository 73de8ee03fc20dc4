import {LetterPattern} from '../notice/letter-pattern.ts'
import type {Notice, PlacedBlock, Span} from '../notice/notice.ts'
import {parseNotice} from '../notice/parse.ts'
import {applyEdits} from './apply.ts'
import type {Edit} from './finding.ts'

/**
 * Whether the edits do to the notice's prose what they should and nothing else: the block then reads `expected` (or is gone,
 * if that is blank), and every other block reads as before.
 */
export function leavesTheRest(notice: Notice, placed: PlacedBlock, edits: readonly Edit[], expected: string): boolean {
  if (edits.length === 0) return false
  if (isPlain(notice.source, placed, edits)) return true
  const {blocks} = notice
  const edited = parseNotice(applyEdits(notice.source, edits), notice).blocks
  // What the edit left alone was taken over as it is: only what lies between is compared.
  const same = (one: PlacedBlock | undefined, other: PlacedBlock | undefined): boolean => one !== undefined && one !== placed && one.block === other?.block
  const shorter = Math.min(blocks.length, edited.length)
  let before = 0
  while (before < shorter && same(blocks[before], edited[before])) before++
  let behind = 0
  while (behind < shorter - before && same(blocks.at(-1 - behind), edited.at(-1 - behind))) behind++
  const after = said(edited.slice(before, edited.length - behind))
  const wanted = said(blocks.slice(before, blocks.length - behind), (other) => (other === placed ? expected : other.block.text))
  return after.length === wanted.length && after.every((block, index) => block === wanted[index])
}

/** What each block says and what it is; blocks that say nothing are left out. */
function said(blocks: readonly PlacedBlock[], textOf = (placed: PlacedBlock): string => placed.block.text): string[] {
  return blocks.flatMap((placed) => {
    const {kind, depth, quoted} = placed.block
    const text = textOf(placed).replaceAll(/\s+/g, ' ').trim()
    return text === '' ? [] : [`${kind} ${depth} ${quoted ? '>' : ''} ${text}`]
  })
}

/** Marks of punctuation that mean nothing to Markdown inside a line. */
const MARKS = ` .,;:?!'"“”‘’()–—/%$£€+-`
/** Letters, digits and those. */
const HARMLESS = new LetterPattern(({L, N}) => `^[${L}${N}${MARKS}]*$`)
/** What may go besides where nothing but the former stands around it: a line that ended there, and marks that mean something at the start of a line or between letters. */
const REMOVABLE = new LetterPattern(({L, N}) => `^[${L}${N}@#={}\\r\\n${MARKS}]*$`)
/** Links, emphasis and code, from their first character to their last: they can be taken out whole. */
const WHOLE_MARKUP = new LetterPattern(({L, N}) => `\\[[^[\\]\\\\\`\\n]*\\]\\([^()\\s\\\\]*\\)|(\\*\\*|__|\\*|_|\`)(?=[${L}${N}])[^*_\`[\\]\\\\\\n]*(?<=[${L}${N}.])\\1(?![${L}${N}*_\`])`, 'g')
/** With these nothing begins but text. */
const OPENS_TEXT = new LetterPattern(({L}) => `^["“‘(]?[${L}][${L} ,'’]`)
/** Neither space nor a mark nor a digit; or what begins a heading, bold words or a link, which nothing before an empty line can take for its own. */
const OPENS_PARAGRAPH = new LetterPattern(({L, PS}) => `^(?:[^\\s\\d${PS}]|(?:#{1,6} |\\*\\*|\\[)[${L}])`)

/** One edit in plain text cannot change how the rest is read; most edits are such. */
function isPlain(source: string, {block, offset}: PlacedBlock, edits: readonly Edit[]): boolean {
  const [edit, another] = edits
  const start = offset + block.extent.start
  const end = offset + block.extent.end
  if (!edit || another) return false
  if (block.kind === 'cell' && isCell(source, edit)) return true
  if (edit.start <= start && edit.end >= end) return isParagraph(source, edit, block)
  if (edit.start < start || edit.end > end) return false
  const before = edit.start === start ? '' : source.slice(Math.max(start, edit.start - 2), edit.start)
  const after = source.slice(edit.end, Math.min(end, edit.end + 2))
  if (/\d$/.test(before) && /^[.)]/.test(edit.text + after)) return false
  if (before === '' && !OPENS_TEXT.test(edit.text + source.slice(edit.end, Math.min(end, edit.end + 4)))) return false
  // What is left must not end in white space, which is a line break or nothing, as it comes.
  if (after === '' && !/[^ ]$/.test(before + edit.text)) return false
  return HARMLESS.test(before + edit.text + after) && REMOVABLE.test(withoutMarkup(source.slice(edit.start, edit.end)))
}

/** All that a table's cell says, between its two bars: an empty cell is left. */
function isCell(source: string, {start, end, text}: Edit): boolean {
  return text === '' && /\|[ \t]*$/.test(source.slice(source.lastIndexOf('\n', start - 1) + 1, start)) && /^[ \t]*\|/.test(source.slice(end, end + 40))
}

function withoutMarkup(text: string): string {
  return /[[*_`]/.test(text) ? text.replaceAll(WHOLE_MARKUP.for(text), '') : text
}

/** Whole lines that are a paragraph between blank lines, with those that follow, gone: what stands before and behind is as far apart as before. */
function isParagraph(source: string, {start, end, text}: Edit, {kind, item, quoted}: PlacedBlock['block']): boolean {
  if (text !== '' || kind !== 'paragraph' || item >= 0 || quoted) return false
  return /\n\r?\n$/.test(source.slice(Math.max(0, start - 3), start)) && /\n\r?\n$/.test(source.slice(Math.max(start, end - 3), end)) && OPENS_PARAGRAPH.test(source.slice(end, end + 8))
}

/** The edit that takes a whole block out, with the marker of its list item and the blank line that parted it; nothing for table cells. */
export function removeBlock({source, blocks}: Notice, placed: PlacedBlock): Edit[] {
  if (placed.block.kind === 'cell') return []
  const start = placed.offset + placed.block.extent.start
  const lineStart = startOfLine(source, start)
  const marker = /[^\s>]/.test(source.slice(lineStart, start))
  const next = blocks[blocks.indexOf(placed) + 1]
  if (marker && next && startsInItem(source, next, start - lineStart)) return [{start, end: next.offset + next.block.extent.start, text: ''}]
  return [{...withBlankLine(source, lineStart, endOfLine(source, placed.offset + placed.block.extent.end)), text: ''}]
}

/** Whether the block goes on the list item whose text begins in the given column. */
function startsInItem(source: string, next: PlacedBlock, column: number): boolean {
  const start = next.offset + next.block.extent.start
  const lead = source.slice(source.lastIndexOf('\n', start - 1) + 1, start)
  return lead.length >= column && /^[\s>]*$/.test(lead)
}

/** Whole lines with their line end, and with the blank lines after them where there are some before as well. */
function withBlankLine(source: string, from: number, to: number): Span {
  const before = source.slice(0, from)
  const blank = endsInBlankLine(before) || before.trim() === ''
  const after = /^(?:\r?\n)?(?:[ \t>]*\r?\n)*/.exec(source.slice(to))?.[0] ?? ''
  const all = to + after.length
  if (all >= source.length) return {start: before.replace(/(?:\r?\n[ \t>]*)*$/, '').length, end: source.trimEnd().length}
  const one = /^\r?\n/.exec(after)?.[0].length ?? 0
  return {start: from, end: blank ? all : to + one}
}

/** Whether the last line of a text that ends a line is blank but for the marks of quotations. */
function endsInBlankLine(text: string): boolean {
  if (!text.endsWith('\n')) return false
  let at = text.length - 1
  if (text[at - 1] === '\r') at--
  while (at > 0 && ' \t>'.includes(text.charAt(at - 1))) at--
  return at === 0 || text[at - 1] === '\n'
}

function endOfLine(source: string, from: number): number {
  const found = source.indexOf('\n', from)
  if (found < 0) return source.length
  return found > from && source[found - 1] === '\r' ? found - 1 : found
}

/** Edits that leave an empty line where a block was: what stands above and below stays apart. */
export function blankBlock({source}: Notice, placed: PlacedBlock): Edit[] {
  if (placed.block.kind === 'cell') return []
  const start = startOfLine(source, placed.offset + placed.block.extent.start)
  return [{start, end: endOfLine(source, placed.offset + placed.block.extent.end), text: ''}]
}

/** The start of a line, behind a byte order mark. */
function startOfLine(source: string, offset: number): number {
  const start = source.lastIndexOf('\n', offset - 1) + 1
  return start === 0 && source.startsWith('\uFEFF') ? 1 : start
}
