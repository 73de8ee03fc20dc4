import {distance} from 'fastest-levenshtein'
import {closest} from '../front-matter/nearest.ts'

/** “ (did you mean “x”?)” where a known word is near enough, else nothing. */
export function didYouMean(word: string, known: readonly string[]): string {
  const missing = `missing-${word}`
  if (known.includes(missing)) return ` (did you mean “${missing}”?)`
  const near = closest(word, known)
  if (near === undefined) return ''
  const inside = known.filter((one) => one.includes(word))
  if (distance(word, near) <= Math.max(2, Math.floor(near.length / 3))) return ` (did you mean “${near}”?)`
  return inside.length === 1 ? ` (did you mean “${inside[0] ?? ''}”?)` : ''
}
