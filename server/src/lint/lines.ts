/** A place in a text as people and editors count: both from 1. */
export interface Position {
  readonly line: number
  /** In UTF-16 code units. */
  readonly column: number
}

/** Where the lines of a text start. `\n`, `\r\n` and a lone `\r` end a line, as in the Language Server Protocol. */
export class Lines {
  private readonly starts: readonly number[]
  private readonly source: string

  constructor(source: string) {
    this.source = source
    const starts = [0]
    for (let at = 0; at < source.length; at++) {
      const code = source.charCodeAt(at)
      if (code === 13 && source.charCodeAt(at + 1) === 10) at++
      if (code === 13 || code === 10) starts.push(at + 1)
    }
    this.starts = starts
  }

  /** The place of an offset; offsets past the end are at the end. */
  position(offset: number): Position {
    let low = 0
    let high = this.starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return {line: low + 1, column: Math.min(offset, this.source.length) - (this.starts[low] ?? 0) + 1}
  }

  /** A line's text without its end, by number from 1. */
  text(line: number): string {
    const start = this.starts[line - 1] ?? this.source.length
    const end = this.starts[line] ?? this.source.length
    return this.source.slice(start, end).replace(/[\r\n]+$/, '')
  }
}
