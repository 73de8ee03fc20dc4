/** Builds what is shipped: the command line, the language server and the extension's client, each one file in `dist/`, but for the desktop's editor modules in `dist/editor/`. */
import {createHash} from 'node:crypto'
import {copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {basename, join, relative} from 'node:path'
import {build, transform} from 'esbuild'
import ts from 'typescript'

const {version} = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))

/** Libraries that ask where their module lies find it in a CommonJS bundle too. */
const moduleUrl = "const moduleUrl = require('node:url').pathToFileURL(__filename).href"

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
const languageFromFiles = (small = false) => ({
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
const SHARED = ['laws', 'pack-texts', 'us-states', 'pages']
const EDITOR_DATA = [...SHARED, 'rules', 'agencies', 'phone-numbers']

/** In Node data is read from its file. */
const dataFromFiles = (names) => ({
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

/** Code of which each character is a byte. The bundler escapes what is not ASCII in strings, but not in patterns. */
const ascii = (code) => code.replaceAll(/[^\0-\x7F]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** Of each language the groups of three letters that the library behind `lint/guess.ts` knows, a file of a package too: it is smaller without what stands between the groups. */
const TRIGRAMS = 'franc-min/data.js'

const trigramsFromFile = {
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

/** Rooms that few notices need: each is a bundle of its own, which the others load when a notice asks for it. */
const onDemand = {
  'cli/command-line.ts': 'command-line',
  'cli/configuration.ts': 'configuration',
  'cli/print-config.ts': 'print-config',
  'cli/init.ts': 'init',
  'cli/formats/seldom.ts': 'formats',
  'cli/threads.ts': 'threads',
  'cli/worker.ts': 'worker',
  'cli/changes.ts': 'changes',
  'cli/baseline.ts': 'baseline',
  'cli/cache.ts': 'cache',
  'cli/merge.ts': 'merge',
  'cli/watch.ts': 'watch',
  'lsp/node.ts': 'server',
  'jurisdictions/deadlines/schedule.ts': 'deadlines',
  'cli/deadlines/ics.ts': 'calendar',
  'jurisdictions/reader.ts': 'law',
  'jurisdictions/page.ts': 'law-page',
  'export/export.ts': 'exporter',
  'lint/guess.ts': 'guess'
}

const roomsOnDemand = {
  name: 'rooms-on-demand',
  /** @param {import('esbuild').PluginBuild} pluginBuild */
  setup(pluginBuild) {
    pluginBuild.onResolve({filter: /\.ts$/}, ({kind, path, resolveDir}) => {
      if (kind !== 'dynamic-import') return undefined
      const name = onDemand[relative('server/src', join(resolveDir, path)).replaceAll('\\', '/')]
      return name === undefined ? undefined : {path: `./${name}.cjs`, external: true}
    })
  }
}

/** The extension reads its client when there is a notice. */
const clientOnDemand = {
  name: 'client-on-demand',
  /** @param {import('esbuild').PluginBuild} pluginBuild */
  setup(pluginBuild) {
    pluginBuild.onResolve({filter: /client\.ts$/}, ({kind}) => (kind === 'dynamic-import' ? {path: './editor/client.cjs', external: true} : undefined))
  }
}

/** In the browser a language comes from the client (`lsp/browser/language-tables.ts`): what a module gives is a promise, for which its loader waits. */
const languageFromClient = {
  name: 'language-from-client',
  /** @param {import('esbuild').PluginBuild} pluginBuild */
  setup(pluginBuild) {
    pluginBuild.onLoad({filter: /server[\\/]generated[\\/](?:law-)?[a-z]{2,3}\.ts$/}, ({path}) => ({
      contents: `
        import {readLexicon} from '../src/lexicon/small.ts'
        export default globalThis.noticeLintTable('${basename(path, '.ts')}').then(({strings, numbers}) => readLexicon(JSON.parse(strings), numbers))`,
      resolveDir: 'server/generated',
      loader: 'ts'
    }))
    pluginBuild.onLoad({filter: /server[\\/]generated[\\/][a-z]{2,3}-sense\.ts$/}, ({path}) => ({
      contents: `
        import {unpackSense} from '../src/sense/pack.ts'
        export default globalThis.noticeLintTable('${basename(path, '.ts')}').then(({strings, numbers}) => unpackSense(JSON.parse(strings).packed, numbers))`,
      resolveDir: 'server/generated',
      loader: 'ts'
    }))
  }
}

/** Of each kind of example in languages other than English a package for browsers has so many: whoever needs more has the repository. */
const FEW_EXAMPLES = 2

/** The pages of the rules as a package for browsers has them: it must stay small. */
const shortPages = {
  name: 'short-pages',
  /** @param {import('esbuild').PluginBuild} pluginBuild */
  setup(pluginBuild) {
    pluginBuild.onLoad({filter: /generated[\\/]pages\.ts$/}, () => {
      const shorten = (page) => page.replaceAll(/^(```\w+ (?!en\n)\w+\n)(.*?)\n```$/gms, (_fence, head, examples) => `${head}${examples.split(/\n\s*\n/).slice(0, FEW_EXAMPLES).join('\n\n')}\n\`\`\``)
      const pages = Object.fromEntries(Object.entries(JSON.parse(readFileSync('dist/pages.json', 'utf8'))).map(([rule, page]) => [rule, shorten(page)]))
      return {contents: `export default JSON.parse(${JSON.stringify(JSON.stringify(pages))})`, loader: 'js'}
    })
  }
}

/** Libraries that few runs need, or none: what our own code calls of them is looked up at the first call. */
const LATE = [
  'diff', 'fastest-levenshtein', 'ignore', 'mdast-util-gfm-strikethrough', 'mdast-util-gfm-table', 'micromark-extension-gfm-strikethrough', 'micromark-extension-gfm-table', 'picomatch',
  'remark-parse', 'retext-english', 'syllable', 'tinyglobby', 'unified', 'yaml'
]

/** @param {string | undefined} together module that has all of them; else each is looked up by its name */
const lateLibrariesFrom = (together = undefined) => ({
  name: 'late-libraries',
  /** @param {import('esbuild').PluginBuild} pluginBuild */
  setup(pluginBuild) {
    pluginBuild.onResolve({filter: new RegExp(`^(?:${LATE.join('|')})$`)}, ({importer, path}) =>
      importer.startsWith(join(process.cwd(), 'server', 'src')) ? {path, namespace: 'late'} : undefined
    )
    pluginBuild.onLoad({filter: /.*/, namespace: 'late'}, async ({path}) => {
      const library = await import(path)
      const functions = Object.keys(library).filter((name) => typeof library[name] === 'function' && name !== 'module.exports')
      const called = functions.map((name) => (name === 'default' ? 'export default function (...given) { const found = load(); return (found.default ?? found).call(this, ...given) }' : `export function ${name}(...given) { return load().${name}(...given) }`))
      const load = together === undefined ? `require('${path}')` : `require('${together}')['${path}']()`
      return {contents: [`const load = () => ${load}`, ...called].join('\n'), resolveDir: process.cwd()}
    })
  }
})
const lateLibraries = lateLibrariesFrom()

/**
 * For the command line they are one module in a function of its own. As a part of the program each of their functions would be made, and its name
 * read from the compiled code, at every start.
 */
const TOGETHER = 'libraries-together'
const lateLibrariesTogether = {
  name: TOGETHER,
  /** @param {import('esbuild').PluginBuild} pluginBuild */
  setup(pluginBuild) {
    pluginBuild.onResolve({filter: new RegExp(`^${TOGETHER}$`)}, ({path}) => ({path, namespace: TOGETHER}))
    pluginBuild.onLoad({filter: /.*/, namespace: TOGETHER}, async () => {
      const contents = LATE.map((name) => `exports['${name}'] = () => require('${name}')`).join('\n')
      const {outputFiles: [bundle]} = await build({...common, stdin: {contents, resolveDir: process.cwd()}, plugins: [], write: false})
      return {contents: bundle.text, resolveDir: process.cwd()}
    })
  }
}

/**
 * Own modules of which only functions are used, and those by few: they are run at the first call. A room that can be waited for is on demand instead.
 *
 * @param {readonly string[]} modules below `server/src`
 */
const whenCalled = (...modules) => ({
  name: 'when-called',
  /** @param {import('esbuild').PluginBuild} pluginBuild */
  setup(pluginBuild) {
    pluginBuild.onResolve({filter: /\.ts$/}, ({kind, path, resolveDir}) => {
      const file = join(resolveDir, path)
      return kind === 'import-statement' && modules.includes(relative('server/src', file).replaceAll('\\', '/')) ? {path: file, namespace: 'when-called'} : undefined
    })
    pluginBuild.onLoad({filter: /.*/, namespace: 'when-called'}, ({path}) => {
      const names = [...readFileSync(path, 'utf8').matchAll(/^export function (\w+)/gm)].map(([, name]) => name)
      return {contents: names.map((name) => `export function ${name}(...given) { return require(${JSON.stringify(path)}).${name}(...given) }`).join('\n'), resolveDir: process.cwd()}
    })
  }
})

/** What few notices need: to be held against an original, texts of laws in another language than English, what front matter may hold, addresses of machines, words in brackets. */
const seldomWhenCalled = whenCalled(
  'lint/translation/hits.ts', 'jurisdictions/translated.ts', 'front-matter/mistakes.ts', 'front-matter/opening-key.ts',
  'rules/wording/over-disclosure/internet-address.ts', 'rules/wording/placeholder/slots.ts', 'rules/wording/placeholder/crosses.ts'
)

/** The library for programs must give its answer at once, so that it cannot wait for a room; but what few notices need is not run before they come. */
const roomsWhenCalled = whenCalled('api/english.ts', 'api/law.ts')

/** A bundle copies the properties of what it imports whole, and each module that imports `process` so its own: ten copies took every start a millisecond. The global is the same. */
const globalProcess = {
  name: 'global-process',
  /** @param {import('esbuild').PluginBuild} pluginBuild */
  setup(pluginBuild) {
    pluginBuild.onResolve({filter: /^node:process$/}, ({kind, path}) => (kind === 'import-statement' ? {path, namespace: 'global-process'} : undefined))
    pluginBuild.onLoad({filter: /.*/, namespace: 'global-process'}, () => ({contents: 'export default process'}))
  }
}

/** What client and server on the desktop both have of the protocol between them: one file, which both read. */
const PROTOCOL = ['vscode-jsonrpc/node', 'vscode-languageserver-protocol/node', 'vscode-languageserver-types']
const protocolEntry = {contents: PROTOCOL.map((name) => `exports[${JSON.stringify(name)}] = require(${JSON.stringify(name)})`).join('\n'), resolveDir: process.cwd()}

const sharedProtocol = {
  name: 'shared-protocol',
  /** @param {import('esbuild').PluginBuild} pluginBuild */
  setup(pluginBuild) {
    // Without `/node` it has the same protocol, less what only Node has.
    pluginBuild.onResolve({filter: /^(?:vscode-jsonrpc(?:\/node(?:\.js)?)?|vscode-languageserver-protocol(?:\/node(?:\.js)?)?|vscode-languageserver-types)$/}, ({path: name}) => ({
      path: name === 'vscode-languageserver-types' ? name : `${name.replace(/\/node(?:\.js)?$/, '')}/node`,
      namespace: 'shared-protocol'
    }))
    pluginBuild.onResolve({filter: /.*/, namespace: 'shared-protocol'}, () => ({path: './protocol.cjs', external: true}))
    pluginBuild.onLoad({filter: /.*/, namespace: 'shared-protocol'}, ({path: name}) => ({contents: `module.exports = require('./protocol.cjs')[${JSON.stringify(name)}]`}))
  }
}

/**
 * docx makes each of its asynchronous functions by a call, which the bundler must take for one that does something. Told that it does not, it leaves out those
 * that are not used, and with them all that mends and reads documents.
 */
const pureDocx = {
  name: 'pure-docx',
  /** @param {import('esbuild').PluginBuild} pluginBuild */
  setup(pluginBuild) {
    pluginBuild.onLoad({filter: /docx[\\/]dist[\\/]index\.mjs$/}, ({path}) => ({
      contents: readFileSync(path, 'utf8').replaceAll(/^var [\w$]+ = (?=function\(\) \{\s+var _ref\d* = _asyncToGenerator\()/gm, '$&/* @__PURE__ */ ')
    }))
  }
}

/** Libraries of write-good put what they find into a variable that they do not declare, which breaks where code is strict. */
const declaredMatch = {
  name: 'declared-match',
  /** @param {import('esbuild').PluginBuild} pluginBuild */
  setup(pluginBuild) {
    pluginBuild.onLoad({filter: /node_modules[\\/](?:e-prime|passive-voice|weasel-words)[\\/][^\\/]+\.js$/}, ({path}) => ({contents: `let match\n${readFileSync(path, 'utf8')}`}))
  }
}

/** Of what runs in Node beside the tables as they lie. @param libraries how it comes by those that are late */
const pluginsOfNode = (...libraries) => [languageFromFiles(), dataFromFiles(SHARED), roomsOnDemand, ...libraries, seldomWhenCalled, globalProcess, pureDocx]

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  minify: true,
  sourcemap: false,
  legalComments: 'none',
  logLevel: 'warning',
  target: 'es2022',
  platform: 'node',
  format: 'cjs',
  plugins: pluginsOfNode(lateLibraries),
  define: {'process.env.NOTICE_LINT_VERSION': JSON.stringify(version), 'import.meta.url': 'moduleUrl'}
}

mkdirSync('dist', {recursive: true})
/** The tables of all languages. */
const tables = readdirSync('server/generated').filter((name) => /^(?:law-)?[a-z]{2,3}(?:-sense)?\.(?:json|bin)$/.test(name))
for (const name of tables) copyFileSync(`server/generated/${name}`, `dist/${name}`)
for (const name of EDITOR_DATA) {
  const {outputFiles: [module]} = await build({entryPoints: [`server/generated/${name}.ts`], bundle: true, write: false, format: 'esm', logLevel: 'warning'})
  const {default: data} = await import(`data:text/javascript;base64,${Buffer.from(module.contents).toString('base64')}`)
  writeFileSync(`dist/${name}.json`, JSON.stringify(data))
}

const {data: trigrams} = await import(`data:text/javascript,${encodeURIComponent(readFileSync(`node_modules/${TRIGRAMS}`, 'utf8'))}`)
writeFileSync('dist/trigrams.json', JSON.stringify(trigrams, (_key, value) => (typeof value === 'string' ? value.replaceAll(/(.{3})\|/gs, '$1') : value)))

/** Skeletons of notices, a file a language; `client/src/new/skeletons.ts` takes them apart. */
mkdirSync('dist/templates', {recursive: true})
for (const language of readdirSync('client/templates')) {
  const skeletons = readdirSync(`client/templates/${language}`).map((file) => `${file.replace('.md', '')}\n${readFileSync(`client/templates/${language}/${file}`, 'utf8')}`)
  writeFileSync(`dist/templates/${language}.md`, skeletons.join('\f'))
}

/** @type {import('esbuild').BuildOptions[]} */
const targets = [
  {entryPoints: {'notice-lint': 'server/src/cli/main.ts'}, supported: {'dynamic-import': false}, plugins: pluginsOfNode(lateLibrariesFrom(TOGETHER), lateLibrariesTogether)},
  ...Object.entries(onDemand).map(([room, name]) => ({entryPoints: {[name]: `server/src/${room}`}, banner: {js: moduleUrl}})),
  {entryPoints: {extension: 'client/src/node/extension.ts'}, external: ['vscode'], plugins: [clientOnDemand], supported: {'dynamic-import': false}},
  {entryPoints: {'editor/client': 'client/src/node/client.ts'}, external: ['vscode'], plugins: [sharedProtocol]},
  {entryPoints: undefined, stdin: protocolEntry, plugins: [], define: {}, outfile: 'dist/editor/protocol.cjs', outdir: undefined}
]

/**
 * The server of the editor on the desktop: modules that share what several rooms need, so that a package holds it once. What a room on demand is
 * to the command line, a chunk is here. The bundler splits only ES modules; each is then made one of CommonJS, as a package runs them from one file
 * (`client/src/node/packed.cts`). @type {import('esbuild').BuildOptions}
 */
const editorServer = {
  ...common,
  format: 'esm',
  splitting: true,
  outExtension: {'.js': '.cjs'},
  plugins: [languageFromFiles(true), dataFromFiles(EDITOR_DATA), trigramsFromFile, sharedProtocol, pureDocx, declaredMatch],
  // The same library as ES modules, of which those that are not used are left out.
  alias: {yaml: './node_modules/yaml/browser/index.js'},
  define: {'process.env.NOTICE_LINT_VERSION': JSON.stringify(version), __dirname: 'tables'},
  banner: {js: "const tables = require('node:path').dirname(__dirname)"},
  entryPoints: {server: 'server/src/lsp/node.ts'},
  outdir: 'dist/editor',
  write: false
}

/** The page inside the preview pane: its script and its style, without anything of Node. @type {import('esbuild').BuildOptions} */
const page = {...common, platform: 'browser', format: 'iife', plugins: [], define: {}, entryPoints: {preview: 'client/webview/main.ts'}, outdir: 'dist'}
/** For a browser: the extension in the worker of the workbench, and the server in a worker of its own. Neither Node nor a page is at hand. @type {import('esbuild').BuildOptions} */
const web = {...common, platform: 'browser', conditions: ['worker'], format: 'iife', plugins: [languageFromClient], define: {'process.env.NOTICE_LINT_VERSION': JSON.stringify(version)}, outdir: 'dist'}
const webServer = {...web, plugins: [languageFromClient, shortPages, pureDocx, declaredMatch], entryPoints: {'server-web': 'server/src/lsp/browser/worker.ts'}}
const webExtension = {...web, format: 'cjs', entryPoints: {'extension-web': 'client/src/browser/extension.ts'}, external: ['vscode']}
const pageStyle = {...page, entryPoints: {preview: 'client/webview/style.css'}}

rmSync('dist/editor', {recursive: true, force: true})
await Promise.all([page, pageStyle, webServer, webExtension].map((options) => build(options)))
await Promise.all(targets.map((options) => build({...common, outdir: 'dist', outExtension: {'.js': '.cjs'}, ...options})))

const {outputFiles: chunks} = await build(editorServer)
for (const {path, text} of chunks) {
  if (text.includes('import.meta')) throw new Error(`a library of the editor's server asks where its module lies: tell it in ${path}`)
  const {code} = await transform(text, {banner: '"use strict";', format: 'cjs', minify: true, platform: 'node', target: common.target, supported: {'dynamic-import': false}})
  writeFileSync(path, code)
}
// A package has all of them in one file (`client/pack-programs.ts`).
for (const name of readdirSync('dist/editor')) writeFileSync(`dist/editor/${name}`, ascii(readFileSync(`dist/editor/${name}`, 'utf8')))

// The launcher reads its program as bytes, a character each, that make a function.
// It is not strict as a whole: one of its libraries puts a value into a variable that it does not declare.
const bundled = ascii(readFileSync('dist/notice-lint.cjs', 'utf8')).replace(/^"use strict";/, '')
if (bundled.includes('moduleUrl')) throw new Error('a library of the command line asks where its module lies: give notice-lint.cjs the banner that tells it')
writeFileSync('dist/notice-lint.cjs', `(function (exports, require, module, __filename, __dirname) {${bundled}\n})`)

// The launcher knows its program by what is in it.
const program = createHash('sha256').update(readFileSync('dist/notice-lint.cjs')).digest('hex').slice(0, 16)
const launcher = {entryPoints: {cli: 'server/src/cli/launch.ts'}, banner: {js: '#!/usr/bin/env node'}, plugins: [roomsOnDemand, globalProcess], supported: {'dynamic-import': false}, define: {...common.define, NOTICE_LINT_PROGRAM: JSON.stringify(program)}}
await build({...common, outdir: 'dist', outExtension: {'.js': '.cjs'}, ...launcher})
// The pool of threads starts each with a module of its own, which it looks for beside itself.
await build({...common, format: 'esm', plugins: [], define: {}, entryPoints: {'entry/worker': 'node_modules/tinypool/dist/entry/worker.js'}, outdir: 'dist'})

// The library for programs: a module for Node and for the browser, with English in it, others beside it that it loads for other languages, and its types.
rmSync('dist/library', {recursive: true, force: true})
await build({...common, platform: 'neutral', format: 'esm', splitting: true, chunkNames: 'library/[name]-[hash]', charset: 'utf8', plugins: [roomsWhenCalled], define: {}, mainFields: ['module', 'main'], entryPoints: {index: 'server/src/api/index.ts'}, outdir: 'dist'})
const api = readFileSync('server/src/api/index.ts', 'utf8')
const {outputText: types, diagnostics} = ts.transpileDeclaration(api, {fileName: 'index.ts', reportDiagnostics: true, compilerOptions: {declaration: true, isolatedDeclarations: true}})
if (diagnostics.length > 0) throw new Error(diagnostics.map(({messageText}) => JSON.stringify(messageText)).join('\n'))
writeFileSync('dist/index.d.ts', types.replace(/^import .*\n/gm, ''))
