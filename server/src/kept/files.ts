import {mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import process from 'node:process'

/** Writes a file for its user alone, whole or not at all, and the folders that it needs; threads may write the same at once. Nothing that goes wrong here matters. @returns whether it was written */
export function keepFile(file: string, bytes: Uint8Array): boolean {
  const unfinished = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`
  try {
    mkdirSync(dirname(file), {recursive: true, mode: 0o700})
    writeFileSync(unfinished, bytes, {mode: 0o600})
    renameSync(unfinished, file)
    return true
  } catch {
    remove(unfinished)
    return false
  }
}

/** Removes the oldest of the files of a folder that are meant, all but so many. Nothing that goes wrong here matters. */
export function leaveNewest(folder: string, most: number, isMeant: (name: string) => boolean): void {
  try {
    const files = readdirSync(folder).filter(isMeant).map((name) => join(folder, name))
    const byAge = files.map((file) => ({file, time: statSync(file).mtimeMs})).sort((a, b) => b.time - a.time)
    for (const {file} of byAge.slice(most)) remove(file)
  } catch {
    // Another process removes them too.
  }
}

function remove(file: string): void {
  try {
    rmSync(file, {force: true})
  } catch {
    // Then it is not there, or stays there.
  }
}
