import * as vscode from 'vscode'
import type {BaseLanguageClient} from 'vscode-languageclient'
import {insertionRequest} from '../../../server/src/lsp/protocol.ts'

/** Inserts what says a missing element at its place, with a tab stop for every fact. */
export async function insertElement(client: BaseLanguageClient, uri: vscode.Uri, element: string): Promise<void> {
  // Tab stops need the editor of the notice in front.
  await vscode.window.showTextDocument(uri)
  const edit = await client.sendRequest(insertionRequest, {uri: client.code2ProtocolConverter.asUri(uri), element})
  if (edit) await vscode.workspace.applyEdit(await client.protocol2CodeConverter.asWorkspaceEdit(edit))
}
