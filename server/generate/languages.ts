import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import type {CompiledLexicon} from '../src/lexicon/source.ts'

/** A language that the build has made. */
interface MadeLanguage {
  readonly id: string
  readonly lexicon: CompiledLexicon
  /** It has labelled sentences, so that something was learned from them. */
  readonly sensible: boolean
}

/** Writes the list of languages, what each is known by, and how each is loaded. */
export function writeLanguages(out: string, languages: readonly MadeLanguage[]): void {
  const known = languages.map(({id, lexicon: {traits}}) => ({id, name: traits.name, english: traits.english, everyday: traits.everyday}))
  const loader = ({id, sensible}: MadeLanguage): string =>
    `  ${JSON.stringify(id)}: async () => ({lexicon: (await import('./${id}.ts')).default${sensible ? `, sense: (await import('./${id}-sense.ts')).default` : ''}}),`
  const lines = [
    '// Generated from the rules by `npm run generate`. Do not edit.',
    "import type {LanguageLoader, LanguageSign} from '../src/lint/languages.ts'",
    `export const known: readonly LanguageSign[] = ${JSON.stringify(known)}`,
    'export const loaders: Readonly<Record<string, LanguageLoader>> = {',
    ...languages.map(loader),
    '}'
  ]
  writeFileSync(join(out, 'languages.ts'), `${lines.join('\n')}\n`)
  writeAbbreviations(out, languages.map(({lexicon}) => lexicon.traits))
}

/** Writes the abbreviations of all languages, after which a sentence goes on. */
export function writeAbbreviations(out: string, languages: readonly Pick<CompiledLexicon['traits'], 'abbreviations'>[]): void {
  const abbreviations = [...new Set(languages.flatMap((traits) => traits.abbreviations.map((one) => one.toLowerCase())))].sort()
  writeFileSync(join(out, 'abbreviations.ts'), `// Generated from the rules by \`npm run generate\`. Do not edit.\nexport default new Set<string>(${JSON.stringify(abbreviations)})\n`)
}
