import {isShortened} from './known.ts'
import {isWithin, type Target} from './target.ts'

/** How a link keeps from its reader where it leads: by a service that shortens links, by words that say nothing, by the address of another domain. */
export interface Disguise {
  readonly kind: 'short' | 'vague' | 'other'
  /** The words that do it. */
  readonly words: string
}

/** What was found of late, and the words by which it was judged. */
const known = new WeakMap<Target, {readonly empty: string; readonly disguise: Disguise | undefined}>()

/**
 * How a target is disguised, if it is.
 *
 * @param marked it is a link by its markup, with words of its own
 * @param empty words that tell nothing of a place, in the language of the notice
 */
export function disguiseOf(target: Target, marked: boolean, empty: string): Disguise | undefined {
  const before = known.get(target)
  if (before?.empty === empty) return before.disguise
  const disguise = find(target, marked, empty)
  known.set(target, {empty, disguise})
  return disguise
}

function find(target: Target, marked: boolean, empty: string): Disguise | undefined {
  const {kind, words, domain} = target
  if (kind !== 'link') return undefined
  if (isShortened(target)) return {kind: 'short', words}
  if (!marked || words === '') return undefined
  const plain = words.replaceAll(/[*_`~]/g, '').trim()
  if (isVague(plain, empty)) return {kind: 'vague', words: plain}
  const shown = /^(?:https?:\/\/)?((?:[a-z\d-]+\.)+[a-z]{2,24})(?:[/?#:]|$)/i.exec(plain)?.[1]?.toLowerCase().replace(/^www\./, '')
  return shown === undefined || isWithin(domain, shown) || isWithin(shown, domain) ? undefined : {kind: 'other', words: shown}
}

/** More letters than any words have that tell nothing. */
const LONGEST_VAGUE = 60
const sets = new Map<string, ReadonlySet<string>>()

/** “Click here”: words, and none that tells where the link goes. */
function isVague(text: string, empty: string): boolean {
  if (text.length > LONGEST_VAGUE) return false
  const nothing = sets.get(empty) ?? new Set(wordsOf(empty))
  sets.set(empty, nothing)
  const words = wordsOf(text)
  return words.length > 0 && words.every((word) => nothing.has(word))
}

/** Words in small letters, without their accents. */
function wordsOf(text: string): string[] {
  const bare = text.toLowerCase().normalize('NFD').replaceAll(/[\u0300-\u036f]/g, '')
  return bare.split(/[^a-z\d]+/).filter((word) => word !== '')
}
