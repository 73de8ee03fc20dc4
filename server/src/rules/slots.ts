import {countWords} from '../notice/count-words.ts'
import type {Block, Span} from '../notice/notice.ts'
import {Stretches} from '../notice/stretches.ts'
import type {FlagDetector, NoticeContext, ReadBlock} from './rule.ts'

const PLACEHOLDER = 'placeholder'

/** Where facts are still to be filled in: codebook, a slot says nothing. */
export class OpenSlots {
  private readonly detect: FlagDetector | undefined
  private last: {readonly block: Block; readonly mergeFields: readonly string[]; readonly slots: Stretches} | undefined

  /** @param detect finds slots by their shape */
  constructor(detect: FlagDetector | undefined) {
    this.detect = detect
  }

  /**
   * Whether words of a block are open, because a slot holds some of them.
   *
   * @param enough so many words before the slot say it all the same; 0 if the slot may hold what counts
   */
  hold({start, end}: Span, read: ReadBlock, context: NoticeContext, enough = 0): boolean {
    const slot = this.of(read, context).meeting({start, end})
    if (!slot) return false
    return enough === 0 || countWords(read.placed.block.text.slice(start, slot.start)) < enough
  }

  private of(read: ReadBlock, context: NoticeContext): Stretches {
    const {block} = read.placed
    // One block is asked about many times in turn.
    if (this.last?.block === block && this.last.mergeFields === context.mergeFields) return this.last.slots
    const said = read.reading.matches.filter(({entry}) => entry.rule === PLACEHOLDER)
    const slots = new Stretches([...said, ...(this.detect?.(read, context) ?? [])])
    this.last = {block, mergeFields: context.mergeFields, slots}
    return slots
  }
}
