/**
 * What `notice-lint` starts with: runs the program beside it from code that earlier runs compiled, because compiling takes longer than
 * linting a notice. That code lies in the user's folder for caches and holds nothing of any notice; without it, or where it
 * cannot be written, all goes as well, but slower. `NODE_DISABLE_COMPILE_CACHE=1` does without, as for Node's own cache.
 */
import {readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import process from 'node:process'
import {setFlagsFromString} from 'node:v8'
import {Script} from 'node:vm'
import {CompiledCode} from './compiled-code.ts'

/** Tells apart the versions of the program; the build puts it in. */
declare const NOTICE_LINT_PROGRAM: string
/** That of this file, beside which the program lies. */
declare const require: NodeJS.Require

// Most runs are over before machine code that V8 makes with care has paid for itself: it shall make that only of what runs much longer than usual.
// A version of Node that does not know a flag complains of it, so that each has its own and those that nobody has tried have none.
const FLAGS: Readonly<Record<string, string>> = {20: '--interrupt-budget=1000000 --no-regexp-tier-up --semi-space-growth-factor=16', 22: '--no-regexp-tier-up', 24: '--no-regexp-tier-up'}
const flags = FLAGS[Number.parseInt(process.versions.node, 10)]
if (flags !== undefined) setFlagsFromString(flags)

const file = join(__dirname, 'notice-lint.cjs')
const compiled = process.env['NODE_DISABLE_COMPILE_CACHE'] ? undefined : CompiledCode.of(NOTICE_LINT_PROGRAM)
const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'latin1')}\n})`
const script = new Script(source, {filename: file, ...(compiled?.code ? {cachedData: compiled.code} : {})})
const run: unknown = script.runInThisContext()
const module: {exports: {readonly hasLinted?: boolean}} = {exports: {}}
if (typeof run === 'function') Reflect.apply(run, undefined, [module.exports, require, module, file, dirname(file)])
// A run that only printed its version has compiled nothing worth keeping.
if (compiled) {
  process.on('exit', () => {
    if (module.exports.hasLinted === true) compiled.keep(script)
  })
}
