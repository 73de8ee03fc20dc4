import type {Reader} from '../lexicon/reading.ts'
import type {Notice, PlacedBlock} from '../notice/notice.ts'
import type {NoticeContext, ReadBlock} from '../rules/rule.ts'
import {leadInOf} from '../rules/sections.ts'
import {readersOf} from './readers.ts'

/**
 * Reads the blocks of a notice; blocks that were read before cost nothing.
 *
 * @param mergeFields those that hold for every notice; a notice may declare more
 * @param stretch the blocks to read, all in the reader's language
 */
export function readNotice(notice: Notice, reader: Reader, mergeFields: readonly string[] = [], stretch: readonly PlacedBlock[] = notice.blocks): NoticeContext {
  let heading = ''
  let lead = ''
  let opens = false
  const blocks = stretch.map((placed): ReadBlock => {
    const read = {placed, reading: reader.read(placed.block), heading, lead, opens}
    opens = placed.block.kind === 'heading'
    if (opens) {
      heading = placed.block.text.toLowerCase()
      lead = ''
    } else {
      const own = leadInOf(placed.block)
      if (own) lead = own.alone ? own.text : ''
      opens = own?.alone === true
    }
    return read
  })
  const part = stretch === notice.blocks ? notice : {...notice, blocks: stretch}
  return {notice, part, frontMatter: notice.frontMatter, blocks, reader, mergeFields: [...mergeFields, ...mergeFieldsOf(notice)], readers: readersOf(blocks, reader)}
}

/** Front matter `merge-fields: ["{{first_name}}", …]`. */
function mergeFieldsOf(notice: Notice): readonly string[] {
  const data = notice.frontMatter?.entries.get('merge-fields')?.data
  return Array.isArray(data) ? data.filter((field): field is string => typeof field === 'string') : []
}
