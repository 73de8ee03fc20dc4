import {known, loaders} from '../../generated/languages.ts'
import rules from '../../generated/rules.ts'
import type {Lexicon} from '../lexicon/lexicon.ts'
import type {SenseTable} from '../sense/table.ts'
import {Linter} from './linter.ts'

/** What the build knows of a language: its phrases, and what was learned from labelled sentences if there are any. */
export interface LanguageData {
  readonly lexicon: Lexicon
  readonly sense?: SenseTable
}

/** Loads a language; those that no notice is written in are never loaded. */
export type LanguageLoader = () => Promise<LanguageData>

/** By what a language is known before it is loaded. */
export interface LanguageSign {
  /** ISO 639-1. */
  readonly id: string
  /** In the language itself, and in English. */
  readonly name: string
  readonly english: string
  /** Words of every text in this language and of few others, in lower case and without accents (`plain`). */
  readonly everyday: readonly string[]
}

const linters = new Map<string, Linter>()

/** The linter of a language that has been loaded. */
export function loadedLinter(language: string): Linter | undefined {
  return linters.get(language)
}

/** Makes a language ready. */
export function useLanguage({lexicon, sense}: LanguageData): Linter {
  const made = linters.get(lexicon.language) ?? new Linter({rules, lexicon, ...(sense ? {sense} : {})})
  linters.set(lexicon.language, made)
  return made
}

/** Loads languages by their ids, each once. @throws RangeError for one that is not among `known` */
export async function loadLanguages(ids: Iterable<string>): Promise<void> {
  for (const id of ids) {
    if (linters.has(id)) continue
    const load = loaders[id]
    if (!load) throw new RangeError(`there is no language “${id}”`)
    useLanguage(await load())
  }
}

export {known, rules}
