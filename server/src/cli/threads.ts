import {join} from 'node:path'
import {setFlagsFromString} from 'node:v8'
import Tinypool from 'tinypool'
import type {NoticeFile} from './files.ts'
import type {Outcome} from './lint-file.ts'
import type {CommandLine} from './options.ts'
import {reportOf} from './report.ts'
import type {SentOutcome, Task} from './worker.ts'

/** Notices that a thread is given at once: enough that asking costs little, few enough that all threads end together. */
const AT_ONCE = 16

/**
 * Megabytes for what a thread has just made. In less room V8 carries what a notice is read with from one half to the other too often, which costs a
 * fifth more time; in more it lets rubbish lie, without being any quicker.
 */
const YOUNG = 24

/**
 * Percent by which what a thread holds may grow before V8 looks for rubbish in it. Left alone it waits until there is four times of what is
 * needed; on two threads that costs a hundred megabytes and saves next to no time. All versions of Node that this runs on know the flag.
 */
const GROWING = 50

/** Lints notices on several threads and gives what came of them in their own order. No more than a few tasks wait at a time. */
export async function* lintOnThreads(files: readonly NoticeFile[], command: CommandLine, folder: string, threads: number): AsyncGenerator<Outcome> {
  setFlagsFromString(`--heap-growing-percent=${GROWING}`)
  const pool = new Tinypool({filename: join(__dirname, 'worker.cjs'), minThreads: threads, maxThreads: threads, isolateWorkers: false, resourceLimits: {maxYoungGenerationSizeMb: YOUNG}})
  // The pool does not know what the module of a worker gives; this module does.
  const run = (task: Task): Promise<SentOutcome[]> => pool.run(task) as Promise<SentOutcome[]>
  const waiting: Promise<SentOutcome[]>[] = []
  let next = 0
  const ask = (): void => {
    if (next >= files.length) return
    const task: Task = {command, folder, files: files.slice(next, next + AT_ONCE)}
    next += AT_ONCE
    const answer = run(task)
    // Whoever reads the answers hears of a failure; before that it must not end the process.
    answer.catch(() => undefined)
    waiting.push(answer)
  }
  try {
    for (let count = 0; count < 3 * threads; count++) ask()
    for (let answer = waiting.shift(); answer; answer = waiting.shift()) {
      const outcomes = await answer
      ask()
      for (const {report, ...rest} of outcomes) yield report ? {...rest, report: reportOf(report.path, report.source, report.result)} : rest
    }
  } finally {
    await pool.destroy()
  }
}
