import {Reader} from '../../server/src/lexicon/reading.ts'
import {readNotice} from '../../server/src/lint/context.ts'
import {parseNotice} from '../../server/src/notice/parse.ts'
import {EvidenceFinder} from '../../server/src/rules/elements.ts'
import {detectorsOf} from '../../server/src/rules/detectors.ts'
import type {NoticeContext, Passage} from '../../server/src/rules/rule.ts'
import {lexicon, rules} from '../generated.ts'

const reader = new Reader(lexicon)
const finder = new EvidenceFinder(rules.filter(({kind}) => kind === 'element').map(({id}) => id), detectorsOf('en'))

/** A text, read, with what it says of the elements of the codebook. */
export function evidenceOf(text: string): {readonly context: NoticeContext; readonly evidence: ReadonlyMap<string, readonly Passage[]>} {
  const context = readNotice(parseNotice(text), reader)
  return {context, evidence: finder.find(context)}
}
