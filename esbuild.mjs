/** Builds what is shipped: the command line, the language server and the extension's client, each one file in `dist/`, but for the desktop's editor modules in `dist/editor/`. */
import {createHash} from 'node:crypto'
import {copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {build, transform} from 'esbuild'
import ts from 'typescript'
import {languageFromClient, shortPages} from './server/bundles/browser.mjs'
import {dataFromFiles, EDITOR_DATA, languageFromFiles, SHARED, TRIGRAMS, trigramsFromFile} from './server/bundles/data.mjs'
import {declaredMatch, globalProcess, lateLibraries, protocolEntry, pureDocx, sharedProtocol} from './server/bundles/libraries.mjs'
import {clientOnDemand, onDemand, roomsOnDemand, roomsWhenCalled, seldomWhenCalled} from './server/bundles/rooms.mjs'

const {version} = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))

/** Libraries that ask where their module lies find it in a CommonJS bundle too. */
const moduleUrl = "const moduleUrl = require('node:url').pathToFileURL(__filename).href"

/** Code of which each character is a byte. The bundler escapes what is not ASCII in strings, but not in patterns. */
const ascii = (code) => code.replaceAll(/[^\0-\x7F]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** Of what runs in Node beside the tables as they lie. @param late how it comes by the libraries that are late */
const pluginsOfNode = (late) => [languageFromFiles(), dataFromFiles(SHARED), roomsOnDemand, late, seldomWhenCalled, globalProcess, pureDocx, declaredMatch]

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
  plugins: pluginsOfNode(lateLibraries()),
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
  {entryPoints: {'notice-lint': 'server/src/cli/main.ts'}, supported: {'dynamic-import': false}, plugins: pluginsOfNode(lateLibraries(common))},
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
const bundled = ascii(readFileSync('dist/notice-lint.cjs', 'utf8'))
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
