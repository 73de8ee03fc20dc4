import * as vscode from 'vscode'

/** Inserts what says a missing element at its place, by the fix of its finding, with a tab stop for every fact. */
export async function insertElement(uri: vscode.Uri, element: string): Promise<void> {
  const code = `missing-${element}`
  const diagnostic = vscode.languages.getDiagnostics(uri).find((one) => (typeof one.code === 'object' ? one.code.value : one.code) === code)
  if (!diagnostic) return
  await vscode.window.showTextDocument(uri)
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, diagnostic.range, vscode.CodeActionKind.QuickFix.value)
  const insertion = actions.find(({edit, isPreferred, diagnostics = []}) => edit && isPreferred && diagnostics.some((one) => (typeof one.code === 'object' ? one.code.value : one.code) === code))
  if (insertion?.edit) await vscode.workspace.applyEdit(insertion.edit)
}
