/** Builds what is shipped: the command line, the language server and the extension's client, each one file in `dist/`. */
import {copyFileSync, mkdirSync, readFileSync} from 'node:fs'
import {basename, join, relative} from 'node:path'
import {build} from 'esbuild'

const {version} = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))

/** Libraries that ask where their module lies find it in a CommonJS bundle too. */
const moduleUrl = "const moduleUrl = require('node:url').pathToFileURL(__filename).href"

/** In Node a language is read from files beside the bundle, at less cost than as a part of it. */
const languageFromFiles = {
  name: 'language-from-files',
  /** @param {import('esbuild').PluginBuild} pluginBuild */
  setup(pluginBuild) {
    pluginBuild.onLoad({filter: /server[\\/]generated[\\/](?:law-)?en\.ts$/}, ({path}) => ({
      contents: `
        import {readFileSync} from 'node:fs'
        import {join} from 'node:path'
        import {unpackLexicon} from '../src/lexicon/pack.ts'
        const bytes = readFileSync(join(__dirname, '${basename(path, '.ts')}.bin'))
        export default unpackLexicon(JSON.parse(readFileSync(join(__dirname, '${basename(path, '.ts')}.json'), 'utf8')), bytes)`,
      resolveDir: 'server/generated',
      loader: 'ts'
    }))
  }
}

/** Rooms that few notices need: each is a bundle of its own, which the others load when a notice asks for it. */
const onDemand = {'jurisdictions/deadlines/schedule.ts': 'deadlines', 'cli/deadlines/ics.ts': 'calendar', 'jurisdictions/reader.ts': 'law'}

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
  plugins: [languageFromFiles, roomsOnDemand],
  define: {'process.env.NOTICE_LINT_VERSION': JSON.stringify(version), 'import.meta.url': 'moduleUrl'}
}

mkdirSync('dist', {recursive: true})
for (const name of ['en.json', 'en.bin', 'law-en.json', 'law-en.bin']) copyFileSync(`server/generated/${name}`, `dist/${name}`)

/** @type {import('esbuild').BuildOptions[]} */
const targets = [
  {entryPoints: {cli: 'server/src/cli/main.ts'}, banner: {js: `#!/usr/bin/env node\n${moduleUrl}`}},
  ...Object.entries(onDemand).map(([room, name]) => ({entryPoints: {[name]: `server/src/${room}`}, banner: {js: moduleUrl}})),
  {entryPoints: {server: 'server/src/lsp/node.ts'}, banner: {js: moduleUrl}},
  {entryPoints: {extension: 'client/src/node/extension.ts'}, external: ['vscode']}
]

/** The page inside the preview pane: its script and its style, without anything of Node. @type {import('esbuild').BuildOptions} */
const page = {...common, platform: 'browser', format: 'iife', plugins: [], define: {}, entryPoints: {preview: 'client/webview/main.ts'}, outdir: 'dist'}
const pageStyle = {...page, entryPoints: {preview: 'client/webview/style.css'}}

await Promise.all([page, pageStyle].map((options) => build(options)))
await Promise.all(targets.map((options) => build({...common, outdir: 'dist', outExtension: {'.js': '.cjs'}, ...options})))
