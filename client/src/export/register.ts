import * as vscode from 'vscode'
import type {BaseLanguageClient} from 'vscode-languageclient'
import type {Exported, ExportFormat} from '../../../server/src/export/export.ts'
import {exportRequest} from '../../../server/src/lsp/protocol.ts'
import {activeNotice} from '../active.ts'
import {copyRichText} from './clipboard.ts'
import {save} from './save.ts'

/** Commands that hand a notice on: to the clipboard, as a page, as a Word document. */
export function registerExport(client: BaseLanguageClient): vscode.Disposable {
  const {registerCommand} = vscode.commands
  const withNotice = (format: () => Thenable<ExportFormat | undefined>, then: (exported: Exported, document: vscode.TextDocument) => Promise<void>) => async (): Promise<void> => {
    const document = activeNotice()
    if (!document || !(await mayGo(document))) return
    const wanted = await format()
    const exported = wanted && (await client.sendRequest(exportRequest, {uri: client.code2ProtocolConverter.asUri(document.uri), format: wanted}))
    if (exported) await then(exported, document)
    else if (exported === null) void vscode.window.showInformationMessage(vscode.l10n.t('This file is not a notice. Run “Breach Notice: Check This File” first.'))
  }
  return vscode.Disposable.from(
    registerCommand('noticeLint.copyRichText', withNotice(() => Promise.resolve('rich-text'), copyRichText)),
    registerCommand('noticeLint.exportHtml', withNotice(() => Promise.resolve('html'), (exported, document) => save(document, exported.title, 'html', new TextEncoder().encode(exported.content)))),
    registerCommand('noticeLint.exportWord', withNotice(wordFormat, (exported, document) => save(document, exported.title, 'docx', bytesOf(exported.content))))
  )
}

/** Errors in a notice are a reason to stop and look, which is what Enter does; who wants may go on. */
async function mayGo(document: vscode.TextDocument): Promise<boolean> {
  const errors = vscode.languages.getDiagnostics(document.uri).filter(({source, severity}) => source === 'Breach Notice' && severity === vscode.DiagnosticSeverity.Error)
  const [first] = errors
  if (!first) return true
  const anyway = vscode.l10n.t('Export anyway')
  const show = vscode.l10n.t('Show the errors')
  const message = errors.length === 1 ? vscode.l10n.t('One error remains in this notice.') : vscode.l10n.t('{0} errors remain in this notice.', errors.length)
  const answer = await vscode.window.showWarningMessage(message, {modal: true, detail: [...new Set(errors.slice(0, 5).map((error) => error.message.split('\n')[0] ?? ''))].join('\n')}, show, anyway)
  if (answer === show) await vscode.commands.executeCommand('workbench.actions.view.problems')
  return answer === anyway
}

async function wordFormat(): Promise<ExportFormat | undefined> {
  const choices: (vscode.QuickPickItem & {readonly format: ExportFormat})[] = [
    {format: 'docx', label: vscode.l10n.t('The notice alone'), detail: vscode.l10n.t('As its readers get it')},
    {format: 'docx-with-comments', label: vscode.l10n.t('With the findings as comments'), detail: vscode.l10n.t('For lawyers and colleagues who review it in Word')}
  ]
  const picked = await vscode.window.showQuickPick(choices, {title: vscode.l10n.t('Export as Word')})
  return picked?.format
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
}
