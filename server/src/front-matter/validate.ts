import type {FrontMatter, FrontMatterEntry, FrontMatterValue, Span} from '../notice/notice.ts'
import type {Say} from '../says/say.ts'
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
 *
 * @param say what the rule says
 */
export function mistakesIn(frontMatter: FrontMatter, keys: Keys, say: Say): Mistake[] {
  const problems = frontMatter.problems.map(({start, end, message}) => ({start, end, message: say('yaml', {problem: message.replace(/\.$/, '')})}))
  return [...problems, ...inMap(frontMatter.entries, keys, say, {open: true})]
}

function inMap(entries: ReadonlyMap<string, FrontMatterEntry>, keys: Keys, say: Say, {open}: {readonly open: boolean}): Mistake[] {
  return [...entries].flatMap(([name, entry]): Mistake[] => {
    const key = Object.hasOwn(keys, name) ? keys[name] : undefined
    if (key) return inValue(name, entry, key.value, say)
    const known = Object.keys(keys).filter((one) => !entries.has(one))
    const meant = nearest(name, known)
    if (open && meant === undefined) return []
    const says = meant === undefined ? listed(Object.keys(keys), say) : ` ${say('meant', {list: meant})}`
    return [{...entry.key, message: `${say('no-key', {word: name})}${says}`, ...(meant === undefined ? {} : {meant})}]
  })
}

function inValue(key: string, value: FrontMatterValue, schema: ValueSchema, say: Say): Mistake[] {
  // A key without a value is a fact that is not known yet.
  if (value.data === null) return []
  const wrong = (wanted: string): Mistake[] => [{start: value.start, end: value.end, message: say('must', {key, wanted})}]
  switch (schema.type) {
    case 'choice':
      return typeof value.data === 'string' ? inChoices(value.data, value, key, schema, say) : wrong(oneOf(schema.choices, say))
    case 'text': {
      if (typeof value.data !== 'string') return wrong(say(schema.says ?? 'text'))
      const fits = schema.pattern === undefined || new RegExp(`^(?:${schema.pattern})$`).test(value.data)
      return fits ? [] : wrong(say(schema.says ?? 'text'))
    }
    case 'date':
      return typeof value.data === 'string' && isDay(value.data) ? [] : wrong(say('date'))
    case 'anything':
      return []
    case 'count':
      return typeof value.data === 'number' && Number.isSafeInteger(value.data) && value.data >= 0 ? [] : wrong(say('count'))
    case 'list':
      return value.items ? value.items.flatMap((item) => inValue(key, item, schema.of, say)) : wrong(say('list', {example: `${key}: [${typeof value.data === 'string' ? value.data.slice(0, 40) : '…'}]`}))
    case 'table':
      if (!value.entries) return wrong(say('table'))
      return [...value.entries].flatMap(([name, entry]) => [...inChoices(name, entry.key, key, schema, say), ...inValue(name, entry, schema.of, say)])
    case 'map':
      return value.entries ? inMap(value.entries, schema.keys, say, {open: false}) : wrong(say('map', {example: exampleOf(schema.keys)}))
  }
}

function inChoices(word: string, {start, end}: Span, key: string, {noun, choices}: {readonly noun: string; readonly choices: Choices}, say: Say): Mistake[] {
  if (Object.hasOwn(choices, word)) return []
  const known = Object.keys(choices)
  const near = nearest(word, known)
  const candidates = near === undefined ? alike(word, choices) : [near]
  const [meant, ...others] = candidates
  const says = meant === undefined ? listed(known, say) : ` ${say('meant', {list: candidates.join(say('or'))})}`
  return [{start, end, message: `${say('no-choice', {word, noun, key})}${says}`, ...(meant === undefined || others.length > 0 ? {} : {meant})}]
}

/** Words that hold the word as a part, as “eu-gdpr” does “gdpr”, or that mean it, as “us-ca” does “California”; none if they are many. */
function alike(word: string, choices: Choices): string[] {
  const wanted = word.toLowerCase()
  const meaning = Object.entries(choices).filter(([, means]) => means.toLowerCase() === wanted)
  const found = meaning.length > 0 ? meaning : Object.entries(choices).filter(([known, means]) => [...known.split('-'), ...means.toLowerCase().split(/[^\p{L}]+/u)].includes(wanted))
  return found.length > MOST_ALIKE ? [] : found.map(([known]) => known)
}

function listed(words: readonly string[], say: Say): string {
  return words.length > MOST_NAMED ? '' : ` ${say('known', {list: words.join(', ')})}`
}

function oneOf(choices: Choices, say: Say): string {
  const words = Object.keys(choices)
  return words.length > MOST_NAMED ? say('such-as', {word: words[0] ?? ''}) : say('one-of', {list: words.join(', ')})
}

function exampleOf(keys: Keys): string {
  const [name, key] = Object.entries(keys)[0] ?? []
  return `${name ?? ''}: ${key?.example ?? ''}`
}
