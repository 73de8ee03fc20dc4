import {columnsOf} from '../columns.ts'
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
  const text = lines.text(line)
  // A line may be as long as the notice and have thousands of findings: only what is shown is looked at.
  const shown = (start: number, end: number): string => harmless(text.slice(start, end))
  const from = column - 1
  const to = Math.min(text.length, from + (finding.end - finding.start))
  const words = bothEnds(shown(from, to), width - 2)
  const room = Math.max(0, width - words.length - 2)
  const right = Math.min(text.length, to + Math.max(Math.ceil(room / 2), room - from))
  const left = Math.max(0, from - (room - (right - to)))
  // Words are not cut in two, as far as there are spaces.
  const before = left === 0 ? shown(0, from) : `…${whole(shown(left, from)).replace(/^\S*\s(?=.*\S)/, '')}`
  const goesOn = right < text.length || source.slice(finding.start, finding.end).includes('\n')
  const after = goesOn ? `${whole(shown(to, right)).replace(/(?:(?<=\S.*)\s\S*|\s+)$/, '')}…` : shown(to, text.length)
  const underline = ' '.repeat(columnsOf(before)) + '~'.repeat(Math.max(1, columnsOf(words)))
  return {before, words, after, underline}
}

function bothEnds(words: string, width: number): string {
  if (words.length <= width) return words
  const half = Math.floor((width - 3) / 2)
  return whole(`${words.slice(0, half).replace(/\s\S*$/, '')} … ${words.slice(-half).replace(/^\S*\s/, '')}`)
}

/** Without the halves of characters that a cut has left. */
function whole(text: string): string {
  return text.replace(/(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])/g, '')
}
