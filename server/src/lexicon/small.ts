/**
 * A lexicon as a package has it: as small as can be. What follows from something else is left out (what states need, where they lie, the hash table
 * of the words) and worked out when it is read, by the same functions as in the build. The command line, which starts anew for each run, has
 * what `pack.ts` stores instead.
 */
import {fromSteps, ListReader, stepsOf, writeLists} from '../bytes/numbers.ts'
import type {Automaton} from './automaton.ts'
import {columnsFrom, layOut} from './columns.ts'
import type {Lexicon} from './lexicon.ts'
import {commonness, needsOf} from './needs.ts'
import {entryLists, lexiconOf, unpackLexicon, type EntryLists, type LexiconStrings, type PackedLexicon} from './pack.ts'
import {listsOfColumns, readColumns} from './small-graph.ts'
import {listsOfAlphabet, readAlphabet, textOfWords} from './small-letters.ts'

/** What is stored beside the bytes. */
export interface SmallLexicon extends LexiconStrings {
  /** All words that the automaton knows, by their letters, with a space between. */
  readonly words: string
}

/** Makes what the build stores small. */
export function smallLexicon(packed: PackedLexicon, bytes: Uint8Array): {readonly packed: SmallLexicon; readonly bytes: Uint8Array} {
  const {language, traits, symbolCount, classes, contraries, grammar, rules, conditions, rewrites} = packed
  const {automaton} = unpackLexicon(packed, bytes)
  const {entry, shortest, longest} = automaton
  const phrases = columnsFrom(automaton.phrases)
  const {entryAt, entryData, tryAt, tries} = entryLists(packed, bytes)
  const lists = [
    ...listsOfColumns(columnsFrom(automaton.classes).columns),
    ...listsOfColumns(phrases.columns),
    ...listsOfAlphabet(automaton, symbolCount),
    stepsOf(Array.from(entry, (index) => phrases.numberOf.get(index) ?? 0)),
    shortest,
    Array.from(longest, (most, phrase) => most - (shortest[phrase] ?? 0)),
    stepsOf(tryAt),
    stepsOf(tries),
    stepsOf(entryAt),
    entryData
  ]
  const strings = {language, traits, symbolCount, classes, contraries, grammar, rules, conditions, rewrites, words: textOfWords(automaton.words)}
  return {packed: strings, bytes: writeLists(lists)}
}

/** The lists of a lexicon that was made small. @throws {RangeError} for bytes that are damaged */
export function growLists(small: SmallLexicon, bytes: Uint8Array): {readonly automaton: Automaton; readonly lists: EntryLists} {
  const {symbolCount} = small
  const reader = new ListReader(bytes)
  const [classes, phrases] = [readColumns(reader), readColumns(reader)]
  const opening = new Uint8Array(symbolCount)
  for (const {beginSymbols} of [classes, phrases]) for (let at = 0; at < beginSymbols.length; at++) opening[beginSymbols[at] ?? 0] = 1
  const alphabet = readAlphabet(reader, small.words, opening)
  const {graph, indexOf} = layOut(phrases, symbolCount, needsOf(phrases, commonness({...alphabet, symbolCount})))
  const entry = fromSteps(reader.next()).map((state) => indexOf[state] ?? 0)
  const shortest = reader.next()
  const longest = reader.next().map((more, phrase) => more + (shortest[phrase] ?? 0))
  const automaton = {...alphabet, symbolCount, classes: layOut(classes, symbolCount).graph, phrases: graph, entry, shortest, longest}
  return {automaton, lists: {tryAt: fromSteps(reader.next()), tries: fromSteps(reader.next()), entryAt: fromSteps(reader.next()), entryData: reader.next()}}
}

/** A lexicon that was made small. @throws {RangeError} for bytes that are damaged */
export function growLexicon(small: SmallLexicon, bytes: Uint8Array): Lexicon {
  const {automaton, lists} = growLists(small, bytes)
  return lexiconOf(small, automaton, lists)
}

/** Reads a lexicon, as the build stores it or made small. */
export function readLexicon(stored: PackedLexicon | SmallLexicon, bytes: Uint8Array): Lexicon {
  return 'words' in stored ? growLexicon(stored, bytes) : unpackLexicon(stored, bytes)
}
