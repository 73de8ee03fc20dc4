import type {Readers} from '../lexicon/lexicon.ts'
import type {Reader} from '../lexicon/reading.ts'
import type {ReadBlock} from '../rules/rule.ts'

/** So many different terms of the trade, or stretches of code, and the notice is for people who write software. */
const TERMS = 4
const CODES = 4

/**
 * Whom a notice seems to be for: developers if it speaks to them of several of their own things (repositories, commits,
 * packages …), and fewer if it quotes code as well. Cautious: in doubt it is for the public.
 */
export function readersOf(blocks: readonly ReadBlock[], reader: Reader): Readers {
  const terms = new Set<string>()
  let codes = 0
  for (const {placed, reading} of blocks) {
    if (placed.block.kind === 'code') codes++
    codes += placed.block.marks.filter((mark) => mark.kind === 'code').length
    for (const sentence of reading.sentences) {
      for (const span of reader.spansOf(sentence, 'developer-thing')) terms.add(placed.block.text.slice(span.start, span.end).toLowerCase().replace(/s$/u, ''))
    }
  }
  return terms.size >= TERMS || (codes >= CODES && terms.size >= 2) ? 'developers' : 'public'
}
