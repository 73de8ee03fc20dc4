import {Symbols} from './automaton.ts'
import type {Edge, Frozen} from './graph.ts'

/** What words stand for, and the graphs that take it. */
export interface Numbered {
  readonly classes: Frozen
  readonly phrases: Frozen
  /** Each word with its symbols, ascending; by the lowest of them, so that words of one letter stand together. */
  readonly words: readonly (readonly [word: string, symbols: readonly number[]])[]
}

/**
 * Gives symbols their numbers anew, in the order in which the phrases take them. What is taken for the first time is then simply the next
 * number, and what is taken together has numbers that are alike: a package stores that in half the room.
 */
export function numberByUse(classes: Frozen, phrases: Frozen, symbolsOf: Readonly<Record<string, readonly number[]>>, symbolCount: number): Numbered {
  const numbers = new Map<number, number>()
  const number = (symbol: number): number => {
    if (symbol < Symbols.first) return symbol
    const known = numbers.get(symbol) ?? Symbols.first + numbers.size
    numbers.set(symbol, known)
    return known
  }
  const edge = ([symbol, target]: Edge): Edge => [number(symbol), target]
  const edges = (list: readonly Edge[]): Edge[] => list.map(edge).sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const graph = ({rows, begins, roots}: Frozen, accept: (one: number) => number): Frozen => ({
    rows: rows.map((row) => ({...row, edges: edges(row.edges), accept: row.accept < 0 ? row.accept : accept(row.accept)})),
    begins: edges(begins),
    roots
  })
  const numbered = {phrases: graph(phrases, (phrase) => phrase), classes: graph(classes, number)}
  for (let symbol: number = Symbols.first; symbol < symbolCount; symbol++) number(symbol)
  const words = Object.entries(symbolsOf)
    .map(([word, symbols]) => [word, symbols.map(number).sort((a, b) => a - b)] as const)
    .sort((a, b) => compare(a[1], b[1]) || (a[0] < b[0] ? -1 : 1))
  return {...numbered, words}
}

/** The order of lists by their first numbers, and of those that begin alike by the next. */
function compare(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < Math.min(a.length, b.length); at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}
