import stringWidth from 'string-width'
import type {Finding} from '../../lint/finding.ts'
import type {Report} from '../report.ts'
import {harmless} from '../wrap.ts'

/** The words of a finding in their line. */
export interface Excerpt {
  readonly before: string
  readonly words: string
  readonly after: string
  /** What stands under the words, with the indent. */
  readonly underline: string
}

/** The line that holds the words, shortened around them to so many columns; of words that are longer the two ends. */
export function excerptOf(finding: Finding, {lines, source}: Report, width: number): Excerpt {
  const {line, column} = lines.position(finding.start)
  const text = harmless(lines.text(line))
  const from = column - 1
  const to = Math.min(text.length, from + (finding.end - finding.start))
  const words = bothEnds(text.slice(from, to), width)
  const room = Math.max(0, width - words.length - 2)
  const right = Math.min(text.length, to + Math.max(Math.ceil(room / 2), room - from))
  const left = Math.max(0, from - (room - (right - to)))
  const before = (left > 0 ? '…' : '') + whole(text.slice(left, from))
  const goesOn = right < text.length || source.slice(finding.start, finding.end).includes('\n')
  const after = whole(text.slice(to, right)) + (goesOn ? '…' : '')
  return {before, words, after, underline: `${' '.repeat(stringWidth(before))}${'~'.repeat(Math.max(1, stringWidth(words)))}`}
}

function bothEnds(words: string, width: number): string {
  if (words.length <= width) return words
  const half = Math.floor((width - 3) / 2)
  return `${whole(words.slice(0, half)).trimEnd()} … ${whole(words.slice(-half)).trimStart()}`
}

/** Without the half of a character that a cut has left at an edge. */
function whole(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '')
}
