import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import {z} from 'zod'
import type {LanguageSource} from '../src/lexicon/source.ts'
import {readYaml} from './yaml.ts'

/** Phrases separated by line ends or commas outside brackets, or a YAML list: word lists read better as running text. */
const words = z.union([z.array(z.string()), z.string().transform(splitList)])

const languageFile = z.strictObject({
  grammar: z
    .strictObject({
      negations: words,
      undo: words,
      openers: words,
      joiners: words,
      conditions: words,
      us: words,
      reader: words,
      other: words
    })
    .optional(),
  families: z.array(z.string()).optional(),
  classes: z.record(z.string(), words).optional()
})

/** Word classes of one file. */
export type Classes = Readonly<Record<string, readonly string[]>>

export const classesShape = z.record(z.string(), words)

/**
 * Reads the files of a language's folder into one source, with the classes that rules bring along.
 *
 * @throws Error for a class that is defined twice, and for a folder without a grammar
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
  for (const name of readdirSync(folder).sort()) {
    const file = readYaml(join(folder, name), languageFile)
    families.push(...(file.families ?? []))
    add(file.classes ?? {}, name)
    grammar = file.grammar ?? grammar
  }
  ruleClasses.forEach((more) => add(more, 'a rule'))
  if (!grammar) throw new Error(`${folder}: no file has a grammar`)
  return {grammar, families, classes}
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
