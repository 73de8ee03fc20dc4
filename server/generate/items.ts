import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import {z} from 'zod'
import type {RuleSource} from '../src/lexicon/source.ts'
import {DATA_KINDS} from '../src/jurisdictions/data-kinds.ts'
import {kindPhrases, phrasesOf, type Item} from '../src/jurisdictions/item.ts'
import {classesShape, type Classes} from './language.ts'
import {conditions, phraseEntry} from './rules.ts'
import {readYaml} from './yaml.ts'

const texts = z.array(z.string())

const itemFile = z.strictObject({
  title: z.string(),
  message: z.string(),
  elements: texts.optional(),
  near: z.literal('contact').optional(),
  within: z.string().optional(),
  only: z.literal('advice').optional(),
  named: z.literal(true).optional(),
  insert: z.strictObject({heading: z.string(), sentence: z.string()}).optional(),
  defaults: z.strictObject(conditions).partial().optional(),
  classes: classesShape.optional(),
  never: texts.optional(),
  phrases: z.array(phraseEntry).optional(),
  unknown: z.array(phraseEntry).optional(),
  examples: z.strictObject({said: texts.default([]), unsaid: texts.default([])}).default({said: [], unsaid: []})
})

/** An item's file, read. */
export interface ItemFile {
  readonly item: Item
  readonly sources: readonly RuleSource[]
  readonly classes: Classes
  /** Texts that say it, and near misses that do not. */
  readonly examples: {readonly said: readonly string[]; readonly unsaid: readonly string[]}
}

const ROOMS = {content: 'items', forbidden: 'forbidden'} as const

/**
 * Reads what a language knows of all items, in the order of `items/order.yaml`, those that are forbidden last.
 *
 * @throws Error that names the file for one that does not have the shape, or the item that has no place in the order
 */
export function readItems(room: string, language: string): ItemFile[] {
  const groups = readYaml(join(room, 'items', 'order.yaml'), z.record(z.string(), texts))
  const order = Object.values(groups).flat()
  const files = (['content', 'forbidden'] as const).flatMap((kind) => {
    const folder = join(room, ROOMS[kind], language)
    return readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => readItem(join(folder, name), name.slice(0, -'.yaml'.length), kind, groups))
  })
  const rank = ({item}: ItemFile): number => {
    const at = order.indexOf(item.id)
    if (item.kind === 'content' && at < 0) throw new Error(`${item.id} is not in items/order.yaml`)
    return at < 0 ? order.length : at
  }
  return files.sort((a, b) => rank(a) - rank(b))
}

function readItem(path: string, id: string, kind: Item['kind'], groups: Readonly<Record<string, readonly string[]>>): ItemFile {
  const group = Object.keys(groups).find((name) => groups[name]?.includes(id)) ?? 'What must not be said'
  const {phrases, unknown, defaults, never, classes, examples, elements, ...rest} = readYaml(path, itemFile)
  const source = (rule: string, entries: typeof phrases, more: object): RuleSource[] =>
    entries ? [JSON.parse(JSON.stringify({rule, ...more, phrases: entries})) as RuleSource] : []
  return {
    item: JSON.parse(JSON.stringify({id, kind, group, elements: elements ?? [], ...rest})) as Item,
    sources: [...source(phrasesOf(id, kind), phrases, {defaults, never}), ...source(phrasesOf(id, 'unknown'), unknown, {defaults: {negated: 'ok'}})],
    classes: classes ?? {},
    examples
  }
}

/** Reads the words by which a language names kinds of data, `kinds/<language>.yaml`. */
export function readKinds(room: string, language: string): RuleSource[] {
  const kinds = readYaml(join(room, 'kinds', `${language}.yaml`), z.partialRecord(z.enum(DATA_KINDS), texts))
  return Object.entries(kinds).map(([kind, phrases]) => ({rule: kindPhrases(kind), defaults: {negated: 'no'}, phrases}))
}
