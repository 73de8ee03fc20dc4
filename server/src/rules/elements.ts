import {Kept} from '../notice/memory.ts'
import type {Span} from '../notice/notice.ts'
import {Stretches} from '../notice/stretches.ts'
import type {Detectors} from './detectors.ts'
import type {BlockElementDetector, NoticeContext, NoticeElementDetector, Passage, ReadBlock} from './rule.ts'
import type {BlockSense} from './sensed.ts'
import {OpenSlots} from './slots.ts'

/** A stretch of a block; `sensed` if no phrase says so, `open` if the fact in it is a slot that nobody has filled. */
type EvidenceSpan = Span & {readonly sensed?: true; readonly open?: boolean}
type BlockEvidence = ReadonlyMap<string, readonly EvidenceSpan[]>

/** For each element the passages that say it, in order of place. */
export type Evidence = ReadonlyMap<string, readonly Passage[]>

/** What a notice says of the elements. */
export interface Said {
  /** The passages that say an element; none if the notice does not say it. */
  readonly evidence: Evidence
  /** The passages that would say it if their slots were filled. */
  readonly waiting: Evidence
}

/** Elements of which the detector tells a whole sentence, of which the first words say what is to be done. */
const STEPS: ReadonlySet<string> = new Set(['next-steps', 'fraud-guidance'])
/** So many words say what is to be done: “Be wary of [messages that ask for money]”. */
const ENOUGH = 3

/** Finds what a notice says: for each element the passages that say it. Keeps what a block says with the block. */
export class EvidenceFinder {
  private readonly ids: ReadonlySet<string>
  private readonly known = new Kept<{readonly heading: string; readonly lead: string; readonly opens: boolean; readonly mergeFields: string; readonly evidence: BlockEvidence}>()

  private readonly blockDetectors: readonly (readonly [id: string, detect: BlockElementDetector])[]
  private readonly noticeDetectors: readonly (readonly [id: string, detect: NoticeElementDetector])[]
  private readonly slots: OpenSlots
  private readonly sense: BlockSense | undefined

  /** @param detectors those of the language @param sense judges wording that no phrase foresees, if the language has such a judge */
  constructor(ids: readonly string[], detectors: Detectors, sense?: BlockSense) {
    this.ids = new Set(ids)
    this.blockDetectors = Object.entries(detectors.blockElements)
    this.slots = new OpenSlots(detectors.flags['placeholder'])
    this.noticeDetectors = Object.entries(detectors.noticeElements)
    this.sense = sense
  }

  /**
   * Where the notice says each element, or would if its slots were filled.
   * Headings alone do not count (codebook), nor do unfilled slots, nor code and front matter, which hold no prose.
   */
  find(context: NoticeContext): Said {
    const evidence = new Map<string, Passage[]>([...this.ids].map((id) => [id, []]))
    const waiting = new Map<string, Passage[]>()
    const mergeFields = context.mergeFields.join('\n')
    for (const block of context.blocks) {
      for (const [id, spans] of this.inBlock(block, context, mergeFields)) {
        for (const {start, end, sensed, open} of spans) listOf(open ? waiting : evidence, id).push(sensed ? {block, start, end, sensed} : {block, start, end})
      }
    }
    for (const [id, detect] of this.noticeDetectors) {
      const found = detect(context)
      if (found.length === 0) continue
      for (const passage of found) listOf(this.slots.hold(passage, passage.block, context) ? waiting : evidence, id).push(passage)
      for (const map of [evidence, waiting]) map.get(id)?.sort((a, b) => position(a) - position(b))
    }
    return {evidence, waiting}
  }

  /** @param mergeFields those of the notice, in one text */
  private inBlock(block: ReadBlock, context: NoticeContext, mergeFields: string): BlockEvidence {
    const {heading, lead, opens} = block
    const known = this.known.get(block.placed.block)
    if (known?.heading === heading && known.lead === lead && known.opens === opens && known.mergeFields === mergeFields) return known.evidence
    const evidence = new Map<string, EvidenceSpan[]>()
    const marked = (spans: readonly Span[], opening = 0): readonly EvidenceSpan[] => spans.map(({start, end}) => ({start, end, open: this.slots.hold({start, end}, block, context, opening)}))
    for (const match of block.reading.matches) if (this.ids.has(match.entry.rule)) add(evidence, match.entry.rule, marked([match]))
    for (const [id, detect] of this.blockDetectors) add(evidence, id, marked(detect(block, context.reader), STEPS.has(id) ? ENOUGH : 0))
    const sensed = this.sense?.of(block) ?? []
    const sure = new Map(sensed.length === 0 ? [] : [...evidence].map(([id, spans]) => [id, new Stretches(spans)]))
    for (const {id, start, end, margin} of sensed) {
      // What is sensed adds nothing to words that are sure.
      if (!this.ids.has(id) || sure.get(id)?.meeting({start, end})) continue
      // What a slot stands for would make its sentence surer.
      add(evidence, id, marked([{start, end}]).filter(({open}) => open || margin >= 0).map((span) => ({...span, sensed: true})))
    }
    for (const spans of evidence.values()) if (spans.length > 1) spans.sort((a, b) => a.start - b.start)
    this.known.set(block.placed.block, {heading, lead, opens, mergeFields, evidence})
    return evidence
  }
}

/** Where each element stands in the notice, said or waiting for its facts. */
export function written({evidence, waiting}: Said): Evidence {
  return new Map([...evidence].map(([id, passages]) => [id, passages.length > 0 ? passages : (waiting.get(id) ?? [])]))
}

function listOf<T>(lists: Map<string, T[]>, id: string): T[] {
  const known = lists.get(id)
  if (known) return known
  const list: T[] = []
  lists.set(id, list)
  return list
}

function add(evidence: Map<string, EvidenceSpan[]>, id: string, spans: readonly EvidenceSpan[]): void {
  if (spans.length > 0) listOf(evidence, id).push(...spans)
}

function position(passage: Passage): number {
  return passage.block.placed.offset + (passage.block.placed.block.starts[passage.start] ?? 0)
}
