import type {ListReader} from '../bytes/numbers.ts'
import type {Automaton, Numbers} from './automaton.ts'
import {slotsOf, wordsOf, type WordTable} from './word-table.ts'

/** The words of an automaton and what they stand for. */
export type Alphabet = Pick<Automaton, 'words' | 'letterAt' | 'openingEnd' | 'letters'>

/** The words as one text, which compresses best, in the order of their letters. No word has a space. */
export function textOfWords(table: WordTable): string {
  return wordsOf(table)
    .sort(([, a], [, b]) => a - b)
    .map(([word]) => word)
    .join(' ')
}

/**
 * The alphabet as the lists that a package stores: for each letter the number of its words; for each symbol the number of its letters; and these,
 * ascending: 0 for the next letter that was not named yet, of others the step from the one before.
 */
export function listsOfAlphabet({words, letterAt, letters}: Alphabet, symbolCount: number): Numbers[] {
  const wordCounts = new Uint32Array(letterAt.length - 1)
  for (const letter of Array.from(words.letters)) wordCounts[letter] = (wordCounts[letter] ?? 0) + 1
  const lettersOf = Array.from({length: symbolCount}, (): number[] => [])
  for (let letter = 0; letter + 1 < letterAt.length; letter++) {
    for (let at = letterAt[letter] ?? 0; at < (letterAt[letter + 1] ?? 0); at++) lettersOf[letters[at] ?? 0]?.push(letter)
  }
  let next = 0
  const members = lettersOf.flatMap((list) =>
    list.map((letter, at) => {
      if (letter !== next) return letter - (at === 0 ? -1 : (list[at - 1] ?? 0))
      next++
      return 0
    })
  )
  return [wordCounts, lettersOf.map(({length}) => length), members]
}

/**
 * The alphabet of which `listsOfAlphabet` and `textOfWords` were made.
 *
 * @param opens for each symbol 1 if it begins something
 */
export function readAlphabet(reader: ListReader, text: string, opens: Uint8Array): Alphabet {
  const wordCounts = reader.next()
  const counts = reader.next()
  const members = reader.next()
  const letterCount = wordCounts.length
  const letterAt = new Int32Array(letterCount + 1)
  const openingEnd = new Int32Array(letterCount)
  for (let symbol = 0, at = 0, next = 0; symbol < counts.length; symbol++) {
    const isOpening = opens[symbol] ?? 0
    let letter = -1
    for (const end = at + (counts[symbol] ?? 0); at < end; at++) {
      const step = members[at] ?? 0
      letter = step === 0 ? next++ : letter + step
      members[at] = letter
      letterAt[letter + 1] = (letterAt[letter + 1] ?? 0) + 1
      openingEnd[letter] = (openingEnd[letter] ?? 0) + isOpening
    }
  }
  const toOpening = new Int32Array(letterCount)
  const toOther = new Int32Array(letterCount)
  for (let letter = 0; letter < letterCount; letter++) {
    const first = letterAt[letter] ?? 0
    const end = first + (openingEnd[letter] ?? 0)
    toOpening[letter] = first
    toOther[letter] = openingEnd[letter] = end
    letterAt[letter + 1] = (letterAt[letter + 1] ?? 0) + first
  }
  const letters = new Uint16Array(members.length)
  for (let symbol = 0, at = 0; symbol < counts.length; symbol++) {
    const to = opens[symbol] === 1 ? toOpening : toOther
    for (const end = at + (counts[symbol] ?? 0); at < end; at++) {
      const letter = members[at] ?? 0
      const place = to[letter] ?? 0
      to[letter] = place + 1
      letters[place] = symbol
    }
  }
  return {words: readWords(text, wordCounts), letterAt, openingEnd, letters}
}

const SPACE = 32

function readWords(text: string, wordCounts: Uint32Array): WordTable {
  const wordCount = wordCounts.reduce((sum, count) => sum + count, 0)
  const letters = new Uint16Array(wordCount)
  for (let letter = 0, word = 0; letter < wordCounts.length; letter++) for (const end = word + (wordCounts[letter] ?? 0); word < end; word++) letters[word] = letter
  const starts = new Int32Array(wordCount + 1)
  const characters = new Uint16Array(text.length)
  let to = 0
  for (let at = 0, word = 0; at < text.length; at++) {
    const character = text.charCodeAt(at)
    if (character === SPACE) starts[++word] = to
    else characters[to++] = character
  }
  starts[wordCount] = to
  const table = {starts, characters: characters.subarray(0, to), letters}
  return {...table, slots: slotsOf(table), sounds: []}
}
