import * as vscode from 'vscode'
import type {BaseLanguageClient} from 'vscode-languageclient'
import {PreviewPanels} from './panels.ts'

/** The preview pane: its commands, and how one comes back when its window is opened again. */
export interface Preview {
  readonly commands: vscode.Disposable
  readonly restore: (panel: vscode.WebviewPanel, state: unknown) => Promise<void>
}

export function registerPreview(context: vscode.ExtensionContext, client: BaseLanguageClient): Preview {
  const panels = new PreviewPanels(client, context.extensionUri)
  const {registerCommand} = vscode.commands
  const commands = vscode.Disposable.from(
    panels.disposable,
    registerCommand('noticeLint.openPreview', (uri?: unknown) => open(panels, uri, vscode.ViewColumn.Active)),
    registerCommand('noticeLint.openPreviewToSide', (uri?: unknown) => open(panels, uri, vscode.ViewColumn.Beside)),
    registerCommand('noticeLint.togglePreviewPin', () => panels.togglePin())
  )
  return {commands, restore: (panel, state) => panels.restore(panel, state)}
}

/** @param uri what a menu names; from the palette it is the document in front */
function open(panels: PreviewPanels, uri: unknown, column: vscode.ViewColumn): void {
  const document = uri instanceof vscode.Uri ? uri : vscode.window.activeTextEditor?.document.uri
  if (document) panels.open(document, column, column === vscode.ViewColumn.Beside)
  else void vscode.window.showInformationMessage(vscode.l10n.t('Open the Markdown file of your notice first.'))
}
