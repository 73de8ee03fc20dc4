import {chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {basename, dirname, join} from 'node:path'
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
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
    throw new UsageError(`${path}: cannot be written (${code}); the file is as it was`)
  }
}
