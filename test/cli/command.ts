import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

export const cli = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url))

/** Where the runs of the tests keep compiled code. */
const cache = fileURLToPath(new URL('../../.cache', import.meta.url))

export interface Outcome {
  readonly code: number | null
  readonly out: string
  readonly error: string
}

/** How a process is run, where it is not as usual. */
export interface Circumstances {
  readonly input?: string | Uint8Array
  /** Options of Node itself. */
  readonly node?: readonly string[]
  /** Another build than that of the project. */
  readonly program?: string
  /** Set on top of a calm environment; undefined: not set. */
  readonly environment?: Readonly<Record<string, string | undefined>>
}

/** Runs the built command line as a process of its own. What it prints goes to a pipe. */
export function run(folder: string, args: readonly string[], {input = '', node = [], program = cli, environment = {}}: Circumstances = {}): Outcome {
  const {status, stdout, stderr} = spawnSync(process.execPath, [...node, program, ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    env: {...process.env, NO_COLOR: undefined, FORCE_COLOR: undefined, NODE_EXTRA_CA_CERTS: undefined, XDG_CACHE_HOME: cache, ...environment}
  })
  return {code: status, out: stdout, error: stderr}
}

/** A folder for one test, gone afterwards. */
export function inFolder(test: (folder: string) => void): () => void {
  return () => {
    const folder = mkdtempSync(join(tmpdir(), 'notice-lint-cli-'))
    try {
      test(folder)
    } finally {
      rmSync(folder, {recursive: true, force: true})
    }
  }
}
