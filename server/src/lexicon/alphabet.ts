import {Symbols} from './automaton.ts'
import {Letters, type Letter} from './sets.ts'

/** Numbers for lists of symbols. */
export class Alphabet {
  private readonly lists: (readonly number[])[] = [[Symbols.clause], [Symbols.start], [Symbols.end]]

  /** A new letter for words that stand for these symbols. */
  add(symbols: readonly number[]): Letter {
    this.lists.push([...symbols, Symbols.any])
    return this.lists.length - 1
  }

  symbols(letter: Letter): readonly number[] {
    return this.lists[letter] ?? []
  }

  /** The symbols of a word's letter without the one that every word has. */
  own(letter: Letter): readonly number[] {
    return letter < Letters.first ? [] : this.symbols(letter).slice(0, -1)
  }
}
