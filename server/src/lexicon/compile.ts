import {BUILT_IN, Symbols, type Automaton} from './automaton.ts'
import {ClassTable} from './classes.ts'
import {columnsOf, layOut} from './columns.ts'
import {GraphBuilder} from './graph.ts'
import {MemberCompiler} from './members.ts'
import {commonness, needsOf} from './needs.ts'
import {numberByUse, type Numbered} from './numbering.ts'
import {parsePhrase, type Phrase} from './phrase.ts'
import {SymbolTable} from './symbols.ts'
import type {Vocabulary} from './vocabulary.ts'
import {wordTable} from './word-table.ts'

/**
 * Compiles phrases; phrase `i` of the input is phrase `i` of the result.
 *
 * @throws {PhraseError} with the phrase and the column for what cannot be read, unknown classes and classes that contain themselves
 */
export function compile(phrases: readonly string[], vocabulary: Vocabulary): Automaton {
  return new Compiler(vocabulary).run(phrases)
}

class Compiler {
  private readonly builder = new GraphBuilder()
  private readonly symbols = new SymbolTable()
  private readonly classes: ClassTable
  private readonly vocabulary: Vocabulary
  private source = ''
  /** The state from which the phrase at hand is sought. */
  private seek = 0

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary
    this.classes = new ClassTable(vocabulary)
  }

  run(sources: readonly string[]): Automaton {
    const entries: number[] = []
    const seeks: number[] = []
    const shortest: number[] = []
    const longest: number[] = []
    sources.forEach((source, index) => {
      this.source = source
      const phrase = parsePhrase(source, this.vocabulary.spelling)
      this.seek = this.builder.state()
      const entry = this.builder.state()
      this.builder.at(this.build(phrase, entry, true)).accept = index
      entries.push(entry)
      seeks.push(this.seek)
      const lengths = [...this.classes.lengths(phrase, source)]
      shortest.push(Math.min(...lengths))
      longest.push(Math.max(...lengths))
    })
    const seen = this.builder.freeze(entries, seeks)
    const members = new MemberCompiler(this.vocabulary, this.classes, this.symbols).compile()
    const symbolCount = this.symbols.count
    const {classes, phrases, words} = numberByUse(members, seen, this.symbols.byWord(), symbolCount)
    const alphabet = {...lettersOf(words, new Set([...classes.begins, ...phrases.begins].map(([symbol]) => symbol))), symbolCount}
    const columns = columnsOf(phrases)
    const {graph, indexOf} = layOut(columns, symbolCount, needsOf(columns, commonness(alphabet)))
    return {
      ...alphabet,
      classes: layOut(columnsOf(classes), symbolCount).graph,
      phrases: graph,
      entry: phrases.roots.map((root) => indexOf[root] ?? 0),
      shortest,
      longest
    }
  }

  /**
   * Adds a phrase after a state and gives the state in which it is complete.
   *
   * @param first nothing of the phrase was read before it: what it takes is taken from the state of seeking, too
   */
  private build(phrase: Phrase, from: number, first: boolean): number {
    switch (phrase.kind) {
      case 'word':
      case 'family':
        return this.step(from, [this.symbols.ofWords(this.wordsOf(phrase))], first)
      case 'any':
        return this.step(from, [Symbols.any], first)
      case 'start':
        return this.step(from, [Symbols.start], first)
      case 'end':
        return this.step(from, [Symbols.end], first)
      case 'class':
        return this.buildClass(phrase.name, from, first)
      case 'gap':
        return this.buildGap(phrase.most, from)
      case 'sequence':
        return this.buildSequence(phrase.parts, from, first)
      case 'choice':
        return this.buildChoice(phrase.parts, phrase.optional, from, first)
    }
  }

  private buildSequence(parts: readonly Phrase[], from: number, first: boolean): number {
    const [head, ...rest] = parts
    if (!head) return from
    if (first && head.kind === 'choice' && head.optional && rest.length > 0) {
      // What follows an optional beginning is a beginning itself where that is left out.
      const end = this.builder.state()
      const without = this.buildSequence(rest, from, true)
      const withHead = this.buildSequence(rest, this.buildChoice(head.parts, false, from, true), false)
      this.builder.at(without).empty.push(end)
      this.builder.at(withHead).empty.push(end)
      return end
    }
    // The mark of a sentence's start is no word: a phrase that has read no more than that still begins.
    return this.buildSequence(rest, this.build(head, from, first), false)
  }

  private buildChoice(parts: readonly Phrase[], optional: boolean, from: number, first: boolean): number {
    const end = this.builder.state()
    const words = parts.filter((part) => part.kind === 'word' || part.kind === 'family').flatMap((part) => this.wordsOf(part))
    if (words.length > 0) this.builder.at(this.step(from, [this.symbols.ofWords(words)], first)).empty.push(end)
    for (const part of parts) {
      if (part.kind !== 'word' && part.kind !== 'family') this.builder.at(this.build(part, from, first)).empty.push(end)
    }
    if (optional) this.builder.at(from).empty.push(end)
    return end
  }

  private wordsOf(phrase: Phrase): readonly string[] {
    if (phrase.kind === 'family') return this.vocabulary.forms(phrase.word)
    return phrase.kind === 'word' ? [phrase.word] : []
  }

  private buildGap(most: number, from: number): number {
    const end = this.builder.state()
    this.builder.at(end).gap = true
    let state = this.builder.state()
    this.builder.at(from).empty.push(state)
    for (let index = 0; ; index++) {
      this.builder.at(state).gap = true
      this.builder.at(state).empty.push(end)
      if (index === most) return end
      state = this.step(state, [Symbols.any], false)
    }
  }

  /**
   * A class is one step for its one-word members. For a longer member of n words the phrase waits n words and then needs
   * the symbol that says that such a member ends. Where the class begins the phrase there is nothing to wait from.
   */
  private buildClass(name: string, from: number, first: boolean): number {
    const shape = BUILT_IN[name]
    if (shape !== undefined) return this.step(from, [shape], first)
    const {words, shapes, lengths} = this.classes.get(name, this.source)
    const end = this.builder.state()
    const single = [...(words.length > 0 ? [this.symbols.ofWords(words)] : []), ...shapes]
    if (single.length > 0) this.builder.at(this.step(from, single, first)).empty.push(end)
    let waiting = from
    for (let length = 1; length <= Math.max(0, ...lengths); length++) {
      if (lengths.includes(length)) {
        const symbol = this.symbols.ofEvent(name, length)
        this.builder.edge(waiting, symbol, end)
        if (first) this.builder.edge(this.seek, symbol, end)
      }
      const next = this.builder.state()
      this.builder.edge(waiting, Symbols.any, next)
      waiting = next
    }
    return end
  }

  private step(from: number, symbols: readonly number[], first: boolean): number {
    const to = this.builder.state()
    for (const symbol of symbols) {
      this.builder.edge(from, symbol, to)
      if (first) this.builder.edge(this.seek, symbol, to)
    }
    return to
  }
}

/**
 * Words that stand for the same symbols share a letter.
 *
 * @param opening symbols that begin something
 */
function lettersOf(symbols: Numbered['words'], opening: ReadonlySet<number>): Pick<Automaton, 'words' | 'letterAt' | 'openingEnd' | 'letters'> {
  const known = new Map<string, number>()
  const letterAt = [0]
  const openingEnd: number[] = []
  const letters: number[] = []
  const words = symbols.map(([word, list]): [string, number] => {
    const key = list.join()
    const letter = known.get(key) ?? known.size
    if (!known.has(key)) {
      known.set(key, letter)
      letters.push(...list.filter((symbol) => opening.has(symbol)))
      openingEnd.push(letters.length)
      letters.push(...list.filter((symbol) => !opening.has(symbol)))
      letterAt.push(letters.length)
    }
    return [word, letter]
  })
  return {words: wordTable(new Map(words)), letterAt, openingEnd, letters}
}
