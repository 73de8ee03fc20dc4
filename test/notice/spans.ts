import fc from 'fast-check'
import type {Span} from '../../server/src/notice/notice.ts'

/** Spans in order that do not overlap; some touch. */
export const spansApart = fc.array(fc.tuple(fc.nat(4), fc.integer({min: 1, max: 5})), {maxLength: 12}).map((steps) => {
  let at = 0
  return steps.map(([gap, length]): Span => ({start: at += gap, end: at += length}))
})

/** A span that starts within so many characters. */
export const spanWithin = (characters: number): fc.Arbitrary<Span> => fc.tuple(fc.nat(characters), fc.integer({min: 1, max: 9})).map(([start, length]) => ({start, end: start + length}))
