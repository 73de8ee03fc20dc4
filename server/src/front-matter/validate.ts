import type {FrontMatter, FrontMatterEntry, FrontMatterValue, Span} from '../notice/notice.ts'
import {isDay} from './dates.ts'
import {nearest} from './nearest.ts'
import type {Choices, Keys, ValueSchema} from './schema.ts'

/** What is wrong in the front matter, and where. */
export interface Mistake extends Span {
  readonly message: string
  /** What was meant, where one word is near enough: it can stand in the place of the mistake. */
  readonly meant?: string
}

/** More words than these are no help in a message. */
const MOST_NAMED = 8
const MOST_ALIKE = 3

/**
 * Checks front matter against the keys that the linter knows. Other keys may stand beside them at the top, as other tools have theirs;
 * only one that looks like a known key written wrong is a mistake. What the YAML parser found wrong is among the answers.
 */
export function mistakesIn(frontMatter: FrontMatter, keys: Keys): Mistake[] {
  const problems = frontMatter.problems.map(({start, end, message}) => ({start, end, message: `This is not valid YAML: ${message.replace(/\.$/, '')}.`}))
  return [...problems, ...inMap(frontMatter.entries, keys, {open: true})]
}

function inMap(entries: ReadonlyMap<string, FrontMatterEntry>, keys: Keys, {open}: {readonly open: boolean}): Mistake[] {
  return [...entries].flatMap(([name, entry]): Mistake[] => {
    const key = Object.hasOwn(keys, name) ? keys[name] : undefined
    if (key) return inValue(name, entry, key.value)
    const known = Object.keys(keys).filter((one) => !entries.has(one))
    const meant = nearest(name, known)
    if (open && meant === undefined) return []
    const says = meant === undefined ? listed(Object.keys(keys)) : ` Did you mean “${meant}”?`
    return [{...entry.key, message: `There is no key “${name}” here.${says}`, ...(meant === undefined ? {} : {meant})}]
  })
}

function inValue(key: string, value: FrontMatterValue, schema: ValueSchema): Mistake[] {
  // A key without a value is a fact that is not known yet.
  if (value.data === null) return []
  const wrong = (wanted: string): Mistake[] => [{start: value.start, end: value.end, message: `“${key}” must be ${wanted}.`}]
  switch (schema.type) {
    case 'choice':
      return typeof value.data === 'string' ? inChoices(value.data, value, schema.noun, schema.choices) : wrong(oneOf(schema.choices))
    case 'text': {
      if (typeof value.data !== 'string') return wrong(schema.patternSays ?? 'text; put it in quotation marks')
      const fits = schema.pattern === undefined || new RegExp(`^(?:${schema.pattern})$`).test(value.data)
      return fits ? [] : wrong(schema.patternSays ?? 'written otherwise')
    }
    case 'date':
      return typeof value.data === 'string' && isDay(value.data) ? [] : wrong('a day of the calendar such as 2026-10-02, or a day and time such as 2026-10-02T08:30:00Z')
    case 'anything':
      return []
    case 'count':
      return typeof value.data === 'number' && Number.isSafeInteger(value.data) && value.data >= 0 ? [] : wrong('a whole number such as 1240, without commas or words')
    case 'list':
      return value.items ? value.items.flatMap((item) => inValue(key, item, schema.of)) : wrong(`a list, in square brackets: ${key}: [${typeof value.data === 'string' ? value.data.slice(0, 40) : '…'}]`)
    case 'table':
      if (!value.entries) return wrong('keys with their values')
      return [...value.entries].flatMap(([name, entry]) => [...inChoices(name, entry.key, schema.noun, schema.choices), ...inValue(name, entry, schema.of)])
    case 'map':
      return value.entries ? inMap(value.entries, schema.keys, {open: false}) : wrong(`a list of keys with their values, such as “${exampleOf(schema.keys)}”`)
  }
}

function inChoices(word: string, {start, end}: Span, noun: string, choices: Choices): Mistake[] {
  if (Object.hasOwn(choices, word)) return []
  const known = Object.keys(choices)
  const near = nearest(word, known)
  const candidates = near === undefined ? alike(word, choices) : [near]
  const [meant, ...others] = candidates
  const says = meant === undefined ? listed(known) : ` Did you mean ${candidates.map((one) => `“${one}”`).join(' or ')}?`
  return [{start, end, message: `“${word}” is no ${noun} that is known here.${says}`, ...(meant === undefined || others.length > 0 ? {} : {meant})}]
}

/** Words that hold the word as a part, as “eu-gdpr” does “gdpr”, or that mean it, as “us-ca” does “California”; none if they are many. */
function alike(word: string, choices: Choices): string[] {
  const wanted = word.toLowerCase()
  const meaning = Object.entries(choices).filter(([, means]) => means.toLowerCase() === wanted)
  const found = meaning.length > 0 ? meaning : Object.entries(choices).filter(([known, means]) => [...known.split('-'), ...means.toLowerCase().split(/[^\p{L}]+/u)].includes(wanted))
  return found.length > MOST_ALIKE ? [] : found.map(([known]) => known)
}

function listed(words: readonly string[]): string {
  return words.length > MOST_NAMED ? '' : ` Known are ${words.join(', ')}.`
}

function oneOf(choices: Choices): string {
  const words = Object.keys(choices)
  return words.length > MOST_NAMED ? `a word such as ${words[0] ?? ''}` : `one of ${words.join(', ')}`
}

function exampleOf(keys: Keys): string {
  const [name, key] = Object.entries(keys)[0] ?? []
  return `${name ?? ''}: ${key?.example ?? ''}`
}
