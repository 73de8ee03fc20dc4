import {Kept} from '../../notice/memory.ts'
import {sourceSpan, type Block, type Fact, type Span} from '../../notice/notice.ts'
import {readingOf, type PlacedChunk} from '../../notice/parse.ts'
import type {Chunk} from '../../notice/reader.ts'
import {Sign} from '../../notice/signs.ts'
import {matchesOf} from '../matches.ts'
import type {NoticeContext, ReadBlock} from '../rule.ts'
import {Target} from './target.ts'

/** Somewhere that a notice sends its readers; the span is in the source. */
export interface Place extends Span {
  readonly target: Target
  /** Where it stands as text; undefined for a link by its markup. */
  readonly block: ReadBlock | undefined
}

/** A place before it has its own: the span is in the text of a block, or in a chunk. */
interface Loose extends Span {
  readonly target: Target
}

/** Domains without `http` are taken for such only at ends that are common: “e.g.” and “node.js” are none. */
const ENDS = new Set('com org net info biz io co app me site online support help security website xyz top page example gov edu mil eu us uk ie de fr es pt it nl be ch at ca au nz in br mx'.split(' '))

const TEXT = new RegExp(
  [
    String.raw`(?<email>[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5})`,
    String.raw`(?<link>(?:https?:\/\/|www\.)[^\s<>"“”)\]]{1,400}|(?<![\w@.-])(?:[a-z\d-]{1,63}\.){1,5}(?<end>[a-z]{2,8})(?:\/[^\s<>"“”)\]]{0,400})?(?![\w-]|\.\w))`,
    String.raw`(?<phone>(?<![\w+/-])(?:\+\d{1,3}[ .-]?(?:\(\d{1,4}\)[ .-]?)?\d{1,5}(?:[ .-]?\d{2,5}){1,5}|(?:1[ .-])?(?:\(\d{3}\) ?|\d{3}[ .-])?\d{3}[.-]\d{4}|\(?0\d{2,5}\)?(?: \d{2,5}){1,4})(?![\w/-]))`
  ].join('|'),
  'gi'
)

/** What no place in a text can be without: most blocks have none of it, and need not be searched. */
const SIGNS = Sign.at | Sign.slash | Sign.joint | Sign.phone

const known = new WeakMap<NoticeContext, Place[]>()

/** Every place that a notice sends its readers to, in order. Code is no such place. */
export function placesIn(context: NoticeContext): Place[] {
  const before = known.get(context)
  if (before) return before
  const places = findPlaces(context)
  known.set(context, places)
  return places
}

function findPlaces({notice, blocks}: NoticeContext): Place[] {
  const written = blocks.flatMap((block) => (block.placed.block.kind === 'code' ? [] : placesInText(block)))
  const marked = readingOf(notice).chunks.flatMap((chunk) => placesMarked(chunk, notice.source))
  return [...marked, ...outside(marked, written)].sort((a, b) => a.start - b.start)
}

/** The places that lie in none of the others; both in order of their starts. */
function outside(others: readonly Place[], places: readonly Place[]): Place[] {
  let next = 0
  let covered = -1
  return places.filter(({start, end}) => {
    for (let other = others[next]; other && other.start <= start; other = others[++next]) covered = Math.max(covered, other.end)
    return end > covered
  })
}

const NONE: readonly Place[] = []

const ofChunk = new WeakMap<Chunk, readonly Loose[]>()

/** The links of a chunk by its markup. */
function placesMarked({chunk, start: offset}: PlacedChunk, source: string): readonly Place[] {
  if (chunk.facts.length === 0) return NONE
  let places = ofChunk.get(chunk)
  if (!places) {
    places = chunk.facts.flatMap((fact) => markedBy(fact, source.slice(offset + fact.start, offset + fact.end)))
    ofChunk.set(chunk, places)
  }
  return places.map(({target, start, end}) => ({target, start: offset + start, end: offset + end, block: undefined}))
}

function markedBy({kind, url, start, end}: Fact, markup: string): Loose[] {
  if (kind === 'image') return []
  const words = visibleWords(markup, kind)
  const placed = (target: Target): Loose[] => [{target, start, end}]
  if (/^mailto:/i.test(url)) return placed(new Target('email', decode(url.slice('mailto:'.length).replace(/\?.*$/s, '')), words))
  if (/^tel:/i.test(url)) return placed(new Target('phone', url.replaceAll(/\D/g, ''), words))
  return /^(?:https?:)?\/\//i.test(url) ? placed(new Target('link', url, words)) : []
}

const ofBlock = new Kept<readonly Loose[]>()

function placesInText(block: ReadBlock): readonly Place[] {
  const {placed} = block
  if ((placed.block.signs & SIGNS) === 0) return NONE
  let places = ofBlock.get(placed.block)
  if (!places) {
    places = writtenIn(placed.block)
    ofBlock.set(placed.block, places)
  }
  return places.map((place) => ({target: place.target, ...sourceSpan(placed, place), block}))
}

/** The places that stand in the words of a block, code left out; spans are in its text. */
export function writtenIn({text, signs, marks}: Pick<Block, 'text' | 'signs' | 'marks'>): Loose[] {
  if ((signs & SIGNS) === 0) return []
  const codes = marks.filter((mark) => mark.kind === 'code')
  return matchesOf(TEXT, text).flatMap((match): Loose[] => {
    if (codes.some((code) => code.start <= match.index && match.index < code.end)) return []
    const {email, link, end, phone} = match.groups ?? {}
    if (end !== undefined && !ENDS.has(end.toLowerCase())) return []
    const words = (email ?? link ?? phone ?? '').replace(/[.,;:!?'’*_]+$/, '')
    const placed = (target: Target): Loose[] => [{target, start: match.index, end: match.index + words.length}]
    if (email !== undefined) return placed(new Target('email', words, words))
    if (link !== undefined) return placed(new Target('link', /^https?:/i.test(words) ? words : `//${words}`, words))
    const digits = words.replaceAll(/\D/g, '')
    return digits.length < 7 || digits.length > 15 || /^\d{4}[ .-]\d{2}[ .-]\d{2}$/.test(words) ? [] : placed(new Target('phone', digits, words))
  })
}

/** What a reader sees of a link's markup. */
function visibleWords(markup: string, kind: 'link' | 'definition'): string {
  if (kind === 'definition') return ''
  return /^\[(.*)\](?:\(|\[|$)/s.exec(markup)?.[1] ?? markup.replaceAll(/^<|>$/g, '')
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
