import type {Notice, PlacedBlock} from '../../notice/notice.ts'
import type {Passage} from '../../rules/rule.ts'
import type {Edit, Fix} from '../finding.ts'
import {headingStyle, isHeading, lastOfSection} from '../headings.ts'

/** Puts the prescribed title over the notice, or in the place of the one that it has. */
export function insertTitle(notice: Notice, words: string): Fix[] {
  const {source, blocks, lineEnding, frontMatter} = notice
  const [first] = blocks
  if (first?.block.kind === 'heading' && first.block.depth === 1) {
    const edit = {start: start(first), end: end(first), text: `# ${words}`}
    return [{title: `Title the notice “${words}”`, kind: 'suggestion', edits: [edit]}]
  }
  const at = first ? start(first) : Math.max(source.trimEnd().length, frontMatter?.end ?? 0)
  return [{title: `Title the notice “${words}”`, kind: 'suggestion', edits: [{start: at, end: at, text: `${first ? '' : lineEnding.repeat(2)}# ${words}${lineEnding.repeat(2)}`}]}]
}

/** The element of the codebook with which a section begins, by the words of its heading. */
const BEGINS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/happened/i, ['what-happened', 'when']],
  [/information was involved/i, ['data-types']],
  [/we are doing/i, ['response', 'prevention', 'authorities']],
  [/you can do/i, ['next-steps', 'fraud-guidance']],
  [/more information/i, ['contact', 'updates']]
]

/**
 * Puts missing headings before the paragraphs that say what belongs under them, where these stand in the prescribed order.
 * A heading for which nothing is said is left to whoever writes the section.
 */
export function insertHeadings(notice: Notice, order: readonly string[], missing: readonly string[], evidence: ReadonlyMap<string, readonly Passage[]>): Fix[] {
  const style = headingStyle(notice)
  const edits: Edit[] = []
  const put: string[] = []
  let after = -1
  for (const heading of order) {
    const own = notice.blocks.findIndex((placed) => isHeading(placed) && placed.block.text.trim().toLowerCase() === heading.toLowerCase())
    if (own >= 0) {
      after = Math.max(after, own)
      continue
    }
    if (!missing.includes(heading)) continue
    const elements = BEGINS.find(([pattern]) => pattern.test(heading))?.[1] ?? []
    const places = elements.flatMap((element) => evidence.get(element) ?? []).map(({block}) => notice.blocks.indexOf(block.placed))
    const index = places.filter((place) => place > after && isOwnParagraph(notice.blocks[place])).sort((a, b) => a - b)[0]
    const placed = index === undefined ? undefined : notice.blocks[index]
    if (!placed || index === undefined) continue
    after = index
    const mark = style.kind === 'bold' ? `**${heading}**` : `${'#'.repeat(style.kind === 'heading' ? style.depth : 2)} ${heading}`
    edits.push({start: start(placed), end: start(placed), text: `${mark}${notice.lineEnding.repeat(2)}`})
    put.push(heading)
  }
  if (edits.length === 0) return []
  return [{title: `Put ${put.length === 1 ? 'the heading' : 'the headings'} ${put.map((heading) => `“${heading}”`).join(', ')}`, kind: 'suggestion', edits}]
}

/** Moves sections so that their headings stand in the prescribed order; each section takes the place of another one. */
export function arrange(notice: Notice, inOrder: readonly PlacedBlock[]): Fix[] {
  const places = [...inOrder].sort((a, b) => start(a) - start(b))
  const section = (heading: PlacedBlock): {readonly start: number; readonly end: number} => ({start: start(heading), end: end(lastOfSection(notice, heading))})
  const edits = places.flatMap((old, index): Edit[] => {
    const heading = inOrder[index]
    if (!heading || heading === old) return []
    const [from, to] = [section(heading), section(old)]
    return [{start: to.start, end: to.end, text: notice.source.slice(from.start, from.end)}]
  })
  return edits.length === 0 ? [] : [{title: 'Move the sections into the prescribed order', kind: 'suggestion', edits}]
}

/** At the margin, so that a heading can stand before it. */
function isOwnParagraph(placed: PlacedBlock | undefined): boolean {
  return placed !== undefined && placed.block.kind === 'paragraph' && placed.block.item < 0 && !placed.block.quoted
}

const start = ({block, offset}: PlacedBlock): number => offset + block.extent.start
const end = ({block, offset}: PlacedBlock): number => offset + block.extent.end
