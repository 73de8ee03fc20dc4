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
  at: 512
} as const

/** A kind of thing that a notice should not tell. */
export interface Kind {
  /** Which signs the text must show: all of these. */
  readonly needs: number
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
  readonly message: string
  readonly instead: readonly string[]
}

/** The signs that a text shows, in one pass over it. */
export function signsOf(text: string): number {
  let signs = 0
  let digits = 0
  let run = 0
  let before: number = CharClass.other
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    const kind = classOf(code)
    if (kind === CharClass.digit) {
      digits++
      run++
      signs |= before === CharClass.letter || before === CharClass.hyphen ? Sign.digit | Sign.name : Sign.digit
    } else if (kind === CharClass.letter) run++
    else if (kind === CharClass.hyphen) run++
    else {
      run = 0
      if (kind === CharClass.mark) signs |= signOf(code, before, classOf(text.charCodeAt(index + 1)))
    }
    if (run === LONG_RUN) signs |= Sign.long
    before = kind
  }
  return digits >= MANY_DIGITS ? signs | Sign.digits : signs
}

const LONG_RUN = 16
const MANY_DIGITS = 9

const CharClass = {other: 0, letter: 1, digit: 2, hyphen: 3, mark: 4} as const

function classOf(code: number): number {
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return CharClass.letter
  if (code >= 48 && code <= 57) return CharClass.digit
  if (code === 45 || code === 95) return CharClass.hyphen
  return code === 32 || code > 0x2100 || code === 44 ? CharClass.other : CharClass.mark
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
    case 61: // =
    case 34: // "
    case 0x201c:
    case 0x2018:
      return Sign.assigns
    case 64: // @
      return Sign.at
    default:
      return 0
  }
}
