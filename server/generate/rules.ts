import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {z} from 'zod'
import type {RuleSource} from '../src/lexicon/source.ts'
import type {Rule, RuleText} from '../src/rules/rule.ts'
import {classesShape, type Classes} from './language.ts'
import {parseYaml, readYaml} from './yaml.ts'

const oneOrMore = z.union([z.string(), z.array(z.string())])
const permission = z.enum(['no', 'ok'])
const triple = z.enum(['no', 'ok', 'only'])

/** When a phrase counts, as files say it. */
export const conditions = {
  negated: triple,
  quoted: permission,
  question: triple,
  conditional: triple,
  heading: triple,
  subject: z.enum(['us', 'reader', 'other']),
  readers: z.enum(['public', 'developers'])
}

/** One phrase of a file: a string, or a map where it has conditions. */
export const phraseEntry = z.union([
  z.string(),
  z
    .strictObject({
      phrase: z.string(),
      all: z.array(z.string()).min(2),
      within: z.enum(['clause', 'sentence', 'block']),
      with: oneOrMore,
      without: oneOrMore,
      instead: oneOrMore,
      delete: z.boolean(),
      safe: z.boolean(),
      ...conditions
    })
    .partial()
])

const languageFile = z.strictObject({
  title: z.string(),
  message: z.string(),
  why: z.string(),
  remedy: z.string().optional(),
  insert: z.strictObject({heading: z.string(), sentence: z.string()}).optional(),
  kinds: z.record(z.string(), z.strictObject({message: z.string(), instead: z.string().optional()})).optional(),
  says: z.record(z.string(), z.string()).optional(),
  empty: z.string().optional(),
  defaults: z.strictObject(conditions).partial().optional(),
  classes: classesShape.optional(),
  never: z.array(z.string()).optional(),
  phrases: z.array(phraseEntry)
})

const header = z.strictObject({
  id: z.string(),
  kind: z.enum(['element', 'flag', 'link', 'style', 'file', 'law']),
  severity: z.enum(['error', 'warning', 'info', 'hint']),
  off: z.boolean().optional(),
  source: oneOrMore
})

/** A rule's folder, read. */
export interface RuleFolder {
  readonly rule: Rule
  /** The page `rule.md` without its front matter. */
  readonly page: string
  readonly sources: Readonly<Record<string, RuleSource>>
  readonly classes: Readonly<Record<string, Classes>>
}

const KINDS = ['elements', 'wording', 'links', 'style', 'file', 'law']

/**
 * Reads every rule's folder, in the order of the codebook (`order.yaml`).
 *
 * @throws Error that names the file for a page or a phrase file that does not have the shape
 */
export function readRules(root: string): RuleFolder[] {
  const folders = KINDS.filter((kind) => existsSync(join(root, kind))).flatMap((kind) =>
    readdirSync(join(root, kind), {withFileTypes: true})
      .filter((item) => item.isDirectory() && existsSync(join(root, kind, item.name, 'rule.md')))
      .map((item) => readFolder(join(root, kind, item.name)))
  )
  const order = readYaml(join(root, 'order.yaml'), z.array(z.string()))
  const rank = (id: string): number => {
    const index = order.indexOf(id)
    if (index < 0) throw new Error(`${id} is not in rules/order.yaml`)
    return index
  }
  return folders.sort((a, b) => rank(a.rule.id) - rank(b.rule.id))
}

function readFolder(folder: string): RuleFolder {
  const {head, body} = splitPage(readFileSync(join(folder, 'rule.md'), 'utf8'), folder)
  const texts: Record<string, RuleText> = {}
  const sources: Record<string, RuleSource> = {}
  const classes: Record<string, Classes> = {}
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.yaml')).sort()) {
    const language = name.slice(0, -'.yaml'.length)
    const file = readYaml(join(folder, name), languageFile)
    const {title, message, why, remedy, kinds, says, empty, insert} = file
    texts[language] = clean({title, message, why, remedy, kinds, says, empty, insert}) as RuleText
    sources[language] = clean({rule: head.id, defaults: file.defaults, never: file.never, phrases: file.phrases}) as RuleSource
    classes[language] = file.classes ?? {}
  }
  const rule: Rule = {id: head.id, kind: head.kind, severity: head.severity, ...(head.off ? {off: true} : {}), texts}
  return {rule, page: body, sources, classes}
}

function splitPage(text: string, folder: string): {head: z.infer<typeof header>; body: string} {
  const match = /^---\n(.*?)\n---\n(.*)$/s.exec(text)
  if (!match) throw new Error(`${folder}/rule.md has no front matter`)
  return {head: parseYaml(match[1] ?? '', `${folder}/rule.md`, header), body: (match[2] ?? '').trim()}
}

/** Undefined keys out, so that what is written is what was meant. */
function clean(source: object): unknown {
  return JSON.parse(JSON.stringify(source))
}
