import {detectors} from './detectors.ts'
import type {NoticeContext, Passage} from './rule.ts'

/**
 * Where the notice says an element: the passages, in order of place. Empty if it does not say it.
 * Headings alone do not count (codebook), nor do code and front matter, which hold no prose.
 */
export function findElement(id: string, context: NoticeContext): readonly Passage[] {
  const byPhrase = context.blocks.flatMap((block) =>
    block.reading.matches.filter((match) => match.entry.rule === id).map(({start, end}) => ({block, start, end}))
  )
  const byDetector = detectors.elements[id]?.(context) ?? []
  return [...byPhrase, ...byDetector].sort((a, b) => position(a) - position(b))
}

function position(passage: Passage): number {
  return passage.block.placed.offset + (passage.block.placed.block.starts[passage.start] ?? 0)
}
