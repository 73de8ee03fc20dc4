import {createConnection, ProposedFeatures} from 'vscode-languageserver/node'
import {nodeFiles} from './node-files.ts'
import {serve} from './server.ts'
import {version} from '../version.ts'

/** The language server as a process of its own: over stdio or Node's channel between processes, as the client asks. */
serve(createConnection(ProposedFeatures.all), {
  version,
  files: nodeFiles,
  exporter: async () => (await import('../export/export.ts')).exportNotice,
  writeGood: async () => {
    const {default: writeGood} = await import('write-good')
    return (text) => writeGood(text)
  }
})
