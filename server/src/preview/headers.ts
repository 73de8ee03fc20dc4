import type {Notice, PlacedBlock} from '../notice/notice.ts'
import type {BlockRole, Frame, Headers} from './model.ts'
import {subjectText} from './roles.ts'

/** What inboxes show after the subject, at most, in characters. */
const PREHEADER = 110

/** What stands above the text of an e-mail. Front matter counts first: `from`, `subject`, `preheader`. */
export function headersOf(notice: Notice, roles: ReadonlyMap<PlacedBlock, BlockRole>): Headers {
  const subject = notice.blocks.find((placed) => roles.get(placed) === 'subject')
  return {
    from: frontMatterText(notice, 'from') ?? frontMatterText(notice, 'organisation') ?? frontMatterText(notice, 'organization'),
    subject: frontMatterText(notice, 'subject') ?? (subject && subjectText(subject.block.text)),
    preheader: frontMatterText(notice, 'preheader') ?? openingWords(notice, roles)
  }
}

/** What the front matter says of whom the notice is for and how it reaches them. */
export function frameOf(notice: Notice, language: string): Frame {
  return {audience: frontMatterText(notice, 'notice'), channel: frontMatterText(notice, 'channel'), stage: frontMatterText(notice, 'stage'), language}
}

function frontMatterText(notice: Notice, key: string): string | undefined {
  const data = notice.frontMatter?.entries.get(key)?.data
  return typeof data === 'string' && data.trim() !== '' ? data.trim() : undefined
}

/** The first words of the text proper: what an inbox shows if nobody says otherwise. */
function openingWords({blocks}: Notice, roles: ReadonlyMap<PlacedBlock, BlockRole>): string | undefined {
  let words = ''
  for (const placed of blocks) {
    const role = roles.get(placed)
    if (role === 'subject' || role === 'letterhead' || placed.block.kind === 'code') continue
    words = `${words} ${placed.block.text.replaceAll(/\s+/g, ' ')}`.trim()
    if (words.length >= PREHEADER) break
  }
  if (words === '') return undefined
  return words.length <= PREHEADER ? words : `${words.slice(0, PREHEADER - 1).trimEnd()}…`
}
