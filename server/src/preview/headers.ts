import type {HeadLine} from '../lexicon/traits.ts'
import type {Notice} from '../notice/notice.ts'
import type {Frame, Headers} from './model.ts'
import type {Parts} from './roles.ts'

/** What inboxes show after the subject, at most, in characters. */
const PREHEADER = 110

/** What stands above the text of an e-mail. Front matter counts first, then the lines of a head in the text, then what an inbox makes of the text. */
export function headersOf(notice: Notice, {roles, head}: Parts): Headers {
  const title = notice.blocks.find((placed) => roles.get(placed) === 'subject')
  const line = (name: HeadLine): string | undefined => head.get(name) || undefined
  return {
    from: frontMatterText(notice, 'from') ?? frontMatterText(notice, 'organisation') ?? frontMatterText(notice, 'organization') ?? line('from'),
    to: line('to'),
    subject: frontMatterText(notice, 'subject') ?? (head.has('subject') ? line('subject') : title?.block.text.replaceAll(/\s+/g, ' ').trim()),
    preheader: frontMatterText(notice, 'preheader') ?? line('preheader') ?? openingWords(notice, roles),
    inText: [...head.keys()]
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
function openingWords({blocks}: Notice, roles: Parts['roles']): string | undefined {
  let words = ''
  for (const placed of blocks) {
    const role = roles.get(placed)
    if (role === 'subject' || role === 'head' || role === 'letterhead' || placed.block.kind === 'code') continue
    words = `${words} ${placed.block.text.replaceAll(/\s+/g, ' ')}`.trim()
    if (words.length >= PREHEADER) break
  }
  if (words === '') return undefined
  return words.length <= PREHEADER ? words : `${words.slice(0, PREHEADER - 1).trimEnd()}…`
}
