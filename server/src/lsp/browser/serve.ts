import {BrowserMessageReader, BrowserMessageWriter, createConnection} from 'vscode-languageserver/browser'
import {version} from '../../version.ts'
import {serve} from '../server.ts'

/** Serves the client at the other end of a worker's port. */
export function serveWorker(port: DedicatedWorkerGlobalScope): void {
  serve(createConnection(new BrowserMessageReader(port), new BrowserMessageWriter(port)), {
    version,
    exporter: async () => (await import('../../export/export.ts')).exportNotice,
    writeGood: async () => {
      const {default: writeGood} = await import('write-good')
      return (text) => writeGood(text)
    }
  })
}
