/**
 * What `notice-lint` starts with. A command line with options it has read by `command-line.ts`, which answers what needs no more (`--help`,
 * `--version`, a mistake); else it runs the program beside it, in four steps that make a start short:
 *
 * 1. V8 is told to wait before it makes machine code with care, which a run on a few notices never earns back.
 * 2. The program runs from code that earlier runs compiled (`compiled-code.ts`), because to compile it takes longer than to lint a notice. That
 *    code lies in the user's folder for caches and holds nothing of any notice; without it, or where it cannot be written, all goes as
 *    well, but slower. `NODE_DISABLE_COMPILE_CACHE=1` does without, as for Node's own cache.
 * 3. The tables that it most likely needs threads of Node read meanwhile (`kept/ahead.ts`).
 * 4. What the program may not need it loads when it is needed.
 *
 * Modules of Node that only the program needs are fetched when it is run: each costs every start something.
 */
import {readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import process from 'node:process'
import {readAhead} from '../kept/ahead.ts'
import {CompiledCode} from './compiled-code.ts'
import type * as Program from './main.ts'
import type {CommandLine} from './options.ts'
import {setFlags} from './v8-flags.ts'

/** Tells apart the versions of the program; the build puts it in. */
declare const NOTICE_LINT_PROGRAM: string
/** That of this file, beside which the program lies. */
declare const require: NodeJS.Require

/**
 * Step 1, from some ten times as many calls on. A version of Node that does not know a flag complains of it, so that each has its own and those that nobody has tried have none.
 * Patterns become machine code at once, since nearly all are used again, and the space for new objects grows at one step, not at many. No flag may
 * change what was compiled before it: with `--no-regexp-tier-up` Node breaks down over a pattern that it has run once already.
 */
const FLAGS: Readonly<Record<string, string>> = {
  20: '--interrupt-budget=1000000 --regexp-tier-up-ticks=0 --semi-space-growth-factor=8 --wasm-tiering-budget=30000000',
  22: '--invocation-count-for-turbofan=50000 --invocation-count-for-osr=10000 --regexp-tier-up-ticks=0 --semi-space-growth-factor=8',
  24: '--invocation-count-for-maglev=5000 --invocation-count-for-maglev-osr=1000 --invocation-count-for-turbofan=50000 --invocation-count-for-osr=10000 --regexp-tier-up-ticks=0 --semi-space-growth-factor=8'
}

/** Tables that a run needs unless all its notices are in other languages. */
const TABLES = ['en.bin', 'en-sense.bin']

/** Names alone ask for no help: the program reads them itself, from code that is compiled already. */
function launch(args: readonly string[]): void {
  if (args.length > 0 && !args.some((arg) => arg.startsWith('-'))) runProgram(args)
  else {
    void import('./command-line.ts').then(({readOrAnswer}) => {
      const command = readOrAnswer(args)
      if (command) runProgram(args, command)
    })
  }
}

/** @param command what the arguments say, if they have been read */
function runProgram(args: readonly string[], command?: CommandLine): void {
  const file = join(__dirname, 'notice-lint.cjs')
  const kept = process.env['NODE_DISABLE_COMPILE_CACHE'] ? undefined : CompiledCode.fileOf(NOTICE_LINT_PROGRAM)
  const tables = new Map((command?.command ?? 'lint') === 'lint' ? TABLES.map((name) => [name, readAhead(join(__dirname, name))]) : [])
  const flags = FLAGS[Number.parseInt(process.versions.node, 10)]
  if (flags !== undefined) setFlags(flags)
  const {Script} = process.getBuiltinModule('node:vm')
  const compiled = kept === undefined ? undefined : new CompiledCode(kept)
  // The build has made the program one function, as Node makes modules, of characters that are a byte each.
  const script = new Script(readFileSync(file, 'latin1'), {filename: file, ...(compiled?.code ? {cachedData: compiled.code} : {})})
  const load: unknown = script.runInThisContext()
  const module: {exports: Partial<typeof Program>} = {exports: {}}
  if (typeof load === 'function') Reflect.apply(load, undefined, [module.exports, require, module, file, dirname(file)])
  // A run that linted nothing has compiled nothing worth keeping.
  if (compiled) {
    process.on('exit', () => {
      if (module.exports.hasLinted === true) compiled.keep(script)
    })
  }
  module.exports.run?.(args, command, tables)
}

launch(process.argv.slice(2))
