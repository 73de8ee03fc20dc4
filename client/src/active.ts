import * as vscode from 'vscode'

/** The Markdown document in front, or beside the preview that has the focus; else a word to the user that there is none. */
export function activeNotice(): vscode.TextDocument | undefined {
  const {activeTextEditor, visibleTextEditors} = vscode.window
  const document = activeTextEditor?.document ?? visibleTextEditors.find((editor) => editor.document.languageId === 'markdown')?.document
  if (document?.languageId === 'markdown') return document
  void vscode.window.showInformationMessage(vscode.l10n.t('Open the Markdown file of your notice first.'))
  return undefined
}
