import {distance} from '../../lexicon/nearest.ts'
import type {Reader, SentenceReading} from '../../lexicon/reading.ts'
import {Recent} from '../../notice/recent.ts'
import type {Span} from '../../notice/notice.ts'
import type {NoticeContext, Passage, ReadBlock} from '../../rules/rule.ts'
import {anyOf, wordPattern, type DateWords, type LawWords} from '../words.ts'
import {byBlock} from './by-block.ts'
import type {DateParser} from './date-parsers.ts'

/** What a date says: when it happened, or when it was found out. Dates of something else are left out. */
export interface DatedEvent extends Passage {
  readonly role: 'happened' | 'discovered'
  /** From one day to another. */
  readonly range: boolean
}

/** Any day will do where only the month counts; it must not depend on the day of the run. */
const REFERENCE = new Date(Date.UTC(2026, 0, 1))

/** So many stretches of words of a generation are kept with their dates. */
const MOST_KNOWN = 250

/** A date in a text. */
export interface WrittenDate {
  readonly index: number
  readonly text: string
  /** It names a day. */
  readonly day: boolean
  /** It goes from one day to another. */
  readonly range: boolean
}

/** All words of a date stand so near to its sign: the library, whose time goes by the letter, need not read the rest of a long sentence. */
const NEAR = 48

/** Reads the dates of a language. */
export class Calendar {
  private readonly parser: DateParser
  private readonly sign: RegExp
  private readonly signs: RegExp
  private readonly length: RegExp
  /** By the words around signs of dates: what is read again after an edit is mostly what was there before. */
  private readonly known = new Recent<readonly WrittenDate[]>(MOST_KNOWN)

  constructor(words: DateWords, parser: DateParser) {
    this.parser = parser
    this.sign = new RegExp(`${anyOf(words.signs)}|\\d[/.-]\\d`, 'iu')
    this.signs = new RegExp(this.sign, 'giu')
    this.length = new RegExp(`^(?:${words.lengths.join('|')})$`, 'iu')
  }

  /** Whether there may be a date in a text: nothing that reads like one is without these signs. */
  mayHaveDate(text: string): boolean {
    return this.sign.test(text)
  }

  /** The dates in a sentence: those that name a day, a month or a day of the week. */
  datesIn(words: string): readonly WrittenDate[] {
    return this.mayHaveDate(words) ? this.read(words) : []
  }

  private read(words: string): readonly WrittenDate[] {
    const signs = [...words.matchAll(this.signs)]
    const [first, last] = [signs[0], signs.at(-1)]
    if (!first || !last) return []
    // No word is cut in two.
    const from = words.lastIndexOf(' ', Math.max(0, first.index - NEAR)) + 1
    const until = words.indexOf(' ', last.index + last[0].length + NEAR)
    return this.near(words.slice(from, until < 0 ? words.length : until)).map((date) => ({...date, index: from + date.index}))
  }

  private near(words: string): readonly WrittenDate[] {
    const known = this.known.get(words)
    if (known) return known
    const dates = this.parser
      .parse(words, REFERENCE)
      .filter(({start, text}) => (start.isCertain('month') || start.isCertain('weekday') || start.isCertain('day') || (/\d/.test(text) && this.sign.test(text))) && !this.length.test(text))
      .map(({index, text, start, end}) => ({index, text, day: start.isCertain('day'), range: Boolean(end)}))
    this.known.set(words, dates)
    return dates
  }
}

/** Finds dates and what they are the dates of, by the words near them. Keeps what a block says with the block. */
export class DateFinder {
  private readonly inBlock: (read: ReadBlock) => readonly DatedEvent[]
  private readonly reader: Reader
  private readonly calendar: Calendar
  private readonly joint: RegExp
  private readonly opening: RegExp
  private readonly that: RegExp
  /** A sentence about a service that is offered: its dates are of the offer. */
  private readonly enrolling: RegExp
  /** A day by which something will be found out. */
  private readonly notYet: RegExp

  /** @param reader of the lexicon of law, which knows the words of happening and of finding out */
  constructor(reader: Reader, calendar: Calendar, {dates: {ranges, opens, that, limits}, enrolling}: Pick<LawWords, 'dates' | 'enrolling'>) {
    this.reader = reader
    this.calendar = calendar
    this.joint = new RegExp(`${anyOf(ranges)}|[–-]`, 'iu')
    this.opening = wordPattern(opens)
    this.that = wordPattern(that)
    this.enrolling = wordPattern(enrolling)
    this.notYet = new RegExp(`${anyOf(limits)}\\s+$`, 'iu')
    this.inBlock = byBlock((read) => this.read(read))
  }

  find({blocks}: NoticeContext): DatedEvent[] {
    return blocks.flatMap((block) => this.inBlock(block).map((one) => ({...one, block})))
  }

  private read(read: ReadBlock): DatedEvent[] {
    const {block} = read.placed
    if (block.kind === 'heading' || block.kind === 'code' || !this.calendar.mayHaveDate(block.text)) return []
    return this.reader.read(block, read.reading).sentences.flatMap((sentence) => this.inSentence(read, sentence))
  }

  /** “We learned of the incident on 9 May”: no more than a few small words stand between, and no clause begins. */
  private isWhatWasFound(found: string, between: string): boolean {
    return between.length > 0 && /^[ \p{L}'’]{1,24}$/u.test(between) && between.trim().split(/\s+/).length <= 3 && !this.that.test(found + between)
  }

  private inSentence(block: ReadBlock, sentence: SentenceReading): DatedEvent[] {
    const {text} = block.placed.block
    const words = text.slice(sentence.start, sentence.end)
    if (!this.calendar.mayHaveDate(words) || this.enrolling.test(words) || this.reader.spansOf(sentence, 'law-response').length > 0) return []
    const discovered = this.reader.spansOf(sentence, 'law-discovery')
    const happened = this.reader.spansOf(sentence, 'law-event').filter((span) => !discovered.some((other) => (other.start < span.end && span.start < other.end) || this.isWhatWasFound(text.slice(other.start, other.end), text.slice(other.end, span.start))))
    const dates = discovered.length + happened.length === 0 ? [] : this.calendar.datesIn(words)
    return dates.flatMap((date): DatedEvent[] => {
      const span = {start: sentence.start + date.index, end: sentence.start + date.index + date.text.length}
      const role = nearestRole(sentence, span, discovered, happened)
      const before = words.slice(Math.max(0, date.index - 24), date.index)
      if (!role || (role === 'discovered' && this.notYet.test(before))) return []
      const range = date.range ? true : (dates.length > 1 ? this.joint : this.opening).test(before)
      return [{block, ...span, role, range}]
    })
  }
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
