import * as vscode from 'vscode'

const FILTERS = {html: 'HTML', docx: 'Word'} as const

/** Asks where to and writes the file; then offers to open it. */
export async function save(document: vscode.TextDocument, title: string, ending: keyof typeof FILTERS, bytes: Uint8Array): Promise<void> {
  const target = await vscode.window.showSaveDialog({defaultUri: proposal(document, title, ending), filters: {[FILTERS[ending]]: [ending]}})
  if (!target) return
  await vscode.workspace.fs.writeFile(target, bytes)
  const open = vscode.l10n.t('Open')
  const answer = await vscode.window.showInformationMessage(vscode.l10n.t('Saved as {0}.', target.path.split('/').at(-1) ?? ''), ...(target.scheme === 'file' ? [open] : []))
  if (answer === open) await vscode.env.openExternal(target)
}

/** Beside the notice and called like it; a draft that was never saved is called by its title. */
function proposal(document: vscode.TextDocument, title: string, ending: string): vscode.Uri {
  const name = title.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '').slice(0, 60).toLowerCase() || 'notice'
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri
  if (document.isUntitled) return folder ? vscode.Uri.joinPath(folder, `${name}.${ending}`) : vscode.Uri.file(`/${name}.${ending}`)
  return document.uri.with({path: document.uri.path.replace(/(?:\.notice)?\.md$/, '') + `.${ending}`})
}
