/** Text for HTML in runs, each of which stands in the source as it is or for one stretch of it. */

import type {Text} from 'hast'
import type {Piece} from '../notice/trace.ts'

/** A text node that knows the stretch of the source that it came from, in its `position`. */
export function textRun(value: string, start: number, end: number): Text {
  return {type: 'text', value, position: {start: point(start), end: point(end)}}
}

/** The sanitiser keeps whole positions only; nobody reads the lines. */
function point(offset: number): {line: number; column: number; offset: number} {
  return {line: 1, column: 1, offset}
}

/**
 * Runs of a Markdown node's text.
 *
 * @param pieces where its parts came from (`notice/trace.ts`)
 * @param from where the node starts in what was parsed, for text without pieces
 */
export function runsOfPieces(value: string, pieces: readonly Piece[] | undefined, from: number): Text[] {
  if (pieces === undefined) return value === '' ? [] : [textRun(value, from, from + value.length)]
  const runs: Text[] = []
  let at = 0
  for (const piece of pieces) {
    const part = value.slice(at, piece.length)
    at = piece.length
    if (part !== '') runs.push(textRun(part, piece.start, piece.end))
  }
  return runs
}

/** Runs of code or HTML, whose text is its source, without the prefixes of the quotes and lists around it. */
export function runsOfSource(source: string, pieces: readonly Piece[]): Text[] {
  return pieces.map(({start, end}) => textRun(source.slice(start, end).replaceAll('\r\n', '\n'), start, end))
}

/** Runs of a prose view, whose characters each know where they came from (`notice/notice.ts`). */
export function runsOfView({text, starts, ends}: {readonly text: string; readonly starts: Int32Array; readonly ends: Int32Array}): Text[] {
  const runs: Text[] = []
  for (let from = 0; from < text.length; ) {
    const start = starts[from] ?? 0
    let to = from + 1
    // Characters that stand for more than themselves (a line end of two characters) are runs of their own.
    if (ends[from] === start + 1) while (to < text.length && starts[to] === start + to - from && ends[to] === start + to - from + 1) to++
    runs.push(textRun(text.slice(from, to), start, ends[to - 1] ?? start))
    from = to
  }
  return runs
}
