import * as vscode from 'vscode'
import type {BaseLanguageClient} from 'vscode-languageclient'
import {insertionRequest} from '../../../server/src/lsp/protocol.ts'

/** Inserts what says a missing element, or a missing item of a law, at its place, with a tab stop for every fact. */
export async function insertMissing(client: BaseLanguageClient, uri: vscode.Uri, wanted: {readonly element: string} | {readonly item: string}): Promise<void> {
  // Tab stops need the editor of the notice in front.
  await vscode.window.showTextDocument(uri)
  const edit = await client.sendRequest(insertionRequest, {uri: client.code2ProtocolConverter.asUri(uri), ...wanted})
  if (edit) await vscode.workspace.applyEdit(await client.protocol2CodeConverter.asWorkspaceEdit(edit))
}
