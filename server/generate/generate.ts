/**
 * Makes `server/generated/` from the data of the rules: the compiled phrases of each language, the rules' texts and their pages.
 * Run by `npm run generate`, and by the build and the tests before they start.
 */
import {existsSync, mkdirSync, writeFileSync} from 'node:fs'
import {dirname, join, relative, sep} from 'node:path'
import {fileURLToPath} from 'node:url'
import {z} from 'zod'
import {addressees, readAgencies} from './agencies.ts'
import {compileLexicon, type CompiledLexicon} from '../src/lexicon/source.ts'
import {inOrderOfSounds} from '../src/lexicon/word-table.ts'
import {SyllableCounter} from '../src/lint/syllables.ts'
import {packLexicon, unpackLexicon} from '../src/lexicon/pack.ts'
import {Reader} from '../src/lexicon/reading.ts'
import {DATA_KIND_MEANINGS} from '../src/jurisdictions/data-kinds.ts'
import {examplesOf} from './examples.ts'
import {readFrontMatterKeys, readFrontMatterTexts} from './front-matter.ts'
import {writeCalendars} from './calendars.ts'
import {languagesIn, readEditorWords, readLanguage, readReportWords, readTerminalWords} from './language.ts'
import {writeCoverage, writeLanguages} from './languages.ts'
import {readLawLanguages, writeLawLanguages} from './law-languages.ts'
import {readLawPages} from './law-pages.ts'
import {readLawTexts} from './law-texts.ts'
import {lawNames, readLaws, readStates} from './laws.ts'
import {phoneNumberPlans} from './phone-numbers.ts'
import {writeRuleTable} from './readme.ts'
import {readRules} from './rules.ts'
import {findingId, type Rule} from '../src/rules/rule.ts'
import {writeSchemas} from './schemas.ts'
import {readSenseSource, SenseBuilder} from './sense/build.ts'
import {cachedSense, type StoredSense} from './sense/cached.ts'
import {readStarters} from './starters.ts'
import {readYaml} from './yaml.ts'

const server = join(dirname(fileURLToPath(import.meta.url)), '..')
/** Another folder may be named, to try a change without touching the build, and other sources to build from. */
const out = process.argv[2] ?? join(server, 'generated')
const src = process.argv[3] ?? join(server, 'src')

mkdirSync(out, {recursive: true})
const rules = readRules(join(src, 'rules'))
const lexicons = join(src, 'lexicon')
const asked = readYaml(join(lexicons, 'asked.yaml'), z.array(z.string()))
/** Whole notices with labels, which tests measure by too. */
const corpus = join(server, '..', 'test', 'corpus', 'dev')
const languages = languagesIn(lexicons).map((id) => {
  const lexicon = withSounds(compileLexicon(id, readLanguage(join(lexicons, id), rules.map((rule) => rule.classes[id] ?? {})), rules.flatMap((rule) => rule.sources[id] ?? []), asked))
  const packed = packLexicon(lexicon)
  writeLexicon(id, packed)
  const examples = rules.filter(({rule}) => rule.kind === 'element' || rule.kind === 'flag').flatMap(({rule, page}) => examplesOf(rule.id, page)).filter(({language}) => language === id)
  const folder = join(src, 'sense', id)
  const source = existsSync(folder) ? readSenseSource(folder, corpus, id, examples) : undefined
  if (source) {
    const code = ['src/lexicon', 'src/notice', 'src/sense', 'generate/sense'].map((room) => join(server, room))
    writeSense(`${id}-sense`, cachedSense(out, `${id}-sense`, [folder, corpus], code, [packed.bytes, JSON.stringify(packed.packed), JSON.stringify(examples)], () =>
      new SenseBuilder(id, Object.keys(source.thresholds), new Reader(unpackLexicon(packed.packed, packed.bytes))).build(source)
    ))
  }
  return {id, lexicon, sensible: source !== undefined, sentences: source?.notices.reduce((sum, notice) => sum + notice.sentences.length, 0) ?? 0}
})
await writeLanguages(out, languages)
write('terminal.ts', 'TerminalWordsByLanguage', '../src/cli/terminal-words.ts', Object.fromEntries(languages.map(({id}) => [id, readTerminalWords(join(lexicons, id))])))
write('reports.ts', 'ReportWordsByLanguage', '../src/cli/formats/report-words.ts', Object.fromEntries(languages.map(({id}) => [id, readReportWords(join(lexicons, id))])))
write('names.ts', 'Names', '../src/cli/options.ts', {rules: rules.map(({rule}) => findingId(rule)), languages: languages.map(({id}) => id)})
write('editor.ts', 'EditorWordsByLanguage', '../src/lsp/words.ts', Object.fromEntries(languages.map(({id}) => [id, readEditorWords(join(lexicons, id))])))
writeRules('rules.ts', rules.map(({rule}) => rule))
write('starters.ts', 'StartersByLanguage', '../src/starters/starters.ts', readStarters(join(server, 'src', 'starters')))
write('pages.ts', 'Readonly<Record<string, string>>', undefined, Object.fromEntries(rules.map(({rule, page}) => [rule.id, page])))
const jurisdictions = join(src, 'jurisdictions')
const laws = readLaws(jurisdictions)
write('laws.ts', 'readonly Law[]', '../src/jurisdictions/law.ts', laws)
write('pack-texts.ts', 'LawTexts', '../src/jurisdictions/translated.ts', readLawTexts(jurisdictions))
const states = readStates(jurisdictions, laws)
write('us-states.ts', 'readonly StateRow[]', '../src/jurisdictions/law.ts', states)
const frontMatter = readFrontMatterKeys(join(src, 'front-matter', 'keys.yaml'), {'data-kinds': DATA_KIND_MEANINGS, jurisdictions: lawNames(laws, states)})
write('front-matter.ts', 'Keys', '../src/front-matter/schema.ts', frontMatter)
const frontMatterTexts = readFrontMatterTexts(join(src, 'front-matter', 'texts'), laws)
write('front-matter-texts.ts', 'FrontMatterTexts', '../src/front-matter/told.ts', frontMatterTexts)
write('law-pages.ts', 'LawPagesByLanguage', '../src/jurisdictions/page-words.ts', readLawPages(jurisdictions, kindsIn(frontMatterTexts)))
const agencies = readAgencies(join(jurisdictions, 'agencies', 'agencies.yaml'), Object.keys(lawNames(laws, states)))
write('agencies.ts', 'Agencies', '../src/jurisdictions/agencies/agency.ts', agencies)
write('phone-numbers.ts', 'MetadataJson', 'libphonenumber-js/core', phoneNumberPlans())
write('credit-bureaus.ts', 'Agencies', '../src/jurisdictions/agencies/agency.ts', addressees(agencies))
writeCalendars(join(jurisdictions, 'places.yaml'), join(out, 'calendars.ts'))
const lawful = readLawLanguages(src, rules)
for (const {id, lexicon} of lawful) writeLexicon(`law-${id}`, packLexicon(lexicon))
writeLawLanguages(out, lawful)
writeCoverage(out, languages, rules, new Map(lawful.map(({id, items}) => [id, items.length])))
if (process.argv[2] === undefined) {
  writeRuleTable(join(server, '..', 'README.md'), rules.map(({rule}) => rule))
  // The options name the languages that the terminal speaks, which were written above.
  const {writeManual} = await import('./manual.ts')
  writeManual(join(server, 'man', 'notice-lint.1'))
  writeSchemas(join(server, '..', 'schemas'), frontMatter, rules.map(({rule}) => rule))
}
console.log(`generated: ${rules.length} rules, ${laws.length} laws, items: ${lawful.map(({id, items, lexicon}) => `${id} ${items.length} with ${lexicon.entries.length} phrases`).join(', ')}, phrases: ${languages.map(({id, lexicon}) => `${id} ${lexicon.entries.length}`).join(', ')}`)

/** Of what the front matter is explained with the kinds of data, which packs name too. */
function kindsIn(texts: Readonly<Record<string, Readonly<Record<string, string>>>>): Record<string, Record<string, string>> {
  const kinds: readonly string[] = Object.values(DATA_KIND_MEANINGS)
  return Object.fromEntries(Object.entries(texts).map(([language, told]) => [language, Object.fromEntries(Object.entries(told).filter(([english]) => kinds.includes(english)))]))
}

/** The lexicon with its words in the order of their syllables, so that those need not be counted when a notice is measured. */
function withSounds(lexicon: CompiledLexicon): CompiledLexicon {
  const counter = new SyllableCounter(lexicon.traits.readability)
  return {...lexicon, automaton: {...lexicon.automaton, words: inOrderOfSounds(lexicon.automaton.words, (word) => counter.of(word))}}
}

/**
 * A language twice: as a module, for tests and for the web, and as two files that Node reads at less cost (`esbuild.mjs` puts
 * them in the module's place).
 */
function writeLexicon(name: string, {packed, bytes}: ReturnType<typeof packLexicon>): void {
  const room = relative(out, join(server, 'src', 'lexicon')).split(sep).join('/')
  const strings = JSON.stringify(packed)
  const lines = [
    '// Generated from the rules by `npm run generate`. Do not edit.',
    `import {bytesOf} from '${room}/base64.ts'`,
    `import {unpackLexicon, type PackedLexicon} from '${room}/pack.ts'`,
    `const bytes = bytesOf('${Buffer.from(bytes).toString('base64')}')`,
    `export default unpackLexicon(JSON.parse(${JSON.stringify(strings)}) as PackedLexicon, bytes)`
  ]
  writeFileSync(join(out, `${name}.ts`), `${lines.join('\n')}\n`)
  writeFileSync(join(out, `${name}.json`), strings)
  writeFileSync(join(out, `${name}.bin`), bytes)
}

/** What was learned, as a module; its files are there already. */
function writeSense(name: string, {packed: head, bytes}: StoredSense): void {
  const rooms = relative(out, join(server, 'src')).split(sep).join('/')
  const lines = [
    '// Generated from labelled sentences by `npm run generate`. Do not edit.',
    `import {bytesOf} from '${rooms}/lexicon/base64.ts'`,
    `import {unpackSense, type PackedSense} from '${rooms}/sense/pack.ts'`,
    `const bytes = bytesOf('${Buffer.from(bytes).toString('base64')}')`,
    `export default unpackSense(JSON.parse(${JSON.stringify(JSON.stringify(head))}) as PackedSense, bytes)`
  ]
  writeFileSync(join(out, `${name}.ts`), `${lines.join('\n')}\n`)
}

/** The rules, the texts of each language apart. */
function writeRules(name: string, all: readonly Rule[]): void {
  const ids = languages.map(({id}) => id)
  const lines = [
    '// Generated from the rules by `npm run generate`. Do not edit.',
    "import type {Rule} from '../src/rules/rule.ts'",
    "import {withTexts, type RuleTexts} from '../src/rules/texts.ts'",
    `const rules = JSON.parse(${JSON.stringify(JSON.stringify(all.map((rule) => ({...rule, texts: undefined}))))}) as Omit<Rule, 'texts'>[]`,
    'const value: readonly Rule[] = withTexts(rules, {',
    ...ids.map((id) => `  ${id}: () => JSON.parse(${JSON.stringify(JSON.stringify(Object.fromEntries(all.map((rule) => [rule.id, rule.texts[id]]))))}) as RuleTexts,`),
    '})',
    'export default value'
  ]
  writeFileSync(join(out, name), `${lines.join('\n')}\n`)
}

/** A module of one value. JSON in a string is read faster by JavaScript engines than the same value as code. */
function write(name: string, type: string, from: string | undefined, value: unknown): void {
  const imported = /\w+(?=\[\]$|$)/.exec(type)?.[0] ?? type
  const lines = [
    '// Generated from the rules by `npm run generate`. Do not edit.',
    ...(from === undefined ? [] : [`import type {${imported}} from '${from}'`]),
    `const value = JSON.parse(${JSON.stringify(JSON.stringify(value))}) as ${type}`,
    'export default value'
  ]
  writeFileSync(join(out, name), `${lines.join('\n')}\n`)
}
