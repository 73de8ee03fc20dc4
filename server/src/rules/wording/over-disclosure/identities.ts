import {Sign} from '../../../notice/signs.ts'
import type {Disclosure, Found, Kind} from './kind.ts'

const CARD: Disclosure = {kind: 'card'}
const SSN: Disclosure = {kind: 'social-security'}
const NATIONAL_INSURANCE: Disclosure = {kind: 'national-insurance'}
const IBAN: Disclosure = {kind: 'bank-account'}
const NATIONAL_ID: Disclosure = {kind: 'identity'}
const HEALTH: Disclosure = {kind: 'patient'}
const BIRTH: Disclosure = {kind: 'birth'}
const PRIVATE: Disclosure = {kind: 'private-address'}

const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December'

/** Numbers of persons, proved by their check digits where they have any, and what else points to one person. */
export const identities: readonly Kind[] = [
  {needs: Sign.digits, pattern: /(?<![\w./=+-])(?:\d[ -]?){12,18}\d(?![\w/-]|\.\d)/g, find: (found) => (isCard(found.words) ? behindLabel(CARD, found) : undefined)},
  {needs: Sign.digits, pattern: /(?<![\w-])(?<area>\d{3})-(?<group>\d\d)-(?<serial>\d{4})(?![\w-])/g, find: (found) => (isSsn(found.groups) ? behindLabel(SSN, found) : undefined)},
  {needs: Sign.digits, hints: ['SSN', 'ecurity'], pattern: /\b(?:SSN|[Ss]ocial [Ss]ecurity [Nn]umber)(?: is| was|:)? (?<area>\d{3})[ ]?(?<group>\d\d)[ ]?(?<serial>\d{4})\b/g, find: ({groups}) => (isSsn(groups) ? SSN : undefined)},
  {
    needs: Sign.digit,
    pattern: /\b(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d\d ?\d\d ?\d\d ?[A-D]\b/g,
    find: (found) => behindLabel(NATIONAL_INSURANCE, found)
  },
  {needs: Sign.digits, pattern: /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b/g, find: iban},
  {needs: Sign.digit, pattern: /\b(?:[XYZ]-?\d{7}|\d{8})-?[A-HJ-NP-TV-Z]\b/g, find: ({words}) => (isSpanishId(words) ? NATIONAL_ID : undefined)},
  {needs: Sign.digits, pattern: /(?<![\w-])[12] ?\d\d ?(?:0[1-9]|1[0-2]) ?\d{2} ?\d{3} ?\d{3} ?\d\d(?![\w-])/g, find: ({words}) => (isFrenchId(words) ? NATIONAL_ID : undefined)},
  {needs: Sign.digits, hints: ['NHS '], pattern: /\bNHS (?:[Nn]umber|[Nn]o\.?)(?: is| was|:)? \d{3}[ -]?\d{3}[ -]?\d{4}\b/g, find: ({words}) => (isNhs(words) ? HEALTH : undefined)},
  {
    needs: Sign.digit,
    hints: ['assport', 'icence', 'icense', 'dentity '],
    glimpse: /\d(?<=(?:umber|o\.?)(?: is| was|:)? [A-Z]{0,11}\d)/,
    pattern: /\b(?:[Pp]assport|[Dd]river['’]?s? [Ll]icen[cs]e|[Dd]riving [Ll]icen[cs]e|[Ii]dentity [Cc]ard)(?: [Nn]umber| [Nn]o\.?)(?: is| was|:)? (?=[A-Z]{0,11}\d)[A-Z0-9]{6,12}\b/g,
    find: () => NATIONAL_ID
  },
  {
    needs: Sign.digit,
    hints: ['irth', 'DOB', 'dob', 'Born', 'born'],
    glimpse: /\d(?<=(?:irth|DOB|dob|orn)(?: is| was| on|:)? (?:the )?(?:[A-Z][a-z]{2,8} )?\d)/,
    pattern: new RegExp(String.raw`\b(?:[Dd]ate of [Bb]irth|DOB|dob|[Bb]orn)(?: is| was| on|:)? (?:the )?(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d\d-\d\d|\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:${MONTH}),? \d{4}|(?:${MONTH}) \d{1,2}(?:st|nd|rd|th)?,? \d{4})`, 'g'),
    find: () => BIRTH
  },
  {
    needs: Sign.at,
    pattern: /\b(?:personal|private|home) (?:e-?mail|mail)(?: (?:address|account|box))?(?:,| is| was|:| at)? \(?(?<value>[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6})/g,
    find: privateAddress
  },
  {
    needs: Sign.digit,
    hints: ['personal ', 'private ', 'home '].flatMap((whose) => ['phone', 'telephone', 'mobile', 'cell', 'number'].map((thing) => `${whose}${thing}`)),
    pattern: /\b(?:personal|private|home) (?:phone|telephone|mobile|cell|number)(?: (?:number|phone))?(?:,| is| was|:| at)? \(?(?<value>\+?\(?\d[\d ().-]{6,18}\d)/g,
    find: privateAddress
  }
]

/** Behind the word for it a number just goes: “the card 4111 … was” becomes “the card was”. */
function behindLabel(what: Disclosure, {text, start}: Pick<Found, 'text' | 'start'>): Disclosure {
  return LABEL.test(text.slice(Math.max(0, start - 20), start)) ? {...what, instead: ['']} : what
}

const LABEL = /\b(?:SSN|IBAN|[Cc]ards?|[Aa]ccounts?|[Nn]umbers?|[Nn]o\.) $/

/** The address alone, without the words that say whose it is. */
function privateAddress({groups, end}: Found): Disclosure {
  return {...PRIVATE, start: end - (groups['value'] ?? '').length, end}
}

/** Issuers' first digits with their lengths, and the check digit. */
function isCard(written: string): boolean {
  const digits = written.replaceAll(/\D/g, '')
  if (!/^(?:4(?:\d{12}|\d{15}|\d{18})|5[1-5]\d{14}|2[2-7]\d{14}|3[47]\d{13}|3(?:0[0-5]|[68]\d)\d{11}|35\d{14}|6(?:011|4[4-9]\d|5\d\d)\d{12}|62\d{14,17})$/.test(digits)) return false
  if (!/^(?:\d+|\d{4}([ -])\d{4}\1\d{4}\1\d{1,7}|\d{4}[ -]\d{6}[ -]\d{4,5})$/.test(written)) return false
  const sum = Array.from(digits).reverse().reduce((total, digit, index) => {
    const value = index % 2 === 1 ? Number(digit) * 2 : Number(digit)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

/** Areas and groups that the Social Security Administration gives out. */
function isSsn({area = '', group = '', serial = ''}: Found['groups']): boolean {
  return area !== '000' && area !== '666' && area < '900' && group !== '00' && serial !== '0000'
}

/** Text may follow in capitals: the longest start of the match that has the check digits is the number. */
function iban({text, words, start}: Found): Disclosure | undefined {
  for (let length = words.length; length >= 15; length--) {
    const number = words.slice(0, length).replaceAll(' ', '')
    if (words.charAt(length - 1) !== ' ' && number.length >= 15 && number.length <= 34 && remainder97(number.slice(4) + number.slice(0, 4)) === 1) {
      return {...behindLabel(IBAN, {text, start}), start, end: start + length}
    }
  }
  return undefined
}

/** ISO 7064: letters count from 10 for A. */
function remainder97(text: string): number {
  let rest = 0
  for (const character of text) {
    const value = Number.parseInt(character, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest
}

function isSpanishId(written: string): boolean {
  const plain = written.replaceAll('-', '').replace(/^[XYZ]/, (letter) => String('XYZ'.indexOf(letter)))
  return 'TRWAGMYFPDXBNJZSQVHLCKE'.charAt(Number(plain.slice(0, -1)) % 23) === plain.slice(-1)
}

function isFrenchId(written: string): boolean {
  const digits = written.replaceAll(' ', '')
  return digits.length === 15 && 97 - (Number(digits.slice(0, 13)) % 97) === Number(digits.slice(13))
}

function isNhs(written: string): boolean {
  const digits = written.replaceAll(/\D/g, '')
  const sum = Array.from(digits.slice(0, 9)).reduce((total, digit, index) => total + Number(digit) * (10 - index), 0)
  return (11 - (sum % 11)) % 11 === Number(digits.charAt(9))
}
