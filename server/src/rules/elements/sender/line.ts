import type {Reader, Reading} from '../../../lexicon/reading.ts'
import {countWords} from '../../../notice/count-words.ts'
import {LetterPattern} from '../../../notice/letter-pattern.ts'
import {Kept} from '../../../notice/memory.ts'
import type {Span} from '../../../notice/notice.ts'
import {isFirstName, isFullName, isPair} from './names.ts'

/** A closing has few words and a comma: “With love and respect,”. */
const CLOSING = new LetterPattern(({L, M}) => `^[${L}${M}'’ ]{2,40},$`)
/** What stands before a role in the line of its bearer. */
const NAME_BEFORE = new LetterPattern(({L, Ll}) => `(?:^|[·|:•]|[${Ll}] )\\s*([^·|:•,]+?)(?:,| [–—|(-])\\s*(?:[${L}]+[ -]){0,3}$`)
/** A role that no list has is written small, and in few words. */
const WHAT_ONE_IS = /^([^,]+), [a-z][^,.:!?]{2,40}$/
const NEXT_SENTENCE = new LetterPattern(({L}) => `[.!?]\\s+[${L}]`)
const CAPITAL_FIRST = new LetterPattern(({Lu}) => `^[${Lu}]`)

/**
 * A line of a block, trimmed of list marks and dashes, and what can be told of it alone: worked out when somebody asks, and kept, because a block
 * stays the same from one version of a notice to the next. The span is in the block's text.
 */
export class Line implements Span {
  readonly text: string
  readonly start: number
  readonly end: number
  private readonly reading: Reading
  private readonly reader: Reader
  private spans: Map<string, readonly Span[]> | undefined
  private count: number | undefined
  private signed: boolean | undefined
  private named: boolean | undefined
  private closing: boolean | undefined

  constructor(text: string, start: number, reading: Reading, reader: Reader) {
    this.text = text
    this.start = start
    this.end = start + text.length
    this.reading = reading
    this.reader = reader
  }

  /** How many words it has. */
  get words(): number {
    return (this.count ??= countWords(this.text))
  }

  /** Without the comma behind a name. */
  get name(): string {
    return this.text.replace(/,$/, '')
  }

  /** A person's name or that of two, and nothing else but what one is: “Femke Dorsman, tax adviser”. */
  get isName(): boolean {
    return (this.named ??= isFullName(this.name) || isPair(this.name) || isFullName(WHAT_ONE_IS.exec(this.text)?.[1] ?? ''))
  }

  get isClosing(): boolean {
    return (this.closing ??= CLOSING.test(this.text))
  }

  /** A name with its role: “Leontine Abara, City Manager”, “19 May · Tomasz Wieleba, co-founder of Quillpost”. */
  get isSigned(): boolean {
    return (this.signed ??= this.spansOf('role').some((role) => this.isSignedBefore(role)))
  }

  /** Signed by the role alone: “The Headteacher”, “Chief Privacy Officer”. */
  get isRole(): boolean {
    return CAPITAL_FIRST.test(this.text) && this.words <= 6 && this.hasWithin('role', 1)
  }

  /** Whether a word of a class stands behind so many words at most. */
  hasWithin(name: string, words: number): boolean {
    return this.spansOf(name).some((span) => countWords(this.text.slice(0, span.start - this.start)) <= words)
  }

  /** Where the words of a class begin in the line. */
  spansOf(name: string): readonly Span[] {
    const known = this.spans?.get(name)
    if (known) return known
    const found = this.reading.sentences
      .filter((sentence) => sentence.start < this.end && this.start < sentence.end)
      .flatMap((sentence) => this.reader.spansOf(sentence, name))
      .filter((span) => this.start <= span.start && span.start < this.end)
    this.spans ??= new Map()
    this.spans.set(name, found)
    return found
  }

  private isSignedBefore(role: Span): boolean {
    const before = this.text.slice(0, role.start - this.start)
    const name = NAME_BEFORE.for(before).exec(before)?.[1] ?? ''
    const bare = name.replace(/^(?:from|by|von|de|por|par)\s+/i, '')
    const start = this.start + before.lastIndexOf(bare)
    if (this.spansOf('sender-no-name').some((span) => start <= span.start && span.start < start + bare.length)) return false
    return (isFullName(bare) || isPair(bare) || isFirstName(bare)) && !NEXT_SENTENCE.test(this.text.slice(before.length))
  }
}

/** The lines of a block. */
export interface Lines {
  readonly lines: readonly Line[]
  /** The writer speaks of himself: “I”. */
  readonly selves: boolean
}

const known = new Kept<Lines>()

/** The lines of a block in which a signature may stand; a reader reads a block once, so that they are found once. */
export function linesOf(reading: Reading, reader: Reader): Lines {
  const before = known.get(reading)
  if (before) return before
  const {kind, quoted, item, text} = reading.block
  const selves = reading.sentences.some((sentence) => reader.spansOf(sentence, 'sender-self').length > 0)
  const found = {lines: kind !== 'paragraph' || quoted || item >= 0 ? [] : linesIn(text, reading, reader), selves}
  known.set(reading, found)
  return found
}

function linesIn(text: string, reading: Reading, reader: Reader): Line[] {
  const lines: Line[] = []
  for (let from = 0; from < text.length; ) {
    const found = text.indexOf('\n', from)
    const to = found < 0 ? text.length : found
    const whole = text.slice(from, to)
    const lead = /^[\s–—~*-]*(?:\/s\/\s*)?(?:The (?=Revd?\b|Reverend|Rt\b|Right|Most|Very|Hon))?/.exec(whole)?.[0].length ?? 0
    const line = whole.slice(lead).trimEnd()
    if (line !== '') lines.push(new Line(line, from + lead, reading, reader))
    from = to + 1
  }
  return lines
}
