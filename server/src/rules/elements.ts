import type {Block, Span} from '../notice/notice.ts'
import type {Detectors} from './detectors.ts'
import type {BlockElementDetector, NoticeContext, NoticeElementDetector, Passage, ReadBlock} from './rule.ts'
import type {BlockSense} from './sensed.ts'

/** A stretch of a block; `sensed` if no phrase says so. */
type EvidenceSpan = Span & {readonly sensed?: true}
type BlockEvidence = ReadonlyMap<string, readonly EvidenceSpan[]>

/** Finds what a notice says: for each element the passages that say it. Keeps what a block says with the block. */
export class EvidenceFinder {
  private readonly ids: ReadonlySet<string>
  private readonly known = new WeakMap<Block, {readonly heading: string; readonly lead: string; readonly opens: boolean; readonly evidence: BlockEvidence}>()

  private readonly blockDetectors: readonly (readonly [id: string, detect: BlockElementDetector])[]
  private readonly noticeDetectors: readonly (readonly [id: string, detect: NoticeElementDetector])[]
  private readonly sense: BlockSense | undefined

  /** @param detectors those of the language @param sense judges wording that no phrase foresees, if the language has such a judge */
  constructor(ids: readonly string[], detectors: Detectors, sense?: BlockSense) {
    this.ids = new Set(ids)
    this.blockDetectors = Object.entries(detectors.blockElements)
    this.noticeDetectors = Object.entries(detectors.noticeElements)
    this.sense = sense
  }

  /**
   * Where the notice says each element, in order of place; no passage if it does not say it.
   * Headings alone do not count (codebook), nor do code and front matter, which hold no prose.
   */
  find(context: NoticeContext): ReadonlyMap<string, readonly Passage[]> {
    const passages = new Map<string, Passage[]>([...this.ids].map((id) => [id, []]))
    for (const block of context.blocks) {
      for (const [id, spans] of this.inBlock(block, context)) {
        const list = passages.get(id)
        for (const {start, end, sensed} of spans) list?.push(sensed ? {block, start, end, sensed} : {block, start, end})
      }
    }
    for (const [id, detect] of this.noticeDetectors) {
      const found = detect(context)
      if (found.length > 0) passages.set(id, [...(passages.get(id) ?? []), ...found].sort((a, b) => position(a) - position(b)))
    }
    return passages
  }

  private inBlock(block: ReadBlock, context: NoticeContext): BlockEvidence {
    const {heading, lead, opens} = block
    const known = this.known.get(block.placed.block)
    if (known?.heading === heading && known.lead === lead && known.opens === opens) return known.evidence
    const evidence = new Map<string, EvidenceSpan[]>()
    for (const match of block.reading.matches) if (this.ids.has(match.entry.rule)) add(evidence, match.entry.rule, [match])
    for (const [id, detect] of this.blockDetectors) add(evidence, id, detect(block, context.reader))
    for (const {id, start, end, margin} of this.sense?.of(block) ?? []) {
      if (margin < 0) continue
      // What is sensed adds nothing to words that are sure.
      const sure = evidence.get(id)?.some((span) => span.start < end && start < span.end) ?? false
      if (this.ids.has(id) && !sure) add(evidence, id, [{start, end, sensed: true}])
    }
    for (const spans of evidence.values()) if (spans.length > 1) spans.sort((a, b) => a.start - b.start)
    this.known.set(block.placed.block, {heading, lead, opens, evidence})
    return evidence
  }
}

function add(evidence: Map<string, EvidenceSpan[]>, id: string, spans: readonly EvidenceSpan[]): void {
  if (spans.length === 0) return
  const list = evidence.get(id)
  if (list) list.push(...spans)
  else evidence.set(id, [...spans])
}

function position(passage: Passage): number {
  return passage.block.placed.offset + (passage.block.placed.block.starts[passage.start] ?? 0)
}
