import * as vscode from 'vscode'
import type {BaseLanguageClient} from 'vscode-languageclient'
import {explainCommand, fixAllCommand, lintAnywayNotification} from '../../server/src/lsp/protocol.ts'
import {showPage} from './pages.ts'

/** The commands of the palette, all under “Breach Notice:”. */
export function registerCommands(client: BaseLanguageClient): vscode.Disposable[] {
  const {registerCommand} = vscode.commands
  return [
    registerCommand('noticeLint.lintAnyway', () => lintAnyway(client)),
    registerCommand('noticeLint.applyAllSafeFixes', () => applyAllSafeFixes()),
    registerCommand(explainCommand, (rule?: unknown) => explain(typeof rule === 'string' ? rule : undefined)),
    registerCommand('noticeLint.showOutput', () => client.outputChannel.show()),
    registerCommand('noticeLint.restart', () => restart(client))
  ]
}

async function restart(client: BaseLanguageClient): Promise<void> {
  await client.stop()
  await client.start()
}

/** The Markdown document in front, or a word to the user that there is none. */
function activeMarkdown(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document
  if (document?.languageId === 'markdown') return document
  void vscode.window.showInformationMessage('Open the Markdown file of your notice first.')
  return undefined
}

async function lintAnyway(client: BaseLanguageClient): Promise<void> {
  const document = activeMarkdown()
  if (document) await client.sendNotification(lintAnywayNotification, {uri: client.code2ProtocolConverter.asUri(document.uri)})
}

async function applyAllSafeFixes(): Promise<void> {
  const document = activeMarkdown()
  if (document) await vscode.commands.executeCommand(fixAllCommand, document.uri.toString())
}

/** Without a rule it asks which of those found in the notice. */
async function explain(rule: string | undefined): Promise<void> {
  const wanted = rule ?? (await pickRule())
  if (wanted !== undefined) await showPage(wanted)
}

async function pickRule(): Promise<string | undefined> {
  const document = activeMarkdown()
  if (!document) return undefined
  const codes = vscode.languages.getDiagnostics(document.uri).flatMap(({code, source}) => {
    const value = typeof code === 'object' ? code.value : code
    return source === 'Breach Notice' && typeof value === 'string' ? [value] : []
  })
  return vscode.window.showQuickPick([...new Set(codes)].sort(), {title: 'Explain which rule?'})
}
