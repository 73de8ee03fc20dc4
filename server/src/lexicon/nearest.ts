import {firstThat} from '../notice/first-that.ts'
import type {Span} from '../notice/notice.ts'

/** The span that is nearest to another, of spans in order that do not overlap; of two that are as near the first. */
export function nearestTo(span: Span, spans: readonly Span[]): Span | undefined {
  const index = firstThat(spans.length, (at) => (spans[at]?.end ?? 0) >= span.start)
  const [before, behind] = [spans[index - 1], spans[index]]
  return before && (!behind || distance(before, span) <= distance(behind, span)) ? before : behind
}

/** How many characters part two spans. */
export function distance(a: Span, b: Span): number {
  return a.end <= b.start ? b.start - a.end : b.end <= a.start ? a.start - b.end : 0
}
