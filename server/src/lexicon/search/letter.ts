import {reserve} from './memory'

/**
 * The letter at hand, which is what a position of a sentence stands for: a set of symbols. Those that may begin something are a list, the others
 * lie in the alphabet; and a byte for each symbol says whether it is in the set.
 */
export let letter: usize = 0
export let letterEnd: usize = 0
let others: usize = 0
let othersEnd: usize = 0
/** Where for each symbol a byte says whether it is in the letter at hand. */
export let marks: usize = 0

/** For each symbol the position in the sentence where it comes last, plus one; 0 for none. In two bytes, as all lists of symbols. */
export let heard: usize = 0
let heardBytes: usize = 0

let letterAt: usize = 0
let openingEnd: usize = 0
let shapes: usize = 0
let letters: usize = 0

/** Codes that are no words. Those of words follow, `SHAPES * word + shape`; word 0 is the one that the automaton does not know. */
export const CLAUSE = 0
export const START = 1
export const END = 2
export const FIRST = 3
const SHAPES = 6

/** Symbols, as in `automaton.ts`. */
const ANY_SYMBOL = 0
const START_SYMBOL = 2
const END_SYMBOL = 3

/** Room for the alphabet; gives its address. In four bytes each: for each word where its symbols start; where those end that begin something; the symbol of each shape. In two: the symbols. */
export function reserveAlphabet(words: i32, symbolsOfWords: i32, symbols: i32): usize {
  letterAt = reserve((<usize>(words + 1 + words + SHAPES) << 2) + (<usize>symbolsOfWords << 1))
  openingEnd = letterAt + (<usize>(words + 1) << 2)
  shapes = openingEnd + (<usize>words << 2)
  letters = shapes + (SHAPES << 2)
  letter = reserve(<usize>symbols << 1)
  marks = reserve(symbols)
  heardBytes = <usize>symbols << 1
  heard = reserve(heardBytes)
  return letterAt
}

/** Takes up the letter of a code; the one before must have been left. */
export function takeLetter(code: i32): void {
  letterEnd = letter
  others = othersEnd = letters
  if (code === START) addSymbol(START_SYMBOL)
  else if (code === END) addSymbol(END_SYMBOL)
  else takeWord(code - FIRST)
}

function takeWord(code: i32): void {
  addSymbol(ANY_SYMBOL)
  const shape = load<i32>(shapes + (<usize>(code % SHAPES) << 2))
  if (shape !== ANY_SYMBOL) addSymbol(shape)
  const word = <usize>(code / SHAPES) << 2
  const from = others = letters + (<usize>load<i32>(openingEnd + word) << 1)
  const to = othersEnd = letters + (<usize>load<i32>(letterAt + word, 4) << 1)
  // Local: nothing optimises this code in a start.
  const bytes = marks
  let end = letterEnd
  for (let at = letters + (<usize>load<i32>(letterAt + word) << 1); at < from; at += 2) {
    const symbol = load<u16>(at)
    store<u16>(end, symbol)
    store<u8>(bytes + symbol, 1)
    end += 2
  }
  letterEnd = end
  for (let at = from; at < to; at += 2) store<u8>(bytes + load<u16>(at), 1)
}

export function addSymbol(symbol: i32): void {
  store<u16>(letterEnd, symbol)
  letterEnd += 2
  store<u8>(marks + symbol, 1)
}

export function leaveLetter(): void {
  const bytes = marks
  const end = letterEnd
  for (let at = letter; at < end; at += 2) store<u8>(bytes + load<u16>(at), 0)
  const to = othersEnd
  for (let at = others; at < to; at += 2) store<u8>(bytes + load<u16>(at), 0)
}

/** Nothing was heard yet. */
export function beginHearing(): void {
  memory.fill(heard, 0, heardBytes)
}

/** Notes where the letter at hand stands. To be called in the order of the positions. */
export function hearLetter(position: i32): void {
  const table = heard
  const end = letterEnd
  for (let at = letter; at < end; at += 2) store<u16>(table + (<usize>load<u16>(at) << 1), position + 1)
  const to = othersEnd
  for (let at = others; at < to; at += 2) store<u16>(table + (<usize>load<u16>(at) << 1), position + 1)
}

export function hearSymbol(symbol: i32, position: i32): void {
  store<u16>(heard + (<usize>symbol << 1), position + 1)
}

/** The position where a symbol comes last, plus one; 0 where it does not come. */
// @ts-ignore: decorator
@inline
export function lastHeard(symbol: i32): i32 {
  return load<u16>(heard + (<usize>symbol << 1))
}
