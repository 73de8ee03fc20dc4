import {type PlacedBlock, type Span} from '../notice/notice.ts'
import type {Edit} from './finding.ts'

/**
 * Edits that replace a stretch of a block's prose and leave all markup as it is: where the stretch lies in several runs of
 * the source (`**so** sorry`), the first run takes the new text and the others go. A line break goes with the indent or
 * the `>` of the line that follows.
 */
export function replaceProse({block, offset}: PlacedBlock, span: Span, text: string): Edit[] {
  const edits: Edit[] = []
  let start = -1
  let end = -1
  for (let index = span.start; index < span.end; index++) {
    const from = block.starts[index] ?? 0
    const acrossLines = block.text[index - 1] === '\n' || block.text[index] === '\n'
    if (start < 0) start = from
    else if (from !== end && !acrossLines) {
      edits.push({start: offset + start, end: offset + end, text: ''})
      start = from
    }
    end = block.ends[index] ?? from
  }
  if (start < 0) return []
  if (block.text[span.end - 1] === '\n') end = block.starts[span.end] ?? end
  edits.push({start: offset + start, end: offset + end, text: ''})
  const [first, ...rest] = edits
  return first ? [{...first, text}, ...rest] : []
}

/** A stretch with what must go with it so that no double space, orphaned comma or small initial is left behind. */
export interface Removal extends Span {
  /** What stands there afterwards: the next word's first letter as a capital, or nothing. */
  readonly text: string
}

/** Takes words out of a sentence: one of the commas around them goes too, and the sentence keeps its capital. */
export function removeWords(text: string, sentence: Span, words: Span): Removal {
  let {start, end} = words
  const before = /[,;]?\s*$/.exec(text.slice(sentence.start, start))?.[0] ?? ''
  const after = /^\s*,?\s*/.exec(text.slice(end, sentence.end))?.[0] ?? ''
  const opens = start - before.length <= sentence.start
  const closes = end + after.length >= sentence.end || /^\s*[.!?;:)]/.test(text.slice(end))
  if (opens) end += after.length
  else if (closes) start -= before.length
  else if (before.includes(',') && after.includes(',')) start -= before.length
  else end += /^\s*/.exec(after)?.[0].length ?? 0
  if (!opens) return {start, end, text: ''}
  const next = text.charAt(end)
  return next !== next.toUpperCase() ? {start, end: end + 1, text: next.toUpperCase()} : {start, end, text: ''}
}

/** Takes a whole sentence out of its block, with the space that parted it from its neighbour. */
export function removeSentence(text: string, sentences: readonly Span[], index: number): Span {
  const sentence = sentences[index] ?? {start: 0, end: text.length}
  const next = sentences[index + 1]
  const previous = sentences[index - 1]
  if (next) return {start: sentence.start, end: next.start}
  return {start: previous ? previous.end : sentence.start, end: sentence.end}
}
