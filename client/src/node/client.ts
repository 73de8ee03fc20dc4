import type {ExtensionContext} from 'vscode'
import {LanguageClient, TransportKind} from 'vscode-languageclient/node'
import {start, type Running} from '../client.ts'

/** On the desktop the server is a process of its own. */
export function begin(context: ExtensionContext): Running {
  const module = context.asAbsolutePath('dist/editor/server.mjs')
  return start(context, (options) => new LanguageClient('noticeLint', 'Breach Notice Lint', {module, transport: TransportKind.ipc}, options))
}
