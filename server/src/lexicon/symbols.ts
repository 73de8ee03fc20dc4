import {Symbols} from './automaton.ts'

/** Numbers for words, for sets of words, and for members of a class by their number of words. */
export class SymbolTable {
  private readonly words = new Map<string, number>()
  private readonly sets = new Map<string, {readonly symbol: number; readonly words: readonly string[]}>()
  private readonly events = new Map<string, number>()
  private next: number = Symbols.first

  /** One symbol for “any of these words”; the same words give the same symbol. */
  ofWords(words: readonly string[]): number {
    const unique = [...new Set(words)].sort()
    const [only] = unique
    if (unique.length === 1 && only !== undefined) return this.ofWord(only)
    const key = unique.join(' ')
    const known = this.sets.get(key)
    if (known) return known.symbol
    const symbol = this.next++
    this.sets.set(key, {symbol, words: unique})
    return symbol
  }

  /** The symbol for “a member of this class, with so many words, ends here”. */
  ofEvent(name: string, words: number): number {
    const key = `${name} ${words}`
    const known = this.events.get(key)
    if (known !== undefined) return known
    this.events.set(key, this.next)
    return this.next++
  }

  /** How many symbols there are so far. */
  get count(): number {
    return this.next
  }

  private ofWord(word: string): number {
    const known = this.words.get(word)
    if (known !== undefined) return known
    this.words.set(word, this.next)
    return this.next++
  }

  /** What each word stands for. */
  byWord(): Record<string, number[]> {
    const symbols = new Map<string, number[]>()
    const add = (word: string, symbol: number): void => void symbols.set(word, [...(symbols.get(word) ?? []), symbol])
    for (const [word, symbol] of this.words) add(word, symbol)
    for (const {symbol, words} of this.sets.values()) for (const word of words) add(word, symbol)
    return Object.fromEntries(symbols)
  }
}
