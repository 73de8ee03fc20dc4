import * as vscode from 'vscode'

/** The view, by the name that the manifest gives it. */
export const checklistView = 'noticeLint.checklist'

/**
 * The checklist's tree, empty until there is a client that fills it. One view for both: VS Code takes a view away some time after it was disposed of, and with it
 * another of the same name that came meanwhile.
 */
export class ChecklistTree<Node> implements vscode.Disposable {
  readonly view: vscode.TreeView<Node>
  private readonly changed = new vscode.EventEmitter<undefined>()
  private provider: vscode.TreeDataProvider<Node> | undefined

  constructor() {
    this.view = vscode.window.createTreeView<Node>(checklistView, {
      treeDataProvider: {
        onDidChangeTreeData: this.changed.event,
        getChildren: (node) => this.provider?.getChildren(node) ?? [],
        getTreeItem: (node) => this.provider?.getTreeItem(node) ?? new vscode.TreeItem('')
      }
    })
  }

  /** Gives the tree what it shows from now on. */
  fill(provider: vscode.TreeDataProvider<Node>): vscode.Disposable {
    this.provider = provider
    this.changed.fire(undefined)
    return provider.onDidChangeTreeData?.(() => {
      this.changed.fire(undefined)
    }) ?? new vscode.Disposable(() => undefined)
  }

  dispose(): void {
    this.view.dispose()
    this.changed.dispose()
  }
}
