import {join} from 'node:path'
import process from 'node:process'

/** The folder for caches that the system's conventions give to this program; undefined where the user has none. */
export function cacheFolder(): string | undefined {
  const {XDG_CACHE_HOME, LOCALAPPDATA, HOME} = process.env
  const name = 'breach-notice-lint'
  if (process.platform === 'win32') return LOCALAPPDATA ? join(LOCALAPPDATA, name, 'Cache') : undefined
  if (XDG_CACHE_HOME?.startsWith('/')) return join(XDG_CACHE_HOME, name)
  if (!HOME) return undefined
  return process.platform === 'darwin' ? join(HOME, 'Library', 'Caches', name) : join(HOME, '.cache', name)
}
