import type {SentenceReading} from '../../../lexicon/reading.ts'
import type {Span} from '../../../notice/notice.ts'
import {Sign} from '../../../notice/signs.ts'
import {matchesOf} from '../../matches.ts'
import type {BlockElementDetector} from '../../rule.ts'
import {EMAIL, isNumber, NUMBER} from './shapes.ts'

const PAGE = /\b(?:https?:\/\/|www\.)[^\s<>"')\]]+|\b[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,6}\/[\w/-]+/gi
/** Addresses that take no question. */
const DEAF = /^(?:no-?reply|do-?not-?reply|no-?responder|nao-?responda|ne-?pas-?repondre)/i

/**
 * Telephone numbers, e-mail addresses and pages at which the sender can be asked, in languages that list the words for it: numbers
 * near {contact-call}, pages near {contact-ask}, none of those that belong to {contact-others}.
 */
export const findContact: BlockElementDetector = ({placed: {block}, reading}, reader) => {
  if (block.kind === 'heading' || block.kind === 'code') return []
  const {text, signs} = block
  if ((signs & (Sign.digit | Sign.at)) === 0 && ((signs & (Sign.joint | Sign.slash)) === 0 || !/www\.|\//.test(text))) return []
  const says = (sentence: SentenceReading, name: string): boolean => reader.spansOf(sentence, name).length > 0
  const countable = (signs & Sign.phone) !== 0
  // Each pattern is sought once in the block, and only where some sentence asks for it.
  const found = new Map<RegExp, readonly Span[]>()
  const all = (pattern: RegExp): readonly Span[] => {
    const known = found.get(pattern) ?? matchesOf(pattern, text).map(({index, 0: {length}}) => ({start: index, end: index + length}))
    found.set(pattern, known)
    return known
  }
  return reading.sentences.flatMap((sentence) => {
    if (says(sentence, 'contact-others')) return []
    const spans = (pattern: RegExp): Span[] => all(pattern).filter(({start}) => sentence.start <= start && start < sentence.end)
    const words = (span: Span): string => text.slice(span.start, span.end)
    const emails = ((signs & Sign.at) === 0 ? [] : spans(EMAIL)).filter((span) => !DEAF.test(words(span)))
    const alone = block.item >= 0 || block.kind === 'cell'
    const numbers = countable && (alone || says(sentence, 'contact-call') || says(sentence, 'contact-ask')) ? spans(NUMBER).filter((span) => isNumber(words(span))) : []
    const pages = says(sentence, 'contact-ask') ? spans(PAGE) : []
    const linked = block.marks.filter(({kind, url, start}) => kind === 'link' && /^(?:mailto|tel):/.test(url ?? '') && sentence.start <= start && start < sentence.end)
    return [...emails, ...linked.map(({start, end}) => ({start, end})), ...numbers, ...pages]
  })
}
