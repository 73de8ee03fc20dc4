import assert from 'node:assert/strict'
import * as vscode from 'vscode'

/** How long findings may take after a change, in milliseconds; the first ones wait for the server's start. */
const patience = 15_000

/** Opens a notice that no file holds, as a writer does with a new document. */
export async function openUntitled(content: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({language: 'markdown', content})
  await vscode.window.showTextDocument(document)
  return document
}

/** Opens a file of one of the workspace's folders in a tab that stays: `openFile('staff', 'late.notice.md')`. */
export async function openFile(folderName: string, name: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder(folderName).uri, name))
  await vscode.window.showTextDocument(document, {preview: false})
  return document
}

/** Closes all editors. Whether to save is asked only where the suite runs beside the package, and answered by who started it. */
export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors')
}

/** A folder of the workspace by its name. */
export function folder(name: string): vscode.WorkspaceFolder {
  const found = vscode.workspace.workspaceFolders?.find((candidate) => candidate.name === name)
  assert.ok(found, `the workspace has a folder ${name}`)
  return found
}

/** Waits until the findings of a document are as awaited, and returns them; fails with what they were last. */
export async function findings(
  document: vscode.TextDocument,
  awaited: (rules: readonly string[]) => boolean,
): Promise<readonly vscode.Diagnostic[]> {
  const deadline = Date.now() + patience
  for (;;) {
    const diagnostics = vscode.languages.getDiagnostics(document.uri)
    const rules = diagnostics.map(ruleOf)
    if (awaited(rules)) return diagnostics
    if (Date.now() > deadline) assert.fail(`findings of ${document.uri.toString()} are still: ${rules.join(', ')}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** The finding of a rule, once it is there, with the words that it underlines. */
export async function finding(document: vscode.TextDocument, rule: string): Promise<{diagnostic: vscode.Diagnostic; words: string}> {
  const diagnostics = await findings(document, (rules) => rules.includes(rule))
  const diagnostic = diagnostics.find((candidate) => ruleOf(candidate) === rule)
  assert.ok(diagnostic)
  return {diagnostic, words: document.getText(diagnostic.range)}
}

/** The id of the rule that a finding comes from. */
export function ruleOf(diagnostic: vscode.Diagnostic): string {
  const code = diagnostic.code
  return String(typeof code === 'object' ? code.value : code)
}

/** The code actions that the editor offers at a range, of one kind and its children. */
export async function codeActions(
  document: vscode.TextDocument,
  range: vscode.Range,
  kind: vscode.CodeActionKind,
): Promise<readonly vscode.CodeAction[]> {
  const resolved = 20
  return vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range, kind.value, resolved)
}

/** Does what choosing a code action in the menu does. */
export async function apply(action: vscode.CodeAction): Promise<void> {
  if (action.edit !== undefined) assert.ok(await vscode.workspace.applyEdit(action.edit), `${action.title} can be applied`)
  if (action.command === undefined) return
  const given: readonly unknown[] = action.command.arguments ?? []
  await vscode.commands.executeCommand(action.command.command, ...given)
}
