/** What is said of a translation that does not agree with its original. */
import type {Traits} from '../../lexicon/traits.ts'
import type {Notice, Span} from '../../notice/notice.ts'
import type {Say} from '../../says/say.ts'
import type {FileHit} from '../file-hits.ts'
import type {LintResult, Related, RelatedPlace} from '../finding.ts'
import {Lines} from '../lines.ts'
import type {Linted} from '../linter.ts'
import {titleOf} from '../title.ts'
import {differences, type Difference} from './compare.ts'
import {factsOf, writingOf, type Facts} from './facts.ts'
import {kindDifferences, kindsOf, type KindDifference, type Kinds} from './kinds.ts'
import {disagreements, outdated} from './matter.ts'
import {declaredOriginal, type Original} from './original.ts'

/** A notice as the comparison sees it. */
export interface Side {
  readonly notice: Notice
  readonly language: string
  /** Of its languages, as far as they can be read. */
  readonly traits: readonly Traits[]
  readonly elements: LintResult['elements']
}

/** What the comparison knows of an original; worked out once. */
interface Prepared {
  readonly facts: Facts
  readonly kinds: Kinds
  readonly lines: Lines
}

const prepared = new WeakMap<Linted, Prepared>()

/**
 * What is wrong with a translation.
 *
 * @param traits of the languages of the original
 * @param say what the rule says
 * @param titleOfElement the name of an element
 */
export function translationHits(translation: Side, original: Original, traits: readonly Traits[], say: Say, titleOfElement: (id: string) => string): FileHit[] {
  const {linted, name, declared} = original
  if (!linted) return [unreadable(translation.notice, name, say)]
  // A file that has the name of a translation may be another notice in the same language.
  if (!declared && linted.language === translation.language) return []
  const {facts, kinds, lines} = prepare(linted, traits)
  const at = (span: Span, message: string): Placed => ({where: `${name}:${lines.position(span.start).line}`, related: relatedTo(original.path, span, message, lines)})
  const title = titleOf(translation.notice)
  return [
    ...differences(readFacts(translation), facts).map((difference) => ofFact(difference, title, titleOf(linted.notice), at, say)),
    ...kindDifferences(kindsOf(translation.notice, translation.elements, translation.traits), kinds).map((difference) => ofKind(difference, title, titleOf(linted.notice), at, say)),
    ...disagreements(translation.notice, linted.notice).map(({key, here, there}): FileHit => {
      const {where, related} = at(there.value, say('there'))
      return {...here.value, message: say('fact', {key, where}), fixes: [], related}
    }),
    ...ofElements(translation, linted, titleOfElement, at, say),
    ...ofAge(translation.notice, linted.notice, at, say)
  ]
}

interface Placed {
  /** For people: `breach.notice.md:12`. */
  readonly where: string
  readonly related: Related
}

type Place = (span: Span, message: string) => Placed

function prepare(linted: Linted, traits: readonly Traits[]): Prepared {
  const known = prepared.get(linted)
  if (known) return known
  const made = {facts: readFacts({notice: linted.notice, language: linted.language, traits}), kinds: kindsOf(linted.notice, linted.elements, traits), lines: new Lines(linted.notice.source)}
  prepared.set(linted, made)
  return made
}

function readFacts({notice, language, traits}: Pick<Side, 'notice' | 'language' | 'traits'>): Facts {
  const tag = notice.frontMatter?.entries.get('language')?.data
  return factsOf(notice, writingOf(traits, language, typeof tag === 'string' ? tag : language))
}

function unreadable(notice: Notice, name: string, say: Say): FileHit {
  const span = declaredOriginal(notice.source) ?? titleOf(notice)
  return {start: span.start, end: span.end, message: say('unreadable', {name}), fixes: []}
}

function ofFact({stray, lost, near}: Difference, title: Span, titleThere: Span, at: Place, say: Say): FileHit {
  if (stray && lost) {
    const {where, related} = at(lost, say('there-words', {words: lost.words}))
    // What is written alike in all languages can be taken over.
    const alike = stray.kind !== 'date' && stray.kind !== 'number' && stray.words === stray.words.trim()
    const edits = [{start: stray.start, end: stray.end, text: lost.words}]
    return {...spanOf(stray), message: say('other', {words: stray.words, theirs: lost.words, where}), fixes: alike ? [{title: say('take', {words: lost.words}), kind: 'suggestion', edits}] : [], related}
  }
  if (stray) {
    const {where, related} = at(near ?? titleThere, say('there-near'))
    return {...spanOf(stray), message: say('stray', {words: stray.words, where}), fixes: [], related}
  }
  const {where, related} = at(lost ?? titleThere, say('there'))
  return {...title, message: say('lost', {words: lost?.words ?? '', where}), fixes: [], related}
}

/** A kind that the other names in another place only may be said there in words that are not known: less sure. */
function ofKind({stray, lost, elsewhere}: KindDifference, title: Span, titleThere: Span, at: Place, say: Say): FileHit {
  const unsure: Pick<FileHit, 'severity'> = elsewhere ? {severity: 'info'} : {}
  if (stray) {
    const {where, related} = at(titleThere, say('there'))
    return {...spanOf(stray), message: say('stray-kind', {words: stray.words, where}), fixes: [], related, ...unsure}
  }
  const words = lost?.words ?? ''
  const {where, related} = at(lost ?? titleThere, say('there-words', {words}))
  return {...title, message: say('lost-kind', {words, where}), fixes: [], related, ...unsure}
}

function ofElements({notice, elements}: Side, original: Linted, titleOfElement: (id: string) => string, at: Place, say: Say): FileHit[] {
  return Object.entries(elements).flatMap(([id, here]): FileHit[] => {
    const there = original.elements[id]
    if (!there || here.present === there.present) return []
    const evidence = here.present ? here.evidence[0] : there.evidence[0]
    if (!evidence) return []
    const name = titleOfElement(id)
    const {where, related} = here.present ? at(titleOf(original.notice), say('there')) : at(evidence, say('there-element', {element: name}))
    const message = say(here.present ? 'stray-element' : 'lost-element', {element: name, where})
    return [{...(here.present ? evidence : titleOf(notice)), message, fixes: [], severity: 'info', related}]
  })
}

function ofAge(translation: Notice, original: Notice, at: Place, say: Say): FileHit[] {
  const older = outdated(translation, original)
  if (!older) return []
  const {where, related} = at(older.there.value, say('there-newer'))
  return [{...older.here.value, message: say('older', {here: String(older.here.data), there: String(older.there.data), where}), fixes: [], severity: 'info', related}]
}

function relatedTo(path: string, {start, end}: Span, message: string, lines: Lines): Related {
  const place = (offset: number): RelatedPlace => ({...lines.position(offset), offset})
  return {path, message, range: {start: place(start), end: place(end)}}
}

function spanOf({start, end}: Span): Span {
  return {start, end}
}
