import * as vscode from 'vscode'
import type {BaseLanguageClient} from 'vscode-languageclient'
import type {Checklists} from './checklist/checklists.ts'
import type {ChecklistTree} from './checklist/tree.ts'
import {registerChecklistView, type Node} from './checklist/view.ts'
import {registerExport} from './export/register.ts'
import {registerWorkspaceLint} from './lint-workspace.ts'
import {registerNew} from './new/new-notice.ts'

/** All that helps to begin a notice, to complete it and to hand it on. */
export function registerAuthoring(context: vscode.ExtensionContext, client: BaseLanguageClient, checklists: Checklists, tree: ChecklistTree<Node>): vscode.Disposable {
  return vscode.Disposable.from(registerChecklistView(client, checklists, tree), registerNew(context, client), registerWorkspaceLint(client), registerExport(client))
}
