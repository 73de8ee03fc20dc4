import {firstThat} from '../notice/first-that.ts'

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
    this.starts = [0, ...ends(source)]
  }

  /** The place of an offset; offsets past the end are at the end. */
  position(offset: number): Position {
    const line = firstThat(this.starts.length - 1, (at) => (this.starts[at + 1] ?? 0) > offset)
    return {line: line + 1, column: Math.min(offset, this.source.length) - (this.starts[line] ?? 0) + 1}
  }

  /** A line's text without its end, by number from 1. */
  text(line: number): string {
    const start = this.starts[line - 1] ?? this.source.length
    const end = this.starts[line] ?? this.source.length
    return this.source.slice(start, end).replace(/[\r\n]+$/, '')
  }
}

/** The offsets behind the ends of lines. */
function ends(source: string): number[] {
  if (source.includes('\r')) return [...source.matchAll(/\r\n?|\n/g)].map(({0: end, index}) => index + end.length)
  const found: number[] = []
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) found.push(at + 1)
  return found
}
