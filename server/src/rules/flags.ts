import {Kept} from '../notice/memory.ts'
import {firstThat} from '../notice/first-that.ts'
import {indexAt} from '../notice/notice.ts'
import {NEARLY} from '../sense/sense.ts'
import {inCompany, QUITE} from './company.ts'
import type {Detectors} from './detectors.ts'
import type {FlagDetector, FlagHit, NoticeContext, ReadBlock} from './rule.ts'
import type {BlockSense} from './sensed.ts'

/** A flag in a block, with the rule that it breaks; the span is in the block's text. */
export interface Flag extends FlagHit {
  readonly rule: string
  /** No phrase says so and the sentence reads like others that do, or a phrase says so and it reads little like them. */
  readonly unsure?: boolean
}

/** A flag in its block. */
export interface BlockFlag {
  readonly block: ReadBlock
  readonly flag: Flag
}

/**
 * Rules whose detectors look at shapes, and how sure these are: what a machine's address is does not depend on the sentence; an exclamation mark
 * is not surer than what is exclaimed.
 */
const BY_SHAPE: ReadonlyMap<string, number> = new Map([['placeholder', Infinity], ['over-disclosure', Infinity], ['alarm', QUITE]])

/** A flag that may stand, as far as it is believed or others bear it out. Of two on the same words the surer does. */
export interface Candidate extends Flag {
  /** How far above the score that it needs its sentence is: as `BY_SHAPE` says for shapes. */
  readonly margin: number
  /** No phrase says so. */
  readonly sensed?: boolean
}

interface Detector {
  readonly rule: string
  readonly detect: FlagDetector
}

/** Finds the flags of a notice, by phrases, detectors and sense. Those of a block are kept as long as block, heading, lead, merge fields and readers stay the same. */
export class FlagFinder {
  private readonly order: ReadonlyMap<string, number>
  private readonly detectors: readonly Detector[]
  private readonly known = new Kept<{readonly heading: string; readonly lead: string; readonly opens: boolean; readonly shared: string; readonly flags: readonly Candidate[]}>()
  /** What all blocks of a notice share of what their flags depend on. */
  private readonly shared = new WeakMap<NoticeContext, string>()
  private readonly sense: BlockSense | undefined

  /**
   * @param order ids of the flags; of two that overlap the first in this order stands
   * @param detectors those of the language
   * @param sense judges wording that no phrase foresees, if the language has such a judge
   */
  constructor(order: readonly string[], detectors: Detectors, sense?: BlockSense) {
    this.detectors = order.flatMap((rule): Detector[] => (detectors.flags[rule] ? [{rule, detect: detectors.flags[rule]}] : []))
    this.order = new Map(order.map((id, index) => [id, index]))
    this.sense = sense
  }

  /** The flags of a notice, or of its part in one language. */
  find(context: NoticeContext): BlockFlag[] {
    const found = context.blocks.flatMap((block) => this.ofBlock(block, context).map((flag) => ({block, flag})))
    const standing = new Set(inCompany(found.map(({flag}) => flag), context))
    return found.filter(({flag}) => standing.has(flag))
  }

  private ofBlock(read: ReadBlock, context: NoticeContext): readonly Candidate[] {
    const {block} = read.placed
    const {heading, lead, opens} = read
    const shared = this.sharedOf(context)
    const known = this.known.get(block)
    if (known?.heading === heading && known.lead === lead && known.opens === opens && known.shared === shared) return known.flags
    const flags = oneFlagPerSpan(this.candidates(read, context), this.order)
    this.known.set(block, {heading, lead, opens, shared, flags})
    return flags
  }

  private sharedOf(context: NoticeContext): string {
    const known = this.shared.get(context)
    if (known !== undefined) return known
    const shared = [context.readers, ...context.mergeFields].join('\n')
    this.shared.set(context, shared)
    return shared
  }

  /** What may be a flag, on whatever words. */
  candidates(read: ReadBlock, context: NoticeContext): Candidate[] {
    const detected = this.byDetector(read, context)
    const clear = ({rule, mild}: Flag): boolean => BY_SHAPE.has(rule) && !mild
    const shapes = detected.filter(clear).map((flag): Candidate => ({...flag, margin: BY_SHAPE.get(flag.rule) ?? 0}))
    const said = this.believed([...this.byPhrase(read, context), ...detected.filter((flag) => !clear(flag))], read)
    return [...shapes, ...said, ...this.sensed([...shapes, ...said], read)]
  }

  private byPhrase(read: ReadBlock, context: NoticeContext): Flag[] {
    return read.reading.matches
      .filter(({entry}) => this.order.has(entry.rule) && (entry.when.readers ?? context.readers) === context.readers)
      .map((match) => ({rule: match.entry.rule, start: match.start, end: match.end, instead: match.entry.instead, safe: match.entry.safe}))
  }

  private byDetector(read: ReadBlock, context: NoticeContext): Flag[] {
    const flags: Flag[] = []
    for (const {rule, detect} of this.detectors) for (const hit of detect(read, context)) flags.push({...hit, rule})
    return flags
  }

  /** Words that a phrase knows may mean something else in a sentence that is unlike those in which they were meant so. */
  private believed(flags: readonly Flag[], read: ReadBlock): Candidate[] {
    const {sense} = this
    if (!sense) return flags.map((flag) => ({...flag, margin: QUITE}))
    return flags.flatMap((flag): Candidate[] => {
      const margin = sense.beliefIn(read, flag.start, flag.rule)
      return margin < -NEARLY ? [] : [margin < QUITE ? {...flag, margin, unsure: true} : {...flag, margin}]
    })
  }

  /** What a sentence seems to say stands only where no phrase says so. */
  private sensed(said: readonly Candidate[], read: ReadBlock): Candidate[] {
    const sensed = this.sense?.of(read) ?? []
    if (sensed.length === 0) return []
    const inSentence = (rule: string, at: number): string => `${rule} ${indexAt(read.reading.sentences, at)}`
    const told = new Set(said.map(({rule, start}) => inSentence(rule, start)))
    return sensed
      .filter(({id, start}) => this.order.has(id) && !told.has(inSentence(id, start)))
      .map(({id, start, end, margin}) => ({rule: id, start, end, instead: [], unsure: true, margin, sensed: true}))
  }
}

/**
 * Codebook: each span carries one flag. The surest stands; of those as sure the first that fits; of one rule's the longer, and that which holds the
 * other if it can be mended safely (`URGENT!!!`). In order of place.
 *
 * @param order where each rule stands in the codebook
 */
export function oneFlagPerSpan<T extends Candidate>(candidates: readonly T[], order: ReadonlyMap<string, number>): T[] {
  const rank = (flag: Flag): number => order.get(flag.rule) ?? 0
  const sorted = [...candidates].sort((a, b) => (a.margin === b.margin ? rank(a) - rank(b) || b.end - b.start - (a.end - a.start) : b.margin - a.margin))
  const kept: T[] = []
  for (const flag of sorted) {
    const at = firstThat(kept.length, (index) => (kept[index]?.start ?? 0) >= flag.start)
    const [before, next, afterNext] = [kept[at - 1], kept[at], kept[at + 1]]
    if ((before?.end ?? 0) > flag.start) continue
    if (flag.end <= (next?.start ?? Infinity)) kept.splice(at, 0, flag)
    else if (flag.safe && next?.rule === flag.rule && next.end <= flag.end && flag.end <= (afterNext?.start ?? Infinity)) kept.splice(at, 1, flag)
  }
  return kept
}
