import * as vscode from 'vscode'
import type {BaseLanguageClient} from 'vscode-languageclient'
import {checklistNotification, type Checklist} from '../../../server/src/lsp/protocol.ts'

/** How each open notice stands, as the server tells after each lint. A connection has one listener for a notification: this is it. */
export class Checklists implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<string>()
  private readonly known = new Map<string, Checklist>()
  private readonly disposable: vscode.Disposable

  /** Tells the address of the document whose standing changed. */
  readonly onDidChange = this.changed.event

  constructor(client: BaseLanguageClient) {
    this.disposable = vscode.Disposable.from(
      this.changed,
      client.onNotification(checklistNotification, (checklist) => {
        const uri = client.protocol2CodeConverter.asUri(checklist.uri).toString()
        this.known.set(uri, checklist)
        this.changed.fire(uri)
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (this.known.delete(document.uri.toString())) this.changed.fire(document.uri.toString())
      })
    )
  }

  /** Undefined for what is no notice, or was not linted yet. */
  of(uri: vscode.Uri): Checklist | undefined {
    return this.known.get(uri.toString())
  }

  dispose(): void {
    this.disposable.dispose()
  }
}
