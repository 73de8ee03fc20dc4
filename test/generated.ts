/** What the build made of the rules, for tests. */
import {readFileSync} from 'node:fs'
import type {Lexicon} from '../server/src/lexicon/lexicon.ts'
import type {Rule} from '../server/src/rules/rule.ts'

export const rules = read('rules.json') as readonly Rule[]
export const lexicon = read('en.lexicon.json') as Lexicon
export const pages = read('pages.json') as Readonly<Record<string, string>>

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../server/generated/${name}`, import.meta.url), 'utf8'))
}
