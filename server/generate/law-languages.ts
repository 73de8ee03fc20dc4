import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {z} from 'zod'
import {compileLexicon, type CompiledLexicon} from '../src/lexicon/source.ts'
import {lawLanguages, readItems, readItemTexts, readKinds, readLawSentences, readLawWords, type ItemFile} from './items.ts'
import {readLanguage} from './language.ts'
import type {RuleFolder} from './rules.ts'
import {readYaml} from './yaml.ts'

/** What a language knows of law. */
export interface LawLanguage {
  readonly id: string
  readonly items: readonly ItemFile[]
  readonly lexicon: CompiledLexicon
  /** What code needs at run time, but for the lexicon. */
  readonly texts: object
}

/**
 * Compiles for each language that has words for items a second lexicon, so that who declares no law pays for none.
 *
 * @param src folder of the sources
 */
export function readLawLanguages(src: string, rules: readonly RuleFolder[]): LawLanguage[] {
  const room = join(src, 'jurisdictions')
  const asked = readYaml(join(room, 'asked.yaml'), z.array(z.string()))
  const english = readItems(room, 'en')
  return lawLanguages(room).map((id) => {
    const items = readItems(room, id)
    const {words, classes} = readLawWords(room, id)
    const language = readLanguage(join(src, 'lexicon', id), [...rules.map((rule) => rule.classes[id] ?? {}), ...items.map((item) => item.classes), classes])
    const lexicon = compileLexicon(id, language, [...items.flatMap(({sources}) => sources), ...readKinds(room, id)], asked)
    const unread = english.filter(({item}) => item.kind === 'content' && !items.some((own) => own.item.id === item.id && own.item.kind === 'content'))
    const {titles} = readItemTexts(room, id)
    const texts = {items: items.map(({item}) => item), unread: Object.fromEntries(unread.map(({item}) => [item.id, titles[item.id] ?? item.title])), words, says: readLawSentences(room, id)}
    return {id, items, lexicon, texts}
  })
}

/** Writes what each language knows of law besides its lexicon, and how each is loaded. */
export function writeLawLanguages(out: string, languages: readonly LawLanguage[]): void {
  for (const {id, texts} of languages) {
    const lines = [
      '// Generated from the items of law by `npm run generate`. Do not edit.',
      "import type {SpokenItems} from '../src/jurisdictions/assess.ts'",
      `const value = JSON.parse(${JSON.stringify(JSON.stringify(texts))}) as SpokenItems`,
      'export default value'
    ]
    writeFileSync(join(out, `items-${id}.ts`), `${lines.join('\n')}\n`)
  }
  const lines = [
    '// Generated from the items of law by `npm run generate`. Do not edit.',
    "import type {LawLanguageLoader} from '../src/jurisdictions/reader.ts'",
    'export const loaders: Readonly<Record<string, LawLanguageLoader | undefined>> = {',
    ...languages.map(({id}) => `  ${JSON.stringify(id)}: async () => ({lexicon: await (await import('./law-${id}.ts')).default, spoken: (await import('./items-${id}.ts')).default}),`),
    '}'
  ]
  writeFileSync(join(out, 'law-languages.ts'), `${lines.join('\n')}\n`)
}
