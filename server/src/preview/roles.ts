import {greeting} from '../rules/greeting.ts'
import type {HeadLine, Traits} from '../lexicon/traits.ts'
import type {Block, Notice, PlacedBlock} from '../notice/notice.ts'
import {headLinesOf, type HeadLines} from './head-lines.ts'
import type {BlockRole} from './model.ts'

const CLOSING = /^(?:yours|with |kind |best |warm |sincerely|respectfully|thank you)[^.!?:\d]{0,40},?$/i

/** The head of a letter or e-mail is to be found within so many blocks. */
const NEAR_START = 8

/** A block of a letter that stands before its salutation is no longer than this, in characters. */
const LONGEST_HEAD = 160

/** An address, a date, a name: the lines of a block are meant as lines if all but the last are shorter than this. */
const LONGEST_LINE = 48

/** What of a language tells the parts of a letter. */
export type LetterWords = Pick<Traits, 'salutations' | 'mail'>

/** The parts of a notice as a letter or an e-mail. */
export interface Parts {
  /** Of the blocks that have one; every other block is body. */
  readonly roles: ReadonlyMap<PlacedBlock, BlockRole>
  /** What the lines say that stand in the text as the head of an e-mail. */
  readonly head: HeadLines
}

/** The parts of a notice. @param words of its language */
export function partsOf({blocks}: Notice, words: LetterWords): Parts {
  const roles = new Map<PlacedBlock, BlockRole>()
  const isSalutation = greeting(words.salutations)
  const salutation = blocks.slice(0, NEAR_START).findIndex(({block}) => isSalutation(block.text))
  const head = new Map<HeadLine, string>()
  for (const [index, placed] of blocks.slice(0, salutation < 0 ? NEAR_START : salutation).entries()) {
    const lines = headLinesOf(placed.block, words.mail)
    if (lines) {
      for (const [name, text] of lines) if (!head.has(name)) head.set(name, text)
      roles.set(placed, lines.size === 1 && lines.has('subject') ? 'subject' : 'head')
    } else if (salutation < 0 && !isTitle(placed.block)) break
    else if (index > 0 || !isTitle(placed.block)) {
      if (placed.block.kind === 'paragraph' && placed.block.text.length <= LONGEST_HEAD) roles.set(placed, 'letterhead')
    }
  }
  const [first] = blocks
  // A title is the subject unless a line says what that is.
  if (first && isTitle(first.block) && !head.has('subject')) roles.set(first, 'subject')
  const greeted = blocks[salutation]
  if (greeted) roles.set(greeted, 'salutation')
  for (const placed of blocks.slice(-3)) if (!roles.has(placed) && CLOSING.test(placed.block.text.split('\n')[0] ?? '')) roles.set(placed, 'closing')
  return {roles, head}
}

/** A heading of the first rank. */
function isTitle(block: Block): boolean {
  return block.kind === 'heading' && block.depth === 1
}

/** Whether a paragraph's line breaks are meant, as in an address or a signature. */
export function hasMeantLines({kind, text}: Block): boolean {
  if (kind !== 'paragraph' || !text.includes('\n')) return false
  return text.split('\n').slice(0, -1).every((line) => line.length < LONGEST_LINE)
}
