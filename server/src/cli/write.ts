import {chmodSync, closeSync, existsSync, mkdirSync, openSync, realpathSync, renameSync, rmSync, statSync, writeFileSync, writeSync} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import {errorCode} from './error-code.ts'
import {UsageError} from './usage-error.ts'

/**
 * Writes a file as a whole or not at all: into a temporary file beside it, then by rename. A symbolic link stays one.
 *
 * @throws {UsageError} where the folder or the file may not be written
 */
export function writeWhole(path: string, text: string): void {
  const target = realpathSync(path)
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`)
  try {
    writeFileSync(temporary, text, {flag: 'wx'})
    chmodSync(temporary, statSync(target).mode)
    renameSync(temporary, target)
  } catch (error) {
    rmSync(temporary, {force: true})
    throw new UsageError(`${path}: cannot be written (${errorCode(error)}); the file is as it was`)
  }
}

/**
 * Opens a report, or what else is to be written, that is written bit by bit and stands under its name only when it is whole. Folders that are not there are made.
 *
 * @param what it is, for whoever reads that it cannot be written
 * @throws {UsageError} for a place that cannot be written
 */
export function openWhole(path: string, what = 'report'): {readonly write: (text: string) => void; readonly close: () => void} {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
  const attempt = <T>(act: () => T): T => {
    try {
      return act()
    } catch (error) {
      if (existsSync(temporary)) rmSync(temporary, {force: true})
      throw new UsageError(`${path}: the ${what} cannot be written (${errorCode(error)}); check the folder`)
    }
  }
  const file = attempt(() => {
    mkdirSync(dirname(path), {recursive: true})
    return openSync(temporary, 'w')
  })
  return {
    write: (text) => attempt(() => writeSync(file, text)),
    close: () =>
      attempt(() => {
        closeSync(file)
        renameSync(temporary, path)
      })
  }
}
