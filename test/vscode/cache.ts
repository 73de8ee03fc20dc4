import {mkdir, open, readFile, rm, writeFile} from 'node:fs/promises'
import {dirname, join, resolve} from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {fileURLToPath} from 'node:url'
import {report} from './commands.ts'

/** The folder of the project: the one with package.json. */
export const projectFolder = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/** Where provisioned programs and screenshots of failures are kept; `NOTICE_LINT_CACHE` moves it. */
export const cacheFolder = resolve(process.env['NOTICE_LINT_CACHE'] ?? join(projectFolder, '.cache'))

const marker = '.complete'

/**
 * Makes sure that the cache has a folder that `build` filled to the end. A marker, written last, says so:
 * a folder without it, or with the marker of another `recipe`, is removed and built anew. A lock
 * keeps two runs from building at the same time.
 * @returns the absolute path of the folder.
 */
export async function cachedFolder(name: string, recipe: string, build: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(cacheFolder, name)
  if (await isComplete(folder, recipe)) return folder
  await mkdir(cacheFolder, {recursive: true})
  const unlock = await lock(join(cacheFolder, `${name}.lock`))
  try {
    if (await isComplete(folder, recipe)) return folder
    await rm(folder, {recursive: true, force: true})
    await mkdir(folder, {recursive: true})
    await build(folder)
    await writeFile(join(folder, marker), recipe)
    return folder
  } finally {
    await unlock()
  }
}

async function isComplete(folder: string, recipe: string): Promise<boolean> {
  return (await readFile(join(folder, marker), 'utf8').catch(() => undefined)) === recipe
}

/** Holds a lock file that names this process; waits while another living process holds it. */
async function lock(path: string): Promise<() => Promise<void>> {
  for (let waiting = false; ; waiting = true) {
    try {
      const file = await open(path, 'wx')
      await file.writeFile(String(process.pid))
      await file.close()
      return () => rm(path, {force: true})
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
    const holder = Number(await readFile(path, 'utf8').catch(() => ''))
    if (holder > 0 && !isAlive(holder)) {
      await rm(path, {force: true})
      continue
    }
    if (!waiting) report(`waiting for process ${holder}, which provisions the same cache`)
    await sleep(1_000)
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it lives and belongs to another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
