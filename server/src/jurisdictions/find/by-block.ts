import type {Block} from '../../notice/notice.ts'

/** What is worked out once for a block and kept as long as the block is: an edit changes one block of many. */
export function byBlock<T>(make: (block: Block) => T): (block: Block) => T {
  const known = new WeakMap<Block, {readonly made: T}>()
  return (block) => {
    const kept = known.get(block) ?? {made: make(block)}
    known.set(block, kept)
    return kept.made
  }
}
