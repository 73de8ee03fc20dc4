/**
 * Where the sentences of a prose view are, by retext-english.
 *
 * Its parser costs half as much as the Markdown parse, so it is asked only where there is doubt: a full stop after an everyday word
 * and before a capital ends a sentence, one inside a word does not. (Which words are not everyday ones, the build takes from it.) The test room checks that
 * nothing else would be found by asking always.
 */

import {abbreviations, unended, unendedAsWritten} from '../../generated/abbreviations.ts'
import retextEnglish from 'retext-english'
import {unified} from 'unified'
import {LetterPattern} from './letter-pattern.ts'
import type {Span} from './notice.ts'
import {Recent} from './recent.ts'

/** Made when the first text is in doubt. */
let made: ReturnType<typeof makeParser> | undefined

function makeParser() {
  return unified().use(retextEnglish).freeze()
}

const terminator = /[.!?\u2026\u203D]/g
const terminators = '.!?\u2026\u203D'
const closers = `"')]\u2019\u201D \n`
const emptyLine = /\n[\s\u0085]*\n/
const nextSentence = /["\u201D)]?[ \n]+["\u201C\u2018(\u00AB\u00BF\u00A1]?[A-Z\u00C0-\u00D6\u00D8-\u00DE]/y
/** What stands in brackets behind a sentence begins the next, whatever follows: the number of a footnote, “word.[1]”, a caption. */
const mark = /[ \n]*\[\/?[\dA-Za-z]+[\] ]/y
const goesOn = /["\u201D)]?[ \n]+[a-z]/y
const word = /^[\dA-Z_a-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F]+(?:['\u2019-][\dA-Z_a-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F]+)*$/
/** “a.m” and “17.40” are none. */
const address = /^(?:[\dA-Z_a-z-]{2,}[@.])+([A-Za-z]{3,24})$/
const inWord = /[\dA-Za-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F]/
const beforeWord = ' \n("\u201C'

/**
 * The sentences of the prose view of one block, in order, without the white space between them.
 * A line break ends no sentence; an empty line (two `<br>`) does.
 */
export function sentencesOf(text: string): Span[] {
  if (emptyLine.test(text)) return ask(text, 0, text.length)
  const last = closingStart(text)
  const found: Span[] = []
  let start = 0
  let doubt = false
  terminator.lastIndex = 0
  for (let match = terminator.exec(text); match !== null && match.index < last; match = terminator.exec(text)) {
    const verdict = judge(text, match.index)
    if (verdict === 'doubt') {
      doubt = true
    } else if (verdict !== 'inside') {
      found.push(...(doubt ? ask(text, start, verdict.end) : trimmed(text, start, verdict.end)))
      start = verdict.end
      doubt = false
    }
  }
  found.push(...(doubt ? ask(text, start, text.length) : trimmed(text, start, text.length)))
  return found
}

/** Where the terminators start that only closing marks and the end of the text follow: they need no judging. */
function closingStart(text: string): number {
  let start = text.length
  for (let at = text.length - 1; at >= 0; at--) {
    const character = text.charAt(at)
    if (terminators.includes(character)) start = at
    else if (!closers.includes(character)) break
  }
  return start
}

/** What the terminator at `at` does: it ends a sentence (which ends at `end`), stands inside one, or only the parser knows. */
function judge(text: string, at: number): {readonly end: number} | 'inside' | 'doubt' {
  const before = text.charAt(at - 1)
  const after = text.charAt(at + 1)
  const afterCloser = ')"\u201D'.includes(before) && inWord.test(text.charAt(at - 2))
  if (!afterCloser && !inWord.test(before)) return 'doubt'
  if (inWord.test(after)) return text.charAt(at) === '.' && !afterCloser ? 'inside' : 'doubt'
  goesOn.lastIndex = at + 1
  if (goesOn.test(text)) return 'inside'
  nextSentence.lastIndex = at + 1
  mark.lastIndex = at + 1
  const marked = '[ \n'.includes(after) && !afterCloser && mark.test(text)
  if (!marked && !nextSentence.test(text)) return 'doubt'
  const end = marked || /\s/.test(after) ? at + 1 : at + 2
  if (afterCloser) return {end}
  let start = at - 1
  while (start > 0 && !beforeWord.includes(text.charAt(start - 1))) start--
  if (isAbbreviation(text, start, at)) return marked ? 'doubt' : 'inside'
  if (!endsSentences(text.slice(start, at))) return 'doubt'
  return {end}
}

/** What parse-latin takes for the short forms of words that a full stop does not end, as it does no single letter and no number of up to three digits. */
const unendedInLatin = new Set('al ca cap cca cent cf cit con cp cwt ead etc ff fl ibid id nem op pro seq sic stat tem viz'.split(' '))
const letterOrNumber = /^(?:\d{1,3}|[a-z])$/

/** Whether a full stop after the word ends a sentence for retext-english, as it does not after "Inc". */
function endsSentences(candidate: string): boolean {
  if (!word.test(candidate) && !isAddress(candidate)) return false
  const lower = candidate.toLowerCase()
  // All that counts as it is written has a capital.
  return !unended.has(lower) && (candidate === lower || !unendedAsWritten.has(candidate)) && !unendedInLatin.has(lower) && !letterOrNumber.test(lower)
}

/** An address or the name of a host, which ends a sentence as a word does. */
function isAddress(candidate: string): boolean {
  const last = address.exec(candidate)?.[1]
  return last !== undefined && !abbreviations.has(last.toLowerCase())
}

function ask(text: string, from: number, to: number): Span[] {
  return joined(text, parsed(text.slice(from, to)).map(({start, end}) => ({start: from + start, end: from + end})))
}

/** Abbreviations of all languages, none of which is a word of another; those that are one are so before a number alone, as written or behind certain words. */
function isAbbreviation(text: string, start: number, end: number): boolean {
  const word = text.slice(start, end)
  const lower = word.toLowerCase()
  if (abbreviations.has(lower)) return true
  if (!/^\.\s\d/.test(text.slice(end, end + 3))) return false
  const near = text.slice(Math.max(0, start - LONGEST), start)
  const before = WORD_BEFORE.for(near).exec(near)?.[0].toLowerCase() ?? ''
  return abbreviations.has(`${word} #`) || abbreviations.has(`${before}${lower} #`)
}

const WORD_BEFORE = new LetterPattern(({L}) => `(?<![${L}])[${L}]+\\s$`)

/** What an abbreviation of another language than English ends goes on in the next: “la Sra. López”. */
function joined(text: string, spans: readonly Span[]): Span[] {
  const found: Span[] = []
  for (const span of spans) {
    const last = found.at(-1)
    const near = last ? text.slice(Math.max(last.start, last.end - LONGEST), last.end) : ''
    const word = ENDS_SHORT.for(near).exec(near)?.[1]
    if (last && word !== undefined && isAbbreviation(text, last.end - 1 - word.length, last.end - 1)) found[found.length - 1] = {start: last.start, end: span.end}
    else found.push(span)
  }
  return found
}

const LONGEST = 12
const ENDS_SHORT = new LetterPattern(({L, M}) => `([${L}${M}]+)\\.$`)

/** Stretches of which is kept what the parser said: whoever edits a paragraph mostly leaves alone what is in doubt there. */
const said = new Recent<readonly Span[]>(500)

function parsed(text: string): readonly Span[] {
  const known = said.get(text)
  if (known) return known
  const found: Span[] = []
  for (const paragraph of (made ??= makeParser()).parse(text).children) {
    if (paragraph.type !== 'ParagraphNode') continue
    for (const {type, position} of paragraph.children) {
      const start = position?.start.offset
      const end = position?.end.offset
      if (type === 'SentenceNode' && start !== undefined && end !== undefined) found.push(...trimmed(text, start, end))
    }
  }
  said.set(text, found)
  return found
}

/** The stretch without white space at its ends; none, if nothing is left. */
function trimmed(text: string, from: number, to: number): Span[] {
  let start = from
  let end = to
  while (start < end && /\s|\u0085/.test(text.charAt(start))) start++
  while (end > start && /\s|\u0085/.test(text.charAt(end - 1))) end--
  return start < end ? [{start, end}] : []
}
