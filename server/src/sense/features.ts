import {Shape, type Word} from '../lexicon/words.ts'

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

/** A word as the features know it: what is a number counts, not which. */
export function tokenOf({text, shape}: Word): string {
  return TOKENS[shape] ?? text
}

/** Sentences are told apart by length in steps of so many words, up to so many steps. */
const STEP = 6
const MOST_STEPS = 6

/** What is seen in a sentence, each once: its words, its pairs of words, the phrases in it and what surrounds it. */
export function featuresOf(words: readonly Word[], around: Surroundings): string[] {
  const features = new Set<string>()
  let before = '^'
  for (const word of words) {
    const token = tokenOf(word)
    features.add(token)
    features.add(`${before} ${token}`)
    before = token
  }
  features.add(`${before} $`)
  features.add(`length:${Math.min(MOST_STEPS, Math.floor(words.length / STEP))}`)
  if (around.item) features.add('in:list')
  if (around.question) features.add('in:question')
  if (words.some(({shape}, index) => index > 0 && shape === Shape.name)) features.add('has:name')
  for (const id of around.phrases) features.add(`phrase:${id}`)
  for (const word of around.heading.match(/\p{L}+/gu) ?? []) features.add(`under:${word}`)
  for (const word of around.lead.match(/\p{L}+/gu) ?? []) features.add(`after:${word}`)
  return [...features]
}

/** Hash of a feature (FNV-1a, 32 bits), never 0. */
export function hashOf(feature: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < feature.length; index++) hash = Math.imul(hash ^ feature.charCodeAt(index), 0x01000193)
  return hash === 0 ? 1 : hash
}
