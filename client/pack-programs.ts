import {readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {brotliCompressSync, constants} from 'node:zlib'
import {buildSync} from 'esbuild'

/** What the extension and its client begin with; all other modules are required by these. */
const ENTRIES = ['client.cjs', 'server.cjs']

/**
 * Makes of a folder's modules one file, and of those that are begun with `client/src/node/packed.cts`, which runs them from it: a VSIX stores deflate, file by
 * file; brotli over all of them is a fifth smaller.
 */
export function packPrograms(folder: string): void {
  const names = readdirSync(folder)
  const programs = names.map((name) => `./${name}\n${readFileSync(join(folder, name), 'latin1')}`)
  const strange = names.find((_name, index) => /[\0\x80-\xFF]/.test(programs[index] ?? ''))
  if (strange !== undefined) throw new Error(`${strange} holds a character that programs may not have`)
  for (const name of names) rmSync(join(folder, name))
  writeFileSync(join(folder, 'programs.br'), brotli(Buffer.from(programs.join('\0'))))
  const entryPoints = [fileURLToPath(new URL('src/node/packed.cts', import.meta.url))]
  const {outputFiles: [runner]} = buildSync({entryPoints, bundle: true, minify: true, platform: 'node', format: 'cjs', write: false})
  for (const name of ENTRIES) writeFileSync(join(folder, name), runner?.contents ?? '')
}

/** As small as brotli can, with a window that has all that came before. */
export function brotli(bytes: Buffer): Buffer {
  return brotliCompressSync(bytes, {params: {[constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length}})
}
