import {spawn, spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

/** What a process cost. */
export interface Cost {
  /** From start to end, seconds. */
  readonly seconds: number
  /** Seconds of all processors together; undefined where nobody measures it. */
  readonly processors: number | undefined
  /** The most memory that the process had, MB; undefined where nobody measures it. */
  readonly memory: number | undefined
  /** Ended by us, because it took too long. */
  readonly stopped: boolean
}

/** GNU's, which knows `-f` and `-o`. */
const TIME = '/usr/bin/time'
const canMeasure = spawnSync(TIME, ['-f', '%M', 'true'], {stdio: 'ignore'}).status === 0

/** Runs a command, what it prints thrown away, for no longer than `limit` seconds. */
export async function runLimited(command: readonly string[], {folder, environment, limit}: {readonly folder: string; readonly environment: NodeJS.ProcessEnv; readonly limit: number}): Promise<Cost> {
  const place = mkdtempSync(join(tmpdir(), 'notice-lint-cost-'))
  const file = join(place, 'cost')
  const [program = '', ...args] = canMeasure ? [TIME, '-o', file, '-f', 'peak %M used %U %S', ...command] : command
  const before = performance.now()
  // A group of its own, so that what the command has started ends with it.
  const child = spawn(program, args, {cwd: folder, env: environment, stdio: 'ignore', detached: true})
  let timer: NodeJS.Timeout | undefined
  try {
    const stopped = await new Promise<boolean>((resolve, reject) => {
      timer = setTimeout(() => {
        if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
        resolve(true)
      }, limit * 1000)
      child.on('close', () => resolve(false)).on('error', reject)
    })
    const seconds = (performance.now() - before) / 1000
    if (stopped || !canMeasure) return {seconds, processors: undefined, memory: undefined, stopped}
    const [, peak = NaN, user = NaN, system = NaN] = /peak (\d+) used ([\d.]+) ([\d.]+)/.exec(readFileSync(file, 'utf8')) ?? []
    return {seconds, processors: Number(user) + Number(system), memory: Number(peak) / 1024, stopped}
  } finally {
    clearTimeout(timer)
    rmSync(place, {recursive: true, force: true})
  }
}
