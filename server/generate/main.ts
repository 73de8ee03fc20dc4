/**
 * `npm run generate`: makes first what the generator itself reads of the generated files, the abbreviations of all languages, by which
 * sentences are told apart, and then runs it. So a fresh copy of the project builds, and builds the same the first time as the second.
 *
 * An argument names another folder for what is made, to try a change without touching the build.
 */
import {existsSync, mkdirSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {languagesIn, readLanguage} from './language.ts'
import {writeAbbreviations} from './languages.ts'

const server = join(dirname(fileURLToPath(import.meta.url)), '..')
const generated = join(server, 'generated')
const lexicons = join(server, 'src', 'lexicon')
if (process.argv[2] === undefined || !existsSync(join(generated, 'abbreviations.ts'))) {
  mkdirSync(generated, {recursive: true})
  await writeAbbreviations(generated, languagesIn(lexicons).map((id) => readLanguage(join(lexicons, id), []).traits))
}
await import('./generate.ts')
