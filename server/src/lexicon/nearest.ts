import type {Span} from '../notice/notice.ts'

/** The span that is nearest to another, of spans in order that do not overlap; of two that are as near the first. */
export function nearestTo(span: Span, spans: readonly Span[]): Span | undefined {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.end ?? 0) < span.start) low = middle + 1
    else high = middle
  }
  const [before, behind] = [spans[low - 1], spans[low]]
  return before && (!behind || distance(before, span) <= distance(behind, span)) ? before : behind
}

/** How many characters part two spans. */
export function distance(a: Span, b: Span): number {
  return a.end <= b.start ? b.start - a.end : b.end <= a.start ? a.start - b.end : 0
}
