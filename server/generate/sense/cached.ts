import {createHash} from 'node:crypto'
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {packSense, type PackedSense} from '../../src/sense/pack.ts'
import type {SenseTable} from '../../src/sense/table.ts'

/** A table as it is stored. */
export type StoredSense = ReturnType<typeof packSense>

/**
 * Learning takes some seconds: what was learned is taken from the last build if nothing that it comes from has changed.
 *
 * @param out folder of the generated files
 * @param sources folders of what is labelled
 * @param code rooms whose code the table depends on
 * @param content other content that it depends on
 */
export function cachedSense(out: string, name: string, sources: readonly string[], code: readonly string[], content: readonly (string | Uint8Array)[], build: () => SenseTable): StoredSense {
  const hash = createHash('sha256')
  const rooms = [...sources.map((folder) => ({folder, files: filesBelow(folder)})), ...code.map((folder) => ({folder, files: filesBelow(folder).filter((path) => path.endsWith('.ts'))}))]
  for (const {folder, files} of rooms) for (const path of files) hash.update(path.slice(folder.length)).update(readFileSync(path))
  for (const one of content) hash.update(one)
  const key = hash.digest('hex')
  const stem = join(out, name)
  if (existsSync(`${stem}.json`) && existsSync(`${stem}.bin`)) {
    const stored = JSON.parse(readFileSync(`${stem}.json`, 'utf8')) as {readonly key: string; readonly packed: PackedSense}
    if (stored.key === key) return {packed: stored.packed, bytes: new Uint8Array(readFileSync(`${stem}.bin`))}
  }
  const made = packSense(build())
  writeFileSync(`${stem}.json`, JSON.stringify({key, packed: made.packed}))
  writeFileSync(`${stem}.bin`, made.bytes)
  return made
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map(({parentPath, name}) => join(parentPath, name))
    .sort()
}
