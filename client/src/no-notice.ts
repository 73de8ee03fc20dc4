import * as vscode from 'vscode'

/** The language status item while there is no notice; whoever has one says in it how it stands. */
export function noNoticeItem(): vscode.LanguageStatusItem {
  const item = vscode.languages.createLanguageStatusItem('noticeLint.checklist', {language: 'markdown'})
  item.name = vscode.l10n.t('Breach notice')
  showNoNotice(item)
  return item
}

export function showNoNotice(item: vscode.LanguageStatusItem): void {
  item.text = vscode.l10n.t('No breach notice')
  item.detail = vscode.l10n.t('Name the file ….notice.md, or run “Breach Notice: Check This File”')
  item.severity = vscode.LanguageStatusSeverity.Information
  item.command = {title: vscode.l10n.t('Check'), command: 'noticeLint.lintAnyway'}
}
