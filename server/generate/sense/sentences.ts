import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {z} from 'zod'
import type {Span} from '../../src/notice/notice.ts'

/** A sentence with what careful readers say of it; spans are in the notice's source. */
export interface LabelledSentence extends Span {
  readonly elements: ReadonlySet<string>
  readonly flags: readonly (Span & {readonly id: string})[]
}

/** A notice, sentence by sentence. */
export interface LabelledNotice {
  readonly name: string
  /** Who wrote and labelled it: the first part of the file's name. */
  readonly writer: string
  readonly source: string
  readonly sentences: readonly LabelledSentence[]
  /** Ids of which nobody has said which sentences say them. */
  readonly unlabelled?: ReadonlySet<string>
}

const labelsShape = z.object({elements: z.record(z.string(), z.boolean()), flags: z.array(z.object({id: z.string(), quote: z.string()}))})

/** A whole notice with labels: which elements it has, and its flags; spans are in the source. */
export interface WholeNotice {
  readonly name: string
  readonly source: string
  readonly elements: Readonly<Record<string, boolean>>
  readonly flags: LabelledSentence['flags']
}

/** Reads the whole notices of a folder that are in one language: `NAME.md` with `NAME.labels.json`. */
export function readWholeNotices(folder: string, language: string): WholeNotice[] {
  if (!existsSync(folder)) return []
  const names = readdirSync(folder).filter((name) => name.startsWith(`${language}-`) && name.endsWith('.labels.json')).sort()
  return names.map((name) => {
    const {elements, flags} = labelsShape.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')))
    const source = readFileSync(join(folder, name.replace('.labels.json', '.md')), 'utf8')
    return {name, source, elements, flags: flags.map(({id, quote}) => ({id, start: source.indexOf(quote), end: source.indexOf(quote) + quote.length}))}
  })
}

/** The whole notices of a folder, to learn their flags from: of elements they say only whether the notice has them. */
export function readFlaggedNotices(folder: string, language: string): LabelledNotice[] {
  return readWholeNotices(folder, language).map(({name, source, elements, flags}) => ({
    name,
    writer: CORPUS,
    source,
    sentences: [{start: 0, end: source.length, elements: new Set<string>(), flags}],
    unlabelled: new Set(Object.keys(elements))
  }))
}

/** Who wrote the notices of `readFlaggedNotices`. */
export const CORPUS = 'corpus'

/** A flag in the text: `{{minimizing:just a few}}`. */
const FLAG = /\{\{([a-z-]+):(.*?)\}\}(?!\})/g
/** A line that ends so is followed by more of its paragraph, else by a new line. */
const SENTENCE_END = /[.!?:…]["”’)*_\]]*$/

/**
 * Reads the notices of a folder of labelled sentences (CONTRIBUTING.md tells the format).
 *
 * @throws Error that names the file and line of a line without labels
 */
export function readLabelledNotices(folder: string): LabelledNotice[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .flatMap((name) => readFile(join(folder, name), name.split('-')[0] ?? name))
}

function readFile(path: string, writer: string): LabelledNotice[] {
  const notices: NoticeBuilder[] = []
  readFileSync(path, 'utf8').split('\n').forEach((line, index) => {
    if (line.startsWith('## ')) notices.push(new NoticeBuilder(line.slice(3).split('|')[0]?.trim() ?? '', writer))
    else if (!notices.at(-1)?.add(line)) throw new Error(`${path}:${index + 1}: a sentence needs “ ~ ” and its elements, or “-” for none`)
  })
  return notices.map((notice) => notice.build())
}

class NoticeBuilder {
  private source = ''
  private readonly sentences: LabelledSentence[] = []
  private readonly name: string
  private readonly writer: string
  /** The line before was a sentence of the same paragraph or list. */
  private open = false

  constructor(name: string, writer: string) {
    this.name = name
    this.writer = writer
  }

  /** Adds a line of the file; `false` if it is no line of the format. */
  add(line: string): boolean {
    if (line.trim() === '') {
      this.endBlock()
      return true
    }
    if (line.startsWith('# ')) {
      this.endBlock()
      // Of a heading no flag is learned; its marks are not its words.
      this.source += `${line.replaceAll(FLAG, '$2')}\n\n`
      return true
    }
    const at = line.lastIndexOf(' ~ ')
    if (at < 0) return false
    this.addSentence(line.slice(0, at), line.slice(at + 3).trim())
    return true
  }

  build(): LabelledNotice {
    return {name: this.name, writer: this.writer, source: `${this.source.trimEnd()}\n`, sentences: this.sentences}
  }

  private endBlock(): void {
    if (this.open) this.source += '\n\n'
    this.open = false
  }

  private addSentence(marked: string, elements: string): void {
    const item = marked.startsWith('- ')
    if (this.open) this.source += item ? '\n' : SENTENCE_END.test(this.source) ? ' ' : '  \n'
    if (item) this.source += '- '
    const start = this.source.length
    const flags: {id: string; start: number; end: number}[] = []
    let read = item ? 2 : 0
    for (const match of marked.matchAll(FLAG)) {
      const [whole, id = '', words = ''] = match
      this.source += marked.slice(read, match.index)
      flags.push({id, start: this.source.length, end: this.source.length + words.length})
      this.source += words
      read = match.index + whole.length
    }
    this.source += marked.slice(read)
    this.sentences.push({start, end: this.source.length, elements: new Set(elements === '-' ? [] : elements.split(/\s+/)), flags})
    this.open = true
  }
}
