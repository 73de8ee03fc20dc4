import type {Reader} from '../lexicon/reading.ts'
import type {Block, Notice} from '../notice/notice.ts'
import type {NoticeContext, ReadBlock} from '../rules/rule.ts'
import {readersOf} from './readers.ts'

/** Reads all blocks of a notice; blocks that were read before cost nothing. */
export function readNotice(notice: Notice, reader: Reader): NoticeContext {
  let heading = ''
  let lead = ''
  const blocks = notice.blocks.map((placed): ReadBlock => {
    const read = {placed, reading: reader.read(placed.block), heading, lead}
    if (placed.block.kind === 'heading') heading = placed.block.text.toLowerCase()
    lead = leadOf(placed.block)
    return read
  })
  return {notice, frontMatter: notice.frontMatter, blocks, reader, mergeFields: mergeFieldsOf(notice), readers: readersOf(blocks, reader)}
}

/** Longest line that can stand for a heading, in characters. */
const LONGEST_LEAD = 90

function leadOf({kind, text, marks}: Block): string {
  if (kind !== 'paragraph' || text.length > LONGEST_LEAD) return ''
  const bold = marks.some((mark) => mark.kind === 'strong' && mark.start === 0 && mark.end >= text.trimEnd().length - 1)
  return bold || /^[^.?!]+\?$/u.test(text.trim()) ? text : ''
}

/** Front matter `merge-fields: ["{{first_name}}", …]`. */
function mergeFieldsOf(notice: Notice): readonly string[] {
  const data = notice.frontMatter?.entries.get('merge-fields')?.data
  return Array.isArray(data) ? data.filter((field): field is string => typeof field === 'string') : []
}
