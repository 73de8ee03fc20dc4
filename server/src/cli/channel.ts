import {fstatSync, statSync, writeSync} from 'node:fs'
import process from 'node:process'
import {errorCode} from './error-code.ts'

/**
 * Standard output or standard error. What goes to a file or a pipe is written at once: Node's own streams take longer to load than
 * a page of findings to write. Where those know more, and a write must not wait, they are used all the same: for terminals, on Windows, and
 * once a reader does not take what it is given.
 */
class Channel {
  private readonly number: 1 | 2
  private opened: NodeJS.WriteStream | undefined
  private isAsked = false

  constructor(number: 1 | 2) {
    this.number = number
  }

  get isTerminal(): boolean {
    return this.stream?.isTTY === true
  }

  /** Characters in a line; undefined where it is no terminal. */
  get columns(): number | undefined {
    return this.stream?.columns
  }

  /** Nothing waits to be written. */
  get isIdle(): boolean {
    return (this.opened?.writableLength ?? 0) === 0
  }

  write(text: string): void {
    const rest = this.stream ? text : this.writeNow(Buffer.from(text))
    if (rest.length > 0) this.open().write(rest)
  }

  /** Undefined where bytes can be written without it. */
  private get stream(): NodeJS.WriteStream | undefined {
    if (!this.isAsked) {
      this.isAsked = true
      if (!takesBytes(this.number)) this.open()
    }
    return this.opened
  }

  private open(): NodeJS.WriteStream {
    if (this.opened) return this.opened
    this.opened = this.number === 1 ? process.stdout : process.stderr
    return this.opened.on('error', (error) => this.fail(error))
  }

  /** @returns what the reader does not take yet */
  private writeNow(bytes: Uint8Array): Uint8Array {
    let rest = bytes
    try {
      while (rest.length > 0) rest = rest.subarray(writeSync(this.number, rest))
    } catch (error) {
      if (errorCode(error) === 'EAGAIN') return rest
      this.fail(error)
    }
    return new Uint8Array()
  }

  /** A reader that went away (`notice-lint | head`) is no error. */
  private fail(error: unknown): void {
    if (errorCode(error) !== 'EPIPE') throw error
    if (this.number === 1) process.exit(0)
  }
}

export const output = new Channel(1)
export const complaints = new Channel(2)

/** Whether it is a file, a pipe, a socket or the null device: of devices, all others may be terminals. */
function takesBytes(number: number): boolean {
  if (process.platform === 'win32') return false
  const stat = fstatSync(number)
  return !stat.isCharacterDevice() || stat.rdev === statSync('/dev/null', {throwIfNoEntry: false})?.rdev
}

/** Ends the process with its exit code: at once, because to take everything down in order costs a start some milliseconds; or when all is written. */
export function end(code: number): void {
  process.exitCode = code
  if (output.isIdle && complaints.isIdle) process.exit()
}
