/**
 * In a package this stands for each module of `dist/editor` that is begun with. All of them lie in one file beside it, `client/pack-programs.ts`, and are
 * run as Node runs modules: when they are asked for, once, with what is not among them (`vscode` too) found from here.
 */
import fs = require('node:fs')
import path = require('node:path')
import vm = require('node:vm')
import zlib = require('node:zlib')

type Run = (exports: unknown, require: (name: string) => unknown, module: {exports: unknown}, filename: string, folder: string) => void

/** By names such as `./client.cjs`, which they have for one another. */
const sources = new Map<string, string>()
for (const program of zlib.brotliDecompressSync(fs.readFileSync(path.join(__dirname, 'programs.br'))).toString('latin1').split('\0')) {
  const end = program.indexOf('\n')
  sources.set(program.slice(0, end), program.slice(end + 1))
}

const modules = new Map<string, {exports: unknown}>()

function load(name: string): unknown {
  const source = sources.get(name)
  if (source === undefined) return require(name)
  const known = modules.get(name)
  if (known) return known.exports
  const module = {exports: {} as unknown}
  modules.set(name, module)
  const filename = path.join(__dirname, name)
  const run = vm.compileFunction(source, ['exports', 'require', 'module', '__filename', '__dirname'], {filename}) as Run
  run.call(module.exports, module.exports, load, module, filename, __dirname)
  return module.exports
}

export = load(`./${path.basename(__filename)}`)
