import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {accessSync, constants} from 'node:fs'
import {delimiter, join} from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'

/** Where and for how long a command runs. Times are milliseconds. */
export interface CommandOptions {
  readonly cwd?: string
  readonly env?: NodeJS.ProcessEnv
  readonly timeout?: number
}

const keptOutput = 4_000

/**
 * Runs a command without a shell and without standard input, and returns what it printed.
 * @throws Error that holds the end of the output, when the command fails, cannot start or takes too long.
 */
export async function runCommand(command: string, args: readonly string[], options: CommandOptions = {}): Promise<string> {
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: options.env ?? process.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: options.timeout ?? 600_000,
    killSignal: 'SIGKILL',
  })
  let output = ''
  const keep = (chunk: Buffer): void => {
    output += chunk.toString()
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  // `once` rejects by itself on the 'error' event of a command that cannot start.
  await once(child, 'close')
  if (child.exitCode === 0) return output
  const reason = child.signalCode === null ? `exit ${String(child.exitCode)}` : `ended by ${child.signalCode}`
  throw new Error(`${[command, ...args].join(' ')}: ${reason}\n${output.slice(-keptOutput)}`)
}

/**
 * Calls `attempt` until it succeeds, at most `times` times, with a growing pause between two calls.
 * For steps that need a network, which fails now and then.
 */
export async function withRetries<T>(what: string, times: number, attempt: () => Promise<T>): Promise<T> {
  for (let count = 1; ; count++) {
    try {
      return await attempt()
    } catch (error) {
      if (count >= times) throw error
      report(`${what} failed, attempt ${count} of ${times}: ${firstLine(error)}`)
      await sleep(count * 3_000)
    }
  }
}

/** The path of a program that the PATH names, or undefined. */
export function findProgram(...names: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  for (const name of names) {
    for (const folder of folders) {
      const path = join(folder, name)
      try {
        accessSync(path, constants.X_OK)
        return path
      } catch {
        // Not here: the next folder may have it.
      }
    }
  }
  return undefined
}

/** One line of progress on the terminal. */
export function report(line: string): void {
  console.log(`[editor tests] ${line}`)
}

/** The first line of an error's message: enough where the rest goes elsewhere. */
function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.split('\n', 1)[0] ?? message
}
