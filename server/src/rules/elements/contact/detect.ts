import {indexAt, type Block, type Span} from '../../../notice/notice.ts'
import {Sign} from '../../../notice/signs.ts'
import {matchesOf} from '../../matches.ts'
import type {BlockElementDetector} from '../../rule.ts'
import {EMAIL, isNumber, NUMBER} from './shapes.ts'

const EXTENSION = /\b(?:ext(?:ension|n)?\.?|dial)\s?\d{2,5}\b/gi
const WEB = /\b(?:https?:\/\/|www\.)[^\s<>"')\]]+|\b[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,6}\/[\w/-]+|(?<=\bform (?:at|on) )[a-z0-9-]+(?:\.[a-z0-9-]+)+|\b(?:help|support|contact|ask|questions)\.[a-z0-9-]+(?:\.[a-z0-9-]+)*/gi

/** A name on a network: `@harbour_help`. */
const HANDLE = /(?<![\w.@/])@[a-z]\w{2,}(?:@[\w.-]+)?\b/gi

/** Told to write, and where to: a postal code ends the address. */
const POSTAL = /\b(?:write|writing|letters?|post|mail)\b[^.?!]{0,90}?\b(?:[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}|[A-Z]{2} \d{5})\b/g

const WRITE = /writ|letter|post|mail/
const DIALLED = /ext|dial/i

/** Words near a number by which it is for calling. */
const CALLING = /\b(?:call|ring|phone|phoning|telephon\w*|tel|dial|text|mobile|cell|whatsapp|signal|sms|helpline|hotline|line|lines|freephone|toll.free|reach\w*|contact\w*|speak|talk|number|desk|office|support|switchboard|extension|questions?|enquir\w*|inquir\w*|ask|or|at|on)\b/i
/** Words that say that somebody is there to be asked. */
const ASKING = /\b(?:questions?|contact|enquir\w*|inquir\w*|ask (?:us|me|about)|call you back|fill in the|help ?desk|support|reach us|touch|concerns?|write to us|talk to us|get hold of)\b/i
/** Whose number it is, if not the sender's. */
const OTHERS = /\b(?:equifax|experian|trans ?union|credit (?:bureaus?|agenc\w+|reference)|innovis|schufa|cifas|federal trade commission|ftc|identitytheft\.gov|consumer\.ftc|annualcreditreport|annual credit report|attorney general|action fraud|actionfraud|police|law enforcement|ombudsman|information commissioner|ico\.org|commissioner's office|irs|social security administration|samaritans|crisis line|consumer protection)\b/gi
/** Between the name of another and a number: it is the sender's after all. */
const SENDERS = /\b(?:us|our|ours|me|my)\b/i
/** Addresses that take no question. */
const DEAF = /^(?:no-?reply|do-?not-?reply|noreply|mailer-daemon|postmaster)/i
/** What stands right before an address that is warned of, or that others wrote from. */
const WARNED = /\b(?:from|fake|claiming to be|pretending to be|fax:?|sent by|bcc:?|cc:?)\s*[“"'‘(<[]?$/i

/** Finds telephone numbers, e-mail addresses and pages at which the sender can be asked. */
export const findEnglishContact: BlockElementDetector = ({placed}) => means(placed.block)

function means(block: Block): Span[] {
  if (block.kind === 'heading' || block.kind === 'code') return []
  const {text, signs} = block
  // Each is sought only where the text has a sign that it cannot be without.
  const digits = (signs & Sign.digit) !== 0
  const at = (signs & Sign.at) !== 0
  const web = (signs & (Sign.slash | Sign.joint | Sign.dotted)) !== 0
  const emails = at ? spansOf(EMAIL, text).filter((span) => !DEAF.test(text.slice(span.start))) : []
  const linked = block.marks.filter((mark) => mark.kind === 'link' && (/^(?:mailto|tel):/.test(mark.url ?? '') || /\b(?:contact|support|help|ask|write|ticket|form)\b/i.test(text.slice(mark.start, mark.end))))
  const numbers = (signs & Sign.phone) !== 0 ? spansOf(NUMBER, text).filter((span) => isNumber(text.slice(span.start, span.end)) && isForCalling(text, span)) : []
  const extensions = digits && DIALLED.test(text) ? spansOf(EXTENSION, text) : []
  const named = [...(web ? spansOf(WEB, text) : []), ...(at ? spansOf(HANDLE, text) : [])]
  const pages = named.filter((span) => ASKING.test(sentenceOf(block, span)) && !/\bmore (?:information|details)\b/i.test(sentenceOf(block, span)))
  const postal = digits && WRITE.test(text) ? spansOf(POSTAL, text) : []
  return [...emails, ...linked.map(({start, end}) => ({start, end})), ...numbers, ...extensions, ...pages, ...postal].filter((span) => isOurs(block, span))
}

function spansOf(pattern: RegExp, text: string): Span[] {
  return matchesOf(pattern, text).map((match) => ({start: match.index, end: match.index + match[0].length}))
}

function isForCalling(text: string, {start, end}: Span): boolean {
  const before = text.slice(Math.max(0, start - 70), start)
  return start === 0 || /\n\s*$/.test(before) || CALLING.test(before) || CALLING.test(text.slice(end, end + 40)) || text.slice(0, start).trim() === ''
}

/** Not the number of a credit bureau or an authority, and not an address that is warned of. */
function isOurs(block: Block, span: Span): boolean {
  if (WARNED.test(block.text.slice(Math.max(0, span.start - 24), span.start))) return false
  const sentence = sentenceAt(block, span)
  const others = matchesOf(OTHERS, block.text.slice(sentence.start, sentence.end))
  if (others.length === 0) return true
  const last = others.findLast(({index}) => sentence.start + index < span.start)
  return SENDERS.test(block.text.slice(last ? sentence.start + last.index + last[0].length : sentence.start, span.start))
}

function sentenceOf(block: Block, span: Span): string {
  const {start, end} = sentenceAt(block, span)
  return block.text.slice(start, end)
}

function sentenceAt({sentences, text}: Block, span: Span): Span {
  return sentences[indexAt(sentences, span.start)] ?? {start: 0, end: text.length}
}
