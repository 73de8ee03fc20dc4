import type {Block, Span} from '../../../notice/notice.ts'
import {matchesOf} from '../../matches.ts'
import type {BlockElementDetector} from '../../rule.ts'

/** Groups of digits as telephone numbers are written, with or without a country code; whether it is one is for `isNumber`. */
const DIGITS = /(?<![\w.,/@#$€£-])(?:\+|\()?\d[\d ()./\u2011\u2013-]{4,24}\d(?![\w@]|[.,/-]\d)/g
const EMAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/g
const EXTENSION = /\b(?:ext(?:ension|n)?\.?|dial)\s?\d{2,5}\b/gi
const WEB = /\b(?:https?:\/\/|www\.)[^\s<>"')\]]+|\b[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,6}\/[\w/-]+|(?<=\bform (?:at|on) )[a-z0-9-]+(?:\.[a-z0-9-]+)+|\b(?:help|support|contact|ask|questions)\.[a-z0-9-]+(?:\.[a-z0-9-]+)*/gi

/** A name on a network: `@harbour_help`. */
const HANDLE = /(?<![\w.@/])@[a-z]\w{2,}(?:@[\w.-]+)?\b/gi

/** Told to write, and where to: a postal code ends the address. */
const POSTAL = /\b(?:write|writing|letters?|post|mail)\b[^.?!]{0,90}?\b(?:[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}|[A-Z]{2} \d{5})\b/g

/** Words near a number by which it is for calling. */
const CALLING = /\b(?:call|ring|phone|phoning|telephon\w*|tel|dial|text|mobile|cell|whatsapp|signal|sms|helpline|hotline|line|lines|freephone|toll.free|reach\w*|contact\w*|speak|talk|number|desk|office|support|switchboard|extension|questions?|enquir\w*|inquir\w*|ask|or|at|on)\b/i
/** Words that say that somebody is there to be asked. */
const ASKING = /\b(?:questions?|contact|enquir\w*|inquir\w*|ask (?:us|me|about)|call you back|fill in the|help ?desk|support|reach us|touch|concerns?|write to us|talk to us|get hold of)\b/i
/** Whose number it is, if not the sender's. */
const OTHERS = /\b(?:equifax|experian|trans ?union|credit (?:bureaus?|agenc\w+|reference)|innovis|schufa|cifas|federal trade commission|ftc|identitytheft\.gov|consumer\.ftc|annualcreditreport|annual credit report|attorney general|action fraud|actionfraud|police|law enforcement|ombudsman|information commissioner|ico\.org|commissioner's office|irs|social security administration|samaritans|crisis line|consumer protection)\b/i
/** Addresses that take no question. */
const DEAF = /^(?:no-?reply|do-?not-?reply|noreply|mailer-daemon|postmaster)/i
/** What stands right before an address that is warned of, or that others wrote from. */
const WARNED = /\b(?:from|fake|claiming to be|pretending to be|fax:?|sent by|bcc:?|cc:?)\s*[“"'‘(<[]?$/i

/** Finds telephone numbers, e-mail addresses and pages at which the sender can be asked. */
export const findContact: BlockElementDetector = ({placed}) => means(placed.block)

function means(block: Block): Span[] {
  if (block.kind === 'heading' || block.kind === 'code') return []
  const {text} = block
  // Each is sought only where the text has a sign that it cannot be without.
  const digits = /\d/.test(text)
  const at = text.includes('@')
  const web = /\/|www\.|\bform (?:at|on) |\b(?:help|support|contact|ask|questions)\./i.test(text)
  const emails = at ? spansOf(EMAIL, text).filter((span) => !DEAF.test(text.slice(span.start))) : []
  const linked = block.marks.filter((mark) => mark.kind === 'link' && (/^(?:mailto|tel):/.test(mark.url ?? '') || /\b(?:contact|support|help|ask|write|ticket|form)\b/i.test(text.slice(mark.start, mark.end))))
  const numbers = digits ? spansOf(DIGITS, text).filter((span) => isNumber(text.slice(span.start, span.end)) && isForCalling(text, span)) : []
  const extensions = digits ? spansOf(EXTENSION, text) : []
  const named = [...(web ? spansOf(WEB, text) : []), ...(at || web ? spansOf(HANDLE, text) : [])]
  const pages = named.filter((span) => ASKING.test(sentenceOf(block, span)) && !/\bmore (?:information|details)\b/i.test(sentenceOf(block, span)))
  const postal = digits ? spansOf(POSTAL, text) : []
  return [...emails, ...linked.map(({start, end}) => ({start, end})), ...numbers, ...extensions, ...pages, ...postal].filter((span) => isOurs(block, span))
}

function spansOf(pattern: RegExp, text: string): Span[] {
  return matchesOf(pattern, text).map((match) => ({start: match.index, end: match.index + match[0].length}))
}

/** Seven to fifteen digits in at least two groups, or one group that starts as numbers do; not a date, a span of years or an amount. */
function isNumber(written: string): boolean {
  const digits = written.replace(/\D/g, '')
  if (digits.length < 7 || digits.length > 15) return false
  if (/^(?:19|20)\d\d\s?[-–./]\s?(?:\d\d?\s?[-–./]\s?\d\d?|(?:19|20)\d\d)$/.test(written)) return false
  if (/^\d\d?[./-]\d\d?[./-](?:\d\d){1,2}$/.test(written)) return false
  if (/^\(?\d{1,3}(?:\.\d{1,3}){3}$/.test(written)) return false
  return /[ ().-]/.test(written) || /^[+0]/.test(written) || digits.length >= 10
}

function isForCalling(text: string, {start, end}: Span): boolean {
  const before = text.slice(Math.max(0, start - 70), start)
  return start === 0 || /\n\s*$/.test(before) || CALLING.test(before) || CALLING.test(text.slice(end, end + 40)) || text.slice(0, start).trim() === ''
}

/** Not the number of a credit bureau or an authority, and not an address that is warned of. */
function isOurs(block: Block, span: Span): boolean {
  if (WARNED.test(block.text.slice(Math.max(0, span.start - 24), span.start))) return false
  return !OTHERS.test(sentenceOf(block, span))
}

function sentenceOf(block: Block, span: Span): string {
  const sentence = block.sentences.find((one) => one.start <= span.start && span.start < one.end)
  return sentence ? block.text.slice(sentence.start, sentence.end) : block.text
}
