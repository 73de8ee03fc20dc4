import type {Block, Notice, PlacedBlock} from '../notice/notice.ts'
import type {BlockRole} from './model.ts'

const SUBJECT = /^(?:subject|re|betreff|asunto|objet|assunto)(?: line)?\s*:/i
const SALUTATION = /^(?:dear|hello|hi|hey|to (?:all|our|whom)|good (?:morning|afternoon|day))\b[^.!?]*$/i
const CLOSING = /^(?:yours|with |kind |best |warm |sincerely|respectfully|thank you)[^.!?:\d]{0,40},?$/i

/** A block of a letter that stands before its salutation is no longer than this, in characters. */
const LONGEST_HEAD = 160

/** An address, a date, a name: the lines of a block are meant as lines if all but the last are shorter than this. */
const LONGEST_LINE = 48

/** The roles of the blocks that have one; every other block is body. */
export function rolesOf({blocks}: Notice): ReadonlyMap<PlacedBlock, BlockRole> {
  const roles = new Map<PlacedBlock, BlockRole>()
  const [first] = blocks
  if (first && isSubject(first.block)) roles.set(first, 'subject')
  const salutation = blocks.slice(0, 8).findIndex(({block}) => SALUTATION.test(block.text))
  if (salutation >= 0) {
    for (const placed of blocks.slice(0, salutation)) {
      if (!roles.has(placed) && placed.block.kind === 'paragraph' && placed.block.text.length <= LONGEST_HEAD) roles.set(placed, 'letterhead')
    }
    const placed = blocks[salutation]
    if (placed) roles.set(placed, 'salutation')
  }
  for (const placed of blocks.slice(-3)) if (!roles.has(placed) && CLOSING.test(placed.block.text.split('\n')[0] ?? '')) roles.set(placed, 'closing')
  return roles
}

/** A heading of the first rank, or a line that says that it is the subject. */
function isSubject(block: Block): boolean {
  return (block.kind === 'heading' && block.depth === 1) || (block.kind === 'paragraph' && SUBJECT.test(block.text))
}

/** The text of a subject line without the word that announces it. */
export function subjectText(text: string): string {
  return text.replace(SUBJECT, '').replaceAll(/\s+/g, ' ').trim()
}

/** Whether a paragraph's line breaks are meant, as in an address or a signature. */
export function hasMeantLines({kind, text}: Block): boolean {
  if (kind !== 'paragraph' || !text.includes('\n')) return false
  return text.split('\n').slice(0, -1).every((line) => line.length < LONGEST_LINE)
}
