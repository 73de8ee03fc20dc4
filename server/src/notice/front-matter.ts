/** YAML front matter with the place of every key and value. */

import {isMap, isNode, isScalar, isSeq, parseDocument, type Document, type Node, type YAMLMap} from 'yaml'
import type {FrontMatter, FrontMatterEntry, FrontMatterProblem, FrontMatterValue, Notice, Span} from './notice.ts'

const byteOrderMark = '\uFEFF'
// The fences are alone on their lines; the first is the first line of the file.
const fenced = /---[ \t]*(?:\r\n|\n|\r)(?:[^]*?(?:\r\n|\n|\r))??---[ \t]*(?=[\r\n]|$)/y
const openingFence = /---[ \t]*(?:\r\n|\n|\r)/y

/** Where front matter may start: after the byte order mark, if there is one. */
export function textStart(source: string): number {
  return source.startsWith(byteOrderMark) ? 1 : 0
}

/**
 * The front matter at the start of the source, from the opening fence to the end of the closing fence.
 * An opening fence that is never closed is no front matter. What the previous notice knew of the same front matter is kept.
 */
export function readFrontMatter(source: string, previous: Notice | undefined): FrontMatter | undefined {
  const start = textStart(source)
  if (!source.startsWith('---', start)) return undefined
  const known = previous?.frontMatter
  fenced.lastIndex = start
  const text = fenced.exec(source)?.[0]
  if (text === undefined) return undefined
  const end = start + text.trimEnd().length
  if (previous !== undefined && known?.start === start && known.end === end && previous.source.slice(start, end) === source.slice(start, end)) {
    return known
  }
  openingFence.lastIndex = start
  const yamlStart = start + (openingFence.exec(source)?.[0].length ?? 0)
  const yaml = source.slice(yamlStart, end - 3)
  if (last?.start !== start || last.yaml !== yaml || last.read.end !== end) last = {start, yaml, read: {start, end, ...readYaml(yaml, yamlStart)}}
  return last.read
}

/** Where a fence opens front matter that none closes: from the fence to the line behind it. */
export function unclosedFence(source: string): Span | undefined {
  const start = textStart(source)
  openingFence.lastIndex = start
  const opening = openingFence.exec(source)?.[0]
  fenced.lastIndex = start
  return opening === undefined || fenced.test(source) ? undefined : {start, end: start + opening.length}
}

/** What was read last: whoever lints a text again and again mostly changes what is below. Nobody changes what has been read. */
let last: {readonly start: number; readonly yaml: string; readonly read: FrontMatter} | undefined

function readYaml(yaml: string, offset: number): Pick<FrontMatter, 'entries' | 'problems'> {
  const entries = new Map<string, FrontMatterEntry>()
  if (isTooDeep(yaml)) {
    return {entries, problems: [{start: offset, end: offset + yaml.trimEnd().length, message: 'Front matter is nested too deeply to be read.'}]}
  }
  // The core schema knows no timestamps: dates stay as written.
  const document = parseDocument(yaml, {schema: 'core', prettyErrors: false, logLevel: 'silent', stringKeys: true})
  const problems: FrontMatterProblem[] = [...document.errors, ...document.warnings].map(({message, pos}) => ({
    start: offset + Math.min(pos[0], yaml.length),
    end: offset + Math.min(Math.max(pos[0] + wordAt(yaml, pos[0]), pos[1]), yaml.length),
    message
  }))
  const {contents} = document
  if (isMap(contents)) readEntries(contents, {yaml, offset, document, problems}, entries)
  else if (contents !== null && problems.length === 0) {
    problems.push({...spanOf(contents, yaml, offset), message: 'Front matter must be a list of keys with their values, such as "language: en".'})
  }
  return {entries, problems}
}

/** What it takes to read one value of the YAML. */
interface Source {
  readonly yaml: string
  readonly offset: number
  readonly document: Document
  readonly problems: FrontMatterProblem[]
}

function readEntries(map: YAMLMap, source: Source, entries: Map<string, FrontMatterEntry>): void {
  const {yaml, offset, document, problems} = source
  for (const {key, value} of map.items) {
    if (!isScalar(key) || typeof key.value !== 'string') continue
    const keySpan = spanOf(key, yaml, offset)
    const valueSpan = isNode(value) ? spanOf(value, yaml, offset) : {start: keySpan.end, end: keySpan.end}
    const data = plainData(value, document)
    if ('problem' in data) problems.push({...valueSpan, message: data.problem})
    else entries.set(key.value, {...valueSpan, key: keySpan, value: valueSpan, data: data.value, ...partsOf(value, source)})
  }
}

/** The places of what a list or a map holds; an alias has its parts elsewhere. */
function partsOf(value: unknown, source: Source): Pick<FrontMatterValue, 'items' | 'entries'> {
  if (isMap(value)) {
    const entries = new Map<string, FrontMatterEntry>()
    readEntries(value, source, entries)
    return {entries}
  }
  if (!isSeq(value)) return {}
  return {
    items: value.items.filter(isNode).map((item) => {
      const data = plainData(item, source.document)
      return {...spanOf(item, source.yaml, source.offset), data: 'value' in data ? data.value : null, ...partsOf(item, source)}
    })
  }
}

/** Length of the word that starts here: of some errors the parser tells the first character alone. */
function wordAt(yaml: string, at: number): number {
  return /^[\w-]*/.exec(yaml.slice(at, at + 64))?.[0].length ?? 0
}

/** Lists and maps in brackets within each other: no key needs more than three, and reading takes time that grows with a power of their number. */
const DEEPEST = 20
/** Deeper nesting by indentation makes the YAML parser run out of stack. */
const prefix = /^[ ?:-]{200}/m

function isTooDeep(yaml: string): boolean {
  if (prefix.test(yaml)) return true
  let depth = 0
  for (const [bracket] of yaml.matchAll(/[[\]{}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1
    if (depth > DEEPEST) return true
  }
  return false
}

/** The node as plain data. An alias that leads nowhere or explodes is a problem. */
function plainData(value: unknown, document: Document): {readonly value: unknown} | {readonly problem: string} {
  if (!isNode(value)) return {value: value ?? null}
  try {
    const data: unknown = value.toJS(document, {maxAliasCount: 100})
    return {value: data}
  } catch (error) {
    return {problem: error instanceof Error ? error.message : String(error)}
  }
}

/** The node as written, without the white space that YAML counts to the end of blocks. */
function spanOf({range}: Node, yaml: string, offset: number): Span {
  const [start, end] = range ?? [0, 0, 0]
  const length = yaml.slice(start, end).trimEnd().length
  return {start: offset + start, end: offset + start + length}
}
