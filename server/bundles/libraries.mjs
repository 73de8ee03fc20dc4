/** How bundles take libraries in: plugins of esbuild. */
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {build} from 'esbuild'

/** Libraries that few runs need, or none: what our own code calls of them is looked up at the first call. */
const LATE = [
  'diff', 'fastest-levenshtein', 'ignore', 'mdast-util-gfm-strikethrough', 'mdast-util-gfm-table', 'micromark-extension-gfm-strikethrough', 'micromark-extension-gfm-table', 'picomatch',
  'remark-parse', 'retext-english', 'syllable', 'tinyglobby', 'unified', 'yaml'
]

/** The module that has all of them. */
const TOGETHER = 'libraries-together'

/**
 * Each is looked up by its name. For the command line they are one module in a function of its own: as a part of the program each of their functions would be
 * made, and its name read from the compiled code, at every start.
 *
 * @param {import('esbuild').BuildOptions | undefined} together options with which that module is built
 */
export const lateLibraries = (together = undefined) => ({
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
      const load = together === undefined ? `require('${path}')` : `require('${TOGETHER}')['${path}']()`
      return {contents: [`const load = () => ${load}`, ...called].join('\n'), resolveDir: process.cwd()}
    })
    pluginBuild.onResolve({filter: new RegExp(`^${TOGETHER}$`)}, ({path}) => ({path, namespace: TOGETHER}))
    pluginBuild.onLoad({filter: /.*/, namespace: TOGETHER}, async () => {
      const contents = LATE.map((name) => `exports['${name}'] = () => require('${name}')`).join('\n')
      const {outputFiles: [bundle]} = await build({...together, stdin: {contents, resolveDir: process.cwd()}, plugins: [], write: false})
      return {contents: bundle.text, resolveDir: process.cwd()}
    })
  }
})

/** A bundle copies the properties of what it imports whole, and each module that imports `process` so its own: ten copies took every start a millisecond. The global is the same. */
export const globalProcess = {
  name: 'global-process',
  /** @param {import('esbuild').PluginBuild} pluginBuild */
  setup(pluginBuild) {
    pluginBuild.onResolve({filter: /^node:process$/}, ({kind, path}) => (kind === 'import-statement' ? {path, namespace: 'global-process'} : undefined))
    pluginBuild.onLoad({filter: /.*/, namespace: 'global-process'}, () => ({contents: 'export default process'}))
  }
}

/** What client and server on the desktop both have of the protocol between them: one file, which both read. */
const PROTOCOL = ['vscode-jsonrpc/node', 'vscode-languageserver-protocol/node', 'vscode-languageserver-types']
export const protocolEntry = {contents: PROTOCOL.map((name) => `exports[${JSON.stringify(name)}] = require(${JSON.stringify(name)})`).join('\n'), resolveDir: process.cwd()}

export const sharedProtocol = {
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
export const pureDocx = {
  name: 'pure-docx',
  /** @param {import('esbuild').PluginBuild} pluginBuild */
  setup(pluginBuild) {
    pluginBuild.onLoad({filter: /docx[\\/]dist[\\/]index\.mjs$/}, ({path}) => ({
      contents: readFileSync(path, 'utf8').replaceAll(/^var [\w$]+ = (?=function\(\) \{\s+var _ref\d* = _asyncToGenerator\()/gm, '$&/* @__PURE__ */ ')
    }))
  }
}

/** Libraries of write-good put what they find into a variable that they do not declare, which breaks where code is strict. */
export const declaredMatch = {
  name: 'declared-match',
  /** @param {import('esbuild').PluginBuild} pluginBuild */
  setup(pluginBuild) {
    pluginBuild.onLoad({filter: /node_modules[\\/](?:e-prime|passive-voice|weasel-words)[\\/][^\\/]+\.js$/}, ({path}) => ({contents: `let match\n${readFileSync(path, 'utf8')}`}))
  }
}
