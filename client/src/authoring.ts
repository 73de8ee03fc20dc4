import * as vscode from 'vscode'
import type {BaseLanguageClient} from 'vscode-languageclient'
import type {Checklists} from './checklist/checklists.ts'
import {registerChecklistView} from './checklist/view.ts'
import {registerExport} from './export/register.ts'
import {registerWorkspaceLint} from './lint-workspace.ts'
import {registerNew} from './new/new-notice.ts'

/** All that helps to begin a notice, to complete it and to hand it on. */
export function registerAuthoring(context: vscode.ExtensionContext, client: BaseLanguageClient, checklists: Checklists): vscode.Disposable {
  return vscode.Disposable.from(registerChecklistView(client, checklists), registerNew(context, client), registerWorkspaceLint(client), registerExport(client))
}
