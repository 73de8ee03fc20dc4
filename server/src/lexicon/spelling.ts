import {english} from './english.ts'
import type {SpellingData, Traits} from './traits.ts'
import type {Spelling} from './words.ts'

/** The spelling of a language. */
export function spellingOf({spelling}: Pick<Traits, 'spelling'>): Spelling {
  return spelling === 'english' ? english : byData(spelling)
}

function byData({fold, elided, apart}: SpellingData): Spelling {
  const marks = /\p{M}/gu
  const folded = (word: string): string => (fold ? word.normalize('NFD').replace(marks, '') : word.normalize('NFC'))
  const several = new Map(Object.entries(apart).map(([word, words]) => [folded(word), folded(words).split(' ')]))
  const short = new Set(elided)
  return (word) => {
    const plain = folded(word)
    const known = several.get(plain)
    if (known) return known
    const apostrophe = plain.indexOf("'")
    if (apostrophe < 1 || !short.has(plain.slice(0, apostrophe))) return plain
    const rest = plain.slice(apostrophe + 1)
    return [plain.slice(0, apostrophe), ...(several.get(rest) ?? [rest])]
  }
}
