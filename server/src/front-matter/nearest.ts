import {distance} from 'fastest-levenshtein'

/** The known word that was meant, if one is near enough to be sure: another case, other separators, or a few letters off. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const plain = plainly(word)
  const near = known.filter((one) => howFar(plain, plainly(one)) <= Math.floor(Math.min(plain.length, one.length) / 3))
  return closest(plain, near, plainly)
}

/**
 * The known word with the fewest letters to change; of several the one that begins most as the word does: whoever writes “us-cal” means “us-ca”
 * rather than “us-al”. Undefined where none is known.
 *
 * @param read what of a known word is compared
 */
export function closest(word: string, known: readonly string[], read = (one: string): string => one): string | undefined {
  const rated = known.map((one) => ({one, far: howFar(word, read(one)), start: sharedStart(word, read(one))}))
  return rated.sort((a, b) => a.far - b.far || b.start - a.start)[0]?.one
}

/** How many letters two words begin with alike. */
function sharedStart(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return length
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
