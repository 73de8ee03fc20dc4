import {isLetterOrDigit} from '../../../lexicon/characters.ts'
import type {Reader, SentenceReading} from '../../../lexicon/reading.ts'
import {LetterPattern} from '../../../notice/letter-pattern.ts'
import type {Span} from '../../../notice/notice.ts'
import {Sign} from '../../../notice/signs.ts'
import {matchesOf} from '../../matches.ts'
import type {FlagDetector, FlagHit, ReadBlock} from '../../rule.ts'

/** Signs that stand for sirens. */
const SIREN = /(?:🚨|‼️?|❗️?|⛔️?|⚠️?)+/gu
/** Two words in capitals. */
const SHOUTED = new LetterPattern(({Lu}) => `[${Lu}][${Lu}’']+\\s+[${Lu}][${Lu}’']+`)
/** What goes on after an exclamation mark in the same sentence. */
const GOES_ON = new LetterPattern(({Ll}) => `^[,]?\\s?[${Ll}]`)
/** A mark that closes already, or words in small letters in the same line. */
const CLOSED = new LetterPattern(({Ll}) => `^[»”"’)]?(?:[,;:]| [${Ll}])`)
/** Words in capitals that follow one another, with “A” and “I” among them. */
const CAPITALS = new LetterPattern(({L, Lu, N}) => `(?<![${L}${N}&@./_-])[${Lu}][${Lu}’']+(?:[\\s,–—:&-]+(?:[AI](?=\\s)|[${Lu}][${Lu}’']+))*(?![${L}${N}@_])`, 'g')

/** Finds what shouts: exclamation marks, sirens, and words in capitals that are neither acronyms nor headings nor names. */
export const findShouting: FlagDetector = (block, {reader}) => {
  const {signs} = block.placed.block
  const marks = (signs & Sign.exclamation) !== 0
  const pictures = (signs & Sign.picture) !== 0
  const loud = (signs & Sign.capitals) !== 0
  if (!marks && !pictures && !loud) return []
  return block.reading.sentences.flatMap((sentence) => [
    ...(marks ? exclamations(block, sentence, reader) : []),
    ...(pictures ? sirens(block, sentence) : []),
    ...(loud ? capitals(block, sentence, reader) : [])
  ])
}

function exclamations(block: ReadBlock, sentence: SentenceReading, reader: Reader): FlagHit[] {
  const {text} = block.placed.block
  // A heading ends without a full stop, but not one of its sentences before the last.
  const isHeading = block.placed.block.kind === 'heading' && text.slice(sentence.end).trim() === ''
  const cheerful = reader.spansOf(sentence, 'alarm-cheer').length > 0
  const shouted = SHOUTED.test(text.slice(sentence.start, sentence.end))
  return exclamationsIn(text, sentence).flatMap(({start, end, words, marks}) => {
    const after = text.slice(end, end + 2)
    const many = marks.length > 1
    const aside = after.startsWith(')') && text.lastIndexOf('(', start) > text.lastIndexOf('.', start)
    const name = GOES_ON.test(after)
    if (!many && (cheerful || aside || name || block.placed.block.quoted)) return []
    const opened = openedAt(text, sentence.start, start)
    const calm = opened === undefined ? words : text.slice(opened, end - marks.length).replace(/^¡+/, '')
    const stop = isHeading || CLOSED.test(text.slice(end)) ? '' : '.'
    return [{start: opened ?? start, end, instead: [`${calm}${marks.includes('?') ? '?' : stop}`], safe: true, mild: !many && !shouted}]
  })
}

/** Exclamation marks, one or several, with the last word before them. */
function exclamationsIn(text: string, sentence: Span): {start: number; end: number; words: string; marks: string}[] {
  const found: {start: number; end: number; words: string; marks: string}[] = []
  for (let at = text.indexOf('!', sentence.start); at >= 0 && at < sentence.end; at = text.indexOf('!', at)) {
    let first = at
    while (first > sentence.start && '!?'.includes(text.charAt(first - 1))) first--
    while (at < sentence.end && '!?'.includes(text.charAt(at))) at++
    let start = first
    while (start > sentence.start && isSign(text.charCodeAt(start - 1))) start--
    while (start > sentence.start && (isLetterOrDigit(text.charCodeAt(start - 1)) || "’'".includes(text.charAt(start - 1)))) start--
    found.push({start, end: at, words: text.slice(start, first), marks: text.slice(first, at)})
  }
  return found
}

/** Neither a part of a word nor space nor an end of a sentence. */
function isSign(code: number): boolean {
  return !isLetterOrDigit(code) && !/[\s!?]/.test(String.fromCharCode(code))
}

/** Where the exclamation begins that ends behind `at`, in languages that open one with a mark of its own. */
function openedAt(text: string, from: number, at: number): number | undefined {
  const before = text.slice(from, at + 1)
  const last = before.lastIndexOf('¡')
  if (last < 0 || before.slice(last).includes('!')) return undefined
  return from + last - (/¡*$/.exec(before.slice(0, last))?.[0].length ?? 0)
}

function sirens(block: ReadBlock, sentence: Span): FlagHit[] {
  return within(block.placed.block.text, sentence, SIREN).map(({start, end}) => ({start, end, instead: ['']}))
}

function capitals(block: ReadBlock, sentence: SentenceReading, reader: Reader): FlagHit[] {
  const {text} = block.placed.block
  if (reader.spansOf(sentence, 'alarm-shout').length === 0 && reader.spansOf(sentence, 'alarm-order').length === 0) return []
  const shouts = (name: string, span: Span): readonly Span[] => reader.spansOf(sentence, name).filter((one) => span.start <= one.start && one.end <= span.end)
  return within(text, sentence, CAPITALS.for(text)).flatMap((span) => {
    const loud = shouts('alarm-shout', span).length > 0
    const first = (name: string): boolean => shouts(name, span).some((one) => one.start === span.start)
    if (isCited(text, span) || first('alarm-label') || !(loud || (first('alarm-order') && standsAlone(text, span)))) return []
    return [{start: span.start, end: span.end, instead: [lowered(text, span, sentence)]}]
  })
}

/** Words between quotation marks are somebody else's: messages that say "URGENT" are false. */
function isCited(text: string, {start, end}: Span): boolean {
  return /["“„«‘]/.test(text.charAt(start - 1)) && /^[,.]?["”“»’]/.test(text.slice(end, end + 2))
}

/** A line of its own of three words and more. */
function standsAlone(text: string, span: Span): boolean {
  return text.slice(0, span.start).trim() === '' && /^[.!\s]*$/.test(text.slice(span.end)) && text.slice(span.start, span.end).split(/\s+/).length > 2
}

/** Before the first word. */
const OPENING = new LetterPattern(({L, N}) => `^[^${L}${N}]*$`)

/** Without the capitals; a name among them is the writer's to mend. */
function lowered(text: string, {start, end}: Span, sentence: Span): string {
  const words = text.slice(start, end).toLowerCase().replaceAll(/\bi\b/g, 'I')
  return OPENING.test(text.slice(sentence.start, start)) ? words.charAt(0).toUpperCase() + words.slice(1) : words
}

function within(text: string, {start, end}: Span, pattern: RegExp): Span[] {
  return matchesOf(pattern, text.slice(start, end)).map(({index, 0: {length}}) => ({start: start + index, end: start + index + length}))
}
