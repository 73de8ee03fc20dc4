import {mix, settle} from '../bytes/hash.ts'
import {Symbols, type Automaton, type Numbers} from './automaton.ts'
import type {Columns} from './columns.ts'

/** What the states of a graph need (`Graph.needs`). */
export interface Needs {
  readonly ofState: Uint16Array
  readonly needAt: Numbers
  readonly needs: Numbers
}

/** How common symbols of no words are, in no unit: what has the shape of a name or a number, and the end of a member of a class. */
const COMMON_SHAPE = 2000
const COMMON_MEMBER = 60

/**
 * How common each symbol is, in no unit; what comes everywhere is infinitely common. A word that stands for many symbols is in many phrases, and such
 * words are the common ones of a language.
 */
export function commonness({words, letterAt, letters, symbolCount}: Pick<Automaton, 'words' | 'letterAt' | 'letters' | 'symbolCount'>): Float64Array {
  const wordsOf = new Uint32Array(letterAt.length)
  for (let word = 0; word < words.letters.length; word++) {
    const letter = words.letters[word] ?? 0
    wordsOf[letter] = (wordsOf[letter] ?? 0) + 1
  }
  const common = new Float64Array(symbolCount)
  for (let letter = 0; letter + 1 < letterAt.length; letter++) {
    const first = letterAt[letter] ?? 0
    const end = letterAt[letter + 1] ?? 0
    const own = (end - first) * (wordsOf[letter] ?? 0)
    for (let at = first; at < end; at++) {
      const symbol = letters[at] ?? 0
      common[symbol] = (common[symbol] ?? 0) + own
    }
  }
  for (let symbol = 0; symbol < symbolCount; symbol++) if (common[symbol] === 0) common[symbol] = symbol < Symbols.first ? COMMON_SHAPE : COMMON_MEMBER
  for (const symbol of [Symbols.any, Symbols.start, Symbols.end]) common[symbol] = Infinity
  return common
}

/**
 * What each state needs to lead to anything that is complete: for each of its edges the edge's symbol or what its target needs, whichever is less common.
 * An editor works this out at every start, of some eighty thousand edges: hence the plain loops.
 *
 * @param common how common each symbol is (`commonness`)
 */
export function needsOf({shapes, accepts, symbols, targets}: Columns, common: Float64Array): Needs {
  const symbolCount = common.length
  const lists = new Lists()
  const {needAt, needs} = lists
  const ofState = new Uint16Array(shapes.length)
  /** How common what a state needs is: infinitely, where it needs nothing. */
  const commonOf = new Float64Array(shapes.length)
  /** The symbols of the state at hand, and for each symbol the state to which it was added last, plus one. */
  const current = new Uint16Array(symbolCount)
  const addedTo = new Int32Array(symbolCount)
  for (let state = 0, end = 0; state < shapes.length; state++) {
    let edge = end
    end += (shapes[state] ?? 0) >> 1
    let count = 0
    let sum = accepts[state] === 0 ? 0 : Infinity
    for (; edge < end && sum < Infinity; edge++) {
      const symbol = symbols[edge] ?? 0
      const target = targets[edge] ?? 0
      const own = common[symbol] ?? 0
      const later = commonOf[target] ?? 0
      const need = own <= later ? symbol : (ofState[target] ?? 0)
      if (need < symbolCount) {
        if (addedTo[need] === state + 1) continue
        addedTo[need] = state + 1
        current[count++] = need
        sum += common[need] ?? 0
        continue
      }
      for (let at = needAt[need - symbolCount] ?? 0, last = needAt[need - symbolCount + 1] ?? 0; at < last; at++) {
        const one = needs[at] ?? 0
        if (addedTo[one] === state + 1) continue
        addedTo[one] = state + 1
        current[count++] = one
        sum += common[one] ?? 0
      }
    }
    commonOf[state] = sum
    if (sum < Infinity) ofState[state] = count === 1 ? (current[0] ?? 0) : symbolCount + lists.numberOf(current, count)
  }
  return {ofState, needAt, needs}
}

/** Lists of symbols, each once. */
class Lists {
  readonly needAt = [0]
  readonly needs: number[] = []
  /** Numbers of lists plus one, by what their symbols give together; as many as two bytes can tell apart fit. */
  private readonly slots = new Int32Array(0x20000)

  /** The number of a list, whatever the order of its symbols. */
  numberOf(symbols: Uint16Array, count: number): number {
    const list = symbols.subarray(0, count).sort()
    let hash = 0
    for (let at = 0; at < count; at++) hash = mix(hash, list[at] ?? 0)
    for (let slot = settle(hash) & 0x1ffff; ; slot = (slot + 1) & 0x1ffff) {
      const known = this.slots[slot] ?? 0
      if (known === 0) {
        for (let at = 0; at < count; at++) this.needs.push(list[at] ?? 0)
        const number = this.needAt.push(this.needs.length) - 2
        if (number > 0xffff) throw new RangeError('the phrases need too many different words; leave some out')
        this.slots[slot] = number + 1
        return number
      }
      if (this.holds(known - 1, list)) return known - 1
    }
  }

  private holds(number: number, list: Uint16Array): boolean {
    const start = this.needAt[number] ?? 0
    if ((this.needAt[number + 1] ?? 0) - start !== list.length) return false
    for (let at = 0; at < list.length; at++) if (this.needs[start + at] !== list[at]) return false
    return true
  }
}
