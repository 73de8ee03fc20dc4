import {firstThat} from '../notice/first-that.ts'
import {grouped} from '../notice/grouped.ts'
import {Kept, Memory, type Owner} from '../notice/memory.ts'
import type {Block, Span} from '../notice/notice.ts'
import {Sign} from '../notice/signs.ts'
import {clausesOf, clauseStarts, grammarOf, isNegated, rolesOf, subjectOf, type Clause, type Grammar} from './clauses.ts'
import type {Condition, Entry, Lexicon} from './lexicon.ts'
import {Matcher, type Hit, type Hits} from './matcher.ts'
import {nearestTo} from './nearest.ts'
import {quotedSpans} from './quotes.ts'
import {spellingOf} from './spelling.ts'
import {splitWords, type Spelling, type Word} from './words.ts'

/** One sentence of a block, read. */
export interface SentenceReading extends Span {
  readonly words: readonly Word[]
  /** What each word does to its clause (`Role`). */
  readonly roles: Uint8Array
  readonly clauses: readonly Clause[]
  readonly question: boolean
  /** Where each phrase of the automaton stands. */
  readonly hits: Hits
}

/** An entry of a phrase file found in a block; the span is in the block's text. */
export interface Match extends Span {
  readonly entry: Entry
  /** Index of the sentence in which it starts. */
  readonly sentence: number
}

/** What a block says. Does not change as long as the block does not: it is kept with the block. */
export interface Reading extends Owner {
  readonly block: Block
  readonly sentences: readonly SentenceReading[]
  readonly matches: readonly Match[]
}

/** So many sentences are asked one by one, which costs less than to list all their phrases. */
const FEW = 16

/** Reads blocks in one language. */
export class Reader {
  readonly lexicon: Lexicon
  readonly grammar: Grammar
  private readonly matcher: Matcher
  private readonly spelling: Spelling
  private readonly readings = new Kept<Reading>()
  /** For each phrase the number of the sentence in which it stood last. */
  private readonly heard: Uint32Array
  /** The number of the sentence at hand. */
  private current = 0
  /** The phrases of all sentences of the block at hand, once an entry has asked for them. */
  private heardInBlock: ReadonlySet<number> | undefined

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon
    this.spelling = spellingOf(lexicon.traits)
    this.grammar = grammarOf(lexicon.grammar)
    this.matcher = new Matcher(lexicon.automaton, lexicon.tryAt)
    this.heard = new Uint32Array(lexicon.automaton.entry.length)
  }

  /**
   * What a block says; the same block is read once.
   *
   * @param alike the block as a reader of another lexicon of the same language has read it: what the two have in common is taken from there
   */
  read(block: Block, alike?: Reading): Reading {
    const known = this.readings.get(block)
    if (known) return known
    const reading = this.readAnew(block, alike)
    this.readings.set(block, reading)
    return reading
  }

  /** Where the words of a class that code asks for stand in a sentence, as spans of the block's text; nowhere if the language does not have the class. */
  spansOf(sentence: SentenceReading, name: string): Span[] {
    const phrase = this.lexicon.classes[name]
    return phrase === undefined ? [] : sentence.hits.of(phrase).map((hit) => spanOf(sentence, hit))
  }

  private readAnew(block: Block, alike: Reading | undefined): Reading {
    if (block.sentences.length === 0) return {block, sentences: [], matches: [], memory: new Memory()}
    const codes = block.marks.filter((mark) => mark.kind === 'code')
    const sentences = alike?.sentences.map((sentence) => this.searchIn(sentence)) ?? block.sentences.map((span) => this.readSentence(block.text, span, codes))
    const quotes = (block.signs & Sign.quotation) === 0 ? [] : quotedSpans(block.text)
    const matches: Match[] = []
    const {tryAt, tries, entries} = this.lexicon
    this.heardInBlock = undefined
    for (let index = 0; index < sentences.length; index++) {
      const hits = sentences[index]?.hits
      if (!hits || hits.tried.length === 0) continue
      hits.mark(this.heard, ++this.current)
      for (const phrase of hits.tried) {
        const end = tryAt[phrase + 1] ?? 0
        for (let at = tryAt[phrase] ?? 0; at < end; at++) this.match(entries.get(tries[at] ?? 0), block, sentences, index, quotes, matches)
      }
    }
    return {block, sentences, matches, memory: new Memory()}
  }

  private readSentence(text: string, span: Span, codes: readonly Span[]): SentenceReading {
    const words = splitWords(text, span.start, span.end, this.spelling, codes)
    const roles = rolesOf(words, this.grammar)
    const starts = clauseStarts(words, roles)
    const hits = this.matcher.search(words, starts)
    const question = text.slice(Math.max(span.start, span.end - 4), span.end).includes('?')
    return {start: span.start, end: span.end, words, roles, clauses: clausesOf(roles, starts), question, hits}
  }

  private searchIn(sentence: SentenceReading): SentenceReading {
    const {words, roles} = sentence
    return {...sentence, hits: this.matcher.search(words, clauseStarts(words, roles))}
  }

  private match(entry: Entry, block: Block, sentences: readonly SentenceReading[], index: number, quotes: readonly Span[], matches: Match[]): void {
    const sentence = sentences[index]
    if (!sentence || !fitsBlock(entry.when, block) || !allows(entry.when.question, sentence.question)) return
    const {without} = entry
    for (let at = 0; at < without.length; at++) if (this.heard[without[at] ?? -1] === this.current) return
    // The phrase of most entries is the one that was found.
    if (entry.parts.length === 1 && entry.with.length === 0) {
      for (const hit of sentence.hits.of(entry.parts[0] ?? -1)) {
        if (!this.counts(entry.when, hit, sentence, block, quotes)) continue
        const {start, end} = spanOf(sentence, hit)
        matches.push({start, end, entry, sentence: index})
      }
      return
    }
    const whole = entry.within === 'block'
    const has = (phrase: number): boolean => this.heard[phrase] === this.current || (whole && this.isInBlock(phrase, sentences))
    if (!entry.parts.every(has)) return
    if (entry.with.length > 0 && !entry.with.some(has)) return
    const scope = whole ? sentences : [sentence]
    const hits = this.counting(entry, entry.parts[0], sentence, block, quotes)
    if (hits.length === 0) return
    const others = entry.parts.slice(1).map((part) => this.byClause(entry, part, scope, block, quotes))
    for (const hit of hits) {
      const span = joined(spanOf(sentence, hit), others.map((spans) => spans.get(scopeOf(entry, sentence, hit)) ?? []))
      if (span) matches.push({...span, entry, sentence: index})
    }
  }

  private isInBlock(phrase: number, sentences: readonly SentenceReading[]): boolean {
    if (sentences.length <= FEW) return sentences.some(({hits}) => hits.has(phrase))
    this.heardInBlock ??= phrasesOf(sentences)
    return this.heardInBlock.has(phrase)
  }

  /** Where another part of an entry stands, in order, by what it must have in common with the first (`scopeOf`). */
  private byClause(entry: Entry, part: number, scope: readonly SentenceReading[], block: Block, quotes: readonly Span[]): ReadonlyMap<number, readonly Span[]> {
    const found = scope.flatMap((sentence) => this.counting(entry, part, sentence, block, quotes).map((hit) => ({...spanOf(sentence, hit), common: scopeOf(entry, sentence, hit)})))
    return grouped(found, ({common}) => common)
  }

  private counting(entry: Entry, phrase: number | undefined, sentence: SentenceReading, block: Block, quotes: readonly Span[]): readonly Hit[] {
    if (phrase === undefined || !sentence.hits.has(phrase)) return []
    return sentence.hits.of(phrase).filter((hit) => this.counts(entry.when, hit, sentence, block, quotes))
  }

  private counts(when: Condition, hit: Hit, sentence: SentenceReading, block: Block, quotes: readonly Span[]): boolean {
    if (!allows(when.question, sentence.question)) return false
    if (when.quoted === 'no' && block.quoted) return false
    if (when.quoted === 'no' && quotes.length > 0) {
      const span = spanOf(sentence, hit)
      if (quotes.some((quote) => quote.start <= span.start && span.end <= quote.end)) return false
    }
    const index = clauseAt(sentence, hit.first)
    const clause = sentence.clauses[index]
    if (!clause) return true
    if (when.conditional !== 'ok' && !allows(when.conditional, clause.conditional)) return false
    if (when.negated !== 'ok' && !allows(when.negated, isNegated(sentence.roles, clause, hit.first))) return false
    return when.subject === undefined || when.subject === subjectOf(sentence.roles, sentence.clauses, index, hit.first)
  }
}

/** All phrases of some sentences. */
function phrasesOf(sentences: readonly SentenceReading[]): ReadonlySet<number> {
  const phrases = new Set<number>()
  for (const {hits} of sentences) hits.addTo(phrases)
  return phrases
}

function allows(rule: 'no' | 'ok' | 'only', fact: boolean): boolean {
  return rule === 'ok' || (rule === 'only') === fact
}

function fitsBlock(when: Condition, block: Block): boolean {
  return allows(when.heading, block.kind === 'heading')
}

/** From the first word to the end of the last; a contraction is not cut in two: “de” of “das” ends where “das” does. */
function spanOf({words, start, end}: SentenceReading, hit: Hit): Span {
  let last = hit.last
  while (words[last + 1]?.start === words[last]?.end && last + 1 < words.length) last++
  return {start: words[hit.first]?.start ?? start, end: words[last]?.end ?? end}
}

/** The clause in which a part stands, for entries whose parts must stand in one; else 0. */
function scopeOf({within}: Entry, sentence: SentenceReading, hit: Hit): number {
  return within === 'clause' ? clauseAt(sentence, hit.first) : 0
}

/** The span over all parts of an entry, the nearest of each; none where a part is missing. @param others where each part but the first stands, in order */
function joined(first: Span, others: readonly (readonly Span[])[]): Span | undefined {
  let span = first
  for (const spans of others) {
    const nearest = nearestTo(span, spans)
    if (!nearest) return undefined
    span = {start: Math.min(span.start, nearest.start), end: Math.max(span.end, nearest.end)}
  }
  return span
}

/** Clauses follow one another without gaps; -1 behind the last. */
function clauseAt({clauses}: SentenceReading, word: number): number {
  const index = firstThat(clauses.length, (at) => (clauses[at]?.last ?? -1) >= word)
  return index < clauses.length ? index : -1
}
