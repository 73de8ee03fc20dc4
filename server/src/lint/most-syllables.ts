/**
 * How many syllables the library `syllable` finds in an English word at most, without asking it: to make its patterns costs a start as much as a page of
 * notice. It cuts off beginnings and ends that it knows, for which it counts no more than they have vowels; it counts one for each run of vowels
 * that is left; and then it goes by exceptions. Those that take one away are not looked at here. Those that add one need vowels side by side that are
 * not among `ONE_SOUND`, or are in `ONE_MORE`.
 */

/** What is no vowel to the library; letters with marks may be either. */
const CONSONANTS = 'bcdfghjklmnpqrstvwxz'
/** Vowels side by side that are one syllable wherever nothing is cut off between them. */
const ONE_SOUND = ['aa', 'ae', 'ai', 'ao', 'au', 'ay', 'ee', 'eu', 'ey', 'oi', 'oo', 'ou', 'oy', 'ui']
/** What is cut off with a vowel at its end, or is an exception if another vowel follows. */
const BEGINNINGS = [
  'above', 'afore', 'agri', 'ante', 'anti', 'dia', 'extra', 'fore', 'infra', 'intra', 'kilo', 'macro', 'mega', 'micro', 'nano', 'none', 'pico', 'pre', 'pro',
  're', 'semi', 'side', 'some', 'ultra', 'ware'
]
/** How that begins which is cut off with a vowel at its beginning. */
const ENDS = ['edly', 'er', 'ette', 'ology', 'ologist', 'onom', 'union']
/** Each may add one to what the vowels make: at the end, at the beginning, and three vowels of which each is taken for a syllable and one more. */
const ONE_MORE = [/([^aeiouy])\1l|[aeiouym]bl|iet|[ia]sm|thm|[ds]nt|uity|orbed|shred|[aeiouy]sh?e[rs]/, /mc/, /ii|i[ou]a/]
const PLAIN = /^[a-z]+$/

/** Of a word with other signs than letters from a to z: one for each vowel and one more, and so many if it has none. */
const FEW = 3

/** Syllables at most, one at least, of a word in lower case. Of words with other signs than letters from a to z it is likely, not sure. */
export function mostSyllables(word: string): number {
  const isPlain = PLAIN.test(word)
  if (isPlain && word.length < 3) return 1
  let vowels = 0
  for (let at = 0; at < word.length; at++) {
    if (!isVowel(word, at)) continue
    vowels++
    if (isPlain && isOneSound(word, at)) at++
  }
  if (!isPlain) return Math.min(vowels === 0 ? FEW : vowels + 1, 2 * word.length)
  return Math.max(1, vowels + ONE_MORE.filter((pattern) => pattern.test(word)).length)
}

function isVowel(word: string, at: number): boolean {
  return at >= 0 && at < word.length && !CONSONANTS.includes(word.charAt(at))
}

/** Whether two vowels and no third begin at a place, and are surely one syllable. */
function isOneSound(word: string, at: number): boolean {
  if (!isVowel(word, at + 1) || isVowel(word, at - 1) || isVowel(word, at + 2) || !ONE_SOUND.includes(word.slice(at, at + 2))) return false
  const [before, after] = [word.slice(0, at + 1), word.slice(at + 1)]
  return !BEGINNINGS.some((beginning) => before.endsWith(beginning)) && !ENDS.some((end) => after.startsWith(end))
}
