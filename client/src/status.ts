import * as vscode from 'vscode'
import type {Checklist} from '../../server/src/lsp/protocol.ts'
import type {Checklists} from './checklist/checklists.ts'
import {noNoticeItem, showNoNotice} from './no-notice.ts'

/** The language status item: how many elements the notice in front has, and what is missing. */
export function registerStatus(checklists: Checklists): vscode.Disposable {
  const item = noNoticeItem()
  const show = (): void => {
    const document = vscode.window.activeTextEditor?.document
    const checklist = document && checklists.of(document.uri)
    if (!checklist) {
      showNoNotice(item)
      return
    }
    item.text = vscode.l10n.t('{0} of {1} elements', checklist.present, checklist.total)
    item.detail = detail(checklist)
    item.severity = checklist.errors > 0 ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information
    item.command = {title: vscode.l10n.t('Problems'), command: 'workbench.actions.view.problems'}
  }
  show()
  return vscode.Disposable.from(item, checklists.onDidChange(show), vscode.window.onDidChangeActiveTextEditor(show))
}

function detail({missing, errors, warnings, grade}: Checklist): string {
  const rest = missing.length === 0 ? vscode.l10n.t('nothing missing') : vscode.l10n.t('missing: {0}', missing.map(({title}) => vscode.l10n.t(title)).join(', '))
  return `${rest} · ${vscode.l10n.t('{0} errors, {1} warnings', errors, warnings)} · ${vscode.l10n.t('grade {0}', grade)}`
}
