/** Memory by addresses: what is kept for good comes first, and behind it the sentence at hand. */

let end: usize = __heap_base

/** A stretch of memory for good, all zero, and where it starts. */
export function reserve(bytes: usize): usize {
  const start = end
  end += (bytes + 7) & ~7
  reach(end)
  return start
}

/** Where what is kept for good ends. */
export function reserved(): usize {
  return end
}

/** Lets memory reach to an address. So it keeps the size of the longest sentence, and does not grow with their number. */
export function reach(address: usize): void {
  const missing = <i32>((address + 0xffff) >>> 16) - memory.size()
  if (missing > 0 && memory.grow(missing) < 0) unreachable()
}
