import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

export const cli = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url))

export interface Outcome {
  readonly code: number | null
  readonly out: string
  readonly error: string
}

/** Runs the built command line as a process of its own, without colours. */
export function run(folder: string, args: readonly string[], input = '', options: readonly string[] = []): Outcome {
  const {status, stdout, stderr} = spawnSync(process.execPath, [...options, cli, ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
    env: {...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, NODE_EXTRA_CA_CERTS: undefined}
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
