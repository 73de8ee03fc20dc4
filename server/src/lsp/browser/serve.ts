import {BrowserMessageReader, BrowserMessageWriter, createConnection} from 'vscode-languageserver/browser'
import {version} from '../../version.ts'
import {serve} from '../server.ts'
import {takeTablesFrom} from './language-tables.ts'
import {workspaceFiles} from './workspace-files.ts'

/** Serves the client at the other end of a worker's port. */
export function serveWorker(port: DedicatedWorkerGlobalScope): void {
  const connection = createConnection(new BrowserMessageReader(port), new BrowserMessageWriter(port))
  takeTablesFrom(connection)
  serve(connection, {
    version,
    files: workspaceFiles(connection),
    exporter: async () => (await import('../../export/export.ts')).exportNotice,
    writeGood: async () => {
      const {default: writeGood} = await import('write-good')
      return (text) => writeGood(text)
    }
  })
}
