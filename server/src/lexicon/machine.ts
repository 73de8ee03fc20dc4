import bytes from '../../generated/search.ts'
import {Program} from '../bytes/web-assembly.ts'
import type {Automaton, Graph, Numbers} from './automaton.ts'
import {Symbols} from './automaton.ts'

/** The functions of `search/program.ts`. Addresses count bytes. */
interface SearchProgram {
  readonly memory: {readonly buffer: ArrayBuffer}
  readonly layAlphabet: (words: number, symbolsOfWords: number, symbols: number) => number
  readonly layClasses: (states: number, numbers: number, symbols: number, begins: number, needs: number, symbolsOfNeeds: number) => number
  readonly layPhrases: (states: number, numbers: number, symbols: number, begins: number, needs: number, symbolsOfNeeds: number, count: number) => number
  readonly room: (numbers: number) => number
  readonly search: (positions: number) => number
  readonly found: () => number
  readonly startOf: (phrase: number, entry: number, end: number, shortest: number, longest: number) => number
}

/** Codes of positions in a sentence; those of words follow (`wordCode`). */
export const Codes = {clause: 0, start: 1, end: 2, first: 3} as const

/** The symbol that a word stands for by its shape (`Shape`); 0 for none. */
const SHAPE_SYMBOLS: readonly number[] = [0, Symbols.name, Symbols.number, Symbols.email, Symbols.url, Symbols.code]

/** The code of a word of the automaton's vocabulary with a shape; -1 for a word that it does not have. */
export function wordCode(word: number, shape: number): number {
  return Codes.first + (word + 1) * SHAPE_SYMBOLS.length + shape
}

/** Numbers for each position of a sentence: its code, the number of its word, and one that the program puts there. */
const POSITION = 3

/** A sentence that was searched: all that is needed to look into it again. */
export type Searched = Int32Array

const program = new Program<SearchProgram>(bytes)

/**
 * Runs the two graphs of an automaton over sentences. It is a program of WebAssembly, because a text of a page asks for half a million
 * steps, which cost a start little only where nothing has to warm up first.
 */
export class Machine {
  private readonly program: SearchProgram
  private readonly automaton: Automaton
  private memory: Int32Array
  /** Where a sentence lies in the memory. */
  private readonly base: number
  /** The sentence that lies there. */
  private loaded: Searched | undefined

  constructor(automaton: Automaton) {
    this.automaton = automaton
    this.program = program.run()
    const {letterAt, openingEnd, letters, symbolCount, entry, classes, phrases} = automaton
    const lay = (address: number, ofFour: readonly Numbers[], ofTwo: readonly Numbers[]): void => {
      const {buffer} = this.program.memory
      putInto(new Uint16Array(buffer), putInto(new Int32Array(buffer), address / 4, ofFour) * 2, ofTwo)
    }
    lay(this.program.layAlphabet(letterAt.length, letters.length, symbolCount), [[0], letterAt, [0], openingEnd, SHAPE_SYMBOLS], [letters])
    lay(this.program.layClasses(...sizeOf(classes)), ...listsOf(classes))
    lay(this.program.layPhrases(...sizeOf(phrases), entry.length), ...listsOf(phrases))
    this.base = this.program.room(0) / 4
    this.memory = new Int32Array(this.program.memory.buffer)
  }

  /**
   * Searches a sentence: its start, its words with the breaks between clauses, its end.
   *
   * @returns `phrase << 16 | position` for everything that is complete somewhere, ascending, and the sentence
   */
  search(codes: readonly number[]): {readonly ends: Uint32Array; readonly sentence: Searched} {
    this.room(POSITION * codes.length)
    let at = this.base
    let word = 0
    const {memory} = this
    for (let index = 0; index < codes.length; index++) {
      const code = codes[index] ?? Codes.end
      memory[at] = code
      memory[at + 1] = code === Codes.end ? word - 1 : word
      if (code >= Codes.first) word++
      at += POSITION
    }
    const start = this.program.search(codes.length)
    const ends = new Uint32Array(this.program.memory.buffer, start, (this.program.found() - start) / 4).slice().sort()
    const sentence = this.view().slice(this.base, start / 4)
    this.loaded = sentence
    return {ends, sentence}
  }

  /** Whether a sentence has these codes. */
  isOf(sentence: Searched, codes: readonly number[]): boolean {
    if (sentence.length < POSITION * codes.length) return false
    for (let at = 0; at < codes.length; at++) if (sentence[POSITION * at] !== codes[at]) return false
    return true
  }

  /** The latest word from which a phrase can run to a position where it is complete. */
  startOf(sentence: Searched, phrase: number, end: number): number {
    const {shortest, longest, entry} = this.automaton
    if (shortest[phrase] === 1 && longest[phrase] === 1) return this.wordAt(sentence, end)
    if (this.loaded !== sentence) {
      this.room(sentence.length)
      this.memory.set(sentence, this.base)
      this.loaded = sentence
    }
    return this.program.startOf(phrase, entry[phrase] ?? 0, end, shortest[phrase] ?? 1, longest[phrase] ?? 1)
  }

  /** The number of the word at a position. */
  wordAt(sentence: Searched, position: number): number {
    return sentence[position * POSITION + 1] ?? 0
  }

  private room(numbers: number): void {
    this.program.room(numbers)
    this.memory = this.view()
  }

  /** The memory; where it has grown the old view of it is empty. */
  private view(): Int32Array {
    const {buffer} = this.program.memory
    return this.memory.buffer === buffer ? this.memory : new Int32Array(buffer)
  }
}

/** Puts lists one behind the other, and gives the index behind the last. */
function putInto(memory: Int32Array | Uint16Array, index: number, lists: readonly Numbers[]): number {
  let at = index
  for (const list of lists) {
    memory.set(list, at)
    at += list.length
  }
  return at
}

function sizeOf({stateCount, states, beginAt, begins, needAt, needs}: Graph): [states: number, numbers: number, symbols: number, begins: number, needs: number, symbolsOfNeeds: number] {
  return [stateCount, states.length, beginAt.length - 1, begins.length / 3, needAt.length - 1, needs.length]
}

/** Numbers in four bytes and numbers in two, in the order of `search/graph.ts`. */
function listsOf({states, beginAt, begins, needAt, needs}: Graph): [ofFour: Numbers[], ofTwo: Numbers[]] {
  return [[beginAt, needAt], [states, begins, needs]]
}
