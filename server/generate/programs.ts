/**
 * Compiles what is written in AssemblyScript to WebAssembly and writes each program as a module of `server/generated/`. Runs before everything
 * else that is generated, for that is made with it; does nothing where no program has changed.
 */
import {execFileSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'

interface Program {
  readonly name: string
  readonly room: string
  readonly does: string
  readonly options: readonly string[]
}

const PROGRAMS: readonly Program[] = [
  {name: 'search', room: 'server/src/lexicon/search', does: 'The search for phrases', options: []},
  {name: 'adding', room: 'server/src/sense/adding', does: 'The sum of what a sentence’s features say', options: []},
  {name: 'learning', room: 'server/generate/sense/learning', does: 'A round of learning', options: ['--enable', 'simd']}
]

const root = fileURLToPath(new URL('../..', import.meta.url))
const generated = join(root, 'server', 'generated')
// As a process of its own: the compiler's types would change those of every list in our own code.
const compiler = fileURLToPath(import.meta.resolve('assemblyscript/bin/asc.js'))
const OPTIONS = ['--runtime', 'stub', '-O3', '--noAssert', '--use', 'abort=']

/** All of them, as programs share files. */
const SOURCES = PROGRAMS.flatMap(({room}) => readdirSync(join(root, room)).sort().map((file) => join(root, room, file)))

for (const program of PROGRAMS) make(program)

function make({name, room, does, options}: Program): void {
  const all = [...OPTIONS, ...options]
  const hash = createHash('sha256').update(all.join(' '))
  for (const file of [join(root, 'package-lock.json'), ...SOURCES]) hash.update(readFileSync(file))
  const made = `// ${hash.digest('hex')}`
  const out = join(generated, `${name}.ts`)
  if (existsSync(out) && readFileSync(out, 'utf8').endsWith(`${made}\n`)) return
  mkdirSync(generated, {recursive: true})
  const program = join(generated, `${name}.wasm`)
  execFileSync(process.execPath, [compiler, `${room}/program.ts`, '--outFile', program, ...all], {cwd: root, stdio: ['ignore', 'inherit', 'inherit']})
  const lines = [
    `// Generated from ${room}/ by \`npm run generate\`. Do not edit.`,
    "import {bytesOf} from '../src/lexicon/base64.ts'",
    `/** ${does}, as a program of WebAssembly. */`,
    `export default () => bytesOf('${readFileSync(program, 'base64')}')`,
    made
  ]
  writeFileSync(out, `${lines.join('\n')}\n`)
}
