/** The name of the organisation that gives a notice, where no phrase says it: over the letter, and under it. */
import type {Passage, ReadBlock} from '../../rules/rule.ts'
import type {Calendar} from './dates.ts'
import type {Found} from './finders.ts'

/** Blocks from the top, or from the end, in which a letter names who sends it. */
const EDGE = 8

/** “Cascade Payroll Cooperative”, “Tumbleweed Title & Escrow”: words with capitals, with small words between them. */
const NAME = /^(?:\p{Lu}[\p{L}\p{M}\d&.'’-]*|\d+\p{Lu}\p{L}*)(?:,? (?:\p{Lu}[\p{L}\p{M}\d&.'’-]*|&|of|and|for|the|de|da|do|del|di|la|und|et|y|e))*$/u
const LONGEST = 70
/** Whoever is written to, and how letters begin and end. */
const PERSON = /^(?:Mr|Mrs|Ms|Mx|Miss|Dr|Prof|Sir|Dear|Hello|Hi|To|Re|Yours|Kind|Best|Sincerely|Sr|Sra|Herr|Frau|Monsieur|Madame)\b/u

/** Lines of a letterhead: right over the sender's address or telephone, or over the date. */
export function letterheads({context, points, calendar}: Pick<Found, 'context' | 'points' | 'calendar'>): readonly Passage[] {
  const lines = context.blocks.slice(0, EDGE).flatMap(linesOf)
  return lines.flatMap(({block, start, end, text}, index): Passage[] => {
    const next = lines[index + 1]
    if (!next || !isName(text) || text.split(' ').length < 2) return []
    const reached = points.some((point) => point.owner === 'sender' && point.block === next.block && point.start < next.end && next.start < point.end)
    return reached || isDate(next.text, calendar) ? [{block, start, end}] : []
  })
}

/** What stands behind the role of whoever signs: “Chief executive, Harbour Lamps”. */
export function signatures({context, evidence}: Pick<Found, 'context' | 'evidence'>): readonly Passage[] {
  return (evidence.get('sender') ?? []).flatMap(({block, start}): Passage[] => {
    const {text} = block.placed.block
    const roles = block.reading.sentences.flatMap((sentence) => context.reader.spansOf(sentence, 'role')).filter((role) => role.start >= start)
    const role = roles[0]
    if (!role) return []
    const parts = [...text.matchAll(/[^\n,;–—]+?(?=\s+(?:of|at|for)\s+(?:the\s+)?\p{Lu}|[\n,;–—]|$)/gu)]
    return parts.flatMap((part): Passage[] => {
      const words = part[0].trimStart().replace(/^(?:of|at|for)\s+(?:the\s+)?/u, '')
      const at = part.index + part[0].length - words.length
      const name = words.trimEnd()
      if (at < role.end || roles.some((one) => one.start < at + name.length && at < one.end) || !isName(name)) return []
      return [{block, start: at, end: at + name.length}]
    })
  })
}

/**
 * Whether words found by a phrase begin with a name, and not with the capital of a sentence: “Merrow Telecom”, not “Look through your bank”.
 *
 * @param opens words with which sentences begin
 */
export function beginsWithName({block, start, end}: Passage, opens: RegExp, calendar: Calendar, blocks: readonly ReadBlock[]): boolean {
  const {text, sentences} = block.placed.block
  const words = text.slice(start, end)
  if (opens.test(words) || calendar.mayHaveDate(words.split(/\s+/)[0] ?? '')) return false
  const capitals = [...words.matchAll(/(?<![\p{L}\p{M}'’-])\p{Lu}[\p{L}\p{M}\d&.'’-]*/gu)]
  const [first] = capitals
  if (!first || capitals.length > 1) return capitals.length > 1
  const begins = first.index === 0 && (sentences.some((sentence) => sentence.start === start) || text[start - 1] === '\n')
  const short = words.split(/\s+/).length <= 2 || first.index > 0
  return short && (!begins || blocks.some((other) => standsInside(other.placed.block.text, first[0])))
}

/** A word with its capital where no sentence begins. */
function standsInside(text: string, word: string): boolean {
  const at = text.indexOf(` ${word}`)
  return at > 0 && /[\p{Ll},]/u.test(text[at - 1] ?? '')
}

function isName(text: string): boolean {
  return text.length <= LONGEST && NAME.test(text) && !PERSON.test(text)
}

function isDate(text: string, calendar: Calendar): boolean {
  const [date] = text.length <= LONGEST ? calendar.datesIn(text) : []
  return date !== undefined && date.day && text.replace(date.text, '').trim().length <= 2
}

function linesOf(block: ReadBlock): readonly (Passage & {readonly text: string})[] {
  const {kind, text} = block.placed.block
  if (kind !== 'paragraph') return []
  return [...text.matchAll(/[^\n]+/g)].map(({0: line, index}) => ({block, start: index, end: index + line.trimEnd().length, text: line.trim()}))
}
