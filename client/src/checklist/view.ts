import * as vscode from 'vscode'
import type {BaseLanguageClient} from 'vscode-languageclient'
import {elementRequest, showChecklistCommand} from '../../../server/src/lsp/protocol.ts'
import type {Checklists} from './checklists.ts'
import {insertElement} from './insert.ts'
import {childrenOf, groupsOf, itemOf, type GroupNode, type Node} from './nodes.ts'

const VIEW = 'noticeLint.checklist'

/** The view “Notice checklist”: what the notice in front says, and what it does not. */
export function registerChecklistView(client: BaseLanguageClient, checklists: Checklists): vscode.Disposable {
  const provider = new ChecklistProvider(client, checklists)
  const view = vscode.window.createTreeView<Node>(VIEW, {treeDataProvider: provider})
  const show = (): void => {
    const checklist = provider.shown && checklists.of(provider.shown)
    view.description = checklist ? vscode.l10n.t('{0} of {1}', checklist.present, checklist.total) : ''
  }
  return vscode.Disposable.from(
    provider,
    view,
    provider.onDidChangeTreeData(show),
    vscode.commands.registerCommand(showChecklistCommand, () => vscode.commands.executeCommand(`${VIEW}.focus`)),
    vscode.commands.registerCommand('noticeLint.insertElement', (node?: Node) => (node?.kind === 'element' ? insertElement(client, node.uri, node.state.id) : undefined)),
    vscode.commands.registerCommand('noticeLint.explainElement', (node?: Node) =>
      node?.kind === 'element' ? vscode.commands.executeCommand('noticeLint.explain', `missing-${node.state.id}`) : undefined
    )
  )
}

/** Feeds the view from the server. The notice that was in front stays while something else than a text has the focus. */
class ChecklistProvider implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<undefined>()
  private readonly client: BaseLanguageClient
  private readonly disposable: vscode.Disposable
  readonly onDidChangeTreeData = this.changed.event
  /** The notice that is shown. */
  shown: vscode.Uri | undefined

  constructor(client: BaseLanguageClient, checklists: Checklists) {
    this.client = client
    this.shown = vscode.window.activeTextEditor?.document.uri
    this.disposable = vscode.Disposable.from(
      this.changed,
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (!editor) return
        this.shown = editor.document.uri
        this.changed.fire(undefined)
      }),
      checklists.onDidChange((uri) => {
        if (uri === this.shown?.toString()) this.changed.fire(undefined)
      })
    )
  }

  async getChildren(node?: Node): Promise<Node[]> {
    return node ? [...childrenOf(node)] : this.groups()
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return itemOf(node)
  }

  private async groups(): Promise<GroupNode[]> {
    const uri = this.shown
    if (!uri || !this.client.isRunning()) return []
    const states = await this.client.sendRequest(elementRequest, {uri: this.client.code2ProtocolConverter.asUri(uri)})
    return states ? groupsOf(uri, states) : []
  }

  dispose(): void {
    this.disposable.dispose()
  }
}
