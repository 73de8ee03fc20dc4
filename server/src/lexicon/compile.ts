import {BUILT_IN, Symbols, type Automaton} from './automaton.ts'
import {parsePhrase, PhraseError, type Phrase} from './phrase.ts'
import type {Spelling} from './words.ts'

/** What the compiler knows of a language. */
export interface Vocabulary {
  readonly spelling: Spelling
  /** Every form of a word, itself included. */
  readonly forms: (word: string) => readonly string[]
  /** Word classes: name to members, each a phrase (which may use other classes). */
  readonly classes: ReadonlyMap<string, readonly string[]>
}

interface State {
  readonly edges: [symbol: number, target: number][]
  readonly empty: number[]
  accept: number
  gap: boolean
}

/**
 * Compiles phrases to one automaton; phrase `i` of the input is phrase `i` of the result.
 *
 * @throws {PhraseError} with the phrase and the column for what cannot be read, unknown classes and classes that contain themselves
 */
export function compile(phrases: readonly string[], vocabulary: Vocabulary): Automaton {
  return new Compiler(vocabulary).run(phrases)
}

class Compiler {
  private readonly states: State[] = []
  private readonly wordSymbols = new Map<string, number>()
  private readonly classSymbols = new Map<string, number>()
  private readonly classWords = new Map<string, {readonly words: ReadonlySet<string>; readonly phrases: readonly Phrase[]}>()
  private readonly open = new Set<string>()
  private next: number = Symbols.first
  private source = ''
  private readonly vocabulary: Vocabulary

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary
  }

  run(phrases: readonly string[]): Automaton {
    const entry: number[] = []
    const longest: number[] = []
    phrases.forEach((source, index) => {
      this.source = source
      const phrase = parsePhrase(source, this.vocabulary.spelling)
      const start = this.state()
      const end = this.build(phrase, start)
      this.at(end).accept = index
      entry.push(start)
      longest.push(this.length(phrase))
    })
    return this.freeze(entry, longest)
  }

  private state(): number {
    this.states.push({edges: [], empty: [], accept: -1, gap: false})
    return this.states.length - 1
  }

  private at(index: number): State {
    const state = this.states[index]
    if (!state) throw new RangeError(`no state ${index}`)
    return state
  }

  /** Adds the phrase after a state and gives the state in which it is complete. */
  private build(phrase: Phrase, from: number): number {
    switch (phrase.kind) {
      case 'word':
        return this.step(from, [this.word(phrase.word)])
      case 'family':
        return this.step(from, this.vocabulary.forms(phrase.word).map((form) => this.word(form)))
      case 'any':
        return this.step(from, [Symbols.any])
      case 'start':
        return this.step(from, [Symbols.start])
      case 'end':
        return this.step(from, [Symbols.end])
      case 'class':
        return this.buildClass(phrase.name, from)
      case 'gap':
        return this.buildGap(phrase.most, from)
      case 'sequence':
        return phrase.parts.reduce((state, part) => this.build(part, state), from)
      case 'choice': {
        const end = this.state()
        for (const part of phrase.parts) this.at(this.build(part, from)).empty.push(end)
        if (phrase.optional) this.at(from).empty.push(end)
        return end
      }
    }
  }

  private buildGap(most: number, from: number): number {
    const end = this.state()
    this.at(end).gap = true
    let state = this.state()
    this.at(from).empty.push(state)
    for (let index = 0; ; index++) {
      this.at(state).gap = true
      this.at(state).empty.push(end)
      if (index === most) return end
      state = this.step(state, [Symbols.any])
    }
  }

  private buildClass(name: string, from: number): number {
    const builtIn = BUILT_IN[name]
    if (builtIn !== undefined) return this.step(from, [builtIn])
    const {words, phrases} = this.members(name)
    const end = this.state()
    if (words.size > 0) this.at(this.step(from, [this.classSymbol(name)])).empty.push(end)
    for (const phrase of phrases) this.at(this.build(phrase, from)).empty.push(end)
    return end
  }

  /** Members of a class: single words, which share one symbol, and longer phrases. */
  private members(name: string): {readonly words: ReadonlySet<string>; readonly phrases: readonly Phrase[]} {
    const known = this.classWords.get(name)
    if (known) return known
    const sources = this.vocabulary.classes.get(name)
    if (!sources) throw new PhraseError(this.source, Math.max(0, this.source.indexOf(`{${name}`)), `unknown class {${name}}`)
    if (this.open.has(name)) throw new PhraseError(this.source, 0, `class {${name}} contains itself`)
    this.open.add(name)
    const words = new Set<string>()
    const phrases: Phrase[] = []
    for (const source of sources) this.collect(parsePhrase(source, this.vocabulary.spelling), words, phrases)
    this.open.delete(name)
    const members = {words, phrases}
    this.classWords.set(name, members)
    return members
  }

  private collect(phrase: Phrase, words: Set<string>, phrases: Phrase[]): void {
    if (phrase.kind === 'word') words.add(phrase.word)
    else if (phrase.kind === 'family') this.vocabulary.forms(phrase.word).forEach((form) => words.add(form))
    else if (phrase.kind === 'choice' && !phrase.optional) phrase.parts.forEach((part) => this.collect(part, words, phrases))
    else if (phrase.kind === 'class' && BUILT_IN[phrase.name] === undefined) {
      const inner = this.members(phrase.name)
      inner.words.forEach((word) => words.add(word))
      phrases.push(...inner.phrases)
    } else phrases.push(phrase)
  }

  private step(from: number, symbols: readonly number[]): number {
    const to = this.state()
    for (const symbol of symbols) this.at(from).edges.push([symbol, to])
    return to
  }

  private word(word: string): number {
    const known = this.wordSymbols.get(word)
    if (known !== undefined) return known
    this.wordSymbols.set(word, this.next)
    return this.next++
  }

  private classSymbol(name: string): number {
    const known = this.classSymbols.get(name)
    if (known !== undefined) return known
    this.classSymbols.set(name, this.next)
    return this.next++
  }

  /** Most words that a phrase can span. */
  private length(phrase: Phrase): number {
    switch (phrase.kind) {
      case 'word':
      case 'family':
      case 'any':
        return 1
      case 'start':
      case 'end':
        return 0
      case 'gap':
        return phrase.most
      case 'class':
        if (BUILT_IN[phrase.name] !== undefined) return 1
        return Math.max(1, ...this.members(phrase.name).phrases.map((part) => this.length(part)))
      case 'sequence':
        return phrase.parts.reduce((sum, part) => sum + this.length(part), 0)
      case 'choice':
        return Math.max(...phrase.parts.map((part) => this.length(part)))
    }
  }

  /** Takes out the empty edges and the states that only they reach, and lays the rest in rows. */
  private freeze(entry: readonly number[], longest: readonly number[]): Automaton {
    const closures = this.states.map((_, index) => this.closure(index))
    const number = new Map<number, number>()
    const queue: number[] = []
    const visit = (state: number): number => {
      const known = number.get(state)
      if (known !== undefined) return known
      number.set(state, queue.length)
      queue.push(state)
      return queue.length - 1
    }
    const entries = entry.map(visit)
    const edgeStart: number[] = []
    const edgeSymbol: number[] = []
    const edgeTarget: number[] = []
    const accept: number[] = []
    const gap: number[] = []
    for (let index = 0; index < queue.length; index++) {
      const closure = closures[queue[index] ?? 0] ?? []
      const states = closure.map((state) => this.at(state))
      edgeStart.push(edgeSymbol.length)
      const edges = states.flatMap((state) => state.edges).sort((a, b) => a[0] - b[0])
      for (const [symbol, target] of edges) {
        edgeSymbol.push(symbol)
        edgeTarget.push(visit(target))
      }
      accept.push(Math.max(-1, ...states.map((state) => state.accept)))
      gap.push(states.some((state) => state.gap) ? 1 : 0)
    }
    edgeStart.push(edgeSymbol.length)
    return {symbols: this.symbolsByWord(), edgeStart, edgeSymbol, edgeTarget, entry: entries, accept, gap, longest: [...longest]}
  }

  private closure(index: number): number[] {
    const found = new Set([index])
    for (const state of found) this.at(state).empty.forEach((next) => found.add(next))
    return [...found]
  }

  private symbolsByWord(): Record<string, number[]> {
    const symbols: Record<string, number[]> = Object.create(null) as Record<string, number[]>
    for (const [word, symbol] of this.wordSymbols) (symbols[word] ??= []).push(symbol)
    for (const [name, symbol] of this.classSymbols) for (const word of this.members(name).words) (symbols[word] ??= []).push(symbol)
    return symbols
  }
}
