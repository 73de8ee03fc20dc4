import type {Span} from '../../../notice/notice.ts'

/** What a text shows at a glance. A kind is looked for only where the text shows what it cannot be without. */
export const Sign = {
  /** A digit. */
  digit: 1,
  /** A full stop between digits. */
  dotted: 2,
  /** A full stop between letters, or before a letter at the start of a word. */
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
  underscore: 2048
} as const

/** A kind of thing that a notice should not tell. */
export interface Kind {
  /** Which signs the text must show: all of these. */
  readonly needs: number
  /** One of these stands in every text that has a match: seeking them costs less than the pattern. */
  readonly hints?: readonly string[]
  /** Global; runs in time linear in the text. */
  readonly pattern: RegExp
  /** What is said of a match; nothing if the match is not of this kind after all. */
  readonly find: (found: Found) => Disclosure | undefined
}

/** A match of a kind's pattern. */
export interface Found extends Span {
  readonly text: string
  readonly words: string
  readonly groups: Readonly<Record<string, string | undefined>>
}

/** What was found; the span is the match unless it says another. */
export interface Disclosure extends Partial<Span> {
  /** What it is: `kinds:` in the rule's file of each language says it, and what may stand instead. */
  readonly kind: string
  /** What may stand instead where that does not fit; `''` is nothing. */
  readonly instead?: readonly string[]
}

/** The signs that a text shows, in one pass over it. */
export function signsOf(text: string): number {
  let signs = 0
  let digits = 0
  let run = 0
  let before: number = CharClass.other
  for (let index = 0; index < text.length; index++) {
    const kind = classOf(text.charCodeAt(index))
    if (kind === CharClass.letter) {
      if (++run === LONG_RUN) signs |= Sign.long
    } else if (kind === CharClass.digit) {
      if (++run === LONG_RUN) signs |= Sign.long
      digits++
      signs |= before === CharClass.letter || before === CharClass.hyphen ? Sign.digit | Sign.name : Sign.digit
    } else if (kind === CharClass.hyphen) {
      if (++run === LONG_RUN) signs |= Sign.long
      if (before === CharClass.hyphen) signs |= Sign.dashes
      else if (text.charCodeAt(index) === UNDERSCORE) signs |= Sign.underscore
    } else {
      run = 0
      if (kind === CharClass.mark) signs |= signOf(text.charCodeAt(index), before, classOf(text.charCodeAt(index + 1)))
    }
    before = kind
  }
  return digits >= MANY_DIGITS ? signs | Sign.digits : signs
}

const LONG_RUN = 16
const MANY_DIGITS = 9
const UNDERSCORE = 95

/** What a character can be a part of; marks are those that `signOf` knows. */
const CharClass = {other: 0, letter: 1, digit: 2, hyphen: 3, mark: 4} as const

const CLASSES = Uint8Array.from({length: 128}, (_, code) => {
  const character = String.fromCharCode(code)
  if (/[a-z]/i.test(character)) return CharClass.letter
  if (/[0-9]/.test(character)) return CharClass.digit
  if (/[-_]/.test(character)) return CharClass.hyphen
  return './\\:="@'.includes(character) ? CharClass.mark : CharClass.other
})

function classOf(code: number): number {
  return code < 128 ? (CLASSES[code] ?? CharClass.other) : code === 0x201c || code === 0x2018 ? CharClass.mark : CharClass.other
}

function signOf(code: number, before: number, after: number): number {
  switch (code) {
    case 46: // .
      if (after === CharClass.digit && before === CharClass.digit) return Sign.dotted
      return after === CharClass.letter ? Sign.joint : 0
    case 47: // /
    case 92: // \
      return Sign.slash
    case 58: // :
      return after === CharClass.other ? Sign.assigns : Sign.colon | Sign.assigns
    case 64: // @
      return Sign.at
    default: // = " “ ‘
      return Sign.assigns
  }
}
