/**
 * Breach Notice Lint as a library, in Node and in the browser: it reads no file and asks no network.
 *
 * @example
 * import {lint} from 'breach-notice-lint'
 * const {findings} = lint('# News\n\nWe take your privacy very seriously.\n')
 */
import pages from '../../generated/pages.ts'
import {fixSafely} from '../lint/apply.ts'
import type {LawReader} from '../jurisdictions/reader.ts'
import {asksForDeadlines} from '../lint/deadlines.ts'
import type {Linted, LintOptions} from '../lint/linter.ts'
import {loadedLinter, loadLanguages, useLanguage} from '../lint/languages.ts'
import {asksForLaw, loadLawReaders} from '../lint/law/load.ts'
import {lintNotice} from '../lint/notice-linter.ts'
import {englishTables} from './english.ts'
import {deadlineCheck, makeEnglishReader} from './law.ts'

/** How bad a finding is, from worst to mildest. */
export type Severity = 'error' | 'warning' | 'info' | 'hint'

/** A stretch of the text in UTF-16 code units: `source.slice(start, end)`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Replaces a stretch of the text. */
export interface Edit extends Span {
  readonly text: string
}

/** One way to mend a finding; its edits are in order and do not overlap. */
export interface Fix {
  readonly title: string
  /** `safe` changes no meaning. */
  readonly kind: 'safe' | 'suggestion'
  readonly edits: readonly Edit[]
}

/** Something that a careful editor would say of the notice. */
export interface Finding extends Span {
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  readonly why: string
  readonly url: string
  readonly fixes: readonly Fix[]
  /** Where the finding speaks for laws: the item that they ask for, if it is about one, their ids and their sections. */
  readonly law?: {readonly item?: string; readonly laws: readonly string[]; readonly refs: readonly string[]} | undefined
  /** The other place, where the finding speaks of two: that in the original of a translation. Lines and columns from 1. */
  readonly related?: {readonly path: string; readonly message: string; readonly range: {readonly start: Place; readonly end: Place}} | undefined
}

/** A place in a text: line and column from 1, offset from 0, in UTF-16 code units. */
export interface Place {
  readonly line: number
  readonly column: number
  readonly offset: number
}

export interface Result {
  readonly language: string
  /** In order of place. */
  readonly findings: readonly Finding[]
  /** Every element that a notice should have, by id. */
  readonly elements: Readonly<Record<string, {readonly present: boolean; readonly evidence: readonly Span[]}>>
  readonly readability: {readonly words: number; readonly sentences: number; readonly grade: number}
  /** Where the notice declares laws: the items that they ask for, and where it says them. */
  readonly law?: {readonly items: readonly {readonly id: string; readonly laws: readonly string[]; readonly required: boolean; readonly present: boolean; readonly evidence: readonly Span[]}[]}
}

export interface Options {
  /** Level by rule, as in the configuration file. */
  readonly rules?: Readonly<Record<string, Severity | 'off'>>
  /** What is official of the organization, and its own words. */
  readonly organization?: {
    readonly domains?: readonly string[]
    readonly emails?: readonly string[]
    readonly phones?: readonly string[]
    readonly names?: readonly string[]
    readonly allow?: readonly string[]
    readonly mergeFields?: readonly string[]
  }
  /** The clock by which deadlines are overdue and dates lie in the future; without it no clock counts, and the same text has always the same findings. */
  readonly now?: Date
  /** The notice of which this one is a translation: facts that differ are found. */
  readonly original?: {readonly path: string; readonly source: string}
}

/** Who reads laws, by language; in English from the first notice on that declares some. */
const law = new Map<string, LawReader>()

/**
 * Makes languages ready besides English, by their codes, and what laws ask in them: `await loadLanguage('es')`.
 *
 * @throws RangeError for a language that the tool cannot read
 */
export async function loadLanguage(...codes: readonly string[]): Promise<void> {
  await loadLanguages(codes)
  for (const reader of await loadLawReaders(codes)) law.set(reader.language, reader)
}

/** Lints one notice, Markdown with or without front matter. What is in a language that has not been loaded is told and left alone. */
export function lint(source: string, options: Options = {}): Result {
  const {language, findings, elements, readability, law: laws} = read(source, {...lintOptions(options), ...lawOptions(source, options)})
  return {language, findings, elements, readability, ...(laws ? {law: laws} : {})}
}

/** The text after all fixes that change no meaning, and how many they were. */
export function fix(source: string, options: Options = {}): {readonly text: string; readonly applied: number} {
  return fixSafely(source, (text) => lint(text, options).findings)
}

/** The page of a rule as Markdown, by its id or by that of its findings; undefined for a rule that does not exist. */
export function explain(rule: string): string | undefined {
  const id = rule.replace(/^missing-/, '')
  return Object.hasOwn(pages, id) ? pages[id] : undefined
}

/** English is made ready when somebody has something to read. */
function read(source: string, options: LintOptions = {}): Linted {
  if (!loadedLinter('en')) useLanguage(englishTables())
  return lintNotice(source, options)
}

function lintOptions({rules, organization, original}: Options): LintOptions {
  const {domains = [], emails = [], phones = [], names = [], allow = [], mergeFields = []} = organization ?? {}
  return {
    ...(rules ? {rules} : {}),
    vocabulary: {domains, emails, phones, names, allow, mergeFields},
    ...(original ? {original: {name: original.path, path: original.path, declared: true, linted: read(original.source)}} : {})
  }
}

/** Laws and calendars are large, and few notices ask for them. */
function lawOptions(source: string, {now}: Options): Pick<LintOptions, 'law' | 'deadlines'> {
  if (asksForLaw(source) && !law.has('en')) law.set('en', makeEnglishReader())
  return {law: [...law.values()], ...(asksForDeadlines(source) ? {deadlines: deadlineCheck(now?.getTime())} : {})}
}
