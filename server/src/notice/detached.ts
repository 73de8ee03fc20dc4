/** A copy of a slice, to be kept: the slice itself would keep the whole text alive that it was cut from. */
export function detached(slice: string): string {
  return ` ${slice}`.slice(1)
}
