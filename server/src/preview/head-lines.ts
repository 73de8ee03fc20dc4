import type {HeadLine} from '../lexicon/traits.ts'
import type {Block} from '../notice/notice.ts'

/** The words of a language for the lines of an e-mail's head. */
export type HeadWords = Readonly<Record<HeadLine, readonly string[]>>

/** What the lines of a block say, by what they are. */
export type HeadLines = ReadonlyMap<HeadLine, string>

/** No head is longer, in characters. */
const LONGEST = 600

const NAMED = /^\s*([\p{L}][\p{L} ’'-]{0,30}?)\s*:\s*(.*)$/u

/**
 * Reads a paragraph that is the head of an e-mail, or a line of it: “Subject: A note about your booking”. A line without such a word goes on with the
 * one before. Undefined for every other block.
 */
export function headLinesOf({kind, text}: Block, words: HeadWords): HeadLines | undefined {
  if (kind !== 'paragraph' || text.length > LONGEST) return undefined
  const found = new Map<HeadLine, string>()
  let current: HeadLine | undefined
  for (const line of text.split('\n')) {
    const [, name = '', value = ''] = NAMED.exec(line) ?? []
    const named = lineNamed(name, words)
    if (named) found.set(named, value.trim())
    else if (current) found.set(current, `${found.get(current) ?? ''} ${line.trim()}`)
    else return undefined
    current = named ?? current
  }
  return found
}

function lineNamed(name: string, words: HeadWords): HeadLine | undefined {
  const wanted = name.toLowerCase().replaceAll('\'', '’')
  const lines: readonly HeadLine[] = ['subject', 'from', 'to', 'preheader']
  return lines.find((line) => wanted !== '' && words[line].includes(wanted))
}
