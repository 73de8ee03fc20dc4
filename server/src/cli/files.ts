import {readFileSync, statSync} from 'node:fs'
import {extname, relative, resolve, sep} from 'node:path'
import {globSync, isDynamicPattern} from 'tinyglobby'
import {hasNoticeKey} from '../notice/is-notice.ts'
import {errorCode} from './error-code.ts'
import {UsageError} from './usage-error.ts'

/** Bytes above which a file is no notice but a mistake. */
const LARGEST = 10 * 1024 * 1024

/** A file to lint, by the path that the user knows it by. */
export interface NoticeFile {
  readonly path: string
  /** Named on the command line, so that it is a notice whatever its name. */
  readonly named: boolean
}

export interface Found {
  readonly files: readonly NoticeFile[]
  readonly problems: readonly string[]
}

/**
 * Finds the notices that the operands name, in the order given, each once; those of a folder sorted by path.
 *
 * @param operands files, folders and globs; none: the working folder
 */
export function findNotices(operands: readonly string[], folder: string): Found {
  const files = new Map<string, NoticeFile>()
  const problems: string[] = []
  for (const operand of operands.length === 0 ? ['.'] : operands) {
    const kind = kindOf(resolve(folder, operand))
    if (kind === 'file') files.set(resolve(folder, operand), {path: operand, named: true})
    else if (kind === 'folder' || isDynamicPattern(operand)) {
      const found = search(operand, kind === 'folder', folder)
      if (found.length === 0) problems.push(`${operand}: no notice here; a notice ends in .notice.md or has a “notice” key in its front matter`)
      for (const path of found) if (!files.has(resolve(folder, path))) files.set(resolve(folder, path), {path, named: false})
    } else problems.push(`${operand}: no such file or folder; check the spelling`)
  }
  return {files: [...files.values()], problems}
}

function kindOf(path: string): 'file' | 'folder' | 'nothing' {
  const stat = statSync(path, {throwIfNoEntry: false})
  return stat === undefined ? 'nothing' : stat.isDirectory() ? 'folder' : 'file'
}

function search(operand: string, isFolder: boolean, folder: string): string[] {
  const base = isFolder ? resolve(folder, operand) : folder
  const pattern = isFolder ? '**/*.md' : operand.split(sep).join('/')
  const paths = globSync(pattern, {cwd: base, absolute: true, dot: false, ignore: ['**/node_modules/**', '**/.git/**'], followSymbolicLinks: false})
  return paths
    .filter((path) => isNotice(path))
    .map((path) => relative(folder, path) || path)
    .sort()
}

/** By its name or by its front matter; a file that cannot be read is left for the reader to complain of. */
function isNotice(path: string): boolean {
  if (path.endsWith('.notice.md')) return true
  if (extname(path) !== '.md') return false
  try {
    return hasNoticeKey(readFileSync(path, 'utf8'))
  } catch {
    return true
  }
}

/**
 * Reads a file as it is, byte order mark included.
 *
 * @throws {UsageError} for a file that cannot be read, is no UTF-8 or is too large
 */
export function readNoticeFile(path: string): string {
  const stat = statSync(path, {throwIfNoEntry: false})
  if (stat && stat.size > LARGEST) throw new UsageError(`${path}: larger than ${LARGEST / 1024 / 1024} MB; a notice is a page or two, so leave this file out`)
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch (error) {
    throw new UsageError(`${path}: cannot be read (${errorCode(error)}); check that it exists and that you may read it`)
  }
  return decode(bytes, path)
}

/** @throws {UsageError} for bytes that are no UTF-8 */
export function decode(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes)
  } catch {
    throw new UsageError(`${path}: not UTF-8 text; save it as UTF-8`)
  }
}
