import type {NoticeElementDetector, NoticeContext, Passage, ReadBlock} from '../../rule.ts'
import {linesOf, type Line} from './line.ts'
import {isFirstName} from './names.ts'

/** A line in its block, and the block's index among those of the notice. */
interface PlacedLine {
  readonly block: ReadBlock
  readonly line: Line
  readonly at: number
}

/** A role on its own line has few words. */
const ROLE_LINE = 12
/** A signature in one line: name, role, organisation. */
const SIGNED_LINE = 16
/** No line of so few words is longer, in characters. */
const LONGEST_LINE = 240

/** Signatures: a person's name on a line of its own, with a role beside or below it, or alone at the end of a letter that says “I”. */
export const findSender: NoticeElementDetector = (context) => {
  const {blocks, reader} = context
  const lines = blocks.flatMap((block, at) => linesOf(block.reading, reader).lines.map((line): PlacedLine => ({block, line, at})))
  const selves = blocks.some(({reading}) => linesOf(reading, reader).selves)
  return lines.flatMap(({block, line}, index): Passage[] => {
    const end = endOfSignature(context, lines, index, selves)
    return end === undefined ? [] : [{block, start: line.start, end}]
  })
}

/** Where a signature that starts in this line ends in its block; `undefined` if none does. */
function endOfSignature(context: NoticeContext, lines: readonly PlacedLine[], index: number, selves: boolean): number | undefined {
  const placed = lines[index]
  if (!placed || placed.line.text.length > LONGEST_LINE || placed.line.words > SIGNED_LINE) return undefined
  const {line, at, block} = placed
  const late = at * 2 >= context.blocks.length - 1
  if ((late || at < 3) && line.isSigned) return line.end
  const previous = lines[index - 1]
  const next = lines[index + 1]
  const closed = late && previous !== undefined && previous.line.isClosing
  if (closed && line.isRole) return line.end
  if (!late || line.spansOf('sender-no-name').length > 0) return undefined
  if (line.isName) {
    const role = next && next.at - at <= 1 && next.line.words <= ROLE_LINE ? next : undefined
    if (role?.line.hasWithin('role', 3) === true) return role.block === block ? role.line.end : line.end
    const last = lines.length - index <= 6
    return last && (selves || closed) && !isElsewhere(context, placed) ? line.end : undefined
  }
  return selves && lines.length - index <= 3 && isFirstName(line.name) && (closed || at > (previous?.at ?? -1)) && !isElsewhere(context, placed) ? line.end : undefined
}

/** The name stands elsewhere too: it is that of the organisation. */
function isElsewhere({blocks}: NoticeContext, {line: {name}, at: own}: PlacedLine): boolean {
  return blocks.some((block, at) => at !== own && block.placed.block.text.includes(name))
}
