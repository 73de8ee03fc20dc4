/** Builds what is shipped: the command line, the language server and the extension's client, each one file in `dist/`. */
import {readFileSync} from 'node:fs'
import {build} from 'esbuild'

const {version} = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))

/** Libraries that ask where their module lies find it in a CommonJS bundle too. */
const moduleUrl = "const moduleUrl = require('node:url').pathToFileURL(__filename).href"

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
  define: {'process.env.NOTICE_LINT_VERSION': JSON.stringify(version), 'import.meta.url': 'moduleUrl'}
}

/** @type {import('esbuild').BuildOptions[]} */
const targets = [
  {entryPoints: {cli: 'server/src/cli/main.ts'}, banner: {js: `#!/usr/bin/env node\n${moduleUrl}`}},
  {entryPoints: {server: 'server/src/lsp/node.ts'}, banner: {js: moduleUrl}},
  {entryPoints: {extension: 'client/src/node/extension.ts'}, external: ['vscode']}
]

await Promise.all(targets.map((options) => build({...common, outdir: 'dist', outExtension: {'.js': '.cjs'}, ...options})))
