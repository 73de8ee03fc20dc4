import {existsSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {linterFor} from '../lint/notice-linter.ts'
import {findOriginal, originalNames, type Original} from '../lint/translation/original.ts'
import {readNoticeFile} from './files.ts'
import {UsageError} from './usage-error.ts'

/** The notice of which another is a translation, if there is one; read from the folder of that other. */
export async function originalOf(path: string, source: string): Promise<Original | undefined> {
  const candidates = originalNames(path, source)
  if (candidates.names.length === 0) return undefined
  return findOriginal(join(path), candidates, (name) => Promise.resolve(read(join(dirname(path), name))), async (text) => (await linterFor(text)).lint(text))
}

/** The path of the notice of which another is a translation; all that it may have where no such file is there (any more). */
export function originalPathsOf(path: string, source: string): readonly string[] {
  const paths = originalNames(path, source).names.map((name) => join(dirname(path), name))
  const there = paths.find((one) => existsSync(one))
  return there === undefined ? paths : [there]
}

function read(path: string): {readonly path: string; readonly source: string} | undefined {
  try {
    return {path, source: readNoticeFile(path)}
  } catch (error) {
    if (error instanceof UsageError) return undefined
    throw error
  }
}
