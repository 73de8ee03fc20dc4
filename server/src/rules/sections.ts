import {Kept} from '../notice/memory.ts'
import type {Block, Span} from '../notice/notice.ts'
import type {ReadBlock} from './rule.ts'

/** A lead-in is short: “What is changing:”, “**What you can do.** …”. */
const LEAD = /^[^.:?!\n]{3,70}[.:?!]?/
const SHORTEST = 4

/** How a block begins that leads in what follows. */
export interface LeadIn {
  /** The words of the lead-in, lower case. */
  readonly text: string
  /** Where the rest of the block begins. */
  readonly end: number
  /** There is nothing else in the block: what is led in are the next ones. */
  readonly alone: boolean
}

const leadIns = new Kept<LeadIn | 'none'>()

/** The lead-in with which a block begins: in bold or emphasis from the start, or ended by a colon or a question mark. */
export function leadInOf(block: Block): LeadIn | undefined {
  let known = leadIns.get(block)
  if (known === undefined) {
    known = findLeadIn(block) ?? 'none'
    leadIns.set(block, known)
  }
  return known === 'none' ? undefined : known
}

function findLeadIn(block: Block): LeadIn | undefined {
  if (block.kind === 'heading' || block.kind === 'code') return undefined
  const own = LEAD.exec(block.text)?.[0]
  if (own === undefined) return undefined
  const marked = block.marks.some((mark) => mark.start === 0 && (mark.kind === 'strong' || mark.kind === 'emphasis') && mark.end >= own.length - 1)
  if (!marked && !/[:?]$/.test(own)) return undefined
  return {text: own.toLowerCase(), end: own.length, alone: block.text.slice(own.length).trim() === ''}
}

/**
 * The sentences of a block that stands under a heading or after a lead-in: whatever a section says answers what its heading asks.
 *
 * @param asks matches the heading or the lead-in, in lower case
 * @param fits which sentences count; those of fewer than four words never do
 */
export function saidUnder(read: ReadBlock, asks: RegExp, fits: (sentence: string) => boolean = () => true): Span[] {
  const {block} = read.placed
  if (block.kind === 'heading' || block.kind === 'code') return []
  const own = leadInOf(block)
  if (own?.alone) return []
  if (!answers(asks, read.heading) && !(!own && answers(asks, read.lead)) && !(own && answers(asks, own.text))) return []
  return sentencesAfter(block, own?.end ?? 0, fits)
}

/** What each pattern was last asked of: all blocks of a section stand under one heading. */
const asked = new WeakMap<RegExp, {readonly title: string; readonly answer: boolean}>()

function answers(asks: RegExp, title: string): boolean {
  if (title === '') return false
  const last = asked.get(asks)
  if (last?.title === title) return last.answer
  const answer = asks.test(title)
  asked.set(asks, {title, answer})
  return answer
}

function sentencesAfter({text, sentences}: Block, from: number, fits: (sentence: string) => boolean): Span[] {
  return sentences
    .filter((sentence) => sentence.end > from + 1)
    .map((sentence) => ({start: Math.max(sentence.start, from), end: sentence.end}))
    .map((span) => ({...span, start: span.start + (/^\s*/.exec(text.slice(span.start, span.end))?.[0].length ?? 0)}))
    .filter(({start, end}) => text.slice(start, end).split(/\s+/).length >= SHORTEST && fits(text.slice(start, end)))
}
