import type {Connection} from 'vscode-languageserver'
import type {DocumentFiles} from '../configuration.ts'
import {readFileRequest} from '../protocol.ts'

/**
 * Files of whatever the editor has open, a folder of a website as well as one of a disk, read by the client. Scheme and authority are
 * the first folder of a path, so that a search upwards ends at the root of the same file system.
 */
export function workspaceFiles(connection: Connection): DocumentFiles {
  return {
    pathOf: (uri) => {
      const [, root = '', path] = /^([\w+.-]+:\/\/[^/]*)(\/.*)$/.exec(uri) ?? []
      return path === undefined ? undefined : `/${encodeURIComponent(root)}${decodeURI(path)}`
    },
    read: async (path) => {
      const [, root = '', rest] = /^\/([^/]+)(\/.*)$/.exec(path) ?? []
      if (rest === undefined) return undefined
      return (await connection.sendRequest(readFileRequest, {uri: decodeURIComponent(root) + encodeURI(rest)})) ?? undefined
    }
  }
}
