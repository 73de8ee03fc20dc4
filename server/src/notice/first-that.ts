/**
 * The index of the first of so many things that something holds for, where it holds for all behind that one too: by halving, in time that grows with
 * the logarithm of their number. If it holds for none, their number.
 */
export function firstThat(count: number, holds: (index: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
