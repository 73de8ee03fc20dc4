/** Arithmetic of paths and of addresses (`file:///…`), both with `/` between their parts: it works where there is no file system. */

/** The folder of a file, without a slash at its end; undefined for what lies in none. */
export function folderOf(path: string): string | undefined {
  if (/^[a-z][a-z\d+.-]+:\/\/[^/]*$/i.test(path)) return undefined
  const slash = path.lastIndexOf('/')
  return slash < 0 ? undefined : path.slice(0, slash)
}

/** The folders above a file, the nearest first. */
export function foldersAbove(path: string): string[] {
  const folders: string[] = []
  for (let folder = folderOf(path); folder !== undefined; folder = folderOf(folder)) folders.push(folder)
  return folders
}

/** What `relative` names, as seen from a folder; an absolute path is taken as it is. */
export function resolvePath(folder: string, relative: string): string {
  if (/^(?:\/|[A-Za-z]:\/)/.test(relative) && !folder.includes('://')) return relative
  const parts = folder.split('/')
  for (const part of relative.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

/** The path below a folder; undefined for what lies elsewhere. */
export function below(folder: string, path: string): string | undefined {
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined
}
