import type {Item} from '../../jurisdictions/item.ts'
import type {NoticeContext, Passage} from '../../rules/rule.ts'
import type {Fix} from '../finding.ts'
import {insertion, placeFor, snippetOf} from '../insert.ts'

/** The element of the codebook near which an item belongs, by the heading under which it stands. */
const NEAREST: Readonly<Record<string, string>> = {
  'What Happened': 'scope',
  'What Information Was Involved': 'data-types',
  'What This Means for You': 'risk',
  'What We Are Doing': 'prevention',
  'What You Can Do': 'fraud-guidance',
  'For More Information': 'contact'
}

/** Inserts words that say an item, in its section, with slots for the facts. */
export function insertItem({insert}: Item, context: NoticeContext, evidence: ReadonlyMap<string, readonly Passage[]>): Fix[] {
  if (!insert) return []
  const {notice} = context
  if (insert.heading === '') {
    const first = notice.blocks.find(({block}) => block.kind !== 'heading')
    const at = first ? first.offset + first.block.extent.start : notice.source.length
    const text = `${insert.sentence}${notice.lineEnding.repeat(2)}`
    return [{title: context.reader.lexicon.traits.fixes.insert.replace('{text}', () => insert.sentence), kind: 'suggestion', edits: [{start: at, end: at, text}], snippet: snippetOf(text)}]
  }
  const {salutations, fixes} = context.reader.lexicon.traits
  return insertion(placeFor(NEAREST[insert.heading] ?? 'contact', insert, context, evidence, salutations), insert, notice, fixes)
}
