import {en, type ParsedResult} from 'chrono-node'
import type {Reader, SentenceReading} from '../../lexicon/reading.ts'
import type {Block, Span} from '../../notice/notice.ts'
import type {NoticeContext, Passage, ReadBlock} from '../../rules/rule.ts'

/** What a date says: when it happened, or when it was found out. Dates of something else are left out. */
export interface DatedEvent extends Passage {
  readonly role: 'happened' | 'discovered'
  /** From one day to another. */
  readonly range: boolean
}

/** Nothing that reads like a date is without one of these. */
const MAY_BE_DATE = /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:\b|[a-z]{1,6}\b)|\d[/.-]\d|(?:sun|mon|tues|wednes|thurs|fri|satur|yester|to)day\b|\b(?:last|this) (?:week|month)\b/i
/** Lengths of time, and ends of offers, are no dates of an incident. */
const LENGTH = /^(?:for|within|over|in)\b.*\b(?:hours?|days?|weeks?|months?|years?)$|^\d+ (?:hours?|days?|weeks?|months?|years?)$/i
const RANGE = /\b(?:between|from|through|until|to|and|since)\b|[–-]/i
/** A day by which something will be found out. */
const NOT_YET = /\b(?:by|until|before)\s+$/i
/** Any day will do where only the month counts; it must not depend on the day of the run. */
const REFERENCE = new Date(Date.UTC(2026, 0, 1))

/** Finds dates and what they are the dates of, by the words near them. Keeps what a block says with the block. */
export class DateFinder {
  private readonly known = new WeakMap<Block, readonly DatedEvent[]>()
  private readonly reader: Reader

  /** @param reader of the lexicon of law, which knows the words of happening and of finding out */
  constructor(reader: Reader) {
    this.reader = reader
  }

  find({blocks}: NoticeContext): DatedEvent[] {
    return blocks.flatMap((block) => {
      const {kind, text} = block.placed.block
      if (kind === 'heading' || kind === 'code' || !MAY_BE_DATE.test(text)) return []
      const known = this.known.get(block.placed.block)
      if (known) return known.map((one) => ({...one, block}))
      const found = this.reader.read(block.placed.block).sentences.flatMap((sentence) => this.inSentence(block, sentence))
      this.known.set(block.placed.block, found)
      return found
    })
  }

  private inSentence(block: ReadBlock, sentence: SentenceReading): DatedEvent[] {
    const {text} = block.placed.block
    const words = text.slice(sentence.start, sentence.end)
    if (!MAY_BE_DATE.test(words) || this.reader.spansOf(sentence, 'when-response').length > 0) return []
    const discovered = this.reader.spansOf(sentence, 'when-discovery')
    const happened = this.reader.spansOf(sentence, 'when-event').filter((span) => !discovered.some((other) => other.start < span.end && span.start < other.end))
    const dates = discovered.length + happened.length === 0 ? [] : datesIn(words)
    return dates.flatMap((date): DatedEvent[] => {
      const span = {start: sentence.start + date.index, end: sentence.start + date.index + date.text.length}
      const role = nearestRole(sentence, span, discovered, happened)
      const before = words.slice(Math.max(0, date.index - 24), date.index)
      if (!role || (role === 'discovered' && NOT_YET.test(before))) return []
      const range = date.end ? true : dates.length > 1 ? RANGE.test(before) : /\b(?:between|since)\b|\bfrom [^.]{0,20}$/i.test(before)
      return [{block, ...span, role, range}]
    })
  }
}

/** The dates in a sentence: those that name a day, a month or a day of the week. */
export function datesIn(words: string): ParsedResult[] {
  if (!MAY_BE_DATE.test(words)) return []
  return en.parse(words, REFERENCE).filter(({start, text}) => (start.isCertain('month') || start.isCertain('weekday') || start.isCertain('day')) && !LENGTH.test(text))
}

/** What stands nearest in the date's own clause, else nearest in the sentence. */
function nearestRole(sentence: SentenceReading, date: Span, discovered: readonly Span[], happened: readonly Span[]): DatedEvent['role'] | undefined {
  const clause = clauseAt(sentence, date)
  const rank = (span: Span): number => distance(span, date) + (clauseAt(sentence, span) === clause ? 0 : 1000)
  const best = (spans: readonly Span[]): number => Math.min(Infinity, ...spans.map(rank))
  const [found, event] = [best(discovered), best(happened)]
  if (found === Infinity && event === Infinity) return undefined
  return found <= event ? 'discovered' : 'happened'
}

function clauseAt(sentence: SentenceReading, span: Span): number {
  const word = sentence.words.findIndex(({end}) => end > span.start)
  return sentence.clauses.findIndex(({first, last}) => first <= word && word <= last)
}

function distance(a: Span, b: Span): number {
  return a.end <= b.start ? b.start - a.end : b.end <= a.start ? a.start - b.end : 0
}
