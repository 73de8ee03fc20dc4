import {BUILT_IN} from './automaton.ts'
import {parsePhrase, PhraseError, type Phrase} from './phrase.ts'
import type {Vocabulary} from './vocabulary.ts'

/** A class, resolved. */
export interface ResolvedClass {
  readonly name: string
  /** One-word members. */
  readonly words: readonly string[]
  /** Symbols of the built-in classes that it holds. */
  readonly shapes: readonly number[]
  /** Longer members. */
  readonly phrases: readonly Phrase[]
  /** Numbers of words, beyond one, that its members can have. */
  readonly lengths: readonly number[]
}

interface Members {
  readonly words: Set<string>
  readonly shapes: Set<number>
  readonly phrases: Phrase[]
}

/** The word classes of a language, resolved when they are first used. */
export class ClassTable {
  private readonly resolved = new Map<string, ResolvedClass>()
  private readonly open = new Set<string>()
  private readonly vocabulary: Vocabulary

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary
  }

  /** The classes that were asked for so far. */
  used(): readonly ResolvedClass[] {
    return [...this.resolved.values()]
  }

  /**
   * @param source the phrase that names the class, for the error
   * @throws {PhraseError} for an unknown class and for one that contains itself
   */
  get(name: string, source: string): ResolvedClass {
    const known = this.resolved.get(name)
    if (known) return known
    const sources = this.vocabulary.classes.get(name)
    if (!sources) throw new PhraseError(source, Math.max(0, source.indexOf(`{${name}`)), `unknown class {${name}}`)
    if (this.open.has(name)) throw new PhraseError(source, 0, `class {${name}} contains itself`)
    this.open.add(name)
    const members: Members = {words: new Set(), shapes: new Set(), phrases: []}
    for (const member of sources) this.collect(parsePhrase(member, this.vocabulary.spelling), member, members)
    this.open.delete(name)
    const counts = new Set(members.phrases.flatMap((phrase) => [...this.lengths(phrase, name)]))
    const lengths = [...counts].filter((count) => count > 0).sort((a, b) => a - b)
    const resolved = {name, words: [...members.words], shapes: [...members.shapes], phrases: members.phrases, lengths}
    this.resolved.set(name, resolved)
    return resolved
  }

  private collect(phrase: Phrase, source: string, members: Members): void {
    if (phrase.kind === 'word') members.words.add(phrase.word)
    else if (phrase.kind === 'family') this.vocabulary.forms(phrase.word).forEach((form) => members.words.add(form))
    else if (phrase.kind === 'choice' && !phrase.optional) phrase.parts.forEach((part) => this.collect(part, source, members))
    else if (phrase.kind === 'class') this.collectClass(phrase.name, source, members)
    else members.phrases.push(phrase)
  }

  private collectClass(name: string, source: string, members: Members): void {
    const shape = BUILT_IN[name]
    if (shape !== undefined) {
      members.shapes.add(shape)
      return
    }
    const inner = this.get(name, source)
    inner.words.forEach((word) => members.words.add(word))
    inner.shapes.forEach((one) => members.shapes.add(one))
    members.phrases.push(...inner.phrases)
  }

  /** The numbers of words that a phrase can have. */
  lengths(phrase: Phrase, source: string): ReadonlySet<number> {
    switch (phrase.kind) {
      case 'word':
      case 'family':
      case 'any':
        return new Set([1])
      case 'start':
      case 'end':
        return new Set([0])
      case 'gap':
        return new Set(Array.from({length: phrase.most + 1}, (_, index) => index))
      case 'class': {
        if (BUILT_IN[phrase.name] !== undefined) return new Set([1])
        const {words, shapes, lengths} = this.get(phrase.name, source)
        return new Set([...(words.length + shapes.length > 0 ? [1] : []), ...lengths])
      }
      case 'sequence':
        return phrase.parts.reduce<ReadonlySet<number>>((sums, part) => sumsOf(sums, this.lengths(part, source)), new Set([0]))
      case 'choice':
        return new Set([...(phrase.optional ? [0] : []), ...phrase.parts.flatMap((part) => [...this.lengths(part, source)])])
    }
  }
}

function sumsOf(a: ReadonlySet<number>, b: ReadonlySet<number>): ReadonlySet<number> {
  return new Set([...a].flatMap((x) => [...b].map((y) => x + y)))
}
