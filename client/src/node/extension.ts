import type {ExtensionContext} from 'vscode'
import {LanguageClient, TransportKind} from 'vscode-languageclient/node'
import {start} from '../start.ts'

/** Entry point in the desktop: the server is a process of its own. */
export function activate(context: ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath('dist/editor/server.mjs')
  return start(context, (options) => new LanguageClient('noticeLint', 'Breach Notice Lint', {module, transport: TransportKind.ipc}, options))
}
