import {isShortened} from './known.ts'
import {isWithin, type Target} from './target.ts'

/** How a link keeps from its reader where it leads: by a service that shortens links, by words that say nothing, by the address of another domain. */
export interface Disguise {
  readonly kind: 'short' | 'vague' | 'other'
  /** The words that do it. */
  readonly words: string
}

const VAGUE = /^(?:please )?(?:click|tap|press|read|see|visit|go|learn|find out)?\s*(?:on )?(?:here|this|this link|the link|link|more|more here|this page|this website|our website|details|info|more information|read more|learn more)$/i
/** How all of these end: seeking it costs less than the pattern. */
const VAGUE_ENDS = ['here', 'this', 'link', 'more', 'page', 'website', 'details', 'info', 'information']

const known = new WeakMap<Target, Disguise | 'none'>()

/** How a target is disguised, if it is. @param marked it is a link by its markup, with words of its own */
export function disguiseOf(target: Target, marked: boolean): Disguise | undefined {
  let disguise = known.get(target)
  if (disguise === undefined) {
    disguise = find(target, marked) ?? 'none'
    known.set(target, disguise)
  }
  return disguise === 'none' ? undefined : disguise
}

function find(target: Target, marked: boolean): Disguise | undefined {
  const {kind, words, domain} = target
  if (kind !== 'link') return undefined
  if (isShortened(target)) return {kind: 'short', words}
  if (!marked || words === '') return undefined
  const plain = words.replaceAll(/[*_`~]/g, '').trim()
  if (isVague(plain.replace(/[.!:»→>]+$/, '').trim())) return {kind: 'vague', words: plain}
  const shown = /^(?:https?:\/\/)?((?:[a-z\d-]+\.)+[a-z]{2,24})(?:[/?#:]|$)/i.exec(plain)?.[1]?.toLowerCase().replace(/^www\./, '')
  return shown === undefined || isWithin(domain, shown) || isWithin(shown, domain) ? undefined : {kind: 'other', words: shown}
}

function isVague(words: string): boolean {
  const lower = words.toLowerCase()
  return VAGUE_ENDS.some((end) => lower.endsWith(end)) && VAGUE.test(words)
}
