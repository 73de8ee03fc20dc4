/** The kinds of personal data that two notices name where they say what was involved. */
import type {Traits} from '../../lexicon/traits.ts'
import {sourceSpan, type Notice, type PlacedBlock, type Span} from '../../notice/notice.ts'
import type {LintResult} from '../finding.ts'
import {folded} from './dates.ts'

/** A kind of data where a notice names it; the span is in the source. */
export interface NamedKind extends Span {
  readonly kind: string
  readonly words: string
}

/** What a notice names. */
export interface Kinds {
  /** Where it says which data were involved: each kind at its first place. */
  readonly involved: readonly NamedKind[]
  /** In all its text, advice included. */
  readonly anywhere: ReadonlySet<string>
}

/** A kind that only one of two notices names among the data that were involved. */
export interface KindDifference {
  readonly stray?: NamedKind
  readonly lost?: NamedKind
  /** The other notice names it in another place, advice for one: it may be said there in words that are not known. */
  readonly elsewhere: boolean
}

/** Reads the kinds of data. @param traits of the notice's languages */
export function kindsOf({blocks}: Notice, elements: LintResult['elements'], traits: readonly Pick<Traits, 'kinds'>[]): Kinds {
  const patterns = traits.flatMap(({kinds}) => Object.entries(kinds).map(([kind, words]) => ({kind, pattern: patternOf(words)})))
  const involved = new Map<string, NamedKind>()
  const anywhere = new Set<string>()
  for (const {placed, sentence, saying} of sayingSentences(blocks, elements)) {
    for (const {kind, start, end} of named(placed.block.text.slice(sentence.start, sentence.end), patterns)) {
      const span = {start: start + sentence.start, end: end + sentence.start}
      anywhere.add(kind)
      if (saying && !involved.has(kind)) involved.set(kind, {kind, words: placed.block.text.slice(span.start, span.end), ...sourceSpan(placed, span)})
    }
  }
  return {involved: [...involved.values()], anywhere}
}

/** Kinds that only one names. Where one says nothing of any there is nothing to compare: that it lacks the element is told already. */
export function kindDifferences(translation: Kinds, original: Kinds): KindDifference[] {
  if (translation.involved.length === 0 || original.involved.length === 0) return []
  const apart = (one: Kinds, other: Kinds): NamedKind[] => one.involved.filter(({kind}) => !other.involved.some((theirs) => theirs.kind === kind))
  return [
    ...apart(translation, original).map((stray) => ({stray, elsewhere: original.anywhere.has(stray.kind)})),
    ...apart(original, translation).map((lost) => ({lost, elsewhere: translation.anywhere.has(lost.kind)}))
  ]
}

/** A sentence, and whether it says which data were involved. */
interface Sentence {
  readonly placed: PlacedBlock
  readonly sentence: Span
  readonly saying: boolean
}

/** Sentences of prose. Those say it in which it was found, advice left out, and the other items of a list of which one says it or that such a sentence opens. */
function sayingSentences(blocks: readonly PlacedBlock[], elements: LintResult['elements']): Sentence[] {
  const overlaps = (ids: readonly string[], span: Span): boolean => ids.some((id) => elements[id]?.evidence.some(({start, end}) => start < span.end && span.start < end))
  const prose = blocks.filter(({block}) => block.kind !== 'code' && block.kind !== 'heading')
  const sentences = prose.flatMap((placed) =>
    placed.block.sentences.map((sentence) => {
      const span = sourceSpan(placed, sentence)
      const advice = overlaps(['next-steps', 'fraud-guidance'], span)
      return {placed, sentence, advice, saying: !advice && overlaps(['data-types'], span)}
    })
  )
  const listed = new Set(sentences.filter(({saying}) => saying).map(({placed}) => placed))
  for (const ordered of [prose, [...prose].reverse()]) {
    for (const [index, placed] of ordered.entries()) {
      const neighbour = ordered[index - 1]
      if (placed.block.item >= 0 && neighbour && listed.has(neighbour) && (neighbour.block.item >= 0 || neighbour.block.text.trimEnd().endsWith(':'))) listed.add(placed)
    }
  }
  return sentences.map(({advice, saying, ...one}) => ({...one, saying: saying || (!advice && one.placed.block.item >= 0 && listed.has(one.placed))}))
}

interface KindPattern {
  readonly kind: string
  readonly pattern: RegExp
}

function named(text: string, patterns: readonly KindPattern[]): (Span & {readonly kind: string})[] {
  let left = ` ${plain(text)} `
  return patterns.flatMap(({kind, pattern}) => {
    const found = [...left.matchAll(pattern)].map(({0: words, index}) => ({kind, start: index - 1, end: index - 1 + words.length}))
    for (const {start, end} of found) left = `${left.slice(0, start + 1)}${TAKEN.repeat(end - start)}${left.slice(end + 1)}`
    return found
  })
}

/** Stands for words that name another kind. */
const TAKEN = '#'

/** Folded letters, spaces for all else, each character at its place. */
function plain(text: string): string {
  return text.replaceAll(/[^]/gu, (character) => (/^\p{L}$/u.test(character) && character.length === 1 ? folded(character).charAt(0) : ' '.repeat(character.length)))
}

function patternOf(words: readonly string[]): RegExp {
  const longestFirst = [...words].sort((a, b) => b.length - a.length)
  const forms = longestFirst.map((word) => word.replaceAll('*', String.raw`\p{L}*`))
  return new RegExp(String.raw`(?<= )(?:${forms.join('|')})(?= )`, 'gu')
}
