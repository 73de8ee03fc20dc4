/** Which notice another one is a translation of, and how it is found. */
import type {Span} from '../../notice/notice.ts'
import {parseNotice} from '../../notice/parse.ts'
import type {Linted} from '../linter.ts'

/** A notice of which another is a translation. */
export interface Original {
  /** As seen from the translation: `breach.notice.md`. */
  readonly name: string
  /** As the door addresses files: a path, or an address such as `file:///…`. */
  readonly path: string
  /** The translation says itself, in its front matter, that this is its original. */
  readonly declared: boolean
  /** Undefined for one that could not be read. */
  readonly linted: Linted | undefined
}

/** What may be the original of a notice, the likeliest first. */
export interface Candidates {
  readonly names: readonly string[]
  readonly declared: boolean
}

/** A file that could be read. */
export interface FoundFile {
  readonly path: string
  readonly source: string
}

const KEY = 'translation-of'
/** Most notices do not have the key, and need not be read to know it. */
const HAS_KEY = /^\uFEFF?---[^]*?^translation-of[ \t]*:/m
const TAGGED = /^(?<stem>.+)\.(?<tag>[a-z]{2}(?:-[a-z0-9]{2,8})*)(?<end>(?:\.notice)?\.md)$/i
/** Relative, and Markdown: a notice can have no other file read. */
const RELATIVE = /^(?![/\\]|[a-z][a-z\d+.-]*:).+\.(?:md|markdown)$/i

/**
 * What the front matter names by `translation-of`; else, for a name with the tag of a language (`breach.es.notice.md`), the same name without
 * a tag or with `en`.
 *
 * @param path of the notice; only the name of the file counts
 */
export function originalNames(path: string, source: string): Candidates {
  const declared = declaredOriginal(source)?.data
  if (declared !== undefined) return {names: [declared], declared: true}
  const file = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
  // Most names show at once that they have no tag.
  if (!file.split('.').some((part) => part.length === 2 || part.charAt(2) === '-')) return {names: [], declared: false}
  const {stem, tag = '', end} = TAGGED.exec(file)?.groups ?? {}
  if (stem === undefined || end === undefined || /^en(?:-|$)/i.test(tag)) return {names: [], declared: false}
  return {names: [`${stem}${end}`, `${stem}.en${end}`], declared: false}
}

/** The value of `translation-of` and its place, if it can name a file. */
export function declaredOriginal(source: string): (Span & {readonly data: string}) | undefined {
  if (!source.includes(KEY) || !HAS_KEY.test(source)) return undefined
  const value = parseNotice(source).frontMatter?.entries.get(KEY)
  return value && typeof value.data === 'string' && RELATIVE.test(value.data) ? {start: value.value.start, end: value.value.end, data: value.data} : undefined
}

/**
 * Finds the original of a notice and lints it. A notice that names itself has none.
 *
 * @param path of the notice, as `read` gives paths
 * @param read reads a file by its name as seen from the notice; undefined where there is none
 * @param previous what was found for an earlier version: an original that has not changed is taken over as it is
 */
export async function findOriginal(
  path: string,
  {names, declared}: Candidates,
  read: (name: string) => Promise<FoundFile | undefined>,
  lint: (source: string) => Promise<Linted>,
  previous?: Original
): Promise<Original | undefined> {
  for (const name of names) {
    const file = await read(name)
    if (!file) continue
    if (file.path === path) return undefined
    if (previous?.path === file.path && previous.declared === declared && previous.linted?.notice.source === file.source) return previous
    return {name, path: file.path, declared, linted: await lint(file.source)}
  }
  const [name] = names
  if (!declared || name === undefined) return undefined
  return previous?.name === name && previous.declared && !previous.linted ? previous : {name, path: name, declared, linted: undefined}
}
