import {Symbols} from './automaton.ts'
import {Letters, type Letter} from './sets.ts'

/** Numbers for lists of symbols: words that stand for the same symbols are the same letter. */
export class Alphabet {
  private readonly lists: (readonly number[])[] = [[Symbols.clause], [Symbols.start], [Symbols.end]]
  private readonly numbers = new Map<string, Letter>()

  /** The letter for a word that stands for these symbols. */
  letter(symbols: readonly number[]): Letter {
    const key = symbols.join()
    const known = this.numbers.get(key)
    if (known !== undefined) return known
    const letter = this.lists.length
    this.lists.push([...symbols, Symbols.any])
    this.numbers.set(key, letter)
    return letter
  }

  symbols(letter: Letter): readonly number[] {
    return this.lists[letter] ?? []
  }

  /** The symbols of a word's letter without the one that every word has. */
  own(letter: Letter): readonly number[] {
    return letter < Letters.first ? [] : this.symbols(letter).slice(0, -1)
  }
}
