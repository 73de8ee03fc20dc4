import {LetterPattern} from '../../../notice/letter-pattern.ts'
import type {Span} from '../../../notice/notice.ts'
import type {NoticeElementDetector, NoticeContext, Passage, ReadBlock} from '../../rule.ts'
import {isFirstName, isFullName, isPair} from './names.ts'

/** A line of a block, trimmed of list marks and dashes; the span is in the block's text. */
interface Line extends Span {
  readonly block: ReadBlock
  readonly text: string
  /** Index of its block among those of the notice. */
  readonly at: number
}

/** A role on its own line has few words. */
const ROLE_LINE = 12
/** A signature in one line: name, role, organisation. */
const SIGNED_LINE = 16
/** No line of so few words is longer, in characters. */
const LONGEST_LINE = 240
/** A closing has few words and a comma: “With love and respect,”. */
const CLOSING = new LetterPattern(({L, M}) => `^[${L}${M}'’ ]{2,40},$`)
/** What stands before a role in the line of its bearer. */
const NAME_BEFORE = new LetterPattern(({L, Ll}) => `(?:^|[·|:•]|[${Ll}] )\\s*([^·|:•,]+?)(?:,| [–—|(-])\\s*(?:[${L}]+[ -]){0,3}$`)
const NEXT_SENTENCE = new LetterPattern(({L}) => `[.!?]\\s+[${L}]`)
const CAPITAL_FIRST = new LetterPattern(({Lu}) => `^[${Lu}]`)

/** Signatures: a person's name on a line of its own, with a role beside or below it, or alone at the end of a letter that says “I”. */
export const findSender: NoticeElementDetector = (context) => {
  const lines = linesOf(context)
  const selves = context.blocks.some((block) => block.reading.sentences.some((sentence) => context.reader.spansOf(sentence, 'sender-self').length > 0))
  return lines.flatMap((line, index): Passage[] => {
    const end = endOfSignature(context, lines, index, selves)
    return end === undefined ? [] : [{block: line.block, start: line.start, end}]
  })
}

function linesOf({blocks}: NoticeContext): Line[] {
  return blocks.flatMap((block, at) => {
    const {kind, quoted, item, text} = block.placed.block
    if (kind !== 'paragraph' || quoted || item >= 0) return []
    return [...text.matchAll(/[^\n]+/g)].flatMap((match): Line[] => {
      const lead = /^[\s–—~*-]*(?:\/s\/\s*)?(?:The (?=Revd?\b|Reverend|Rt\b|Right|Most|Very|Hon))?/.exec(match[0])?.[0].length ?? 0
      const line = match[0].slice(lead).trimEnd()
      return line === '' ? [] : [{block, at, text: line, start: match.index + lead, end: match.index + lead + line.length}]
    })
  })
}

/** Where a signature that starts in this line ends in its block; `undefined` if none does. */
function endOfSignature(context: NoticeContext, lines: readonly Line[], index: number, selves: boolean): number | undefined {
  const line = lines[index]
  if (!line || line.text.length > LONGEST_LINE || wordsOf(line.text) > SIGNED_LINE) return undefined
  const late = line.at * 2 >= context.blocks.length - 1
  const inLine = late || line.at < 3 ? signedInLine(context, line) : undefined
  if (inLine !== undefined) return inLine
  const name = line.text.replace(/,$/, '')
  const previous = lines[index - 1]
  const next = lines[index + 1]
  const closed = late && previous !== undefined && CLOSING.test(previous.text)
  if (closed && isRole(context, line)) return line.end
  if (!late || hasClass(context, line, 'sender-no-name')) return undefined
  if (isFullName(name) || isPair(name)) {
    const role = next && next.at - line.at <= 1 && wordsOf(next.text) <= ROLE_LINE ? next : undefined
    if (role && startsWithClass(context, role, 'role')) return role.block === line.block ? role.end : line.end
    const last = lines.length - index <= 6
    return last && (selves || closed) && !isElsewhere(context, line, name) ? line.end : undefined
  }
  return isFirstName(name) && selves && lines.length - index <= 3 && (closed || line.at > (previous?.at ?? -1)) && !isElsewhere(context, line, name) ? line.end : undefined
}

/** “Leontine Abara, City Manager”, “19 May · Tomasz Wieleba, co-founder of Quillpost”. */
function signedInLine(context: NoticeContext, line: Line): number | undefined {
  for (const role of spansIn(context, line, 'role')) {
    const before = line.text.slice(0, role.start - line.start)
    const name = NAME_BEFORE.for(before).exec(before)?.[1] ?? ''
    const bare = name.replace(/^(?:from|by|von|de|por|par)\s+/i, '')
    const start = line.start + before.lastIndexOf(bare)
    const clean = !spansIn(context, {...line, start, end: start + bare.length}, 'sender-no-name').length
    if (clean && (isFullName(bare) || isPair(bare) || isFirstName(bare)) && !NEXT_SENTENCE.test(line.text.slice(before.length))) return line.end
  }
  return undefined
}

/** The name stands elsewhere too: it is that of the organisation. */
function isElsewhere({blocks}: NoticeContext, line: Line, name: string): boolean {
  return blocks.some((block, at) => at !== line.at && block.placed.block.text.includes(name))
}

/** Signed by the role alone: “The Headteacher”, “Chief Privacy Officer”. */
function isRole(context: NoticeContext, line: Line): boolean {
  return CAPITAL_FIRST.test(line.text) && wordsOf(line.text) <= 6 && spansIn(context, line, 'role').some((span) => wordsOf(line.text.slice(0, span.start - line.start)) <= 1)
}

function startsWithClass(context: NoticeContext, line: Line, name: string): boolean {
  return spansIn(context, line, name).some((span) => wordsOf(line.text.slice(0, span.start - line.start)) <= 3)
}

function hasClass(context: NoticeContext, line: Line, name: string): boolean {
  return spansIn(context, line, name).length > 0
}

/** Where the words of a class begin in a line. */
function spansIn({reader}: NoticeContext, line: Line, name: string): Span[] {
  return line.block.reading.sentences
    .filter((sentence) => sentence.start < line.end && line.start < sentence.end)
    .flatMap((sentence) => reader.spansOf(sentence, name))
    .filter((span) => line.start <= span.start && span.start < line.end)
}

function wordsOf(text: string): number {
  return text.trim() === '' ? 0 : text.trim().split(/\s+/).length
}
