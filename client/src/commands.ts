import * as vscode from 'vscode'
import type {BaseLanguageClient} from 'vscode-languageclient'
import {explainCommand, fixAllCommand, lintAnywayNotification} from '../../server/src/lsp/protocol.ts'
import {activeNotice} from './active.ts'
import {showPage} from './pages.ts'

/** The commands of the palette, all under “Breach Notice:”. */
export function registerCommands(client: BaseLanguageClient): vscode.Disposable[] {
  const {registerCommand} = vscode.commands
  return [
    registerCommand('noticeLint.lintAnyway', () => lintAnyway(client)),
    registerCommand('noticeLint.applyAllSafeFixes', () => applyAllSafeFixes(client)),
    registerCommand(explainCommand, (rule?: unknown) => explain(typeof rule === 'string' ? rule : undefined)),
    registerCommand('noticeLint.showOutput', () => client.outputChannel.show()),
    registerCommand('noticeLint.restart', () => restart(client))
  ]
}

async function restart(client: BaseLanguageClient): Promise<void> {
  await client.stop()
  await client.start()
}

async function lintAnyway(client: BaseLanguageClient): Promise<void> {
  const document = activeNotice()
  if (document) await client.sendNotification(lintAnywayNotification, {uri: client.code2ProtocolConverter.asUri(document.uri)})
}

async function applyAllSafeFixes(client: BaseLanguageClient): Promise<void> {
  const document = activeNotice()
  if (!document) return
  // The command is the server's: it is there when the server is.
  await client.start()
  await vscode.commands.executeCommand(fixAllCommand, document.uri.toString())
}

/** Without a rule it asks which of those found in the notice. */
async function explain(rule: string | undefined): Promise<void> {
  const wanted = rule ?? (await pickRule())
  if (wanted !== undefined) await showPage(wanted)
}

async function pickRule(): Promise<string | undefined> {
  const document = activeNotice()
  if (!document) return undefined
  const codes = vscode.languages.getDiagnostics(document.uri).flatMap(({code, source}) => {
    const value = typeof code === 'object' ? code.value : code
    return source === 'Breach Notice' && typeof value === 'string' ? [value] : []
  })
  return vscode.window.showQuickPick([...new Set(codes)].sort(), {title: vscode.l10n.t('Explain which rule?')})
}
