import {Uri, workspace, type ExtensionContext} from 'vscode'
import {BrowserMessageReader, BrowserMessageWriter, LanguageClient, type MessageTransports} from 'vscode-languageclient/browser'
import {languageTableRequest, readFileRequest, type LanguageTable} from '../../../server/src/lsp/protocol.ts'
import type {ChecklistTree} from '../checklist/tree.ts'
import type {Node} from '../checklist/view.ts'
import {start, type Running} from '../client.ts'
import {unpacked} from './packed.ts'

/** In the browser the server is a web worker, which asks for a language when a notice comes in it. */
export function begin(context: ExtensionContext, tree: ChecklistTree<Node>): Running {
  const file = (name: string): Uri => Uri.joinPath(context.extensionUri, 'dist', name)
  let worker: Worker | undefined
  const serve = async (): Promise<MessageTransports> => {
    // At a restart the one before has nothing more to say.
    worker?.terminate()
    // By its text, not by its address: VS Code makes no worker from the address of an extension that lies on another machine.
    const program = await workspace.fs.readFile(file('server-web.js'))
    worker = new Worker(URL.createObjectURL(new Blob([unpacked(program)], {type: 'text/javascript'})))
    // Not the worker itself: VS Code puts a constructor of its own in the place of `Worker`, and the client would not know its make.
    return {reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker)}
  }
  return start(context, tree, (options) => {
    const client = new LanguageClient('noticeLint', 'Breach Notice Lint', serve, options)
    client.onRequest(languageTableRequest, ({name}) => tableOf(name, file))
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

/** @param file where a file of the build lies */
async function tableOf(name: string, file: (name: string) => Uri): Promise<LanguageTable | null> {
  try {
    const [strings, numbers] = await Promise.all([workspace.fs.readFile(file(`${name}.json`)), workspace.fs.readFile(file(`${name}.bin`))])
    // Copied, as what VS Code reads is a piece of something larger: the server's numbers must begin where memory does.
    return {strings: new TextDecoder().decode(unpacked(strings)), numbers: unpacked(numbers)}
  } catch {
    return null
  }
}
