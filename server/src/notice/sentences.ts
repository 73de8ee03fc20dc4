/** Where the sentences of a prose view are. */

import type {Root} from 'nlcst'
import retextEnglish from 'retext-english'
import {unified} from 'unified'
import type {Span} from './notice.ts'

const english = unified().use(retextEnglish).freeze()

export function sentencesOf(text: string): Span[] {
  const tree: Root = english.parse(text)
  const found: Span[] = []
  for (const paragraph of tree.children) {
    if (paragraph.type !== 'ParagraphNode') continue
    for (const {type, position} of paragraph.children) {
      const start = position?.start.offset
      const end = position?.end.offset
      if (type === 'SentenceNode' && start !== undefined && end !== undefined) found.push({start, end})
    }
  }
  return found
}
