import {hashOn, mix, settle, START} from '../bytes/hash.ts'
import {Shape, type Word} from '../lexicon/words.ts'
import {LetterPattern} from '../notice/letter-pattern.ts'

/** What surrounds a sentence. */
export interface Surroundings {
  /** Text of the heading above it and of the lead-in that it stands under, lower case. */
  readonly heading: string
  readonly lead: string
  /** In a list. */
  readonly item: boolean
  readonly question: boolean
  /** Ids of the rules whose phrases stand in it. */
  readonly phrases: ReadonlySet<string>
}

const TOKENS: Readonly<Record<number, string>> = {[Shape.number]: '#', [Shape.email]: '@', [Shape.url]: '://', [Shape.code]: '`'}

/** Two and a half are no day of a month: what has a decimal comma is another word than a number. */
const DECIMAL = /^\d{1,4},\d\d?$/

/** A word as the features know it: what is a number counts, not which. */
export function tokenOf({text, shape}: Word): string {
  if (shape === Shape.number && DECIMAL.test(text)) return '#,#'
  return TOKENS[shape] ?? text
}

/** Sentences are told apart by length in steps of so many words, up to so many steps. */
const STEP = 6
const MOST_STEPS = 6

/**
 * What is seen in a sentence, each once: its words, its pairs of words, the phrases in it and what surrounds it.
 *
 * @param stem letters by which words of the language are known to be kin (`notificamos`, `notificación`); 0 where vectors do that better
 */
export function featuresOf(words: readonly Word[], around: Surroundings, stem: number): string[] {
  const features = new Set<string>()
  let before = '^'
  for (const word of words) {
    const token = tokenOf(word)
    features.add(token)
    features.add(`${before} ${token}`)
    if (stem > 0 && token.length > stem) features.add(`${token.slice(0, stem)}~`)
    before = token
  }
  features.add(`${before} ${END}`)
  for (const feature of [...aroundFeatures(words, around), ...titleFeatures(around)]) features.add(feature)
  return [...features]
}

/** The whole hash of a word, from which its pairs go on. */
export function wordHash(word: Word): number {
  return hashOn(START, tokenOf(word))
}

/** The hash of the beginning by which a word is known to be kin to others; 0 for a word that has none. */
export function kinHash(word: Word, stem: number): number {
  const token = tokenOf(word)
  return stem > 0 && token.length > stem ? hashOf(`${token.slice(0, stem)}~`) : 0
}

/** The hash of a pair of words from those of the two, without the string of it, which every word of every sentence would need. @param before `wordHash` of the first, or `BEGINNING` @param after that of the second, or `ENDING` */
export function pairHash(before: number, after: number): number {
  return cut(settle(mix(Math.imul(before, 31), after)))
}

/** The features of what surrounds a sentence but for its heading and its lead-in: there are few of them. */
export function aroundFeatures(words: readonly Word[], {item, question, phrases}: Surroundings): string[] {
  const features = [`length:${Math.min(MOST_STEPS, Math.floor(words.length / STEP))}`]
  if (item) features.push('in:list')
  if (question) features.push('in:question')
  if (words.some(({shape}, index) => index > 0 && shape === Shape.name)) features.push('has:name')
  for (const id of phrases) features.push(`phrase:${id}`)
  return features
}

/** The features of the heading and of the lead-in under which sentences stand. */
export function titleFeatures({heading, lead}: Pick<Surroundings, 'heading' | 'lead'>): string[] {
  return [...lettersOf(heading).map((word) => `under:${word}`), ...lettersOf(lead).map((word) => `after:${word}`)]
}

function lettersOf(title: string): readonly string[] {
  return title === '' ? [] : (title.match(LETTERS.for(title)) ?? [])
}

const LETTERS = new LetterPattern(({L}) => `[${L}]+`, 'g')

/** What stands for the beginning of a sentence before its first word, and for its end behind the last one. */
export const BEGINNING = hashOn(START, '^')
const END = '$'
export const ENDING = hashOn(START, END)

/** Hash of a feature (24 bits of FNV-1a), never 0. No word has a space: what has one is a pair. */
export function hashOf(feature: string): number {
  const space = feature.indexOf(' ')
  return space < 0 ? cut(hashOn(START, feature)) : pairHash(hashOn(START, feature, 0, space), hashOn(START, feature, space + 1))
}

/** As many bits as are needed: of a thousand features that were never seen two are taken for one that was. A package stores the bits of each. */
function cut(hash: number): number {
  return hash & 0xff_ffff || 1
}
