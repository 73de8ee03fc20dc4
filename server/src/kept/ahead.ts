import {close, fstatSync, openSync, read} from 'node:fs'

/** What is being read, by the names of the files; undefined for what could not be read. */
export type Ahead = ReadonlyMap<string, Promise<Uint8Array | undefined>>

let ahead: Ahead = new Map()

/**
 * Begins to read a file by a thread of Node, while the program does something else. At one go: where a file is read piece by piece, each piece waits until
 * the program is at rest. Of a file that cannot be read comes nothing: whoever needs it reads it himself, and says what is wrong.
 */
export function readAhead(file: string): Promise<Buffer | undefined> {
  return new Promise((done) => {
    try {
      const opened = openSync(file, 'r')
      const bytes = Buffer.allocUnsafeSlow(fstatSync(opened).size)
      read(opened, bytes, 0, bytes.length, 0, (error, count) => {
        done(error === null && count === bytes.length ? bytes : undefined)
        close(opened)
      })
    } catch {
      done(undefined)
    }
  })
}

/** Says what is being read. */
export function expectAhead(files: Ahead): void {
  ahead = files
}

/** A file that was read ahead; undefined for any other. */
export async function foundAhead(name: string): Promise<Uint8Array | undefined> {
  return ahead.get(name)
}
