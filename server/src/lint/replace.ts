import type {InlineMark, Notice, PlacedBlock, Span} from '../notice/notice.ts'
import type {Edit} from './finding.ts'

/** Which marks (emphasis, code, links …) go when all of their text is replaced. */
export type GoesWithText = (mark: InlineMark) => boolean

/**
 * Edits that replace a stretch of a block's prose. Marks that cover more than the stretch stay as they are: where their
 * delimiters cut the stretch in several runs, the first run takes the new text. A line break goes with the indent or the `>`
 * of the line that follows.
 *
 * @param span in the block's text, not empty
 */
export function replaceProse(notice: Notice, placed: PlacedBlock, span: Span, text: string, goes: GoesWithText): Edit[] {
  const {block, offset} = placed
  const runs: {start: number; end: number}[] = []
  const add = (start: number, end: number, joined: boolean): void => {
    const last = runs.at(-1)
    if (last && (joined || start <= last.end)) last.end = Math.max(last.end, end)
    else runs.push({start, end})
  }
  const marks = outerSpans(notice, placed, span, goes)
  const whole = {start: block.starts[span.start] ?? 0, end: block.ends[span.end - 1] ?? 0}
  // What is as long in the source as it reads has no markup in it and is one run, as most sentences are.
  const plain = marks.length === 0 && whole.end - whole.start === span.end - span.start
  if (plain) add(offset + whole.start, offset + whole.end, false)
  for (let index = plain ? span.end : span.start; index < span.end; index++) {
    const from = offset + (block.starts[index] ?? 0)
    const to = offset + (block.ends[index] ?? 0)
    const mark = marks.find((one) => one.start <= from && to <= one.end)
    const acrossLines = index > span.start && (block.text[index - 1] === '\n' || block.text[index] === '\n')
    add(mark?.start ?? from, mark?.end ?? to, acrossLines)
  }
  if (block.text[span.end - 1] === '\n' && block.starts[span.end] !== undefined) add(0, offset + (block.starts[span.end] ?? 0), true)
  const [first, ...rest] = runs
  return first ? [{...first, text}, ...rest.map((run) => ({...run, text: ''}))] : []
}

/** Where in the source the outermost marks stand that go with the text, delimiters included. */
function outerSpans(notice: Notice, placed: PlacedBlock, span: Span, goes: GoesWithText): Span[] {
  const inside = placed.block.marks.filter((mark) => span.start <= mark.start && mark.end <= span.end && goes(mark))
  // Inner marks first: what is around a mark begins where the marks in it end.
  const innerFirst = [...inside].sort((a, b) => a.end - a.start - (b.end - b.start))
  const found: Span[] = []
  for (const mark of innerFirst) {
    const outer = outerSpan(notice, placed, mark, found)
    if (outer) found.push(outer)
  }
  return found.sort((a, b) => b.end - b.start - (a.end - a.start))
}

function outerSpan(notice: Notice, {block, offset}: PlacedBlock, mark: InlineMark, inner: readonly Span[]): Span | undefined {
  const from = offset + (block.starts[mark.start] ?? 0)
  const to = offset + (block.ends[mark.end - 1] ?? 0)
  if (mark.kind === 'link') return smallest(notice.facts.filter((fact) => fact.kind === 'link' && fact.start <= from && to <= fact.end))
  const start = Math.min(from, ...inner.filter((one) => one.start <= from && from < one.end).map((one) => one.start))
  const end = Math.max(to, ...inner.filter((one) => one.start < to && to <= one.end).map((one) => one.end))
  const delimiter = DELIMITERS[mark.kind]
  const before = delimiter.before.exec(notice.source.slice(Math.max(0, start - LONGEST_DELIMITER), start))?.[0]
  const after = delimiter.after.exec(notice.source.slice(end, end + LONGEST_DELIMITER))?.[0]
  return before === undefined || after === undefined ? undefined : {start: start - before.length, end: end + after.length}
}

const LONGEST_DELIMITER = 20

/** What stands around the text of a mark. */
const DELIMITERS = {
  strong: {before: /(?:\*\*|__)$/, after: /^(?:\*\*|__)/},
  emphasis: {before: /[*_]$/, after: /^[*_]/},
  deleted: {before: /~~?$/, after: /^~~?/},
  code: {before: /`+ ?$/, after: /^ ?`+/}
} as const

function smallest(spans: readonly Span[]): Span | undefined {
  return [...spans].sort((a, b) => a.end - a.start - (b.end - b.start))[0]
}
