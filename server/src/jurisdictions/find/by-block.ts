import {Kept} from '../../notice/memory.ts'
import type {ReadBlock} from '../../rules/rule.ts'

/** What is worked out once for a block and kept as long as the block is: an edit changes one block of many. It may depend on the block's own words alone. */
export function byBlock<T>(make: (read: ReadBlock) => T): (read: ReadBlock) => T {
  const known = new Kept<{readonly made: T}>()
  return (read) => {
    const {block} = read.placed
    const kept = known.get(block) ?? {made: make(read)}
    known.set(block, kept)
    return kept.made
  }
}
