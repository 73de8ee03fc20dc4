import {readFile} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'
import type {DocumentFiles} from './configuration.ts'

/** Files of this machine. Elsewhere, as for an untitled document, there is no configuration. */
export const nodeFiles: DocumentFiles = {
  pathOf: (uri) => (uri.startsWith('file:///') ? fileURLToPath(uri).replaceAll('\\', '/') : undefined),
  read: async (path) => {
    try {
      return await readFile(path, 'utf8')
    } catch (error) {
      if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return undefined
      throw error
    }
  }
}
