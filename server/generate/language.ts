import {existsSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {z} from 'zod'
import type {Paradigm} from '../src/lexicon/paradigms.ts'
import type {ReportWords} from '../src/cli/formats/report-words.ts'
import type {TerminalWords} from '../src/cli/terminal-words.ts'
import type {EditorWords} from '../src/lsp/words.ts'
import type {LanguageSource} from '../src/lexicon/source.ts'
import {readYaml} from './yaml.ts'

/** Phrases separated by line ends or commas outside brackets, or a YAML list: word lists read better as running text. */
export const wordList = z.union([z.array(z.string()), z.string().transform(splitList)])

const one = z.string()

const countable = z.tuple([one, one])
const pageWords = z.strictObject({finds: one, matters: one, instead: one, examples: one, flagged: one, fine: one, said: one, unsaid: one})
const checklistWords = z.strictObject({met: one, missing: one, recommended: one, 'not-asked': one, open: one, forbidden: one, unseen: one, silent: one, title: one, 'no-advice': one, item: one, where: one})
const terminalWords = z
  .strictObject({
    why: one, fix: one, see: one, 'with-fix': one, unsaid: one, present: one, unchecked: one, missing: one, clean: one, error: countable, warning: countable, info: countable, hint: countable,
    verdicts: z.strictObject({error: one, warning: one, good: one, unread: one}), total: one, quote: one, page: pageWords, checklist: checklistWords,
    languages: z.strictObject({phrases: one, sentences: one, examples: one, items: one, english: one, unphrased: one})
  })
  .transform(({'with-fix': withFix, ...words}): TerminalWords => ({...words, withFix}))

const reportWords = z.strictObject({
  title: one, about: one, 'none-read': one, levels: z.strictObject({error: one, warning: one, info: one, hint: one}), count: one, elements: one, grade: one, line: one, nothing: one, whole: one,
  heads: z.strictObject({notice: one, says: one, errors: one, warnings: one, grade: one, line: one, rule: one, what: one, words: one, asked: one}),
  more: one, 'more-notices': countable, 'not-shown': countable, dropped: z.strictObject({error: countable, warning: countable, notice: countable}), github: one
})

const editorWords = z.strictObject({
  'apply-all': one, 'apply-first': one, 'ignore-line': one, 'ignore-passage': one, 'ignore-notice': one, 'ignore-here-line': one, 'ignore-here-passage': one, explain: one, reason: one,
  elements: one, slots: countable, errors: countable, warnings: countable, grade: one, 'open-preview': one, missing: one, 'kind-of-data': one, example: one, 'whole-page': one
})

/** `language.yaml`. */
const traitsFile = z.strictObject({
  name: one,
  english: one,
  spelling: z.union([z.literal('english'), z.strictObject({fold: z.boolean().default(true), elided: wordList.default([]), apart: z.record(one, one).default({})})]),
  everyday: wordList,
  abbreviations: wordList.default([]),
  salutations: wordList,
  mail: z.strictObject({from: wordList.default([]), to: wordList.default([]), subject: wordList.default([]), preheader: wordList.default([])}).default({from: [], to: [], subject: [], preheader: []}),
  months: wordList.default([]).refine(({length}) => length === 0 || length === 12, 'a year has twelve months'),
  numerals: z.record(one, z.number().int().min(10)).default({}),
  few: z.record(one, z.number().int().min(1).max(9)).default({}),
  periods: z.strictObject({year: one, month: one}).default({year: '', month: ''}),
  kinds: z.record(one, wordList).default({}),
  stem: z.number().int().nonnegative().default(0),
  readability: z.strictObject({formula: z.enum(['flesch-kincaid', 'fernandez-huerta', 'kandel-moles', 'wiener', 'martins']), syllable: one.exactOptional()}),
  small: z.strictObject({articles: wordList, prepositions: wordList, joiners: wordList}).default({articles: [], prepositions: [], joiners: []}),
  fixes: z.strictObject({write: one, remove: one, insert: one, section: one}),
  terminal: terminalWords.optional(),
  report: reportWords.optional(),
  editor: editorWords.optional(),
  paradigms: z.array(z.string().transform(readParadigm)).optional()
})

const languageFile = z.strictObject({
  grammar: z
    .strictObject({
      negations: wordList,
      undo: wordList,
      openers: wordList,
      joiners: wordList,
      conditions: wordList,
      us: wordList,
      reader: wordList,
      other: wordList
    })
    .optional(),
  families: z.array(z.string()).optional(),
  classes: z.record(z.string(), wordList).optional()
})

/** Word classes of one file. */
export type Classes = Readonly<Record<string, readonly string[]>>

export const classesShape = z.record(z.string(), wordList)

/**
 * Reads the files of a language's folder into one source, with the classes that rules bring along.
 *
 * @throws Error for a class that is defined twice, and for a folder without `language.yaml` or a grammar
 */
export function readLanguage(folder: string, ruleClasses: readonly Classes[]): LanguageSource {
  const families: string[] = []
  const classes: Record<string, readonly string[]> = {}
  let grammar: LanguageSource['grammar'] | undefined
  const add = (more: Classes, from: string): void => {
    for (const [name, members] of Object.entries(more)) {
      if (classes[name]) throw new Error(`${from}: the class {${name}} is defined twice`)
      classes[name] = members
    }
  }
  const {paradigms, ...traits} = readYaml(join(folder, TRAITS), traitsFile.omit({terminal: true, report: true, editor: true}).strip())
  for (const name of readdirSync(folder).filter((file) => file !== TRAITS).sort()) {
    const file = readYaml(join(folder, name), languageFile)
    families.push(...(file.families ?? []))
    add(file.classes ?? {}, name)
    grammar = file.grammar ?? grammar
  }
  ruleClasses.forEach((more) => add(more, 'a rule'))
  if (!grammar) throw new Error(`${folder}: no file has a grammar`)
  return {traits, grammar, families, classes, ...(paradigms ? {paradigms} : {})}
}

const TRAITS = 'language.yaml'

/** What the terminal says around findings in the language; nothing until somebody has translated it. */
export function readTerminalWords(folder: string): TerminalWords | undefined {
  return readYaml(join(folder, TRAITS), traitsFile).terminal
}

/** What reports say around findings in the language; nothing until somebody has translated it. */
export function readReportWords(folder: string): ReportWords | undefined {
  return readYaml(join(folder, TRAITS), traitsFile).report
}

/** What the editor says in its own places in the language, the terminal's words for pages with it; nothing until somebody has translated both. */
export function readEditorWords(folder: string): EditorWords | undefined {
  const {editor, terminal} = readYaml(join(folder, TRAITS), traitsFile)
  return editor && terminal && {...editor, page: terminal.page}
}

/** The languages of a lexicon: each folder that says what the language is. */
export function languagesIn(lexicon: string): string[] {
  return readdirSync(lexicon, {withFileTypes: true})
    .filter((item) => item.isDirectory() && existsSync(join(lexicon, item.name, TRAITS)))
    .map(({name}) => name)
    .sort((a, b) => Number(b === 'en') - Number(a === 'en') || a.localeCompare(b))
}

/** `ar: o as a amos an` says what the end `ar` of a word becomes; `-` is nothing. */
function readParadigm(line: string): Paradigm {
  const [end = '', forms = ''] = line.split(':')
  const plain = (part: string): string => (part === '-' ? '' : part)
  return {end: plain(end.trim()), forms: forms.trim().split(/\s+/).map(plain)}
}

function splitList(text: string): string[] {
  const parts: string[] = []
  let depth = 0
  let part = ''
  for (const character of text) {
    if ('([{'.includes(character)) depth++
    if (')]}'.includes(character)) depth--
    if (depth === 0 && (character === ',' || character === '\n')) {
      parts.push(part)
      part = ''
    } else part += character
  }
  parts.push(part)
  return parts.map((one) => one.trim()).filter((one) => one !== '')
}
