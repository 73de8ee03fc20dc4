import {existsSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {z} from 'zod'
import type {RuleSource} from '../src/lexicon/source.ts'
import {DATA_KINDS} from '../src/jurisdictions/data-kinds.ts'
import {kindPhrases, phrasesOf, type Item} from '../src/jurisdictions/item.ts'
import type {LawSentences} from '../src/jurisdictions/says.ts'
import type {LawWords} from '../src/jurisdictions/words.ts'
import {classesShape, wordList, type Classes} from './language.ts'
import {conditions, phraseEntry} from './rules.ts'
import {readYaml} from './yaml.ts'

const texts = z.array(z.string())

/** What an item has in each language. */
const spoken = {
  insert: z.strictObject({heading: z.string(), sentence: z.string()}).optional(),
  defaults: z.strictObject(conditions).partial().optional(),
  classes: classesShape.optional(),
  never: texts.optional(),
  phrases: z.array(phraseEntry).optional(),
  unknown: z.array(phraseEntry).optional(),
  examples: z.strictObject({said: texts.default([]), unsaid: texts.default([])}).default({said: [], unsaid: []})
}

/** English says what an item is, too. */
const englishFile = z.strictObject({
  title: z.string(),
  message: z.string(),
  elements: texts.optional(),
  near: z.literal('contact').optional(),
  within: z.string().optional(),
  only: z.literal('advice').optional(),
  named: z.literal(true).optional(),
  ...spoken
})

/** In other languages an item is what it is in English; what is not translated is shown in English. */
const otherFile = z.strictObject({title: z.string().optional(), message: z.string().optional(), ...spoken})

const wordlessText = z.strictObject({title: z.string(), message: z.string(), insert: z.strictObject({heading: z.string(), sentence: z.string()}).optional()})

/** `texts/<language>.yaml`: what a language says of items for which it has no file. */
const textsFile = z.strictObject({
  /** The headings over items, by those of `items/order.yaml`. */
  groups: z.record(z.string(), z.string()).default({}),
  /** Items that need no words, by id. */
  items: z.record(z.string(), wordlessText).default({}),
  forbidden: z.record(z.string(), wordlessText).default({}),
  /** Of items that cannot be found in the language the title alone, by id. */
  titles: z.record(z.string(), z.string()).default({})
})

/** Reads `texts/<language>.yaml`; what it lacks is said in English. */
export function readItemTexts(room: string, language: string): z.infer<typeof textsFile> {
  const path = join(room, 'texts', `${language}.yaml`)
  return existsSync(path) ? readYaml(path, textsFile) : textsFile.parse({})
}

/** An item's file, read. */
export interface ItemFile {
  readonly item: Item
  readonly sources: readonly RuleSource[]
  readonly classes: Classes
  /** Texts that say it, and near misses that do not. */
  readonly examples: {readonly said: readonly string[]; readonly unsaid: readonly string[]}
}

const ROOMS = {content: 'items', forbidden: 'forbidden'} as const

/** Languages that say something of items, English first. */
export function lawLanguages(room: string): string[] {
  return readdirSync(join(room, ROOMS.content), {withFileTypes: true})
    .filter((folder) => folder.isDirectory())
    .map(({name}) => name)
    .sort((a, b) => Number(b === 'en') - Number(a === 'en') || a.localeCompare(b))
}

/**
 * Reads what a language knows of items, in the order of `items/order.yaml`, those that are forbidden last. Items that need no words
 * (elements of the codebook, numbers, addresses) every language knows.
 *
 * @throws Error that names the file for one that does not have the shape, or the item that has no place in the order
 */
export function readItems(room: string, language: string): ItemFile[] {
  const groups = readYaml(join(room, 'items', 'order.yaml'), z.record(z.string(), texts))
  const english = readFiles(room, 'en', (path, id, kind) => readEnglish(path, id, kind, groups))
  const known = language === 'en' ? english : inLanguage(room, language, english)
  const order = Object.values(groups).flat()
  const rank = ({item}: ItemFile): number => {
    const at = order.indexOf(item.id)
    if (item.kind === 'content' && at < 0) throw new Error(`${item.id} is not in items/order.yaml`)
    return at < 0 ? order.length : at
  }
  return known.sort((a, b) => rank(a) - rank(b))
}

function inLanguage(room: string, language: string, english: readonly ItemFile[]): ItemFile[] {
  const own = readFiles(room, language, (path, id, kind) => {
    const base = english.find(({item}) => item.id === id && item.kind === kind)
    if (!base) throw new Error(`${path}: there is no such item in English`)
    const {phrases, unknown, defaults, never, classes, examples, ...rest} = readYaml(path, otherFile)
    return {item: plain({...base.item, ...rest}), sources: sourcesOf(id, kind, {phrases, unknown, defaults, never}), classes: classes ?? {}, examples}
  })
  const wordless = english.filter(({item, sources}) => sources.length === 0 && !own.some((one) => one.item.id === item.id && one.item.kind === item.kind))
  const {groups, ...texts} = readItemTexts(room, language)
  const all = [...own, ...wordless.map(({item}): ItemFile => ({item: plain({...item, ...texts[item.kind === 'content' ? 'items' : 'forbidden'][item.id]}), sources: [], classes: {}, examples: {said: [], unsaid: []}}))]
  return all.map((file) => ({...file, item: {...file.item, group: groups[file.item.group] ?? file.item.group}}))
}

function readFiles(room: string, language: string, read: (path: string, id: string, kind: Item['kind']) => ItemFile): ItemFile[] {
  return (['content', 'forbidden'] as const).flatMap((kind) => {
    const folder = join(room, ROOMS[kind], language)
    if (!existsSync(folder)) return []
    return readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => read(join(folder, name), name.slice(0, -'.yaml'.length), kind))
  })
}

function readEnglish(path: string, id: string, kind: Item['kind'], groups: Readonly<Record<string, readonly string[]>>): ItemFile {
  const group = Object.keys(groups).find((name) => groups[name]?.includes(id)) ?? 'What must not be said'
  const {phrases, unknown, defaults, never, classes, examples, elements, ...rest} = readYaml(path, englishFile)
  return {item: plain({id, kind, group, elements: elements ?? [], ...rest}), sources: sourcesOf(id, kind, {phrases, unknown, defaults, never}), classes: classes ?? {}, examples}
}

type Spoken = Pick<z.infer<typeof otherFile>, 'phrases' | 'unknown' | 'defaults' | 'never'>

function sourcesOf(id: string, kind: Item['kind'], {phrases, unknown, defaults, never}: Spoken): RuleSource[] {
  const source = (rule: string, entries: Spoken['phrases'], more: object): RuleSource[] => (entries ? [JSON.parse(JSON.stringify({rule, ...more, phrases: entries})) as RuleSource] : [])
  return [...source(phrasesOf(id, kind), phrases, {defaults, never}), ...source(phrasesOf(id, 'unknown'), unknown, {defaults: {negated: 'ok'}})]
}

/** Without keys that say nothing. */
function plain(item: object): Item {
  return JSON.parse(JSON.stringify(item)) as Item
}

/** Reads the words by which a language names kinds of data, `kinds/<language>.yaml`. */
export function readKinds(room: string, language: string): RuleSource[] {
  const path = join(room, 'kinds', `${language}.yaml`)
  if (!existsSync(path)) return []
  const kinds = readYaml(path, z.partialRecord(z.enum(DATA_KINDS), texts))
  return Object.entries(kinds).map(([kind, phrases]) => ({rule: kindPhrases(kind), defaults: {negated: 'no'}, phrases}))
}

const wordsFile = z.strictObject({
  classes: classesShape,
  dates: z.strictObject({signs: wordList, months: wordList.optional(), lengths: wordList, ranges: wordList, opens: wordList, that: wordList, limits: wordList}),
  owners: z.strictObject({ftc: wordList, 'attorney-general': wordList, 'credit-reports': wordList, agency: wordList, sender: wordList}),
  enrolling: wordList,
  warned: wordList,
  bureaus: wordList,
  supplier: wordList,
  'no-name': wordList,
  offer: z.strictObject({numbers: z.record(z.string(), z.number()), months: wordList, years: wordList})
})

/** Reads `words/<language>.yaml`: what code looks for in a language, and word classes that only the law needs. */
export function readLawWords(room: string, language: string): {readonly words: LawWords; readonly classes: Classes} {
  const {classes, ...words} = readYaml(join(room, 'words', `${language}.yaml`), wordsFile)
  return {words: JSON.parse(JSON.stringify(words)) as LawWords, classes}
}

const pair = z.tuple([z.string(), z.string()])
const sentencesFile = z.strictObject({
  and: z.string(),
  more: pair,
  pending: z.string(),
  unset: z.string(),
  asks: pair,
  recommended: z.string(),
  forbids: z.string(),
  bans: z.string(),
  advises: z.string(),
  'no-offer': z.string(),
  'no-term': z.string(),
  'short-term': z.string(),
  asked: pair,
  conflict: pair,
  order: pair,
  facts: z.string(),
  unread: z.string(),
  questions: z.record(z.string(), z.string()),
  title: z.string(),
  headings: pair,
  'order-of-headings': z.string(),
  prescribes: z.string()
})

/** Reads `says/<language>.yaml`: what findings of law say. What is not translated is said in English. */
export function readLawSentences(room: string, language: string): LawSentences {
  const english = readYaml(join(room, 'says', 'en.yaml'), sentencesFile)
  const path = join(room, 'says', `${language}.yaml`)
  return {...english, ...(existsSync(path) ? plainly(readYaml(path, sentencesFile.partial())) : {})}
}

/** Without keys that have no value. */
function plainly<T extends object>(value: T): {[K in keyof T]: Exclude<T[K], undefined>} {
  return JSON.parse(JSON.stringify(value)) as {[K in keyof T]: Exclude<T[K], undefined>}
}
