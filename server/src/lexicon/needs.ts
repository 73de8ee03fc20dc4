import {Symbols} from './automaton.ts'
import type {Row} from './graph.ts'

/** What the states of a graph need (`Graph.needs`). */
export interface Needs {
  readonly ofState: readonly number[]
  readonly needAt: readonly number[]
  readonly needs: readonly number[]
}

/** How common a symbol is, in no unit. */
export type Commonness = (symbol: number) => number

/** Symbols of no words: what has the shape of a name or a number, and the end of a member of a class. */
const COMMON_SHAPE = 2000
const COMMON_MEMBER = 60

/** How common symbols are. A word that stands for many symbols is in many phrases, and such words are the common ones of a language. */
export function commonness(symbolsOf: Readonly<Record<string, readonly number[]>>): Commonness {
  const common = new Map<number, number>()
  for (const symbols of Object.values(symbolsOf)) for (const symbol of symbols) common.set(symbol, (common.get(symbol) ?? 0) + symbols.length)
  return (symbol) => {
    if (symbol === Symbols.any || symbol === Symbols.start || symbol === Symbols.end) return Infinity
    return common.get(symbol) ?? (symbol < Symbols.first ? COMMON_SHAPE : COMMON_MEMBER)
  }
}

/** Symbols one of which is needed, and how common they are; undefined where nothing is needed. */
type Need = {readonly symbols: readonly number[]; readonly common: number} | undefined

/**
 * What each state needs to lead to anything that is complete: for each of its edges the edge's symbol or what its target needs, whichever is less common.
 *
 * @param rows the states, each after those to which its edges lead
 */
export function needsOf(rows: readonly Row[], symbolCount: number, common: Commonness): Needs {
  const lists: (readonly number[])[] = []
  const numberOf = new Map<string, number>()
  const needed: Need[] = []
  const ofState = rows.map((row) => {
    const need = row.accept >= 0 ? undefined : needOf(row, needed, common)
    needed.push(need)
    if (!need) return 0
    const [only] = need.symbols
    if (need.symbols.length === 1 && only !== undefined) return only
    const key = need.symbols.join()
    const number = numberOf.get(key) ?? lists.push(need.symbols) - 1
    numberOf.set(key, number)
    return symbolCount + number
  })
  const needAt = [0]
  for (const list of lists) needAt.push((needAt.at(-1) ?? 0) + list.length)
  return {ofState, needAt, needs: lists.flat()}
}

function needOf({edges}: Row, needed: readonly Need[], common: Commonness): Need {
  const all = new Set<number>()
  for (const [symbol, target] of edges) {
    const later = needed[target]
    const own = common(symbol)
    if (own === Infinity && !later) return undefined
    if (!later || own <= later.common) all.add(symbol)
    else later.symbols.forEach((one) => all.add(one))
  }
  const symbols = [...all].sort((a, b) => a - b)
  return {symbols, common: symbols.reduce((sum, symbol) => sum + common(symbol), 0)}
}
