import {BUILT_IN, Symbols} from './automaton.ts'
import type {ClassTable} from './classes.ts'
import {GraphBuilder, type Frozen} from './graph.ts'
import {PhraseError, type Phrase} from './phrase.ts'
import type {SymbolTable} from './symbols.ts'
import type {Vocabulary} from './vocabulary.ts'

/** States by the number of words that lead to them. */
type Depths = ReadonlyMap<number, number>

/**
 * Compiles the longer members of classes. Every state lies at one depth, so that where a member ends it is known how many
 * words it had: the accepted symbol says class and length.
 */
export class MemberCompiler {
  private readonly builder = new GraphBuilder()
  private readonly vocabulary: Vocabulary
  private readonly classes: ClassTable
  private readonly symbols: SymbolTable

  constructor(vocabulary: Vocabulary, classes: ClassTable, symbols: SymbolTable) {
    this.vocabulary = vocabulary
    this.classes = classes
    this.symbols = symbols
  }

  /** @throws {PhraseError} for a member that asks for the end of a sentence */
  compile(): Frozen {
    const starts: number[] = []
    for (const {name, phrases} of this.classes.used()) {
      for (const phrase of phrases) {
        const start = this.builder.state()
        starts.push(start)
        for (const [depth, end] of this.build(phrase, new Map([[0, start]]), name)) this.builder.at(end).accept = this.symbols.ofEvent(name, depth)
      }
    }
    return this.builder.freeze([], starts)
  }

  private build(phrase: Phrase, from: Depths, source: string): Depths {
    switch (phrase.kind) {
      case 'word':
        return this.step(from, [this.symbols.ofWords([phrase.word])])
      case 'family':
        return this.step(from, [this.symbols.ofWords(this.vocabulary.forms(phrase.word))])
      case 'any':
        return this.step(from, [Symbols.any])
      case 'class':
        return this.buildClass(phrase.name, from, source)
      case 'gap':
        return this.buildGap(phrase.most, from)
      case 'sequence':
        return phrase.parts.reduce((states, part) => this.build(part, states, source), from)
      case 'choice':
        return this.join([...(phrase.optional ? [from] : []), ...phrase.parts.map((part) => this.build(part, from, source))])
      case 'start':
        return this.step(from, [Symbols.start], 0)
      case 'end':
        throw new PhraseError(source, 0, 'a member of a class cannot ask for the end of a sentence')
    }
  }

  private buildClass(name: string, from: Depths, source: string): Depths {
    const shape = BUILT_IN[name]
    if (shape !== undefined) return this.step(from, [shape])
    const {words, shapes, phrases} = this.classes.get(name, source)
    const single = words.length > 0 ? [this.symbols.ofWords(words)] : []
    const ends = single.length + shapes.length > 0 ? [this.step(from, [...single, ...shapes])] : []
    return this.join([...ends, ...phrases.map((phrase) => this.build(phrase, from, source))])
  }

  private buildGap(most: number, from: Depths): Depths {
    let states = this.inGap(from)
    const ends = [states]
    for (let index = 0; index < most; index++) {
      states = this.inGap(this.step(states, [Symbols.any]))
      ends.push(states)
    }
    return this.join(ends)
  }

  private inGap(from: Depths): Depths {
    return new Map(
      [...from].map(([depth, state]) => {
        const inside = this.builder.state()
        this.builder.at(inside).gap = true
        this.builder.at(state).empty.push(inside)
        return [depth, inside]
      })
    )
  }

  private step(from: Depths, symbols: readonly number[], words = 1): Depths {
    return new Map(
      [...from].map(([depth, state]) => {
        const to = this.builder.state()
        for (const symbol of symbols) this.builder.edge(state, symbol, to)
        return [depth + words, to]
      })
    )
  }

  private join(all: readonly Depths[]): Depths {
    const joined = new Map<number, number>()
    for (const depths of all) {
      for (const [depth, state] of depths) {
        let end = joined.get(depth)
        if (end === undefined) {
          end = this.builder.state()
          joined.set(depth, end)
        }
        this.builder.at(state).empty.push(end)
      }
    }
    return joined
  }
}
