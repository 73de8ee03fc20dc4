import type {Span} from '../notice/notice.ts'

const PAIRS: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['„', '“'],
  ['"', '"']
]
/** French points them outwards, German inwards: the first in a text says which. */
const CHEVRONS = ['«', '»'] as const

/** Fewer words than these in quotation marks are a term or a name, not somebody's speech. */
const SPEECH = 3

/** Stretches of a text that are somebody else's words: speech in quotation marks, marks not included. */
export function quotedSpans(text: string): Span[] {
  const spans: Span[] = []
  for (const [open, close] of pairsIn(text)) {
    let at = text.indexOf(open)
    while (at >= 0) {
      const end = text.indexOf(close, at + 1)
      if (end < 0) break
      const inside = text.slice(at + 1, end)
      if (inside.trim().split(/\s+/).length >= SPEECH) spans.push({start: at + 1, end})
      at = text.indexOf(open, end + 1)
    }
  }
  return spans
}

function pairsIn(text: string): readonly (readonly [string, string])[] {
  const [outward, inward] = CHEVRONS
  const [left, right] = [text.indexOf(outward), text.indexOf(inward)]
  if (left < 0 || right < 0) return PAIRS
  return [...PAIRS, left < right ? CHEVRONS : [inward, outward]]
}
