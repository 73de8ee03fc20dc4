import {isMap, isNode, isScalar, isSeq, parseDocument, type Document} from 'yaml'
import * as z from 'zod/mini'
import type {Span} from '../../notice/notice.ts'
import type {Rule} from '../../rules/rule.ts'
import {wordsOf, type Path, type ShapeProblem} from './problems.ts'
import {configurationShape, type Configuration} from './shape.ts'

/** Something wrong in a configuration file, at its place in the text. */
export interface TextProblem extends Span {
  readonly message: string
}

/** A configuration file, read. */
export interface ConfigurationText {
  /** What of it is sound. */
  readonly value: Configuration
  readonly problems: readonly TextProblem[]
  /** Where the value at a path stands; the whole text for what is not there. */
  readonly placeOf: (path: Path, atKey?: boolean) => Span
}

/** Reads a configuration file, YAML or JSON. Never throws: what is wrong is a problem, and what is right counts. */
export function readConfiguration(text: string, rules: readonly Rule[]): ConfigurationText {
  const whole = {start: 0, end: text.length}
  if (isTooDeep(text)) return {value: {}, problems: [{...whole, message: 'cannot be read: nested too deeply'}], placeOf: () => whole}
  let document: Document.Parsed
  let data: unknown
  try {
    document = parseDocument(text, {schema: 'core', prettyErrors: false, logLevel: 'silent', stringKeys: true})
    data = document.toJS({maxAliasCount: 100})
  } catch (error) {
    return {value: {}, problems: [{...whole, message: `cannot be read: ${error instanceof Error ? error.message : String(error)}`}], placeOf: () => whole}
  }
  const placeOf = (path: Path, atKey = false): Span => spanAt(document, path, atKey, text)
  // What comes after the first mistake of syntax is mostly its consequence.
  const broken = document.errors.slice(0, 1).map(({message, pos}) => ({start: Math.min(pos[0], text.length), end: Math.min(Math.max(pos[0] + 1, pos[1]), text.length), message}))
  if (broken.length > 0) return {value: {}, problems: broken, placeOf}
  const {value, problems} = check(withoutNothing(data) ?? {}, rules)
  return {value, problems: problems.map(({path, atKey, message}) => ({...placeOf(path, atKey), message})), placeOf}
}

/** No configuration nests deeper; the YAML parser takes time that doubles with each open brace. */
const DEEPEST = 20

function isTooDeep(text: string): boolean {
  let depth = 0
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1
    if (depth > DEEPEST) return true
  }
  return /^(?:[ \t]|[-?:](?=[ \t])){80}/m.test(text)
}

/** A key without a value, such as `rules:` over comments alone, is as good as none. */
function withoutNothing(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return data
  return Object.fromEntries(Object.entries(data).flatMap(([key, value]) => (value === null ? [] : [[key, withoutNothing(value)]])))
}

const shapes = new WeakMap<readonly Rule[], ReturnType<typeof configurationShape>>()

function shapeFor(rules: readonly Rule[]): ReturnType<typeof configurationShape> {
  const known = shapes.get(rules)
  if (known) return known
  const shape = configurationShape(rules)
  shapes.set(rules, shape)
  return shape
}

/** Times that what is wrong is taken out before the file is given up: what one thing hides may be wrong too. */
const MOST_ROUNDS = 4

function check(data: unknown, rules: readonly Rule[]): {readonly value: Configuration; readonly problems: readonly ShapeProblem[]} {
  const shape = shapeFor(rules)
  const problems: ShapeProblem[] = []
  let sound = data
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const result = shape.safeParse(sound)
    if (result.success) return {value: result.data, problems}
    const found = result.error.issues.flatMap((issue) => wordsOf(issue, (path) => valueAt(data, path), (path) => keysAt(shape, path)))
    problems.push(...found)
    sound = found.some(({path}) => path.length === 0) ? {} : found.reduce((rest, {path}) => without(rest, path), sound)
  }
  return {value: {}, problems}
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, part) => (typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined), data)
}

/** The data without the value at a path; of a list that holds something wrong nothing is left. */
function without(data: unknown, [part, ...rest]: Path): unknown {
  if (typeof data !== 'object' || data === null || Array.isArray(data) || part === undefined) return undefined
  const inner = rest.length === 0 || typeof rest[0] === 'number' ? undefined : without(Reflect.get(data, part), rest)
  return Object.fromEntries(Object.entries(data).flatMap(([key, value]) => (key !== String(part) ? [[key, value]] : inner === undefined ? [] : [[key, inner]])))
}

/** The keys that the shape knows at a path. */
function keysAt(shape: z.core.$ZodType, path: Path): string[] {
  const {def} = (shape as z.core.$ZodTypes)._zod
  const [part, ...rest] = path
  if (def.type === 'optional') return keysAt(def.innerType, path)
  if (def.type === 'union') return def.options.flatMap((option) => keysAt(option, path))
  if (def.type === 'array') return typeof part === 'number' ? keysAt(def.element, rest) : []
  if (def.type !== 'object') return []
  if (part === undefined) return Object.keys(def.shape)
  const below = def.shape[part]
  return below === undefined ? [] : keysAt(below, rest)
}

function spanAt(document: Document.Parsed, path: Path, atKey: boolean, text: string): Span {
  let node: unknown = document.contents
  let key: unknown
  for (const part of path) {
    key = undefined
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === part)
      key = pair?.key
      node = pair?.value
    } else node = isSeq(node) && typeof part === 'number' ? node.items[part] : undefined
  }
  const wanted = atKey || !isNode(node) ? key : node
  const [start, end] = (isNode(wanted) ? wanted.range : undefined) ?? [0, Math.max(0, text.search(/[\r\n]|$/))]
  return {start, end: start + text.slice(start, end).trimEnd().length}
}
