import {splitWords, type Spelling} from './words.ts'

/** A phrase, parsed. Every form is bounded: no phrase can match more than a fixed number of words. */
export type Phrase =
  | {readonly kind: 'word'; readonly word: string}
  | {readonly kind: 'family'; readonly word: string}
  | {readonly kind: 'class'; readonly name: string}
  | {readonly kind: 'gap'; readonly most: number}
  | {readonly kind: 'start'}
  | {readonly kind: 'end'}
  | {readonly kind: 'any'}
  | {readonly kind: 'sequence'; readonly parts: readonly Phrase[]}
  | {readonly kind: 'choice'; readonly parts: readonly Phrase[]; readonly optional: boolean}

/** A phrase that cannot be read; `at` is an offset in it. */
export class PhraseError extends Error {
  readonly phrase: string
  readonly at: number
  constructor(phrase: string, at: number, problem: string) {
    super(`${problem} at column ${at + 1} of the phrase “${phrase}”`)
    this.name = 'PhraseError'
    this.phrase = phrase
    this.at = at
  }
}

const GAPS: Readonly<Record<string, number>> = {'..': 3, '...': 6}

/**
 * Reads the phrase language.
 *
 * - words stand for themselves, in any case, with any apostrophe, dash or line break between them
 * - `(a|b c)` one of these; `[a|b c]` one of these or nothing
 * - `steal~` every form of a word, `(steal|take)~` of each; `{thief}` every word or phrase of a class
 * - `..` up to three words, `...` up to six, `..9` up to nine, all inside one clause; `_` exactly one word
 * - `^` and `$` the start and the end of a sentence
 *
 * @throws {PhraseError} for unbalanced brackets, an empty choice, or a gap at either end
 */
export function parsePhrase(source: string, spelling: Spelling): Phrase {
  let at = 0
  const fail = (problem: string, where = at): never => {
    throw new PhraseError(source, where, problem)
  }

  const sequence = (until: string): Phrase => {
    const parts: Phrase[] = []
    for (;;) {
      while (source[at] === ' ' || source[at] === '\n') at++
      const character = source[at]
      if (character === undefined || until.includes(character)) break
      if (character === '(' || character === '[') parts.push(choice(character === '[' ? ']' : ')'))
      else if (character === '{') parts.push(className())
      else if (')]}|'.includes(character)) fail(`unexpected “${character}”`)
      else plain(parts)
    }
    return parts.length === 1 && parts[0] ? parts[0] : {kind: 'sequence', parts}
  }

  const choice = (close: string): Phrase => {
    const opened = at++
    const parts: Phrase[] = []
    for (;;) {
      const part = sequence(`|${close}`)
      if (part.kind === 'sequence' && part.parts.length === 0) fail('empty choice')
      parts.push(part)
      const character = source[at]
      if (character === undefined) fail('bracket that is never closed', opened)
      at++
      if (character === close) return {kind: 'choice', parts: familiesIn(parts), optional: close === ']'}
    }
  }

  /** `(lose|mislay)~`: every form of each word of the choice. */
  const familiesIn = (parts: readonly Phrase[]): readonly Phrase[] => {
    if (source[at] !== '~') return parts
    at++
    return parts.map((part) => (part.kind === 'word' ? {kind: 'family', word: part.word} : fail('“~” after a choice of single words only')))
  }

  const className = (): Phrase => {
    const close = source.indexOf('}', at)
    if (close < 0) fail('class name that is never closed')
    const name = source.slice(at + 1, close).trim()
    at = close + 1
    return {kind: 'class', name}
  }

  const plain = (parts: Phrase[]): void => {
    const start = at
    while (at < source.length && !' \n()[]{}|'.includes(source.charAt(at))) at++
    const token = source.slice(start, at)
    const gap = /^(\.\.\.?)(\d+)?$/.exec(token)
    if (gap?.[1]) parts.push({kind: 'gap', most: gap[2] ? Number(gap[2]) : (GAPS[gap[1]] ?? 3)})
    else if (token === '^') parts.push({kind: 'start'})
    else if (token === '$') parts.push({kind: 'end'})
    else if (token === '_') parts.push({kind: 'any'})
    else if (token.endsWith('~')) parts.push({kind: 'family', word: single(token.slice(0, -1), start)})
    else words(token, start).forEach((word) => parts.push({kind: 'word', word}))
  }

  const words = (token: string, start: number): string[] => {
    const found = splitWords(token, 0, token.length, spelling).map((word) => word.text)
    if (found.length === 0) fail(`“${token}” holds no word`, start)
    return found
  }

  const single = (token: string, start: number): string => {
    const found = words(token, start)
    if (found.length !== 1 || found[0] === undefined) return fail(`“${token}~” must be one word`, start)
    return found[0]
  }

  const phrase = sequence('')
  const parts = phrase.kind === 'sequence' ? phrase.parts : [phrase]
  const first = parts[0]
  const last = parts[parts.length - 1]
  if (!first) fail('empty phrase')
  if (first?.kind === 'gap' || last?.kind === 'gap' || first?.kind === 'any') fail('a phrase starts and ends with a word')
  return phrase
}
