/**
 * Packages the extension: for the desktop, whose editor runs the server in Node, without the bundles for browsers; with `--web` for browsers,
 * without those for Node. The packager wants every entry point that the manifest names, so that it is given a copy of the folder with a
 * manifest that names but one. In the copy what was learned of a language is laid so that the package becomes small.
 */
import {spawnSync} from 'node:child_process'
import {cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {compress, init} from '@bokuweb/zstd-wasm'
import type {PackedLexicon} from '../server/src/lexicon/pack.ts'
import {smallLexicon} from '../server/src/lexicon/small.ts'
import {smallSense, type PackedSense} from '../server/src/sense/pack.ts'
import {brotli, packPrograms} from './pack-programs.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const web = process.argv.includes('--web')
const PARTS = ['README.md', 'LICENSE', 'CHANGELOG.md', 'package.nls.json', 'package.nls.es.json', 'schemas', 'samples', 'client', 'dist']
/** The level of zstd that makes files smallest. */
const SMALLEST = 22
/** What only one of the two needs: the files, and what the manifest says for it alone. */
const BROWSER = {files: ['dist/extension-web.js', 'dist/server-web.js'], keys: ['browser']}
const NODE = {files: ['dist/extension.cjs', 'dist/editor/*', ...['laws', 'pack-texts', 'us-states', 'rules', 'pages', 'agencies', 'trigrams', 'phone-numbers'].map((name) => `dist/${name}.json`)], keys: ['main', 'type']}

const folder = mkdtempSync(join(tmpdir(), 'notice-lint-package-'))
try {
  for (const part of PARTS) if (existsSync(join(root, part))) cpSync(join(root, part), join(folder, part), {recursive: true})
  const left = web ? NODE : BROWSER
  const whole = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, unknown>
  const manifest = Object.fromEntries(Object.entries(whole).filter(([key]) => key !== 'scripts' && !left.keys.includes(key)))
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest, undefined, 2))
  const ignored = readFileSync(join(root, '.vscodeignore'), 'utf8').split('\n').filter((line) => !left.files.includes(line.replace('!', '')))
  writeFileSync(join(folder, '.vscodeignore'), ignored.join('\n'))
  shrinkTables(join(folder, 'dist'))
  if (web) await packForBrowsers(join(folder, 'dist'))
  else packForNode(join(folder, 'dist'))
  const out = join(root, 'dist', web ? 'breach-notice-lint-web.vsix' : 'breach-notice-lint.vsix')
  mkdirSync(dirname(out), {recursive: true})
  const vsce = join(root, 'node_modules', '@vscode', 'vsce', 'vsce')
  const {status} = spawnSync(process.execPath, [vsce, 'package', ...(web ? ['--target', 'web'] : []), '--no-dependencies', '--allow-missing-repository', '--skip-license', '--out', out], {cwd: folder, stdio: 'inherit'})
  process.exitCode = status ?? 1
} finally {
  rmSync(folder, {recursive: true, force: true})
}

/** The tables of every language, `NAME.json` and `NAME.bin`. */
function shrinkTables(dist: string): void {
  for (const name of readdirSync(dist).filter((file) => file.endsWith('.bin')).map((file) => file.slice(0, -'.bin'.length))) {
    const strings = join(dist, `${name}.json`)
    const numbers = join(dist, `${name}.bin`)
    const bytes = new Uint8Array(readFileSync(numbers))
    const stored: unknown = JSON.parse(readFileSync(strings, 'utf8'))
    const small = name.endsWith('-sense') ? smallSense((stored as {readonly packed: PackedSense}).packed, bytes) : smallLexicon(stored as PackedLexicon, bytes)
    writeFileSync(strings, JSON.stringify(name.endsWith('-sense') ? {packed: small.packed} : small.packed))
    writeFileSync(numbers, small.bytes)
  }
}

/** Node has what undoes brotli, a seventh smaller than what a VSIX file has by itself; `server/bundles/data.mjs` has the other half. */
function packForNode(dist: string): void {
  for (const name of readdirSync(dist).filter((file) => /\.(?:bin|json)$/.test(file))) writeFileSync(join(dist, name), Buffer.concat([Buffer.from('NLSB'), brotli(readFileSync(join(dist, name)))]))
  packPrograms(join(dist, 'editor'))
}

/** Browsers have not, but zstd takes a small library, `client/src/browser/packed.ts`, which is quick. */
async function packForBrowsers(dist: string): Promise<void> {
  await init()
  for (const name of readdirSync(dist).filter((file) => /\.(?:bin|json)$/.test(file) || file === 'server-web.js')) writeFileSync(join(dist, name), compress(readFileSync(join(dist, name)), SMALLEST))
}
