import {distance} from 'fastest-levenshtein'
import type {Span} from '../../notice/notice.ts'
import type {NoticeContext} from '../rule.ts'
import type {Say} from '../../says/say.ts'
import {disguiseOf} from './disguise.ts'
import {isKnown} from './known.ts'
import {placesIn, type Place} from './places.ts'
import {isWithin} from './target.ts'

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

/** The findings of one rule about links. @param say what the rule says @param empty words that tell nothing of a place, in the language of the notice */
export function linkHits(rule: string, context: NoticeContext, official: Official, say: Say, empty = ''): LinkHit[] {
  switch (rule) {
    case 'unofficial-link':
      // Where nothing is known to be official nothing is unofficial.
      return official.domains.length === 0 && official.phones.length === 0 ? [] : placesIn(context).flatMap((place) => unofficial(place, official, say))
    case 'insecure-link':
      return placesIn(context).flatMap((place) => insecure(place, context.notice.source, say))
    case 'link-text':
      return placesIn(context).flatMap((place) => hiding(place, say, empty))
    default:
      return []
  }
}

/** Most letters by which a domain that is made to be taken for another differs from it. */
const LOOK_ALIKE = 2

function unofficial(place: Place, official: Official, say: Say): LinkHit[] {
  const {start, end, target} = place
  if (isKnown(target)) return []
  const {kind, address, words, domain} = target
  if (kind === 'phone') {
    if (official.phones.length === 0 || official.phones.some((phone) => sameNumber(phone.replaceAll(/\D/g, ''), address))) return []
    return [{start, end, message: say('phone', {words: words || address}), edits: []}]
  }
  if (official.domains.length === 0 || (kind === 'email' && official.emails.some((email) => email.toLowerCase() === address.toLowerCase()))) return []
  const domains = official.domains.map((one) => one.toLowerCase().replace(/^www\./, ''))
  if (domain === '' || domains.some((own) => isWithin(domain, own))) return []
  const like = domains.find((own) => distance(own, domain) <= LOOK_ALIKE || (domain.includes(own.replace(/\.[^.]+$/, '')) && own.length > 6))
  const message = like === undefined ? say('domain', {domain}) : say('look-alike', {domain, own: like})
  return [{start, end, message, edits: []}]
}

/** Digits of the longest prefix of country and area. */
const LONGEST_PREFIX = 6

/** With or without the prefix of country and area. */
function sameNumber(a: string, b: string): boolean {
  const [short, long] = [a, b].map((digits) => digits.replace(/^0+/, '')).sort((one, other) => one.length - other.length)
  return short !== undefined && long !== undefined && short.length >= 7 && long.length - short.length <= LONGEST_PREFIX && long.endsWith(short)
}

function insecure({start, end, target: {kind, address, domain}}: Place, source: string, say: Say): LinkHit[] {
  if (kind !== 'link' || !/^http:/i.test(address)) return []
  const edits = [...source.slice(start, end).matchAll(/http(?=:)/gi)].map(({index}) => ({start: start + index, end: start + index + 4, text: 'https'}))
  return [{start, end, message: say('open', {domain}), edits}]
}

function hiding({start, end, target, block}: Place, say: Say, empty: string): LinkHit[] {
  const disguise = disguiseOf(target, block === undefined, empty)
  return disguise ? [{start, end, message: say(disguise.kind, {words: disguise.words, domain: target.domain}), edits: []}] : []
}
