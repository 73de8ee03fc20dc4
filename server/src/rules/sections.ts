import type {NoticeContext, Passage, ReadBlock} from './rule.ts'

/** A lead-in is short: “What is changing:”, “**What you can do.** …”. */
const LEAD = /^[^.:?!\n]{3,70}[.:?!]?/u
const SHORTEST = 4

/**
 * The sentences that stand under a heading or after a lead-in: whatever a section says answers what its heading asks.
 *
 * @param asks matches the heading or the lead-in, in lower case
 * @param fits which sentences count; those of fewer than four words never do
 */
export function saidUnder({blocks}: NoticeContext, asks: RegExp, fits: (sentence: string) => boolean = () => true): Passage[] {
  const said: Passage[] = []
  let lead = false
  for (const block of blocks) {
    const {kind, text} = block.placed.block
    if (kind === 'heading') lead = false
    if (kind === 'heading' || kind === 'code') continue
    const own = LEAD.exec(text)?.[0] ?? ''
    const leads = own !== '' && isLeadIn(block, own)
    const alone = leads && text.slice(own.length).trim() === ''
    if (leads) lead = alone && asks.test(own.toLowerCase())
    if (alone) continue
    if (!(lead || asks.test(block.heading) || (leads && asks.test(own.toLowerCase())))) continue
    said.push(...sentencesAfter(block, leads ? own.length : 0, fits))
  }
  return said
}

/** In bold or emphasis from the start, or ended by a colon or a question mark, or all there is in the block. */
function isLeadIn({placed: {block}}: ReadBlock, own: string): boolean {
  const marked = block.marks.some((mark) => mark.start === 0 && (mark.kind === 'strong' || mark.kind === 'emphasis') && mark.end >= own.length - 1)
  return marked || /[:?]$/u.test(own)
}

function sentencesAfter(block: ReadBlock, from: number, fits: (sentence: string) => boolean): Passage[] {
  const {text, sentences} = block.placed.block
  return sentences
    .filter((sentence) => sentence.end > from + 1)
    .map((sentence) => ({block, start: Math.max(sentence.start, from), end: sentence.end}))
    .map((passage) => ({...passage, start: passage.start + (/^\s*/u.exec(text.slice(passage.start, passage.end))?.[0].length ?? 0)}))
    .filter(({start, end}) => text.slice(start, end).split(/\s+/u).length >= SHORTEST && fits(text.slice(start, end)))
}
