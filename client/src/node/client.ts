import type {ExtensionContext} from 'vscode'
import {LanguageClient, TransportKind} from 'vscode-languageclient/node'
import type {ChecklistTree} from '../checklist/tree.ts'
import type {Node} from '../checklist/view.ts'
import {start, type Running} from '../client.ts'

/** On the desktop the server is a process of its own. */
export function begin(context: ExtensionContext, tree: ChecklistTree<Node>): Running {
  const module = context.asAbsolutePath('dist/editor/server.cjs')
  return start(context, tree, (options) => new LanguageClient('noticeLint', 'Breach Notice Lint', {module, transport: TransportKind.ipc}, options))
}
