import {watch} from 'chokidar'
import type {CommandLine} from './options.ts'
import type {Console} from './run.ts'
import {UsageError} from './usage-error.ts'

/** Milliseconds within which changes are one change: editors write a file in several steps. */
const TOGETHER = 150

/** Lints, and lints again whenever a notice or a configuration file changes, until the process is ended. */
export async function watchAndLint(command: CommandLine, console: Console, run: (command: CommandLine, console: Console) => Promise<unknown>): Promise<never> {
  const lint = async (): Promise<void> => {
    try {
      if (console.isWatched()) console.out('\u001B[2J\u001B[H')
      await run(command, console)
    } catch (error) {
      // A report or a baseline may be there again after the next change.
      if (!(error instanceof UsageError)) throw error
      console.error(`notice-lint: ${error.message}\n`)
    }
    console.error('notice-lint: waiting for changes; Ctrl+C ends it\n')
  }
  await lint()
  let pending: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  const watcher = watch(command.operands.length === 0 ? ['.'] : [...command.operands], {
    cwd: console.folder,
    ignoreInitial: true,
    ignored: (path, stats) => /(?:^|[\\/])(?:node_modules|\.git|\.notice-lint-cache)(?:[\\/]|$)/.test(path) || (stats?.isFile() === true && !/\.md$|\.notice-lint\.(?:yaml|json)$|\.noticelintignore$/.test(path))
  })
  watcher.on('all', () => {
    clearTimeout(pending)
    pending = setTimeout(() => {
      running = running.then(lint)
    }, TOGETHER)
  })
  return new Promise(() => undefined)
}
