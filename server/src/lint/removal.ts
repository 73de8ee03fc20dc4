import {LetterPattern} from '../notice/letter-pattern.ts'
import type {Span} from '../notice/notice.ts'

/** A stretch with what must go with it so that no double space, orphaned comma or small initial is left behind. */
export interface Removal extends Span {
  /** What stands there afterwards: the next word's first letter as a capital, or nothing. */
  readonly text: string
}

/** Words that lead into what is removed and mean nothing without it. */
const LEADS = /(?:\bso as|\bin order|\bjust|\bsimply|\bpurely|\bmerely|\bsolely|\bonly)\s+$/i

/** Something that is read. */
const SAID = new LetterPattern(({L, N}) => `[${L}${N}]`)

/** After these a comma parts nothing any more. */
const JOINS = /(?:^|[\s(])(?:and|but|so|that|because|although|though|while|as|if|when|where|or|then|which|who)\s*$/i

/**
 * Takes words out of a sentence: one of the commas around them goes too, brackets around them go with them, and the sentence
 * keeps its capital.
 *
 * @returns nothing if no word of the sentence would be left, or a bracket or quotation mark would lose its partner
 */
export function removeWords(text: string, sentence: Span, words: Span): Removal | undefined {
  let {start, end} = words
  if (!balanced(text.slice(start, end))) return undefined
  start -= LEADS.exec(text.slice(sentence.start, start))?.[0].length ?? 0
  if (text[start - 1] === '(' && text[end] === ')') {
    start--
    end++
  }
  const before = /[,;]?\s*$/.exec(text.slice(sentence.start, start))?.[0] ?? ''
  const after = /^\s*[,;:–—]?\s*/.exec(text.slice(end, sentence.end))?.[0] ?? ''
  const opens = !SAID.test(text.slice(sentence.start, start))
  const closes = end + after.length >= sentence.end || /^\s*[.!?;:)]/.test(text.slice(end, sentence.end))
  if (opens) end += after.length
  else if (!closes && before.includes(';')) end += after.length
  else if (closes || before.includes(',') === after.includes(',')) start -= before.length
  else if (before.includes(',')) end += /^\s*/.exec(after)?.[0].length ?? 0
  else if (JOINS.test(text.slice(sentence.start, start))) end += after.length
  else start -= before.length
  if (!SAID.test(text.slice(sentence.start, start) + text.slice(end, sentence.end))) return undefined
  const next = text.charAt(end)
  return opens && next !== next.toUpperCase() ? {start, end: end + 1, text: next.toUpperCase()} : {start, end, text: ''}
}

/**
 * Takes a whole sentence out of its block, with the space that parts it from the next or from the one before.
 * A bracket or quotation mark whose partner stands in another sentence stays.
 *
 * @returns first the better way; where markup stands between the sentences only the other may do
 */
export function removeSentence(text: string, sentences: readonly Span[], index: number): Span[] {
  const whole = sentences[index] ?? {start: 0, end: text.length}
  const sentence = withoutStrangers(text, whole)
  const next = sentences[index + 1]
  const previous = sentences[index - 1]
  const ways: Span[] = []
  if (next && sentence.end === whole.end) ways.push({start: sentence.start, end: next.start})
  if (previous && sentence.start === whole.start) ways.push({start: previous.end, end: sentence.end})
  return ways.length > 0 ? ways : [sentence]
}

const PAIRS = [
  ['(', ')'],
  ['[', ']'],
  ['“', '”']
] as const

function balanced(text: string): boolean {
  return PAIRS.every(([open, close]) => count(text, open) === count(text, close)) && count(text, '"') % 2 === 0
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1
}

/** The sentence without an opening mark at its start or a closing one at its end whose partner is elsewhere. */
function withoutStrangers(text: string, {start, end}: Span): Span {
  const inside = text.slice(start, end)
  for (const [open, close] of [...PAIRS, ['"', '"'] as const]) {
    const odd = open === close ? count(inside, open) % 2 === 1 : count(inside, open) !== count(inside, close)
    if (!odd) continue
    if (inside.startsWith(open)) return {start: start + 1, end}
    if (inside.endsWith(close)) return {start, end: end - 1}
  }
  return {start, end}
}
