import {readdirSync} from 'node:fs'
import {basename, join} from 'node:path'
import {z} from 'zod'
import type {Law} from '../src/jurisdictions/law.ts'
import type {FrontMatterTexts} from '../src/front-matter/told.ts'
import type {Choices, Keys, KeySchema, ValueSchema} from '../src/front-matter/schema.ts'
import {readYaml} from './yaml.ts'

/** A closed vocabulary is written in place or named. */
interface Vocabulary {
  readonly noun: string
  readonly choices?: Choices | undefined
  readonly vocabulary?: string | undefined
}

/** What a value may be, as `keys.yaml` has it. */
type Value =
  | ({readonly type: 'choice'} & Vocabulary)
  | {readonly type: 'text'; readonly pattern?: string | undefined; readonly says?: string | undefined}
  | {readonly type: 'date'}
  | {readonly type: 'anything'}
  | {readonly type: 'count'}
  | {readonly type: 'list'; readonly of: Value}
  | ({readonly type: 'table'; readonly of: Value} & Vocabulary)
  | {readonly type: 'map'; readonly keys: Readonly<Record<string, Key>>}

interface Key {
  readonly says: string
  readonly example?: string | undefined
  readonly value: Value
}

const words = z.record(z.string(), z.string())
const vocabulary = {noun: z.string(), choices: words.optional(), vocabulary: z.string().optional()}

const valueShape: z.ZodType<Value> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.strictObject({type: z.literal('choice'), ...vocabulary}),
    z.strictObject({type: z.literal('text'), pattern: z.string().optional(), says: z.string().optional()}),
    z.strictObject({type: z.literal('date')}),
    z.strictObject({type: z.literal('anything')}),
    z.strictObject({type: z.literal('count')}),
    z.strictObject({type: z.literal('list'), of: valueShape}),
    z.strictObject({type: z.literal('table'), ...vocabulary, of: valueShape}),
    z.strictObject({type: z.literal('map'), keys: keysShape})
  ])
)

const keysShape = z.record(z.string(), z.strictObject({says: z.string(), example: z.string().optional(), value: valueShape}))

/** Closed vocabularies by the names that `keys.yaml` has for them. */
type Vocabularies = Readonly<Record<string, Choices>>

/**
 * Reads what front matter may hold.
 *
 * @throws Error for a file that does not have the shape, and for a vocabulary that is not there
 */
export function readFrontMatterKeys(path: string, vocabularies: Vocabularies): Keys {
  return resolveKeys(readYaml(path, keysShape), vocabularies)
}

/** Reads what keys mean in other languages; laws are called there as their packs call them. */
export function readFrontMatterTexts(folder: string, laws: readonly Law[]): FrontMatterTexts {
  return Object.fromEntries(
    readdirSync(folder).sort().map((file) => {
      const language = basename(file, '.yaml')
      const names = laws.flatMap(({name, names}) => (names?.[language] === undefined ? [] : [[name, names[language]] as const]))
      return [language, {...Object.fromEntries(names), ...readYaml(join(folder, file), words)}]
    })
  )
}

function resolveKeys(keys: Readonly<Record<string, Key>>, vocabularies: Vocabularies): Keys {
  return Object.fromEntries(
    Object.entries(keys).map(([name, {says, example, value}]): [string, KeySchema] => [name, {says, ...(example === undefined ? {} : {example}), value: resolve(value, vocabularies)}])
  )
}

function resolve(value: Value, vocabularies: Vocabularies): ValueSchema {
  switch (value.type) {
    case 'choice':
      return {type: 'choice', noun: value.noun, choices: choicesOf(value, vocabularies)}
    case 'table':
      return {type: 'table', noun: value.noun, choices: choicesOf(value, vocabularies), of: resolve(value.of, vocabularies)}
    case 'list':
      return {type: 'list', of: resolve(value.of, vocabularies)}
    case 'map':
      return {type: 'map', keys: resolveKeys(value.keys, vocabularies)}
    case 'text': {
      const {pattern, says} = value
      return {type: 'text', ...(pattern === undefined ? {} : {pattern}), ...(says === undefined ? {} : {says})}
    }
    case 'date':
    case 'anything':
    case 'count':
      return value
  }
}

function choicesOf({choices, vocabulary: name = ''}: Vocabulary, vocabularies: Vocabularies): Choices {
  const found = choices ?? vocabularies[name]
  if (!found) throw new Error(`front matter: there is no vocabulary “${name}”`)
  return found
}

/** The front matter as a JSON Schema; all of it is optional, and other keys may stand beside these. */
export function frontMatterSchema(keys: Keys): object {
  return {$schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object', properties: propertiesOf(keys)}
}

function propertiesOf(keys: Keys): object {
  return Object.fromEntries(Object.entries(keys).map(([name, {says, value}]) => [name, {description: says, ...schemaOf(value)}]))
}

function schemaOf(value: ValueSchema): object {
  switch (value.type) {
    case 'choice':
      return {oneOf: Object.entries(value.choices).map(([word, means]) => ({const: word, description: means}))}
    case 'text':
      return {type: 'string', ...(value.pattern === undefined ? {} : {pattern: `^(?:${value.pattern})$`})}
    case 'date':
      return {type: 'string', anyOf: [{format: 'date'}, {format: 'date-time'}]}
    case 'anything':
      return {}
    case 'count':
      return {type: 'integer', minimum: 0}
    case 'list':
      return {type: 'array', items: schemaOf(value.of)}
    case 'table':
      return {type: 'object', propertyNames: {enum: Object.keys(value.choices)}, additionalProperties: schemaOf(value.of)}
    case 'map':
      return {type: 'object', properties: propertiesOf(value.keys), additionalProperties: false}
  }
}
