import type {Span} from './notice.ts'

/** Spans of one text, which may overlap, among which those that others meet are found in time that grows with the logarithm of their number. */
export class Stretches {
  private readonly spans: readonly Span[]
  /** For each span the furthest end of it and all before it. */
  private readonly furthest: readonly number[]

  constructor(spans: readonly Span[]) {
    let end = 0
    this.spans = [...spans].sort((a, b) => a.start - b.start)
    this.furthest = this.spans.map((span) => (end = Math.max(end, span.end)))
  }

  /** The first span that shares a character with another. */
  meeting({start, end}: Span): Span | undefined {
    let low = 0
    let high = this.spans.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.furthest[middle] ?? 0) <= start) low = middle + 1
      else high = middle
    }
    // The first that reaches further than all before it ends there itself.
    const span = this.spans[low]
    return span && span.start < end ? span : undefined
  }
}
