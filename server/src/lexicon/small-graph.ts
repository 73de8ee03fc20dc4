import {fold, fromSteps, stepsOf, unfold, type ListReader} from '../bytes/numbers.ts'
import {Symbols, type Numbers} from './automaton.ts'
import type {Columns} from './columns.ts'

/** A graph's columns as the lists that a package stores: what is like the one before, or near by, becomes a small number. */
export function listsOfColumns({shapes, accepts, symbols, targets, beginSymbols, beginTargets}: Columns): Numbers[] {
  const back = Array.from(shapes).flatMap((shape, state): number[] => Array.from({length: shape >> 1}, () => state - 1))
  const begins = Array.from(beginTargets, (target, at) => ({target, symbol: beginSymbols[at] ?? 0})).sort((a, b) => a.target - b.target || a.symbol - b.symbol)
  return [
    shapes,
    stepsBetween(accepts),
    fromNext(symbols),
    back.map((before, edge) => before - (targets[edge] ?? 0)),
    stepsOf(begins.map(({target}) => target)),
    begins.map(({symbol}) => symbol)
  ]
}

/** The columns that `listsOfColumns` was given, read from what it gave. */
export function readColumns(reader: ListReader): Columns {
  const shapes = reader.next()
  const accepts = readStepsBetween(reader.next())
  const symbols = readFromNext(reader.next())
  const targets = reader.next()
  for (let state = 0, edge = 0; state < shapes.length; state++) {
    for (const end = edge + ((shapes[state] ?? 0) >> 1); edge < end; edge++) targets[edge] = state - 1 - (targets[edge] ?? 0)
  }
  return {shapes, accepts, symbols, targets, ...bySymbol(fromSteps(reader.next()), reader.next())}
}

/** What begins, in the order of the symbols and then of the states: the states were in order before, and stay so. */
function bySymbol(targets: Int32Array, symbols: Uint32Array): Pick<Columns, 'beginSymbols' | 'beginTargets'> {
  let most = 0
  for (let at = 0; at < symbols.length; at++) most = Math.max(most, symbols[at] ?? 0)
  const starts = new Uint32Array(most + 2)
  for (let at = 0; at < symbols.length; at++) {
    const after = (symbols[at] ?? 0) + 1
    starts[after] = (starts[after] ?? 0) + 1
  }
  for (let symbol = 1; symbol < starts.length; symbol++) starts[symbol] = (starts[symbol] ?? 0) + (starts[symbol - 1] ?? 0)
  const [beginSymbols, beginTargets] = [new Uint32Array(symbols.length), new Uint32Array(symbols.length)]
  for (let at = 0; at < symbols.length; at++) {
    const symbol = symbols[at] ?? 0
    const place = starts[symbol] ?? 0
    starts[symbol] = place + 1
    beginSymbols[place] = symbol
    beginTargets[place] = targets[at] ?? 0
  }
  return {beginSymbols, beginTargets}
}

/** 0 stays; of each other number the step from the one before that is not 0, plus one. */
function stepsBetween(list: Uint32Array): number[] {
  let before = 0
  return Array.from(list, (number) => {
    if (number === 0) return 0
    const step = number - before
    before = number
    return fold(step) + 1
  })
}

function readStepsBetween(steps: Uint32Array): Uint32Array {
  let before = 0
  for (let at = 0; at < steps.length; at++) {
    const folded = (steps[at] ?? 0) - 1
    if (folded < 0) continue
    before += unfold(folded)
    steps[at] = before
  }
  return steps
}

/** A symbol that is the next after all before, as most are that are taken for the first time, becomes 0; each other its number plus one. */
function fromNext(symbols: Uint32Array): number[] {
  let next: number = Symbols.first
  return Array.from(symbols, (symbol) => {
    const isNext = symbol === next
    next = Math.max(next, symbol + 1)
    return isNext ? 0 : symbol + 1
  })
}

function readFromNext(list: Uint32Array): Uint32Array {
  let next: number = Symbols.first
  for (let at = 0; at < list.length; at++) {
    const stored = list[at] ?? 0
    const symbol = stored === 0 ? next : stored - 1
    if (symbol >= next) next = symbol + 1
    list[at] = symbol
  }
  return list
}
