import type {Block} from '../notice/notice.ts'
import type {Detectors} from './detectors.ts'
import type {FlagHit, NoticeContext, ReadBlock} from './rule.ts'
import type {BlockSense} from './sensed.ts'

/** A flag in a block, with the rule that it breaks; the span is in the block's text. */
export interface Flag extends FlagHit {
  readonly rule: string
  /** No phrase says so and the sentence reads like others that do, or a phrase says so and it reads unlike them. */
  readonly unsure?: boolean
}

/** Rules whose detectors look at shapes: what a machine's address is does not depend on the sentence. */
const BY_SHAPE: ReadonlySet<string> = new Set(['placeholder', 'over-disclosure', 'alarm'])
/**
 * Scores below which a phrase is not believed, or only half: of writers whose sentences nothing was learned from, nine in ten finds
 * below the first were wrong, and two in three between both.
 */
const UNBELIEVABLE = -5
const DOUBTFUL = -2.5

/** The flags of one block, by phrases and detectors, kept as long as block, heading, lead, merge fields and readers stay the same. */
export class FlagFinder {
  private readonly order: ReadonlyMap<string, number>
  private readonly known = new WeakMap<Block, {readonly given: string; readonly flags: readonly Flag[]}>()

  private readonly detectors: Detectors
  private readonly sense: BlockSense | undefined

  /**
   * @param order ids of the flags; of two that overlap the first in this order stands
   * @param detectors those of the language
   * @param sense judges wording that no phrase foresees, if the language has such a judge
   */
  constructor(order: readonly string[], detectors: Detectors, sense?: BlockSense) {
    this.detectors = detectors
    this.order = new Map(order.map((id, index) => [id, index]))
    this.sense = sense
  }

  find(read: ReadBlock, context: NoticeContext): readonly Flag[] {
    const {block} = read.placed
    const given = [context.readers, read.heading, read.lead, String(read.opens), ...context.mergeFields].join('\n')
    const known = this.known.get(block)
    if (known?.given === given) return known.flags
    const flags = this.withSensed(this.oneFlagPerSpan([...this.believed([...this.byPhrase(read, context), ...this.byDetector(read, context, (rule) => !BY_SHAPE.has(rule))], read), ...this.byDetector(read, context, (rule) => BY_SHAPE.has(rule))]), read)
    this.known.set(block, {given, flags})
    return flags
  }

  private byPhrase(read: ReadBlock, context: NoticeContext): Flag[] {
    return read.reading.matches
      .filter(({entry}) => this.order.has(entry.rule) && (entry.when.readers ?? context.readers) === context.readers)
      .map((match) => ({rule: match.entry.rule, start: match.start, end: match.end, instead: match.entry.instead, safe: match.entry.safe}))
  }

  private byDetector(read: ReadBlock, context: NoticeContext, wanted: (rule: string) => boolean): Flag[] {
    return [...this.order.keys()].filter(wanted).flatMap((rule) => (this.detectors.flags[rule]?.(read, context) ?? []).map((hit) => ({...hit, rule})))
  }

  /** Words that a phrase knows may mean something else in a sentence that is quite unlike all those in which they were meant so. */
  private believed(flags: readonly Flag[], read: ReadBlock): Flag[] {
    const {sense} = this
    if (!sense) return [...flags]
    return flags.flatMap((flag): Flag[] => {
      const score = sense.scoreOf(read, read.reading.sentences.findIndex(({start, end}) => start <= flag.start && flag.start < end), flag.rule)
      return score < UNBELIEVABLE ? [] : score < DOUBTFUL ? [{...flag, unsure: true}] : [flag]
    })
  }

  /** What a sentence seems to say stands only where nothing surer does: in a sentence without a flag of its rule, on words without any. */
  private withSensed(sure: readonly Flag[], read: ReadBlock): readonly Flag[] {
    const sentenceOf = (at: number): number => read.reading.sentences.findIndex(({start, end}) => start <= at && at < end)
    const sensed = (this.sense?.of(read) ?? [])
      .filter(({id, start}) => this.order.has(id) && !sure.some((flag) => flag.rule === id && sentenceOf(flag.start) === sentenceOf(start)))
      .filter(({start, end}) => !sure.some((flag) => flag.start < end && start < flag.end))
      .map(({id, start, end}): Flag => ({rule: id, start, end, instead: [], unsure: true}))
    return sensed.length === 0 ? sure : [...sure, ...this.oneFlagPerSpan(sensed)].sort((a, b) => a.start - b.start)
  }

  /** Codebook: each span carries one flag, the first that fits. Of one rule's flags the longer stands. */
  private oneFlagPerSpan(flags: readonly Flag[]): Flag[] {
    const rank = (flag: Flag): number => this.order.get(flag.rule) ?? 0
    const sorted = [...flags].sort((a, b) => rank(a) - rank(b) || b.end - b.start - (a.end - a.start))
    const kept: Flag[] = []
    for (const flag of sorted) {
      const at = placeOf(flag, kept)
      if ((kept[at - 1]?.end ?? 0) <= flag.start && flag.end <= (kept[at]?.start ?? Infinity)) kept.splice(at, 0, flag)
    }
    return kept
  }
}

/** Where a flag belongs among others that do not overlap and stand in order of place. */
function placeOf(flag: Flag, kept: readonly Flag[]): number {
  let low = 0
  let high = kept.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((kept[middle]?.start ?? 0) < flag.start) low = middle + 1
    else high = middle
  }
  return low
}
