import byLanguage from '../../generated/front-matter-texts.ts'
import type {Choices, Keys, ValueSchema} from './schema.ts'

/** What keys and words of the front matter mean, in other languages (`texts/<language>.yaml`, and names of laws from their packs), by the English. */
export type FrontMatterTexts = Readonly<Record<string, Readonly<Record<string, string>>>>

/** The keys as they are explained in a language; what nobody has translated stays English. */
export function keysIn(keys: Keys, language: string): Keys {
  const texts = Object.hasOwn(byLanguage, language) ? byLanguage[language] : undefined
  return texts === undefined ? keys : toldKeys(keys, (english) => texts[english] ?? english)
}

type Tell = (english: string) => string

function toldKeys(keys: Keys, tell: Tell): Keys {
  return Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, {...key, says: tell(key.says), value: toldValue(key.value, tell)}]))
}

function toldValue(value: ValueSchema, tell: Tell): ValueSchema {
  switch (value.type) {
    case 'choice':
      return {...value, choices: toldChoices(value.choices, tell)}
    case 'table':
      return {...value, choices: toldChoices(value.choices, tell), of: toldValue(value.of, tell)}
    case 'list':
      return {...value, of: toldValue(value.of, tell)}
    case 'map':
      return {...value, keys: toldKeys(value.keys, tell)}
    default:
      return value
  }
}

function toldChoices(choices: Choices, tell: Tell): Choices {
  return Object.fromEntries(Object.entries(choices).map(([word, means]) => [word, tell(means)]))
}
