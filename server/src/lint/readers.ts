import type {Readers} from '../lexicon/lexicon.ts'
import type {Reader, Reading} from '../lexicon/reading.ts'
import {Kept} from '../notice/memory.ts'
import type {ReadBlock} from '../rules/rule.ts'

/** So many different terms of the trade, or stretches of code, and the notice is for people who write software. */
const TERMS = 4
const CODES = 4
/** Those who are called so in a heading are the readers, if the notice speaks of two things of theirs. */
const DEVELOPERS = /^(?:developer|desarrollador|développeur|entwickler|desenvolvedor|programador)/

/**
 * Whom a notice seems to be for: developers if it speaks to them of several of their own things (repositories, commits,
 * packages …), and fewer if it quotes code as well. Cautious: in doubt it is for the public.
 */
export function readersOf(blocks: readonly ReadBlock[], reader: Reader): Readers {
  const terms = new Set<string>()
  let codes = 0
  let addressed = false
  for (const {reading} of blocks) {
    const own = tradeOf(reading, reader)
    codes += own.codes
    addressed ||= reading.block.kind === 'heading' && own.terms.some((term) => DEVELOPERS.test(term))
    for (const term of own.terms) terms.add(term)
  }
  return terms.size >= TERMS || (codes >= CODES && terms.size >= 2) || (addressed && terms.size >= 3) ? 'developers' : 'public'
}

/** What a block has of the trade. */
interface Trade {
  readonly terms: readonly string[]
  readonly codes: number
}

const trades = new Kept<Trade>()

function tradeOf(reading: Reading, reader: Reader): Trade {
  const known = trades.get(reading)
  if (known) return known
  const {block, sentences} = reading
  const codes = block.marks.filter((mark) => mark.kind === 'code').length + (block.kind === 'code' ? 1 : 0)
  const spans = sentences.flatMap((sentence) => reader.spansOf(sentence, 'developer-thing'))
  const trade = {codes, terms: spans.map(({start, end}) => block.text.slice(start, end).toLowerCase().replace(/s$/u, ''))}
  trades.set(reading, trade)
  return trade
}
