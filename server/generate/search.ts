/**
 * Compiles the search for phrases (`server/src/lexicon/search/`) to WebAssembly and writes it as a module, `server/generated/search.ts`.
 * Runs before everything else that is generated, for that is read with it; does nothing where the search has not changed.
 */
import {execFileSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const room = 'server/src/lexicon/search'
const generated = join(root, 'server', 'generated')
const out = join(generated, 'search.ts')

// As a process of its own: the compiler's types would change those of every list in our own code.
const compiler = fileURLToPath(import.meta.resolve('assemblyscript/bin/asc.js'))
const options = ['--runtime', 'stub', '-O3', '--noAssert', '--use', 'abort=']

const hash = createHash('sha256').update(options.join(' '))
for (const file of [join(root, 'package-lock.json'), ...readdirSync(join(root, room)).sort().map((name) => join(root, room, name))]) hash.update(readFileSync(file))
const made = `// ${hash.digest('hex')}`

if (!existsSync(out) || !readFileSync(out, 'utf8').endsWith(`${made}\n`)) {
  mkdirSync(generated, {recursive: true})
  const program = join(generated, 'search.wasm')
  execFileSync(process.execPath, [compiler, `${room}/program.ts`, '--outFile', program, ...options], {cwd: root, stdio: ['ignore', 'inherit', 'inherit']})
  const lines = [
    `// Generated from ${room}/ by \`npm run generate\`. Do not edit.`,
    "import {bytesOf} from '../src/lexicon/base64.ts'",
    '/** The search for phrases, as a program of WebAssembly. */',
    `export default () => bytesOf('${readFileSync(program, 'base64')}')`,
    made
  ]
  writeFileSync(out, `${lines.join('\n')}\n`)
}
