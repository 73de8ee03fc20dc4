import {distance} from 'fastest-levenshtein'
import type {Span} from '../../notice/notice.ts'
import type {NoticeContext} from '../rule.ts'
import {isKnown, isShortened} from './known.ts'
import {domainOf, isWithin, placesIn, type Place} from './places.ts'

/** What is official of an organization; empty where nothing is known. */
export interface Official {
  readonly domains: readonly string[]
  readonly emails: readonly string[]
  readonly phones: readonly string[]
}

/** A place that readers should not be sent to so; the span is in the source. */
export interface LinkHit extends Span {
  readonly message: string
  /** What is to be changed in the source, where that is known. */
  readonly edits: readonly (Span & {readonly text: string})[]
}

/** The findings of one rule about links. */
export function linkHits(rule: string, context: NoticeContext, official: Official): LinkHit[] {
  switch (rule) {
    case 'unofficial-link':
      return placesIn(context).flatMap((place) => unofficial(place, official))
    case 'insecure-link':
      return placesIn(context).flatMap((place) => insecure(place, context.notice.source))
    case 'link-text':
      return placesIn(context).flatMap(hiding)
    default:
      return []
  }
}

/** Most letters by which a domain that is made to be taken for another differs from it. */
const LOOK_ALIKE = 2

function unofficial(place: Place, official: Official): LinkHit[] {
  if (isKnown(place)) return []
  const {start, end, kind, address, words} = place
  if (kind === 'phone') {
    if (official.phones.length === 0 || official.phones.some((phone) => sameNumber(phone.replaceAll(/\D/g, ''), address))) return []
    return [{start, end, message: `“${words || address}” is none of your official telephone numbers.`, edits: []}]
  }
  if (official.domains.length === 0 || (kind === 'email' && official.emails.some((email) => email.toLowerCase() === address.toLowerCase()))) return []
  const domain = domainOf(place)
  const domains = official.domains.map((one) => one.toLowerCase().replace(/^www\./, ''))
  if (domain === '' || domains.some((own) => isWithin(domain, own))) return []
  const like = domains.find((own) => distance(own, domain) <= LOOK_ALIKE || (domain.includes(own.replace(/\.[^.]+$/, '')) && own.length > 6))
  const message = like === undefined ? `“${domain}” is none of your official domains.` : `“${domain}” is not your “${like}”, although it looks like it.`
  return [{start, end, message, edits: []}]
}

/** Digits of the longest prefix of country and area. */
const LONGEST_PREFIX = 6

/** With or without the prefix of country and area. */
function sameNumber(a: string, b: string): boolean {
  const [short, long] = [a, b].map((digits) => digits.replace(/^0+/, '')).sort((one, other) => one.length - other.length)
  return short !== undefined && long !== undefined && short.length >= 7 && long.length - short.length <= LONGEST_PREFIX && long.endsWith(short)
}

function insecure({kind, start, end, address}: Place, source: string): LinkHit[] {
  if (kind !== 'link' || !/^http:/i.test(address)) return []
  const edits = [...source.slice(start, end).matchAll(/http(?=:)/gi)].map(({index}) => ({start: start + index, end: start + index + 4, text: 'https'}))
  return [{start, end, message: `The link to “${domainOf({kind, address})}” is not encrypted.`, edits}]
}

const VAGUE = /^(?:please )?(?:click|tap|press|read|see|visit|go|learn|find out)?\s*(?:on )?(?:here|this|this link|the link|link|more|more here|this page|this website|our website|details|info|more information|read more|learn more)$/i
/** How all of these end: seeking it costs less than the pattern. */
const VAGUE_ENDS = ['here', 'this', 'link', 'more', 'page', 'website', 'details', 'info', 'information']

function isVague(words: string): boolean {
  const lower = words.toLowerCase()
  return VAGUE_ENDS.some((end) => lower.endsWith(end)) && VAGUE.test(words)
}

function hiding(place: Place): LinkHit[] {
  const {kind, start, end, words} = place
  if (kind !== 'link') return []
  if (isShortened(place)) return [{start, end, message: `“${domainOf(place)}” hides where the link goes.`, edits: []}]
  if (place.block !== undefined || words === '') return []
  const plain = words.replaceAll(/[*_`~]/g, '').trim()
  if (isVague(plain.replace(/[.!:»→>]+$/, '').trim())) return [{start, end, message: `“${plain}” does not say where the link goes.`, edits: []}]
  const shown = /^(?:https?:\/\/)?((?:[a-z\d-]+\.)+[a-z]{2,24})(?:[/?#:]|$)/i.exec(plain)?.[1]?.toLowerCase().replace(/^www\./, '')
  const domain = domainOf(place)
  if (shown === undefined || isWithin(domain, shown) || isWithin(shown, domain)) return []
  return [{start, end, message: `The link shows “${shown}” and goes to “${domain}”.`, edits: []}]
}
