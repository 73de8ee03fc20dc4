import type {Disclosure, Found, Kind} from './kind.ts'

const GUARD: Disclosure = {kind: 'guard'}

/** Words with a capital that begin no product's name, or other things that guard. */
const NO_PRODUCT = new Set(
  `a all an and any better blue both coast color each every extra first her his its life more my national network new next no old one other our security some such that the their
  these this those two web your windows additional another advanced stronger host perimeter
  el la los las un una nuestro nuestra nuestros nuestras su este esta con cada le les notre nos votre une des der die das unser unsere ein eine o os as nosso nossa um uma seu email mail cloud managed`.split(/\s+/)
)

/** Services offered to readers have such names too. */
const OFFER = /\b(?:identity|credit|enrol\w*|complimentary|free of charge|at no cost|insur\w+|member of|months of|years of|you can|recommend|suggest)\b/i

/** Words in capitals that may end such a name, and what such products are called in general. */
const ENDING = /\b(?:Shield|Guard|Defender|Sentinel|Sentry|Patrol|Firewall|Scanner|Antivirus|EDR|XDR|SIEM|MDR|WAF|DLP|firewalls?|antivirus|anti-virus|virus scanner|endpoint (?:protection|agents?|sensors?|detection)|spam filter|mail filter|intrusion detection|sensors?)\b/g
/** Each of these words has one of these parts, which one pass finds or not: every block is asked. */
const PART = /Shield|Guard|Defender|Sentinel|Sentry|Patrol|irewall|canner|virus|EDR|XDR|SIEM|MDR|WAF|DLP|endpoint|filter|detection|sensor/
/** One or two words with a capital before it. */
const NAME_BEFORE = /(?:^|\s)((?:[A-Z][\w-]{1,30} )?[A-Z][\w-]{2,30}(?:['’]s)? )$/

/** How far a sentence is looked at, in characters. */
const NEAR = 160

/** Security products by their names. Well-known ones are in the rule's phrases. */
export const guards: readonly Kind[] = [{needs: 0, glimpse: PART, pattern: ENDING, find: guard}]

function guard({text, start, end, words}: Found): Disclosure | undefined {
  const name = NAME_BEFORE.exec(text.slice(Math.max(0, start - 66), start))?.[1]
  if (name === undefined || NO_PRODUCT.has((name.split(' ')[0] ?? '').toLowerCase())) return undefined
  const from = start - name.length
  if (/^[a-z]/.test(words) && !/[a-z,] $/.test(text.slice(Math.max(0, from - 2), from))) return undefined
  if (OFFER.test(around(text, start, end))) return undefined
  return {...GUARD, start: from, end}
}

/** What stands in the same sentence, as far as it is near. */
function around(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - NEAR), start)
  const after = text.slice(end, end + NEAR)
  return `${before.slice(before.lastIndexOf('. ') + 1)} ${after.split('. ', 1)[0] ?? ''}`
}
