import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import type {CompiledLexicon} from '../src/lexicon/source.ts'
import type {Coverage} from '../src/lint/coverage.ts'
import {plain, wordsOf} from '../src/lint/plain.ts'
import {examplesOf} from './examples.ts'
import {matchedWords} from './matched-words.ts'
import type {RuleFolder} from './rules.ts'

/** A language that the build has made. */
interface MadeLanguage {
  readonly id: string
  readonly lexicon: CompiledLexicon
  /** It has labelled sentences, so that something was learned from them. */
  readonly sensible: boolean
  /** Sentences from which something was learned. */
  readonly sentences: number
}

/** Writes what each language knows and lacks. */
export function writeCoverage(out: string, languages: readonly MadeLanguage[], rules: readonly RuleFolder[], items: ReadonlyMap<string, number>): void {
  const coverage = languages.map(({id, lexicon, sentences}): Coverage => {
    const examples = rules.flatMap(({rule, page}) => examplesOf(rule.id, page)).filter(({language}) => language === id)
    const judged = rules.filter(({rule}) => rule.kind === 'element' || rule.kind === 'flag')
    return {
      id,
      name: lexicon.traits.name,
      english: lexicon.traits.english,
      phrases: lexicon.entries.length,
      sentences,
      examples: examples.length,
      items: items.get(id) ?? 0,
      untranslated: rules.filter(({rule}) => !rule.texts[id]).map(({rule}) => rule.id),
      withoutPhrases: judged.filter(({sources}) => (sources[id]?.phrases.length ?? 0) === 0).map(({rule}) => rule.id)
    }
  })
  const lines = [
    '// Generated from the rules by `npm run generate`. Do not edit.',
    "import type {Coverage} from '../src/lint/coverage.ts'",
    `const value: readonly Coverage[] = ${JSON.stringify(coverage)}`,
    'export default value'
  ]
  writeFileSync(join(out, 'coverage.ts'), `${lines.join('\n')}\n`)
}

/** Writes the list of languages, what each is known by, and how each is loaded. */
export async function writeLanguages(out: string, languages: readonly MadeLanguage[]): Promise<void> {
  const known = languages.map(({id, lexicon: {traits}}) => ({id, name: traits.name, english: traits.english, everyday: [...new Set(traits.everyday.flatMap((words) => wordsOf(words.toLowerCase()).map(plain)))]}))
  const loader = ({id, sensible}: MadeLanguage): string =>
    `  ${JSON.stringify(id)}: async () => ({lexicon: await (await import('./${id}.ts')).default${sensible ? `, sense: await (await import('./${id}-sense.ts')).default` : ''}}),`
  const lines = [
    '// Generated from the rules by `npm run generate`. Do not edit.',
    "import type {LanguageLoader, LanguageSign} from '../src/lint/languages.ts'",
    `export const known: readonly LanguageSign[] = ${JSON.stringify(known)}`,
    'export const loaders: Readonly<Record<string, LanguageLoader>> = {',
    ...languages.map(loader),
    '}'
  ]
  writeFileSync(join(out, 'languages.ts'), `${lines.join('\n')}\n`)
  await writeAbbreviations(out, languages.map(({lexicon}) => lexicon.traits))
}

/** Where the library for sentences has its own abbreviations: it does not export them. */
const LIBRARY = new URL('../../node_modules/parse-english/lib/regex.js', import.meta.url)

/** Writes the abbreviations of all languages, after which a sentence goes on, and those of the library (in lower case, and as written). */
export async function writeAbbreviations(out: string, languages: readonly Pick<CompiledLexicon['traits'], 'abbreviations'>[]): Promise<void> {
  const abbreviations = [...new Set(languages.flatMap((traits) => traits.abbreviations.map((one) => one.toLowerCase())))].sort()
  const library = (await import(LIBRARY.href)) as Readonly<Record<string, unknown>>
  const wordsOfLibrary = (name: string): string[] => {
    const pattern = library[name]
    if (pattern instanceof RegExp) return matchedWords(pattern)
    throw new Error(`parse-english has no list “${name}” of abbreviations any more: see which of its files has them`)
  }
  const lines = [
    '// Generated from the rules by `npm run generate`. Do not edit.',
    `export const abbreviations = new Set<string>(${JSON.stringify(abbreviations)})`,
    `export const unended = new Set<string>(${JSON.stringify(wordsOfLibrary('abbreviations'))})`,
    `export const unendedAsWritten = new Set<string>(${JSON.stringify(wordsOfLibrary('abbreviationsSensitive'))})`
  ]
  writeFileSync(join(out, 'abbreviations.ts'), `${lines.join('\n')}\n`)
}
