/**
 * What a text shows at a glance: the signs without which there is no address, number, slot, quotation … in it. One pass finds them all, so that
 * whoever seeks such things with patterns need not search the many texts that have none.
 */
export const Sign = {
  /** A digit. */
  digit: 1,
  /** A full stop between digits. */
  dotted: 2,
  /** A full stop with a letter, or with the first digit, right behind it. */
  joint: 4,
  /** `/` or `\`. */
  slash: 8,
  /** A colon with something right behind it. */
  colon: 16,
  /** `=`, or a colon or quotation mark, with which something may be assigned. */
  assigns: 32,
  /** Nine digits and more in all. */
  digits: 64,
  /** Sixteen letters, digits, `_` or `-` without a gap. */
  long: 128,
  /** A digit behind a letter or a hyphen. */
  name: 256,
  /** `@`. */
  at: 512,
  /** Two hyphens side by side. */
  dashes: 1024,
  /** `_`. */
  underscore: 2048,
  /** Seven digits and more in all, as telephone numbers have. */
  phone: 4096,
  /** `!`. */
  exclamation: 8192,
  /** A mark that opens a quotation. */
  quotation: 16_384,
  /** What a slot of a template cannot be without: a bracket or its like, a doubled sign, the beginning of TBD or TODO, the pattern of a date. */
  slot: 32_768,
  /** Two capitals side by side, or one and an apostrophe. Beyond ASCII any two letters may be. */
  capitals: 65_536,
  /** What may be a picture: neither a letter of Western Europe nor general punctuation. */
  picture: 131_072
} as const

/** The signs that a text shows. */
export function signsOf(text: string): number {
  let signs = 0
  let digits = 0
  let run = 0
  let before: number = Kind.other
  let last = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    const kind = ASCII[code] ?? kindOf(code)
    if (kind === Kind.other || kind > Kind.hyphen) run = 0
    else if (++run === LONG_RUN) signs |= Sign.long
    if (kind === Kind.digit) digits++
    if (kind > Kind.small) signs |= signAt(text, index, kind, before)
    if (code === last && DOUBLED.includes(text.charAt(index))) signs |= Sign.slot
    before = kind
    last = code
  }
  if (digits >= MANY_DIGITS) signs |= Sign.digits
  return digits >= PHONE_DIGITS ? signs | Sign.phone : signs
}

const LONG_RUN = 16
const MANY_DIGITS = 9
const PHONE_DIGITS = 7

/** Twice in a row they may stand for what is to be filled in: XX, __, ??, 00, ##, yyyy. */
const DOUBLED = 'XxYy_?0#'

/** What a character is: those from `small` to `hyphen` make up words, `foreign` are the letters beyond ASCII, marks are those that `ofMark` knows. */
const Kind = {other: 0, small: 1, capital: 2, digit: 3, hyphen: 4, foreign: 5, mark: 6} as const

const ASCII = new Uint8Array(128)
for (const [characters, kind] of [['abcdefghijklmnopqrstuvwxyz', Kind.small], ['ABCDEFGHIJKLMNOPQRSTUVWXYZ', Kind.capital], ['0123456789', Kind.digit], ['-_', Kind.hyphen], ['./\\:="@!\'[<{%|$', Kind.mark]] as const) {
  for (let at = 0; at < characters.length; at++) ASCII[characters.charCodeAt(at)] = kind
}

function kindOf(code: number): number {
  if (code < 128) return ASCII[code] ?? Kind.other
  if (code < 0xc0) return code === LEFT_CHEVRON ? Kind.mark : Kind.other
  if (code < 0x2000 || code >= 0x2070) return Kind.foreign
  return GENERAL.includes(code) ? Kind.mark : Kind.other
}

const LEFT_CHEVRON = 0xab
/** Of general punctuation ‘ ’ “ „ and ‼. */
const GENERAL = [0x2018, 0x2019, 0x201c, 0x201e, 0x203c]

/** The signs of a character that is no small letter, and of what stands beside it. */
function signAt(text: string, index: number, kind: number, before: number): number {
  const afterLoud = before === Kind.capital || before === Kind.foreign ? Sign.capitals : 0
  switch (kind) {
    case Kind.capital:
      return afterLoud === 0 ? 0 : afterLoud | (FILL.test(text.slice(index - 1, index + 1)) ? Sign.slot : 0)
    case Kind.digit:
      return before === Kind.other || before > Kind.hyphen || before === Kind.digit ? Sign.digit : Sign.digit | Sign.name
    case Kind.hyphen:
      return (before === Kind.hyphen ? Sign.dashes : 0) | (text.charAt(index) === '_' ? Sign.underscore : 0) | datePattern(text, index)
    case Kind.foreign:
      return afterLoud | (text.charCodeAt(index) > 0x2000 ? Sign.picture : 0)
    default:
      return ofMark(text, index, before, afterLoud)
  }
}

function ofMark(text: string, index: number, before: number, afterLoud: number): number {
  const after = kindOf(text.charCodeAt(index + 1))
  switch (text.charAt(index)) {
    case '.':
      if (after === Kind.digit) return before === Kind.digit ? Sign.dotted : Sign.joint
      return after === Kind.small || after === Kind.capital || after === Kind.foreign ? Sign.joint | datePattern(text, index) : 0
    case '/':
      return Sign.slash | datePattern(text, index)
    case '\\':
      return Sign.slash
    case ':':
      return after === Kind.other ? Sign.assigns : Sign.colon | Sign.assigns
    case '@':
      return Sign.at | Sign.slot
    case '=':
    case '‘':
      return Sign.assigns
    case '"':
    case '“':
      return Sign.assigns | Sign.quotation
    case '„':
      return Sign.quotation
    case '«':
      return Sign.quotation | Sign.slot
    case '!':
      return Sign.exclamation
    case '‼':
      return Sign.picture
    case '$':
      return after === Kind.small ? Sign.slot : 0
    case "'":
    case '’':
      return afterLoud
    default: // brackets, %, |
      return Sign.slot
  }
}

/** How TBC, TBD, TODO and FIXME begin. */
const FILL = /T[BO]|FI/

/** Days beside months, as in dd/mm: neither is a word. */
function datePattern(text: string, index: number): number {
  return isDayOrMonth(text.charCodeAt(index - 1)) && isDayOrMonth(text.charCodeAt(index + 1)) ? Sign.slot : 0
}

/** One of dDmM. */
function isDayOrMonth(code: number): boolean {
  return code === 100 || code === 68 || code === 109 || code === 77
}
