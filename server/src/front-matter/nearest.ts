import {distance} from 'fastest-levenshtein'

/** The known word that was meant, if one is near enough to be sure: another case, other separators, or a few letters off. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const plain = plainly(word)
  let best: {readonly word: string; readonly far: number} | undefined
  for (const one of known) {
    const far = howFar(plain, plainly(one))
    if (far <= Math.floor(Math.min(plain.length, one.length) / 3) && (!best || far < best.far)) best = {word: one, far}
  }
  return best?.word
}

/** Letters to change; two letters that changed places count as one. */
function howFar(a: string, b: string): number {
  const far = distance(a, b)
  const swapped = far === 2 && sorted(a) === sorted(b)
  return swapped ? 1 : far
}

function sorted(word: string): string {
  return Array.from(word).sort().join('')
}

function plainly(word: string): string {
  return word.toLowerCase().replaceAll(/[-_\s]/g, '')
}
