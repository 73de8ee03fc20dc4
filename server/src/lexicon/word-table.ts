import type {Numbers} from './automaton.ts'

/**
 * From words to their letters, as a hash table in lists of numbers: a start need not read thousands of words that the text does not have.
 * Word `n` is `characters[starts[n]] … characters[starts[n + 1]]` and has the letter `letters[n]`; a slot has the number of its
 * word plus one, or 0. There are more slots than words, and their number is a power of two.
 */
export interface WordTable {
  readonly slots: Numbers
  readonly starts: Numbers
  readonly characters: Numbers
  readonly letters: Numbers
}

export function wordTable(letterOf: Readonly<Record<string, number>>): WordTable {
  const words = Object.keys(letterOf)
  const slots = new Array<number>(2 ** Math.ceil(Math.log2(2 * words.length + 1))).fill(0)
  const starts = [0]
  const characters: number[] = []
  words.forEach((word, index) => {
    let slot = hash(word) & (slots.length - 1)
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
    slots[slot] = index + 1
    for (let at = 0; at < word.length; at++) characters.push(word.charCodeAt(at))
    starts.push(characters.length)
  })
  return {slots, starts, characters, letters: words.map((word) => letterOf[word] ?? 0)}
}

/** The letter of a word; -1 if the table does not have it. */
export function letterIn({slots, starts, characters, letters}: WordTable, word: string): number {
  const mask = slots.length - 1
  for (let slot = hash(word) & mask; ; slot = (slot + 1) & mask) {
    const index = (slots[slot] ?? 0) - 1
    if (index < 0) return -1
    const start = starts[index] ?? 0
    if ((starts[index + 1] ?? 0) - start !== word.length) continue
    let at = 0
    while (at < word.length && characters[start + at] === word.charCodeAt(at)) at++
    if (at === word.length) return letters[index] ?? -1
  }
}

function hash(word: string): number {
  let mixed = 0x811c9dc5
  for (let at = 0; at < word.length; at++) mixed = Math.imul(mixed ^ word.charCodeAt(at), 0x01000193)
  return mixed ^ (mixed >>> 15)
}
