import {compile} from './compile.ts'
import type {Condition, Entry, GrammarData, Lexicon} from './lexicon.ts'
import {regularForms} from './families.ts'
import {formsBy, type Paradigm} from './paradigms.ts'
import {spellingOf} from './spelling.ts'
import type {Traits} from './traits.ts'
import type {Vocabulary} from './vocabulary.ts'
import type {Spelling} from './words.ts'

/** A lexicon with its entries in a plain list, as the build packs it. */
export type CompiledLexicon = Omit<Lexicon, 'entries'> & {readonly entries: readonly Entry[]}

/** A language's own folder (`lexicon/en/`), as data. */
export interface LanguageSource {
  readonly traits: Traits
  /** How regular words change; English has rules in code instead. */
  readonly paradigms?: readonly Paradigm[]
  readonly grammar: GrammarData
  /** Irregular families: each a list of forms, `steal steals stole stolen stealing`. */
  readonly families: readonly string[]
  readonly classes: Readonly<Record<string, readonly string[]>>
}

/** One phrase of a rule's file: a string, or a map where the phrase has conditions. */
export type EntrySource =
  | string
  | (Partial<Condition> & {
      readonly phrase?: string
      readonly all?: readonly string[]
      readonly within?: Entry['within']
      readonly with?: string | readonly string[]
      readonly without?: string | readonly string[]
      readonly instead?: string | readonly string[]
      readonly delete?: boolean
      readonly safe?: boolean
    })

/** A rule's file (`rules/…/<id>/en.yaml`), as data. */
export interface RuleSource {
  readonly rule: string
  readonly defaults?: Partial<Condition>
  /** Phrases that keep the whole rule silent in their sentence. */
  readonly never?: readonly string[]
  readonly phrases: readonly EntrySource[]
}

const DEFAULTS: Condition = {negated: 'no', quoted: 'no', question: 'no', conditional: 'ok', heading: 'no'}

/**
 * Compiles a language from its files.
 *
 * @param asked classes that code asks for by name; a language may lack some
 * @throws {PhraseError} for a phrase that cannot be read, with the phrase and the column
 */
export function compileLexicon(
  language: string,
  source: LanguageSource,
  rules: readonly RuleSource[],
  asked: readonly string[]
): CompiledLexicon {
  const spelling = spellingOf(source.traits)
  const phrases: string[] = []
  const known = new Map<string, number>()
  const intern = (phrase: string): number => {
    const index = known.get(phrase)
    if (index !== undefined) return index
    known.set(phrase, phrases.length)
    phrases.push(phrase)
    return phrases.length - 1
  }
  const entries = rules.flatMap((rule) => rule.phrases.map((entry) => compileEntry(rule, entry, intern)))
  const classes = Object.fromEntries(asked.filter((name) => source.classes[name]).map((name) => [name, intern(`{${name}}`)]))
  const contraries = Object.fromEntries(rules.flatMap(({rule, never = []}) => (never.length > 0 ? [[rule, never.map(intern)]] : [])))
  const automaton = compile(phrases, vocabularyOf(source, spelling))
  return {language, traits: source.traits, automaton, entries, ...triesOf(entries, phrases.length), classes, contraries, grammar: spell(source.grammar, spelling)}
}

/**
 * For each phrase the entries that are tried where it stands. An entry of one sentence is tried where its rarest part stands,
 * which is the part that fewest entries share; an entry of a block where its first part stands.
 */
function triesOf(entries: readonly Entry[], phrases: number): Pick<Lexicon, 'tryAt' | 'tries'> {
  const uses = new Map<number, number>()
  for (const {parts} of entries) for (const part of parts) uses.set(part, (uses.get(part) ?? 0) + 1)
  const lists = Array.from({length: phrases}, (): number[] => [])
  entries.forEach(({parts, within}, index) => {
    const rarest = within === 'block' ? parts[0] : [...parts].sort((a, b) => (uses.get(a) ?? 0) - (uses.get(b) ?? 0))[0]
    lists[rarest ?? 0]?.push(index)
  })
  const tryAt = [0]
  for (const list of lists) tryAt.push((tryAt.at(-1) ?? 0) + list.length)
  return {tryAt, tries: lists.flat()}
}

function compileEntry(rule: RuleSource, source: EntrySource, intern: (phrase: string) => number): Entry {
  const entry: Exclude<EntrySource, string> = typeof source === 'string' ? {phrase: source} : source
  const parts = entry.all ?? (entry.phrase === undefined ? [] : [entry.phrase])
  if (parts.length === 0) throw new Error(`an entry of ${rule.rule} has neither “phrase” nor “all”: ${JSON.stringify(source)}`)
  const {within, with: also, without, instead, delete: deletes, safe} = entry
  return {
    rule: rule.rule,
    parts: parts.map(intern),
    within: within ?? 'sentence',
    with: list(also).map(intern),
    without: [...list(without), ...(rule.never ?? [])].map(intern),
    when: conditionOf(entry, {...DEFAULTS, ...rule.defaults}),
    instead: [...list(instead), ...(deletes ? [''] : [])],
    safe: safe ?? false
  }
}

function conditionOf(entry: Partial<Condition>, defaults: Condition): Condition {
  const subject = entry.subject ?? defaults.subject
  const readers = entry.readers ?? defaults.readers
  return {
    negated: entry.negated ?? defaults.negated,
    quoted: entry.quoted ?? defaults.quoted,
    question: entry.question ?? defaults.question,
    conditional: entry.conditional ?? defaults.conditional,
    heading: entry.heading ?? defaults.heading,
    ...(subject === undefined ? {} : {subject}),
    ...(readers === undefined ? {} : {readers})
  }
}

function list(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : value
}

function vocabularyOf(source: LanguageSource, spelling: Spelling): Vocabulary {
  const families = new Map<string, string[]>()
  for (const line of source.families) {
    const forms = line.split(/\s+/).map((form) => one(form, spelling))
    for (const form of forms) families.set(form, [...(families.get(form) ?? []), ...forms])
  }
  const {paradigms} = source
  const regular = (word: string): readonly string[] => (paradigms ? formsBy(paradigms, word) : regularForms(word))
  return {
    spelling,
    forms: (word) => families.get(word) ?? regular(word).map((form) => one(form, spelling)),
    classes: new Map(Object.entries(source.classes))
  }
}

function one(form: string, spelling: Spelling): string {
  const spelled = spelling(form.toLowerCase())
  return typeof spelled === 'string' ? spelled : spelled.join(' ')
}

function spell(grammar: GrammarData, spelling: Spelling): GrammarData {
  const each = (words: readonly string[]): string[] => words.map((word) => one(word, spelling))
  return {
    negations: each(grammar.negations),
    undo: each(grammar.undo),
    openers: each(grammar.openers),
    joiners: each(grammar.joiners),
    conditions: each(grammar.conditions),
    us: each(grammar.us),
    reader: each(grammar.reader),
    other: each(grammar.other)
  }
}
