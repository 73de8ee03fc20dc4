import {Uri, workspace, type ExtensionContext} from 'vscode'
import {BrowserMessageReader, BrowserMessageWriter, LanguageClient, type MessageTransports} from 'vscode-languageclient/browser'
import type {LanguageData, Table} from '../../../server/src/lsp/browser/language-data.ts'
import {readFileRequest} from '../../../server/src/lsp/protocol.ts'
import {start, type Running} from '../client.ts'

/** Names of the tables of all languages; the build fills it in. */
declare const NOTICE_LINT_TABLES: readonly string[]

/** In the browser the server is a web worker, which is given the languages that it is to read. */
export function begin(context: ExtensionContext): Running {
  const file = (name: string): Uri => Uri.joinPath(context.extensionUri, 'dist', name)
  let worker: Worker | undefined
  const serve = async (): Promise<MessageTransports> => {
    // At a restart the one before has nothing more to say.
    worker?.terminate()
    const table = async (name: string): Promise<Table> => {
      const [strings, numbers] = await Promise.all([workspace.fs.readFile(file(`${name}.json`)), workspace.fs.readFile(file(`${name}.bin`))])
      // Copied, as what VS Code reads is a piece of something larger: the server's numbers must begin where memory does.
      return {strings: new TextDecoder().decode(strings), numbers: numbers.slice()}
    }
    const data: LanguageData = Object.fromEntries(await Promise.all(NOTICE_LINT_TABLES.map(async (name) => [name, await table(name)] as const)))
    // By its text, not by its address: VS Code makes no worker from the address of an extension that lies on another machine.
    const program = await workspace.fs.readFile(file('server-web.js'))
    worker = new Worker(URL.createObjectURL(new Blob([program.slice()], {type: 'text/javascript'})))
    worker.postMessage(data)
    // Not the worker itself: VS Code puts a constructor of its own in the place of `Worker`, and the client would not know its make.
    return {reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker)}
  }
  return start(context, (options) => {
    const client = new LanguageClient('noticeLint', 'Breach Notice Lint', serve, options)
    client.onRequest(readFileRequest, ({uri}) => textOf(client.protocol2CodeConverter.asUri(uri)))
    return client
  })
}

async function textOf(uri: Uri): Promise<string | null> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(uri))
  } catch {
    return null
  }
}
