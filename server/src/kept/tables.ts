/**
 * The tables of languages as a package has them are small, and to unpack them takes a start longer than all else it does. What was unpacked once
 * lies in the user's folder for caches, where the next start reads it as it is. It holds nothing of any notice; without it, or where it cannot be
 * written, all goes as well, but slower. `NODE_DISABLE_COMPILE_CACHE=1` does without, as for compiled code.
 */
import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import process from 'node:process'
import {brotliDecompressSync} from 'node:zlib'
import type {Lexicon} from '../lexicon/lexicon.ts'
import {lexiconOf, storeLexicon, unpackLexicon, type PackedLexicon} from '../lexicon/pack.ts'
import {growLists, readLexicon, type SmallLexicon} from '../lexicon/small.ts'
import {keepFile, leaveNewest} from './files.ts'
import {cacheFolder} from './folder.ts'

/** What files of a package that brotli made small begin with. */
const SMALL = 'NLSB'

/** A file that is kept: a checksum of the rest, the length of the strings, the strings, the numbers. */
const HEAD = 24
const LENGTH_AT = 20

/** Milliseconds after which a table is written: nobody waits for the first findings any more. */
const LATER = 2000

/** Tables of one name that are kept: more than one version of the extension may be in use. */
const MOST_OF_NAME = 3

/**
 * A lexicon from a package's files `NAME.json` and `NAME.bin`, or from what was kept of them.
 *
 * @param caches the folder to keep it below; undefined: nowhere
 * @param later milliseconds after which it is kept
 * @throws {RangeError} for files that are damaged
 */
export function readTable(folder: string, name: string, caches = process.env['NODE_DISABLE_COMPILE_CACHE'] ? undefined : cacheFolder(), later = LATER): Lexicon {
  const [strings, numbers] = [readFileSync(join(folder, `${name}.json`)), readFileSync(join(folder, `${name}.bin`))]
  if (!isSmall(numbers)) return readLexicon(JSON.parse(textOf(strings)) as PackedLexicon | SmallLexicon, numbers)
  const file = caches && join(caches, 'tables', `${name}-${checksum(Buffer.concat([strings, numbers])).toString('hex').slice(0, 16)}.table`)
  const kept = file && readKept(file)
  if (kept) return kept
  const small = JSON.parse(textOf(strings)) as SmallLexicon
  const {automaton, lists} = growLists(small, brotliDecompressSync(numbers.subarray(SMALL.length)))
  if (file) setTimeout(() => keep(file, name, storeLexicon(small, automaton, lists)), later).unref()
  return lexiconOf(small, automaton, lists)
}

function isSmall(bytes: Buffer): boolean {
  return bytes.subarray(0, SMALL.length).toString('latin1') === SMALL
}

function textOf(bytes: Buffer): string {
  return (isSmall(bytes) ? brotliDecompressSync(bytes.subarray(SMALL.length)) : bytes).toString()
}

function checksum(bytes: Uint8Array): Buffer {
  return createHash('sha1').update(bytes).digest()
}

/** Undefined where nothing is kept, or it is damaged. */
function readKept(file: string): Lexicon | undefined {
  try {
    const bytes = readFileSync(file)
    if (bytes.length < HEAD || !checksum(bytes.subarray(LENGTH_AT)).equals(bytes.subarray(0, LENGTH_AT))) return undefined
    const end = HEAD + bytes.readUInt32LE(LENGTH_AT)
    return unpackLexicon(JSON.parse(bytes.subarray(HEAD, end).toString()) as PackedLexicon, bytes.subarray(end))
  } catch {
    return undefined
  }
}

function keep(file: string, name: string, {packed, bytes}: {readonly packed: PackedLexicon; readonly bytes: Uint8Array}): void {
  const text = Buffer.from(JSON.stringify(packed))
  // The numbers must lie at a multiple of four.
  const strings = Buffer.concat([text, Buffer.alloc((4 - (text.length % 4)) % 4, ' ')])
  const length = Buffer.alloc(HEAD - LENGTH_AT)
  length.writeUInt32LE(strings.length)
  const rest = Buffer.concat([length, strings, bytes])
  if (keepFile(file, Buffer.concat([checksum(rest), rest]))) leaveNewest(dirname(file), MOST_OF_NAME, (one) => one.startsWith(`${name}-`) && one.endsWith('.table'))
}
