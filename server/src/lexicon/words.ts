/**
 * Words of a prose view, in the one form in which texts and phrases are compared: lower case, straight apostrophes,
 * contractions taken apart, possessives dropped, hyphens no different from spaces.
 */

/** What a token looks like, for the built-in word classes of the phrase language. */
export const Shape = {word: 0, name: 1, number: 2, email: 3, url: 4, code: 5} as const
export type Shape = (typeof Shape)[keyof typeof Shape]

/** What stands between a word and the one before it. */
export const Break = {none: 0, comma: 1, clause: 2} as const
export type Break = (typeof Break)[keyof typeof Break]

/** One word; `start` and `end` are offsets in the text that was split. */
export interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly shape: Shape
  /** Punctuation between the previous word and this one. */
  readonly before: Break
}

/** How a language writes one word in several: `["don't"] → ["do", "not"]`. Lower case in, lower case out. */
export type Spelling = (word: string) => string | readonly string[]

const TOKEN =
  /(?<email>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)|(?<url>(?:https?:\/\/|www\.)[^\s<>"')\]]*[^\s<>"')\].,;:!?])|(?<number>\d+(?:[.,:]\d+)*)(?![\p{L}\p{M}])|(?<word>[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’][\p{L}]+)*)/gu

const CLAUSE_PUNCTUATION = /[;:()[\]]|[–—]|\s-{1,3}\s|\.\.\.|…/u

/**
 * Splits a stretch of prose into words.
 *
 * @param text the prose; offsets of the words are in it
 * @param from first character to read
 * @param to end of what is read
 * @param spelling the language's contractions and spellings
 * @param codes stretches of code, in order: each becomes one word of shape `code`
 */
export function splitWords(
  text: string,
  from: number,
  to: number,
  spelling: Spelling,
  codes: readonly {readonly start: number; readonly end: number}[] = []
): Word[] {
  const words: Word[] = []
  let at = from
  for (const code of codes) {
    if (code.end <= from || code.start >= to) continue
    splitPlain(text, at, code.start, spelling, words)
    const before = words.length > 0 ? breakIn(text, words[words.length - 1]?.end ?? from, code.start) : Break.none
    words.push({text: '', start: code.start, end: code.end, shape: Shape.code, before})
    at = code.end
  }
  splitPlain(text, at, to, spelling, words)
  return words
}

function splitPlain(text: string, from: number, to: number, spelling: Spelling, words: Word[]): void {
  TOKEN.lastIndex = from
  for (;;) {
    const match = TOKEN.exec(text)
    if (!match || match.index >= to) return
    const start = match.index
    const end = Math.min(to, start + match[0].length)
    const previous = words[words.length - 1]
    const before = previous ? breakIn(text, previous.end, start) : Break.none
    const groups = match.groups
    if (groups?.['word'] === undefined) {
      const shape = groups?.['number'] !== undefined ? Shape.number : groups?.['email'] !== undefined ? Shape.email : Shape.url
      words.push({text: text.slice(start, end).toLowerCase(), start, end, shape, before})
      continue
    }
    const raw = text.slice(start, end)
    const lower = raw.toLowerCase().replaceAll('’', "'")
    const spelled = spelling(lower)
    const shape = raw !== lower && isCapital(raw) ? Shape.name : Shape.word
    if (typeof spelled === 'string') {
      if (spelled !== '') words.push({text: spelled, start, end, shape, before})
      continue
    }
    spread(spelled, start, end, shape, before, words)
  }
}

/** The parts of a contraction share its characters: each but the last takes as many as it has, the last takes the rest. */
function spread(parts: readonly string[], start: number, end: number, shape: Shape, before: Break, words: Word[]): void {
  let at = start
  parts.forEach((part, index) => {
    const last = index === parts.length - 1
    const stop = last ? end : Math.min(end - 1, at + part.length)
    words.push({text: part, start: at, end: stop, shape: index === 0 ? shape : Shape.word, before: index === 0 ? before : Break.none})
    at = stop
  })
}

function isCapital(raw: string): boolean {
  const first = raw.charAt(0)
  return first !== first.toLowerCase()
}

function breakIn(text: string, from: number, to: number): Break {
  if (to - from === 1) {
    const code = text.charCodeAt(from)
    if (code === 32 || code === 45 || code === 10) return Break.none
  }
  const between = text.slice(from, to)
  if (CLAUSE_PUNCTUATION.test(between)) return Break.clause
  return between.includes(',') ? Break.comma : Break.none
}
