/**
 * A lexicon as the build stores it: strings as JSON, all numbers in one stretch of bytes. Bytes need no parsing, so that a start
 * costs little whatever the size of the language.
 */
import type {Automaton, Graph, Numbers} from './automaton.ts'
import type {Condition, Entry, EntryList, GrammarData, Lexicon} from './lexicon.ts'
import type {CompiledLexicon} from './source.ts'
import type {Traits} from './traits.ts'
import type {WordTable} from './word-table.ts'

/** A list in the bytes: where it starts, how many numbers it has, and of how many bytes each is. */
type Section = readonly [start: number, length: number, width: 2 | 4]

/** What is no list of numbers. */
export interface LexiconStrings {
  readonly language: string
  readonly traits: Traits
  readonly symbolCount: number
  readonly classes: Lexicon['classes']
  readonly contraries: Lexicon['contraries']
  readonly grammar: GrammarData
  readonly rules: readonly string[]
  readonly conditions: readonly Condition[]
  readonly rewrites: readonly string[]
}

/** What the build stores beside the bytes. */
export interface PackedLexicon extends LexiconStrings {
  readonly stateCounts: readonly [classes: number, phrases: number]
  readonly sections: Readonly<Record<string, Section>>
}

const WITHIN = ['clause', 'sentence', 'block'] as const

/** Packs a compiled lexicon: its strings, and its numbers as bytes. */
export function packLexicon(lexicon: CompiledLexicon): {readonly packed: PackedLexicon; readonly bytes: Uint8Array} {
  const {automaton, entries} = lexicon
  const rules = [...new Set(entries.map(({rule}) => rule))]
  const conditions = new Map<string, number>()
  const rewrites = new Map<string, number>()
  const index = (table: Map<string, number>, key: string): number => {
    const known = table.get(key) ?? table.size
    table.set(key, known)
    return known
  }
  const rows = entries.map(({rule, parts, within, with: also, without, when, instead, safe}) => [
    rules.indexOf(rule),
    WITHIN.indexOf(within),
    safe ? 1 : 0,
    index(conditions, JSON.stringify(when)),
    ...[parts, also, without, instead.map((one) => index(rewrites, one))].flatMap((list) => [list.length, ...list])
  ])
  const entryAt = rows.reduce<number[]>((starts, row) => [...starts, (starts.at(-1) ?? 0) + row.length], [0])
  const {language, traits, classes, contraries, grammar, tryAt, tries} = lexicon
  const strings = {language, traits, symbolCount: automaton.symbolCount, classes, contraries, grammar, rules, conditions: [...conditions.keys()].map((key) => JSON.parse(key) as Condition), rewrites: [...rewrites.keys()]}
  return storeLexicon(strings, automaton, {tryAt, tries, entryAt, entryData: rows.flat()})
}

/** A lexicon's strings and lists as `unpackLexicon` reads them. */
export function storeLexicon(strings: LexiconStrings, automaton: Automaton, {tryAt, tries, entryAt, entryData}: EntryLists): {readonly packed: PackedLexicon; readonly bytes: Uint8Array} {
  const {language, traits, symbolCount, classes, contraries, grammar, rules, conditions, rewrites} = strings
  const {sections, bytes} = packNumbers({
    ...prefixed('words', automaton.words),
    letterAt: automaton.letterAt,
    openingEnd: automaton.openingEnd,
    letters: automaton.letters,
    entry: automaton.entry,
    shortest: automaton.shortest,
    longest: automaton.longest,
    ...prefixed('classes', listsOf(automaton.classes)),
    ...prefixed('phrases', listsOf(automaton.phrases)),
    tryAt,
    tries,
    entryAt,
    entryData
  })
  const stateCounts = [automaton.classes.stateCount, automaton.phrases.stateCount] as const
  return {packed: {language, traits, symbolCount, stateCounts, classes, contraries, grammar, rules, conditions, rewrites, sections}, bytes}
}

function prefixed(name: string, lists: Omit<Graph, 'stateCount'> | WordTable): Record<string, Numbers> {
  return Object.fromEntries(Object.entries(lists).map(([key, list]: [string, Numbers]) => [`${name}.${key}`, list]))
}

function listsOf({states, beginAt, begins, needAt, needs}: Graph): Omit<Graph, 'stateCount'> {
  return {states, beginAt, begins, needAt, needs}
}

/** Lays lists of whole numbers one behind the other, in two bytes each where that is enough. */
function packNumbers(lists: Readonly<Record<string, Numbers>>): {readonly sections: Record<string, Section>; readonly bytes: Uint8Array} {
  const sections: Record<string, Section> = {}
  let size = 0
  for (const [name, list] of Object.entries(lists)) {
    const width = largestOf(list) > 0xffff ? 4 : 2
    sections[name] = [size, list.length, width]
    size += Math.ceil((list.length * width) / 4) * 4
  }
  const bytes = new Uint8Array(size)
  for (const [name, list] of Object.entries(lists)) viewOf(bytes, sections[name]).set(list)
  return {sections, bytes}
}

function largestOf(list: Numbers): number {
  let largest = 0
  for (let at = 0; at < list.length; at++) largest = Math.max(largest, list[at] ?? 0)
  return largest
}

function viewOf(bytes: Uint8Array, section: Section | undefined): Uint16Array | Uint32Array {
  const [start, length, width] = section ?? [0, 0, 2, false]
  const offset = bytes.byteOffset + start
  return width === 2 ? new Uint16Array(bytes.buffer, offset, length) : new Uint32Array(bytes.buffer, offset, length)
}

/**
 * Unpacks what the build stored.
 *
 * @param bytes must start at a multiple of four of their buffer
 * @throws {RangeError} for data of another version
 */
export function unpackLexicon(packed: PackedLexicon, bytes: Uint8Array): Lexicon {
  const list = (name: string): Numbers => listIn(packed, bytes, name)
  const graph = (name: string, stateCount: number): Graph => ({
    stateCount,
    states: list(`${name}.states`),
    beginAt: list(`${name}.beginAt`),
    begins: list(`${name}.begins`),
    needAt: list(`${name}.needAt`),
    needs: list(`${name}.needs`)
  })
  const automaton = {
    words: {slots: list('words.slots'), starts: list('words.starts'), characters: list('words.characters'), letters: list('words.letters'), sounds: list('words.sounds')},
    letterAt: list('letterAt'),
    openingEnd: list('openingEnd'),
    letters: list('letters'),
    symbolCount: packed.symbolCount,
    classes: graph('classes', packed.stateCounts[0]),
    phrases: graph('phrases', packed.stateCounts[1]),
    entry: list('entry'),
    shortest: list('shortest'),
    longest: list('longest')
  }
  return lexiconOf(packed, automaton, entryLists(packed, bytes))
}

/** The lists of what the build stored that tell of its entries. */
export function entryLists(packed: PackedLexicon, bytes: Uint8Array): EntryLists {
  return {entryAt: listIn(packed, bytes, 'entryAt'), entryData: listIn(packed, bytes, 'entryData'), tryAt: listIn(packed, bytes, 'tryAt'), tries: listIn(packed, bytes, 'tries')}
}

/** @throws {RangeError} for data of another version */
function listIn({sections}: PackedLexicon, bytes: Uint8Array, name: string): Numbers {
  const section = sections[name]
  if (!section) throw new RangeError(`the lexicon has no section ${name}; run npm run generate`)
  return viewOf(bytes, section)
}

/** The lists of a lexicon that say which entries there are, and which of them are tried where a phrase stands. */
export interface EntryLists {
  readonly entryAt: Numbers
  readonly entryData: Numbers
  readonly tryAt: Numbers
  readonly tries: Numbers
}

/** A lexicon of its strings and lists, whatever those were stored as. */
export function lexiconOf(strings: LexiconStrings, automaton: Automaton, {entryAt, entryData, tryAt, tries}: EntryLists): Lexicon {
  const {language, traits, classes, contraries, grammar} = strings
  return {language, traits, automaton, entries: new PackedEntries(strings, entryAt, entryData), tryAt, tries, classes, contraries, grammar}
}

/** Entries that are read from the numbers when they are first tried: most never are. */
class PackedEntries implements EntryList {
  /** As long as it will be from the start: a list that grows by gaps is slow to ask. */
  private readonly made: (Entry | undefined)[]
  private readonly strings: LexiconStrings
  private readonly starts: Numbers
  private readonly data: Numbers

  constructor(strings: LexiconStrings, starts: Numbers, data: Numbers) {
    this.strings = strings
    this.starts = starts
    this.data = data
    this.made = new Array<Entry | undefined>(this.length)
  }

  get length(): number {
    return this.starts.length - 1
  }

  get(index: number): Entry {
    return (this.made[index] ??= this.make(index))
  }

  private make(index: number): Entry {
    const {data, strings} = this
    let at = this.starts[index] ?? 0
    const next = (): number => data[at++] ?? 0
    const numbers = (): number[] => Array.from({length: next()}, next)
    const rule = strings.rules[next()]
    const within = WITHIN[next()]
    const safe = next() === 1
    const when = strings.conditions[next()]
    if (rule === undefined || within === undefined || when === undefined) throw new RangeError(`no entry ${index}`)
    const [parts, also, without] = [numbers(), numbers(), numbers()]
    return {rule, within, safe, when, parts, with: also, without, instead: numbers().map((one) => strings.rewrites[one] ?? '')}
  }
}
