import {fill, type Say} from '../says/say.ts'
import type {Rule} from './rule.ts'

/** What a rule's `says:` says in a language; in English what nobody has translated. Throws a RangeError for a sentence that English lacks too. */
export function sayer({id, texts}: Pick<Rule, 'id' | 'texts'>, language: string): Say {
  return (sentence, words = {}) => {
    const found = texts[language]?.says?.[sentence] ?? texts['en']?.says?.[sentence]
    if (found === undefined) throw new RangeError(`${id} has no sentence “${sentence}”`)
    return fill(found, words)
  }
}
