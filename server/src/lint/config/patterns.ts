import ignore from 'ignore'
import picomatch from 'picomatch'
import {below} from './paths.ts'

/** Some of the files below a folder. */
export interface FileSet {
  readonly matches: (path: string) => boolean
}

/** What one of the globs fits, as seen from the folder. */
export function globs(folder: string, patterns: readonly string[]): FileSet {
  const fits = picomatch([...patterns], {dot: true, windows: false})
  return inFolder(folder, (path) => fits(path))
}

/** What patterns written as in `.gitignore` leave out. */
export function ignorePatterns(folder: string, patterns: readonly string[]): FileSet {
  const matcher = ignore().add(patterns)
  return inFolder(folder, (path) => matcher.ignores(path))
}

function inFolder(folder: string, fits: (path: string) => boolean): FileSet {
  return {
    matches: (path) => {
      const inside = below(folder, path)
      return inside !== undefined && inside !== '' && fits(inside)
    }
  }
}
