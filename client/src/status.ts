import * as vscode from 'vscode'
import type {BaseLanguageClient} from 'vscode-languageclient'
import {checklistNotification, type Checklist} from '../../server/src/lsp/protocol.ts'

/** The language status item: how many elements the notice in front has, and what is missing. */
export function registerStatus(client: BaseLanguageClient): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('noticeLint.checklist', {language: 'markdown'})
  item.name = 'Breach notice'
  const checklists = new Map<string, Checklist>()
  const show = (): void => {
    const document = vscode.window.activeTextEditor?.document
    const checklist = document && checklists.get(document.uri.toString())
    item.text = checklist ? `${checklist.present} of ${checklist.total} elements` : 'No breach notice'
    item.detail = checklist ? detail(checklist) : 'Name the file ….notice.md, or run “Breach Notice: Check This File”'
    item.severity = checklist && checklist.errors > 0 ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information
    item.command = checklist ? {title: 'Problems', command: 'workbench.actions.view.problems'} : {title: 'Check', command: 'noticeLint.lintAnyway'}
  }
  show()
  return vscode.Disposable.from(
    item,
    client.onNotification(checklistNotification, (checklist) => {
      checklists.set(client.protocol2CodeConverter.asUri(checklist.uri).toString(), checklist)
      show()
    }),
    vscode.workspace.onDidCloseTextDocument((document) => checklists.delete(document.uri.toString())),
    vscode.window.onDidChangeActiveTextEditor(show)
  )
}

function detail({missing, errors, warnings, grade}: Checklist): string {
  const rest = missing.length === 0 ? 'nothing missing' : `missing: ${missing.join(', ')}`
  return `${rest} · ${errors} errors, ${warnings} warnings · grade ${grade}`
}
