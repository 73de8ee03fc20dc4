import * as vscode from 'vscode'

/** The Markdown document in front, or a word to the user that there is none. */
export function activeNotice(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document
  if (document?.languageId === 'markdown') return document
  void vscode.window.showInformationMessage(vscode.l10n.t('Open the Markdown file of your notice first.'))
  return undefined
}
