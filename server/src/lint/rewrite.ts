import {LetterPattern} from '../notice/letter-pattern.ts'
import type {Span} from '../notice/notice.ts'

/** A stretch of prose and what stands there instead. */
export interface Rewrite extends Span {
  readonly text: string
}

const ARTICLE = /(?<=^|[\s(“"'‘])(?:an?|the|our|its|their|this|that)\s+$/i
const OWN_ARTICLE = /^(?:an?|the|our|one of|some|another)\s/i
/** The start of a sentence. */
const OPENING = new LetterPattern(({L, N}) => `^[^${L}${N}]*(?:subject:\\s*)?$`, 'i')
/** “A small number of our customers” become “[how many] of our customers”, but “a small number of customers” “[how many] customers”. */
const PART_OF = /\sof$/i
const WHOLE = /^\s(?:our|the|your|its|their|these|those|you|us|them)\b/i
/** What goes on behind its noun stands before no other: “an MFA code” is no “sign-in with a second step code”. */
const LONGER = /\s(?:with|of|to|that|who|which|open)\s/
const NOUN_BEHIND = /^ (?:token|code|key|server|account|app|device|system|provider|login|prompt|setting|attack|service|software|data|file|log|tool|team)s?\b/i
/** Nouns that take no “a”. */
const MASS = /(?:^|\s)(?:software|encryption|monitoring|information)(?:$|\sthat\s)/i
/** Letters that sound as vowels at the start of a word, and words that only look like it. */
const VOWEL = /^(?:[aeio]|u(?!s[ei]|ni))(?!ne\b|nce\b)/i

/**
 * How a rewrite reads in its sentence: with a capital where it begins it, with “a” or “an” as it sounds, and with one article.
 *
 * @param english whether the articles before it are English ones
 * @returns nothing where the rewrite cannot stand: a plural after “a”, half of a pair of brackets, or an addition before a noun
 */
export function rewriteWords(text: string, sentence: Span, words: Span, instead: string, english = true): Rewrite | undefined {
  const closing = missingBracket(text, sentence, words)
  if (closing === undefined || (LONGER.test(instead) && NOUN_BEHIND.test(text.slice(words.end, sentence.end)))) return undefined
  const before = text.slice(sentence.start, words.start)
  const article = english ? (ARTICLE.exec(before)?.[0] ?? '') : ''
  const indefinite = /^an?\s/i.test(article)
  let start = words.start
  let rewritten = english && PART_OF.test(text.slice(words.start, words.end)) && !instead.endsWith(' of') && WHOLE.test(text.slice(words.end, sentence.end)) ? `${instead} of` : instead
  if (article !== '' && OWN_ARTICLE.test(instead)) start -= article.length
  else if (indefinite && MASS.test(instead)) start -= article.length
  else if (indefinite && isPlural(instead)) return undefined
  else if (indefinite) {
    const right = VOWEL.test(instead) ? 'an' : 'a'
    const written = article.trimEnd()
    if (written.toLowerCase() !== right) {
      start -= article.length
      rewritten = `${written.startsWith('A') ? right.charAt(0).toUpperCase() + right.slice(1) : right} ${instead}`
    }
  }
  const first = text.charAt(start)
  const opens = OPENING.test(text.slice(sentence.start, start))
  const capital = opens && first !== first.toLowerCase()
  return {start, end: words.end + closing + apposed(text, words, instead), text: capital ? rewritten.charAt(0).toUpperCase() + rewritten.slice(1) : rewritten}
}

/** Of rewrites in singular and plural (“attacker”, “attackers”) those that have the number of the words. */
export function inNumberOf(words: string, rewrites: readonly string[]): string[] {
  const plural = isPlural(words)
  return rewrites.filter((one) => (plural ? !rewrites.includes(`${one}s`) : !(one.endsWith('s') && rewrites.includes(one.slice(0, -1)))))
}

function isPlural(words: string): boolean {
  return /[^su']s$/i.test(words)
}

/** The comma behind a name that stands in apposition, “a clerk, Jim Poe, had …”, goes with the one before it. */
function apposed(text: string, {start, end}: Span, instead: string): number {
  return /^[^,]+, [^,]+$/.test(text.slice(start, end)) && !instead.includes(',') && /^, (?!wh)/.test(text.slice(end, end + 4)) ? 1 : 0
}

/** How many characters after the words close a bracket that they open; undefined if it is closed nowhere near. */
function missingBracket(text: string, sentence: Span, words: Span): number | undefined {
  const inside = text.slice(words.start, words.end)
  const open = inside.split('(').length - inside.split(')').length
  if (open === 0) return 0
  const rest = /^[^()\n]{0,20}\)/.exec(text.slice(words.end, sentence.end))?.[0]
  return open === 1 && rest !== undefined ? rest.length : undefined
}
