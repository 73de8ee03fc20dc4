import {readFile} from 'node:fs/promises'
import {setTimeout as sleep} from 'node:timers/promises'

/** The environment variable that tells the suite inside VS Code which file to write its report to. */
export const reportVariable = 'NOTICE_LINT_SUITE_REPORT'

/** The environment variable that is 1 where the suite runs beside the installed package, as an extension of its own. */
export const installedVariable = 'NOTICE_LINT_SUITE_INSTALLED'

/** One line of the report, as JSON: what the suite inside VS Code came to, in order. `depth` counts the suites around it. */
export type SuiteEvent =
  | {readonly event: 'suite' | 'pass' | 'skip'; readonly title: string; readonly depth: number}
  | {readonly event: 'fail'; readonly title: string; readonly depth: number; readonly error: string}
  | ({readonly event: 'end'} & Totals)
  | {readonly event: 'broken'; readonly error: string}

/** How many tests passed, failed and were skipped. */
export interface Totals {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

/** A suite inside VS Code that either launcher runs. Paths are absolute. */
export interface SuiteRun {
  readonly extensionFolder: string
  /** The bundled module whose `run` the extension host calls. */
  readonly testModule: string
  /** The `.code-workspace` file to open. */
  readonly workspace: string
  /** Milliseconds after which the suite counts as hung. */
  readonly timeout: number
}

/**
 * Prints a report while it is being written, and returns the totals of its last line.
 * @throws Error when the suite could not run, or did not end within `timeout` milliseconds or before `stopped`.
 */
export async function followReport(path: string, timeout: number, stopped: AbortSignal): Promise<Totals> {
  const deadline = Date.now() + timeout
  let printed = 0
  for (;;) {
    // Asked before reading: what was written until the stop is still read.
    const isLast = stopped.aborted || Date.now() > deadline
    const lines = (await readFile(path, 'utf8').catch(() => '')).split('\n').slice(0, -1)
    for (const line of lines.slice(printed)) {
      // The only writer is suite/index.ts, which writes `SuiteEvent`.
      const event = JSON.parse(line) as SuiteEvent
      if (event.event === 'broken') throw new Error(`the suite could not run: ${event.error}`)
      if (event.event === 'end') return event
      print(event)
    }
    printed = lines.length
    if (isLast) throw new Error(stopped.aborted ? 'VS Code ended before the suite did' : `the suite did not end within ${timeout / 1_000} s`)
    await sleep(200)
  }
}

function print(event: Exclude<SuiteEvent, {event: 'end' | 'broken'}>): void {
  console.log(lineOf(event).replace(/^/gm, '  '.repeat(event.depth)))
}

function lineOf(event: Exclude<SuiteEvent, {event: 'end' | 'broken'}>): string {
  switch (event.event) {
    case 'suite':
      return event.title
    case 'pass':
      return `✔ ${event.title}`
    case 'skip':
      return `- ${event.title} (skipped)`
    case 'fail':
      return `✘ ${event.title}\n${event.error.replace(/^/gm, '    ')}`
  }
}
