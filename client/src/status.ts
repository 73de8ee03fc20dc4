import * as vscode from 'vscode'
import type {Checklist} from '../../server/src/lsp/protocol.ts'
import type {Checklists} from './checklist/checklists.ts'

/** The language status item: how many elements the notice in front has, and what is missing. */
export function registerStatus(checklists: Checklists): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('noticeLint.checklist', {language: 'markdown'})
  item.name = vscode.l10n.t('Breach notice')
  const show = (): void => {
    const document = vscode.window.activeTextEditor?.document
    const checklist = document && checklists.of(document.uri)
    item.text = checklist ? vscode.l10n.t('{0} of {1} elements', checklist.present, checklist.total) : vscode.l10n.t('No breach notice')
    item.detail = checklist ? detail(checklist) : vscode.l10n.t('Name the file ….notice.md, or run “Breach Notice: Check This File”')
    item.severity = checklist && checklist.errors > 0 ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information
    item.command = checklist
      ? {title: vscode.l10n.t('Problems'), command: 'workbench.actions.view.problems'}
      : {title: vscode.l10n.t('Check'), command: 'noticeLint.lintAnyway'}
  }
  show()
  return vscode.Disposable.from(item, checklists.onDidChange(show), vscode.window.onDidChangeActiveTextEditor(show))
}

function detail({missing, errors, warnings, grade}: Checklist): string {
  const rest = missing.length === 0 ? vscode.l10n.t('nothing missing') : vscode.l10n.t('missing: {0}', missing.join(', '))
  return `${rest} · ${vscode.l10n.t('{0} errors, {1} warnings', errors, warnings)} · ${vscode.l10n.t('grade {0}', grade)}`
}
