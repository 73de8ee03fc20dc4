import {Symbols, type Automaton} from './automaton.ts'
import {Shape, type Word} from './words.ts'

/** Where a phrase stands, in word indexes of the sentence that was searched: `[first, last]`. */
export interface Hit {
  readonly phrase: number
  readonly first: number
  readonly last: number
}

/** One letter of the automaton's alphabet: the symbols that a word stands for. */
type Letter = number

const SHAPE_SYMBOLS: readonly (readonly number[])[] = [[], [Symbols.name], [Symbols.number], [Symbols.email], [Symbols.url], [Symbols.code]]

/** Beyond so many remembered sets of states memory is given back; a notice needs a few thousand. */
const MOST_SETS = 30_000

/**
 * Runs an automaton over sentences. Sets of states are built when they first occur and remembered, so that a text of
 * known turns costs one table look-up a word, and no text can cost more than its words times the states.
 */
export class Matcher {
  private readonly automaton: Automaton
  /** Symbols of each letter. Letters 0 to 2 are the breaks that are no words. */
  private readonly letters: (readonly number[])[] = [[Symbols.clause], [Symbols.start], [Symbols.end]]
  private readonly letterOf = new Map<string, Letter>()
  private readonly letterOfSymbols = new Map<string, Letter>()
  /** Letters of words that no phrase knows, by their shape. */
  private readonly unknown: readonly Letter[]
  /** Start edges of all phrases by symbol. */
  private readonly starts = new Map<number, number[]>()
  private sets: (readonly number[])[] = []
  private accepts: (readonly number[])[] = []
  private setOf = new Map<string, number>()
  private steps = new Map<number, number>()

  constructor(automaton: Automaton) {
    this.automaton = automaton
    for (const entry of automaton.entry) {
      const to = automaton.edgeStart[entry + 1] ?? 0
      for (let edge = automaton.edgeStart[entry] ?? 0; edge < to; edge++) {
        const symbol = automaton.edgeSymbol[edge] ?? 0
        const targets = this.starts.get(symbol)
        const target = automaton.edgeTarget[edge] ?? 0
        if (targets) targets.push(target)
        else this.starts.set(symbol, [target])
      }
    }
    this.unknown = SHAPE_SYMBOLS.map((symbols) => this.letterFor(symbols))
    this.forget()
  }

  /**
   * All phrases in one sentence, each at its shortest: of two places where a phrase could start the later one counts, of two
   * where it could end the later one.
   *
   * @param words the sentence's words
   * @param clauseStarts for each word, whether a clause starts with it (the first word aside)
   */
  search(words: readonly Word[], clauseStarts: readonly boolean[]): Hit[] {
    const letters: Letter[] = [1]
    const wordAt: number[] = [0]
    words.forEach((word, index) => {
      if (index > 0 && clauseStarts[index]) {
        letters.push(0)
        wordAt.push(index)
      }
      letters.push(this.letter(word))
      wordAt.push(index)
    })
    letters.push(2)
    wordAt.push(words.length - 1)
    const hits: Hit[] = []
    let set = 0
    letters.forEach((letter, index) => {
      set = this.step(set, letter)
      for (const phrase of this.accepts[set] ?? []) {
        const from = this.findStart(phrase, letters, index)
        hits.push({phrase, first: wordAt[from] ?? 0, last: wordAt[index] ?? 0})
      }
    })
    return merge(hits)
  }

  private letter(word: Word): Letter {
    const known = this.automaton.symbols[word.text]
    if (!known) return this.unknown[word.shape] ?? this.letterFor(SHAPE_SYMBOLS[word.shape] ?? [])
    const key = word.shape === Shape.word ? word.text : `${word.shape} ${word.text}`
    const remembered = this.letterOf.get(key)
    if (remembered !== undefined) return remembered
    const letter = this.letterFor([...known, ...(SHAPE_SYMBOLS[word.shape] ?? [])])
    this.letterOf.set(key, letter)
    return letter
  }

  /** Words that stand for the same symbols are the same letter. */
  private letterFor(symbols: readonly number[]): Letter {
    const key = symbols.join()
    const known = this.letterOfSymbols.get(key)
    if (known !== undefined) return known
    this.letters.push([...symbols, Symbols.any])
    this.letterOfSymbols.set(key, this.letters.length - 1)
    return this.letters.length - 1
  }

  private step(set: number, letter: Letter): number {
    const key = set * 0x200000 + letter
    const known = this.steps.get(key)
    if (known !== undefined) return known
    const next = this.intern(this.advance(this.sets[set] ?? [], letter, true))
    this.steps.set(key, next)
    return next
  }

  /** States after a letter; with `open`, phrases may start at it. */
  private advance(states: readonly number[], letter: Letter, open: boolean): number[] {
    const {automaton} = this
    const symbols = this.letters[letter] ?? []
    if (letter === 0) return states.filter((state) => automaton.gap[state] === 0)
    const next: number[] = []
    for (const state of states) this.follow(state, symbols, next)
    if (open) for (const symbol of symbols) for (const target of this.starts.get(symbol) ?? []) next.push(target)
    return next
  }

  private follow(state: number, symbols: readonly number[], next: number[]): void {
    const {edgeStart, edgeSymbol, edgeTarget} = this.automaton
    const to = edgeStart[state + 1] ?? 0
    for (let edge = edgeStart[state] ?? 0; edge < to; edge++) {
      if (symbols.includes(edgeSymbol[edge] ?? -1)) next.push(edgeTarget[edge] ?? 0)
    }
  }

  private intern(states: readonly number[]): number {
    const sorted = [...new Set(states)].sort((a, b) => a - b)
    const key = sorted.join()
    const known = this.setOf.get(key)
    if (known !== undefined) return known
    const index = this.sets.length
    this.setOf.set(key, index)
    this.sets.push(sorted)
    const accepted = sorted.map((state) => this.automaton.accept[state] ?? -1).filter((phrase) => phrase >= 0)
    this.accepts.push([...new Set(accepted)])
    return index
  }

  /** The latest letter from which one phrase can run to where it was seen to end. */
  private findStart(phrase: number, letters: readonly Letter[], end: number): number {
    const earliest = Math.max(0, end - 3 * (this.automaton.longest[phrase] ?? 1) - 2)
    for (let from = end; from >= earliest; from--) if (this.runs(phrase, letters, from, end)) return from
    return end
  }

  private runs(phrase: number, letters: readonly Letter[], from: number, end: number): boolean {
    let states: number[] = [this.automaton.entry[phrase] ?? 0]
    for (let index = from; index <= end; index++) {
      states = [...new Set(this.advance(states, letters[index] ?? 0, false))]
      if (states.length === 0) return false
    }
    return states.some((state) => this.automaton.accept[state] === phrase)
  }

  private forget(): void {
    this.sets = [[]]
    this.accepts = [[]]
    this.setOf = new Map([['', 0]])
    this.steps = new Map()
  }

  /** Gives memory back between texts where a long run has met very many different turns. */
  trim(): void {
    if (this.sets.length > MOST_SETS) this.forget()
  }
}

/** Hits of one phrase that overlap are one: the words of both. */
function merge(hits: readonly Hit[]): Hit[] {
  const merged: Hit[] = []
  const lastOf = new Map<number, number>()
  for (const hit of hits) {
    const index = lastOf.get(hit.phrase)
    const previous = index === undefined ? undefined : merged[index]
    if (index !== undefined && previous && hit.first <= previous.last) {
      merged[index] = {phrase: hit.phrase, first: Math.min(previous.first, hit.first), last: Math.max(previous.last, hit.last)}
    } else {
      lastOf.set(hit.phrase, merged.length)
      merged.push(hit)
    }
  }
  return merged
}
