import {Reader} from '../../server/src/lexicon/reading.ts'
import {readNotice} from '../../server/src/lint/context.ts'
import {parseNotice} from '../../server/src/notice/parse.ts'
import type {FlagDetector, FlagHit} from '../../server/src/rules/rule.ts'
import {lexicon} from '../generated.ts'
import {bareBlock} from './hostile.ts'

const context = readNotice(parseNotice('A notice.'), new Reader(lexicon))

/** What a detector finds in a text by itself: no phrase is matched, nothing is parsed. */
export function searchAlone(detector: FlagDetector, text: string): readonly FlagHit[] {
  const [first] = context.blocks
  if (!first) throw new Error('the notice has no block')
  const block = bareBlock(text)
  return detector({...first, placed: {block, offset: 0}, reading: {...first.reading, block, sentences: [], matches: []}}, context)
}
