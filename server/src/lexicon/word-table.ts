import {hashOn, mix, settle, START} from '../bytes/hash.ts'
import type {Numbers} from './automaton.ts'

/**
 * From words to their letters, as a hash table in lists of numbers: a start need not read thousands of words that the text does not have.
 * Word `n` is `characters[starts[n]] … characters[starts[n + 1]]` and has the letter `letters[n]`; a slot has the number of its
 * word plus one, or 0. There are more slots than words, and their number is a power of two.
 *
 * The words may stand in the order of their syllables, which costs no place: those with `n` syllables are `sounds[n - 1]` … `sounds[n]`. Of a
 * table that has no `sounds` the syllables are not known.
 */
export interface WordTable {
  readonly slots: Numbers
  readonly starts: Numbers
  readonly characters: Numbers
  readonly letters: Numbers
  readonly sounds: Numbers
}

/** A table of words with their letters, in which syllables are not known. */
export function wordTable(letterOf: ReadonlyMap<string, number>): WordTable {
  const starts = [0]
  const characters: number[] = []
  for (const word of letterOf.keys()) {
    for (let at = 0; at < word.length; at++) characters.push(word.charCodeAt(at))
    starts.push(characters.length)
  }
  return {slots: slotsOf({starts, characters}), starts, characters, letters: [...letterOf.values()], sounds: []}
}

/** The same words in the order of their syllables. @param soundsOf how many syllables a word has, at least one */
export function inOrderOfSounds(table: WordTable, soundsOf: (word: string) => number): WordTable {
  const words = wordsOf(table)
    .map(([word, letter]) => ({word, letter, count: soundsOf(word)}))
    .sort((a, b) => a.count - b.count)
  const most = words.at(-1)?.count ?? 0
  const sounds = Array.from({length: most + 1}, (_, count) => words.filter((one) => one.count <= count).length)
  return {...wordTable(new Map(words.map(({word, letter}) => [word, letter]))), sounds}
}

/** All words of a table with their letters, as they stand there. */
export function wordsOf({starts, characters, letters}: WordTable): (readonly [word: string, letter: number])[] {
  const text = Array.from(characters, (code) => String.fromCharCode(code)).join('')
  return Array.from({length: starts.length - 1}, (_, index) => [text.slice(starts[index], starts[index + 1]), letters[index] ?? 0])
}

/** The slots of words that are all different. */
export function slotsOf({starts, characters}: Pick<WordTable, 'starts' | 'characters'>): Int32Array {
  const count = starts.length - 1
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * count + 1)))
  for (let index = 0; index < count; index++) {
    let mixed = START
    const end = starts[index + 1] ?? 0
    for (let at = starts[index] ?? 0; at < end; at++) mixed = mix(mixed, characters[at] ?? 0)
    let slot = settle(mixed) & (slots.length - 1)
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
    slots[slot] = index + 1
  }
  return slots
}

/** The letter of a word; -1 if the table does not have it. */
export function letterIn(table: WordTable, word: string): number {
  const index = indexIn(table, word)
  return index < 0 ? -1 : (table.letters[index] ?? -1)
}

/** How many syllables a word has; 0 if the table does not know. */
export function soundsIn(table: WordTable, word: string): number {
  const {sounds} = table
  const index = sounds.length === 0 ? -1 : indexIn(table, word)
  if (index < 0) return 0
  let count = 0
  while (count < sounds.length && (sounds[count] ?? 0) <= index) count++
  return count
}

function indexIn({slots, starts, characters}: WordTable, word: string): number {
  const mask = slots.length - 1
  for (let slot = hash(word) & mask; ; slot = (slot + 1) & mask) {
    const index = (slots[slot] ?? 0) - 1
    if (index < 0) return -1
    const start = starts[index] ?? 0
    if ((starts[index + 1] ?? 0) - start !== word.length) continue
    let at = 0
    while (at < word.length && characters[start + at] === word.charCodeAt(at)) at++
    if (at === word.length) return index
  }
}

function hash(word: string): number {
  return settle(hashOn(START, word))
}
