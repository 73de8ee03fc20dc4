import {sourceSpan, type Block, type Span} from '../../notice/notice.ts'
import type {NoticeContext, ReadBlock} from '../rule.ts'
import {matchesOf} from '../matches.ts'

/** Somewhere that a notice sends its readers: a link, an e-mail address or a telephone number; the span is in the source. */
export interface Place extends Span {
  readonly kind: 'link' | 'email' | 'phone'
  /** The address of a link with `//`, an e-mail address, or the digits of a number. */
  readonly address: string
  /** What the reader sees of it. */
  readonly words: string
  readonly block: ReadBlock | undefined
}

/** Domains without `http` are taken for such only at ends that are common: “e.g.” and “node.js” are none. */
const ENDS = 'com|org|net|info|biz|io|co|app|me|site|online|support|help|security|website|xyz|top|page|example|gov|edu|mil|eu|us|uk|ie|de|fr|es|pt|it|nl|be|ch|at|ca|au|nz|in|br|mx'

const TEXT = new RegExp(
  [
    String.raw`(?<email>[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5})`,
    String.raw`(?<link>(?:https?:\/\/|www\.)[^\s<>"“”)\]]{1,400}|(?<![\w@.-])(?:[a-z\d-]{1,63}\.){1,5}(?:${ENDS})(?:\/[^\s<>"“”)\]]{0,400})?(?![\w-]|\.\w))`,
    String.raw`(?<phone>(?<![\w+/-])(?:\+\d{1,3}[ .-]?(?:\(\d{1,4}\)[ .-]?)?\d{1,5}(?:[ .-]?\d{2,5}){1,5}|(?:1[ .-])?(?:\(\d{3}\) ?|\d{3}[ .-])?\d{3}[.-]\d{4}|\(?0\d{2,5}\)?(?: \d{2,5}){1,4})(?![\w/-]))`
  ].join('|'),
  'gi'
)

/** What no place in a text can be without: most blocks have none of it, and need not be searched. */
const SIGN = /@|\/\/|www\.|[a-z\d]\.[a-z]{2}|\d[ .)-]{1,2}\d|\+\d/i

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
  const inText = blocks.flatMap((block) => (block.placed.block.kind === 'code' ? [] : placesInText(block)))
  const marked = notice.facts.flatMap((fact): Place[] => {
    if (fact.kind === 'image') return []
    const words = visibleWords(notice.source.slice(fact.start, fact.end), fact.kind)
    const span = {start: fact.start, end: fact.end}
    if (/^mailto:/i.test(fact.url)) return [{...span, kind: 'email', address: decode(fact.url.slice('mailto:'.length).replace(/\?.*$/s, '')), words, block: undefined}]
    if (/^tel:/i.test(fact.url)) return [{...span, kind: 'phone', address: fact.url.replaceAll(/\D/g, ''), words, block: undefined}]
    return /^(?:https?:)?\/\//i.test(fact.url) ? [{...span, kind: 'link', address: fact.url, words, block: undefined}] : []
  })
  const apart = inText.filter((place) => !marked.some((other) => other.start <= place.start && place.end <= other.end))
  return [...marked, ...apart].sort((a, b) => a.start - b.start)
}

function placesInText(block: ReadBlock): Place[] {
  return writtenIn(block.placed.block).map((place) => ({...place, ...sourceSpan(block.placed, place), block}))
}

/** The places that stand in the words of a block, code left out; spans are in its text. */
export function writtenIn({text, marks}: Pick<Block, 'text' | 'marks'>): Omit<Place, 'block'>[] {
  if (!SIGN.test(text)) return []
  const codes = marks.filter((mark) => mark.kind === 'code')
  return matchesOf(TEXT, text).flatMap((match): Omit<Place, 'block'>[] => {
    if (codes.some((code) => code.start <= match.index && match.index < code.end)) return []
    const {email, link, phone} = match.groups ?? {}
    const words = (email ?? link ?? phone ?? '').replace(/[.,;:!?'’*_]+$/, '')
    const span = {start: match.index, end: match.index + words.length}
    if (email !== undefined) return [{...span, kind: 'email', address: words, words}]
    if (link !== undefined) return [{...span, kind: 'link', address: /^https?:/i.test(words) ? words : `//${words}`, words}]
    const digits = words.replaceAll(/\D/g, '')
    return digits.length < 7 || digits.length > 15 || /^\d{4}[ .-]\d{2}[ .-]\d{2}$/.test(words) ? [] : [{...span, kind: 'phone', address: digits, words}]
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

/** The domain of a link or an e-mail address, lower case, without `www.`; what stands before an `@` in a link is no domain. */
export function domainOf({kind, address}: Pick<Place, 'kind' | 'address'>): string {
  const host = kind === 'email' ? address.slice(address.lastIndexOf('@') + 1) : (/^(?:https?:)?\/\/([^/?#\\]*)/i.exec(address)?.[1] ?? '').replace(/^.*@/, '').replace(/:\d*$/, '')
  return host.toLowerCase().replace(/^www\./, '').replace(/\.$/, '')
}

/** Whether a domain is another one or lies below it. */
export function isWithin(domain: string, other: string): boolean {
  return domain === other || domain.endsWith(`.${other}`)
}
