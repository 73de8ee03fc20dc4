import {firstThat} from './first-that.ts'
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
    // The first that reaches further than all before it ends there itself.
    const span = this.spans[firstThat(this.spans.length, (at) => (this.furthest[at] ?? 0) > start)]
    return span && span.start < end ? span : undefined
  }
}
