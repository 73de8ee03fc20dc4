import {CompletionItemKind, InsertTextFormat, MarkupKind, type CompletionItem} from 'vscode-languageserver'
import type {Choices, Keys, KeySchema, ValueSchema} from '../../front-matter/schema.ts'

/** Front matter up to the cursor: whole lines, and the line with the cursor in it. */
interface Before {
  readonly lines: readonly string[]
  readonly line: string
}

/**
 * What may stand at the cursor in the front matter: keys with what they are for, or the words that a key may hold.
 *
 * @param before the YAML from behind the opening fence to the cursor
 * @param after the YAML from the cursor to the closing fence
 * @param forExample what is said beside an example
 */
export function completeFrontMatter(before: string, after: string, keys: Keys, forExample: string): CompletionItem[] {
  const lines = before.split(/\r\n|\n|\r/)
  const line = lines.pop() ?? ''
  return inValue({lines, line}, keys, forExample) ?? inKeys({lines, line}, after, keys)
}

/** The words for a value, where the cursor is behind a colon or in a list; undefined where a key stands. */
function inValue(before: Before, keys: Keys, forExample: string): CompletionItem[] | undefined {
  const item = /^(\s*)-\s+[\w-]*$/.exec(before.line)
  if (item) {
    const owner = ownerOf(before.lines, item[1]?.length ?? 0, true)
    const schema = owner && keyAt(owner.path, keys)
    return schema ? words(schema.value, '') : []
  }
  const match = /^(\s*)([\w-]+):(\s*)(.*)$/.exec(before.line)
  if (!match) return undefined
  const [, indent = '', name = '', space = '', typed = ''] = match
  const parent = ownerOf(before.lines, indent.length, false)
  if (indent !== '' && !parent) return []
  const schema = keyAt([...(parent?.path ?? []), name], keys)
  if (!schema) return []
  const lead = space === '' ? ' ' : ''
  if (schema.value.type === 'list' && !typed.includes('[')) return words(schema.value, lead, {brackets: true})
  if (schema.value.type === 'table') return inTable(schema.value, typed, lead)
  return words(schema.value, lead, {example: schema.example, taken: typed, forExample})
}

/** Places and their numbers in braces: `{us-ca: 900, us-ny: 340}`. */
function inTable(table: Extract<ValueSchema, {type: 'table'}>, typed: string, lead: string): CompletionItem[] {
  if (/:\s*\w*$/.test(typed)) return []
  const opened = typed.includes('{')
  return choiceItems(table.choices, (word) => (opened ? `${word}: ` : `${lead}{${word}: $1}`), !opened)
}

function words(schema: ValueSchema, lead: string, {brackets = false, example, taken = '', forExample = ''}: {readonly brackets?: boolean; readonly example?: string | undefined; readonly taken?: string; readonly forExample?: string} = {}): CompletionItem[] {
  switch (schema.type) {
    case 'choice':
      return choiceItems(schema.choices, (word) => `${lead}${word}`)
    case 'list': {
      if (schema.of.type !== 'choice') return []
      const known = new Set(taken.split(/[^\w-]+/).slice(0, -1))
      const free = Object.fromEntries(Object.entries(schema.of.choices).filter(([word]) => !known.has(word)))
      return choiceItems(free, (word) => (brackets ? `${lead}[${word}$1]` : `${lead}${word}`), brackets)
    }
    default:
      return example === undefined || taken !== '' ? [] : [{label: example, kind: CompletionItemKind.Value, insertText: `${lead}${example}`, detail: forExample}]
  }
}

function choiceItems(choices: Choices, textOf: (word: string) => string, snippet = false): CompletionItem[] {
  return Object.entries(choices).map(([word, means]) => ({
    label: word,
    kind: CompletionItemKind.EnumMember,
    detail: means,
    insertText: textOf(word),
    filterText: `${word} ${means}`,
    ...(snippet ? {insertTextFormat: InsertTextFormat.Snippet} : {})
  }))
}

/** Keys that may stand here and do not yet. */
function inKeys(before: Before, after: string, keys: Keys): CompletionItem[] {
  const indent = /^\s*/.exec(before.line)?.[0].length ?? 0
  const parent = indent === 0 ? undefined : ownerOf(before.lines, indent, false)
  const here = indent === 0 ? keys : parent && mapAt(parent.path, keys)
  if (!here) return []
  const there = new Set(siblings([...before.lines.slice(parent?.at ?? 0), ...after.split(/\r\n|\n|\r/)], indent))
  return Object.entries(here)
    .filter(([name]) => !there.has(name))
    .map(([name, key], index) => ({
      label: name,
      kind: CompletionItemKind.Property,
      detail: key.says,
      documentation: {kind: MarkupKind.Markdown, value: documentation(name, key)},
      insertText: key.value.type === 'map' ? `${name}:\n${' '.repeat(indent + 2)}` : `${name}: `,
      sortText: String(index).padStart(3, '0'),
      command: {title: 'Suggest', command: 'editor.action.triggerSuggest'}
    }))
}

function documentation(name: string, {says, example, value}: KeySchema): string {
  const choices = value.type === 'choice' ? Object.entries(value.choices).map(([word, means]) => `- \`${word}\`: ${means}`) : []
  return [says, ...(choices.length > 0 ? [choices.join('\n')] : []), ...(example === undefined ? [] : [`\`\`\`yaml\n${name}: ${example}\n\`\`\``])].join('\n\n')
}

interface Owner {
  readonly path: readonly string[]
  /** Number of its line. */
  readonly at: number
}

/** The key under which a line of this indent stands; the items of a list may stand at the indent of their key. */
function ownerOf(lines: readonly string[], indent: number, item: boolean): Owner | undefined {
  for (let at = lines.length - 1; at >= 0; at--) {
    const match = /^(\s*)([\w-]+):\s*(?:#.*)?$/.exec(lines[at] ?? '')
    const own = match?.[1]?.length ?? 0
    if (!match || (item ? own > indent : own >= indent)) continue
    const parent = own === 0 ? undefined : ownerOf(lines.slice(0, at), own, false)
    return {path: [...(parent?.path ?? []), match[2] ?? ''], at}
  }
  return undefined
}

function siblings(lines: readonly string[], indent: number): string[] {
  return lines.flatMap((line) => {
    const match = /^(\s*)([\w-]+):/.exec(line)
    return match && match[1]?.length === indent ? [match[2] ?? ''] : []
  })
}

function keyAt(path: readonly string[], keys: Keys): KeySchema | undefined {
  const [name = '', ...rest] = path
  const key = Object.hasOwn(keys, name) ? keys[name] : undefined
  if (rest.length === 0) return key
  return key?.value.type === 'map' ? keyAt(rest, key.value.keys) : undefined
}

function mapAt(path: readonly string[], keys: Keys): Keys | undefined {
  const key = keyAt(path, keys)
  return key?.value.type === 'map' ? key.value.keys : undefined
}

