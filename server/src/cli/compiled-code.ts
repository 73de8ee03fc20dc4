import {readFileSync, statSync} from 'node:fs'
import {dirname, join} from 'node:path'
import process from 'node:process'
import type {Script} from 'node:vm'
import {keepFile, leaveNewest} from '../kept/files.ts'
import {cacheFolder} from '../kept/folder.ts'

/** So many runs add the functions that they needed to the compiled code; later runs only read it, but for one a day: other notices need others. */
const LEARNING_RUNS = 3
const DAY = 86_400_000

/** Files of other versions of the program or of Node that are left in the folder. */
const MOST_FILES = 8

/** What stands behind the code in its file: its checksum in four bytes (Node takes damaged code for good and breaks down), and the number of runs. */
const TAIL = 5

/** The compiled code of one version of the program for one version of Node. */
export class CompiledCode {
  readonly code: Buffer | undefined
  private readonly file: string
  private readonly runs: number

  /** Where it lies; undefined where the user has no folder for caches. @param program tells apart the versions of the program */
  static fileOf(program: string): string | undefined {
    const folder = cacheFolder()
    return folder === undefined ? undefined : join(folder, `${program}-${process.version}-${process.arch}.code`)
  }

  constructor(file: string) {
    this.file = file
    const bytes = readIfThere(file)
    const code = bytes?.subarray(0, -TAIL)
    const sound = bytes !== undefined && code !== undefined && bytes.length > TAIL && bytes.readUInt32LE(code.length) === checksum(code)
    this.code = sound ? code : undefined
    this.runs = sound ? (bytes.at(-1) ?? 0) : 0
  }

  /** Writes the code with all that was compiled in this run, if that may help the next. Nothing that goes wrong here matters. */
  keep(script: Script): void {
    const runs = script.cachedDataRejected === true ? 0 : this.runs
    if (runs >= LEARNING_RUNS && Date.now() - writtenAt(this.file) < DAY) return
    const code = script.createCachedData()
    const tail = Buffer.alloc(TAIL, Math.min(runs + 1, LEARNING_RUNS))
    tail.writeUInt32LE(checksum(code))
    if (keepFile(this.file, Buffer.concat([code, tail])) && runs === 0) leaveNewest(dirname(this.file), MOST_FILES, (name) => name.endsWith('.code'))
  }
}

/** Four bytes in 508 count: what a disc or a broken copy loses is whole stretches of 512 at least, and to add up all bytes costs a start some milliseconds. */
const STRIDE = 127

function checksum(code: Buffer): number {
  const aligned = code.byteOffset % 4 === 0 ? code : Uint8Array.from(code)
  const words = new Int32Array(aligned.buffer, aligned.byteOffset, aligned.length >> 2)
  let sum = code.length
  for (let at = 0; at < words.length; at += STRIDE) sum = Math.imul(sum ^ (words[at] ?? 0), 0x01000193)
  return sum >>> 0
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}

/** Milliseconds since 1970; now for a file that is not there. */
function writtenAt(file: string): number {
  return statSync(file, {throwIfNoEntry: false})?.mtimeMs ?? Date.now()
}
