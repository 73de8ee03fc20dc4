/** How bundles come by the tables of languages and by other data: plugins of esbuild. */
import {readFileSync} from 'node:fs'
import {basename} from 'node:path'

/** Reads a table or other data from beside the bundle: as it lies, or as a package has it (`client/package.ts`), small and marked. */
const READ = `
  import {readFileSync} from 'node:fs'
  import {join} from 'node:path'
  const bytesOf = (name) => {
    const bytes = readFileSync(join(__dirname, name))
    return bytes.subarray(0, 4).toString() === 'NLSB' ? require('node:zlib').brotliDecompressSync(bytes.subarray(4)) : bytes
  }
  const stringsOf = (name) => JSON.parse(bytesOf(name + '.json').toString())`

/** The same for numbers, which may have been read already. */
const READ_NUMBERS = `${READ}
  import {foundAhead} from '../src/kept/ahead.ts'
  const numbersOf = async (name) => (await foundAhead(name + '.bin')) ?? bytesOf(name + '.bin')`

/** Strings of the language in which most notices are: a part of the program, as a start reads each further file in a three hundredth of its time. Not where a package has files of its own. */
const stringsFor = (name, small) => (!small && /^en(?:-sense)?$/.test(name) ? `JSON.parse(${JSON.stringify(readFileSync(`server/generated/${name}.json`, 'utf8'))})` : `stringsOf('${name}')`)

/**
 * In Node a language is read from files beside the bundle, at less cost than as a part of it.
 *
 * @param small whether the files may be those of a package, made small
 */
export const languageFromFiles = (small = false) => ({
  name: 'language-from-files',
  /** @param {import('esbuild').PluginBuild} pluginBuild */
  setup(pluginBuild) {
    pluginBuild.onLoad({filter: /server[\\/]generated[\\/](?:law-)?[a-z]{2,3}\.ts$/}, ({path}) => ({
      contents: small
        ? `import {readTable} from '../src/kept/tables.ts'
           export default readTable(__dirname, '${basename(path, '.ts')}')`
        : `${READ_NUMBERS}
        import {unpackLexicon} from '../src/lexicon/pack.ts'
        export default numbersOf('${basename(path, '.ts')}').then((numbers) => unpackLexicon(${stringsFor(basename(path, '.ts'), small)}, numbers))`,
      resolveDir: 'server/generated',
      loader: 'ts'
    }))
    pluginBuild.onLoad({filter: /server[\\/]generated[\\/][a-z]{2,3}-sense\.ts$/}, ({path}) => ({
      contents: `${READ_NUMBERS}
        import {unpackSense} from '../src/sense/pack.ts'
        export default numbersOf('${basename(path, '.ts')}').then((numbers) => unpackSense(${stringsFor(basename(path, '.ts'), small)}.packed, numbers))`,
      resolveDir: 'server/generated',
      loader: 'ts'
    }))
  }
})

/** What two bundles read is a file beside them: a package holds it once. Of what else is large the editor's package has files too, as they can be made smaller. */
export const SHARED = ['laws', 'pack-texts', 'us-states', 'pages']
export const EDITOR_DATA = [...SHARED, 'rules', 'agencies', 'phone-numbers']

/** In Node data is read from its file. */
export const dataFromFiles = (names) => ({
  name: 'data-from-files',
  /** @param {import('esbuild').PluginBuild} pluginBuild */
  setup(pluginBuild) {
    pluginBuild.onLoad({filter: new RegExp(`server[\\\\/]generated[\\\\/](?:${names.join('|')})\\.ts$`)}, ({path}) => ({
      contents: `${READ}
        export default stringsOf('${basename(path, '.ts')}')`,
      resolveDir: 'server/generated',
      loader: 'ts'
    }))
  }
})

/** Of each language the groups of three letters that the library behind `lint/guess.ts` knows, a file of a package too: it is smaller without what stands between the groups. */
export const TRIGRAMS = 'franc-min/data.js'

export const trigramsFromFile = {
  name: 'trigrams-from-file',
  /** @param {import('esbuild').PluginBuild} pluginBuild */
  setup(pluginBuild) {
    pluginBuild.onLoad({filter: /franc-min[\\/]data\.js$/}, () => ({
      contents: `${READ}
        const apart = (languages) => Object.fromEntries(Object.entries(languages).map(([language, groups]) => [language, groups.match(/.{3}/gs).join('|')]))
        export const data = Object.fromEntries(Object.entries(stringsOf('trigrams')).map(([script, languages]) => [script, apart(languages)]))`,
      resolveDir: 'server/generated',
      loader: 'ts'
    }))
  }
}
