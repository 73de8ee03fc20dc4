import {LetterPattern} from '../notice/letter-pattern.ts'
import type {Notice, PlacedBlock} from '../notice/notice.ts'

/** From so many section headings on, a notice is one that is ordered by headings. */
const HEADED = 2

/** How a notice marks its sections: `## ` and the like, or lines in bold. */
export type HeadingStyle = {readonly kind: 'heading'; readonly depth: number} | {readonly kind: 'bold'} | {readonly kind: 'none'}

/** How the notice marks its sections; `none` for one that goes without. */
export function headingStyle(notice: Notice): HeadingStyle {
  const depths = notice.blocks.filter(({block}) => block.kind === 'heading' && block.depth > 1).map(({block}) => block.depth)
  if (depths.length >= HEADED) return {kind: 'heading', depth: Math.min(...depths)}
  const bold = notice.blocks.filter((placed, index) => index > 0 && isBoldHeading(placed))
  return bold.length >= HEADED ? {kind: 'bold'} : {kind: 'none'}
}

/** The heading, or line in bold, of the section that is called so; word order, articles and the person do not matter. */
export function findSection(notice: Notice, heading: string): PlacedBlock | undefined {
  const wanted = gist(heading)
  return wanted === '' ? undefined : notice.blocks.find((placed) => isHeading(placed) && gist(placed.block.text) === wanted)
}

/** The last block of a section, which is its heading where nothing follows. */
export function lastOfSection(notice: Notice, heading: PlacedBlock): PlacedBlock {
  const start = notice.blocks.indexOf(heading)
  const rest = notice.blocks.slice(start + 1)
  const next = rest.findIndex(isHeading)
  return notice.blocks[next < 0 ? notice.blocks.length - 1 : start + next] ?? heading
}

/** A heading, or a line in bold that serves as one. */
export function isHeading(placed: PlacedBlock): boolean {
  return placed.block.kind === 'heading' || isBoldHeading(placed)
}

/** A paragraph in bold from its first letter to its last, at the margin. */
function isBoldHeading({block}: PlacedBlock): boolean {
  const {kind, text, marks, item, quoted} = block
  if (kind !== 'paragraph' || item >= 0 || quoted || text.includes('\n')) return false
  return marks.some((mark) => mark.kind === 'strong' && mark.start === 0 && mark.end === text.length)
}

const PERSONS: Readonly<Record<string, string>> = {i: 'you', me: 'you', my: 'your', myself: 'yourself'}
const EMPTY = new Set(['a', 'an', 'the', 'is', 'are', 'was', 'were', 'be', 'been', 'has', 'have', 'had', 'do', 'did', 'does', 'can', 'should', 'to'])

const WORDS = new LetterPattern(({L, N}) => `[${L}${N}']+`, 'g')

/** What a heading asks or says, as words in alphabetical order: “What can I do?” and “What you can do” are one. */
function gist(heading: string): string {
  const plain = heading.toLowerCase().replaceAll('’', "'")
  const words = plain.match(WORDS.for(plain)) ?? []
  return words.map((word) => PERSONS[word] ?? word).filter((word) => !EMPTY.has(word)).sort().join(' ')
}
