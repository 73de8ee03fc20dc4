import * as vscode from 'vscode'
import type {BaseLanguageClient} from 'vscode-languageclient'
import {elementRequest, lawRequest, showChecklistCommand} from '../../../server/src/lsp/protocol.ts'
import {translatedSections} from '../sections.ts'
import type {Checklists} from './checklists.ts'
import {insertMissing} from './insert.ts'
import {pickElement} from './pick.ts'
import {lawChildren, lawItem, type LawNode, type SectionNode} from './law-nodes.ts'
import {checklistView, type ChecklistTree} from './tree.ts'
import {childrenOf, groupsOf, itemOf, type GroupNode, type Node as ElementsNode} from './nodes.ts'

/** What the tree shows. */
export type Node = ElementsNode | LawNode

/** How often the time that is left until a deadline is asked for anew, in milliseconds. */
const CLOCK = 60_000

/** The view “Notice checklist”: what the notice in front says, and what it does not. */
export function registerChecklistView(client: BaseLanguageClient, checklists: Checklists, tree: ChecklistTree<Node>): vscode.Disposable {
  const provider = new ChecklistProvider(client, checklists)
  const {view} = tree
  const show = (): void => {
    const checklist = provider.shown && checklists.of(provider.shown)
    view.description = checklist ? vscode.l10n.t('{0} of {1}', checklist.present, checklist.total) : ''
  }
  return vscode.Disposable.from(
    provider,
    tree.fill(provider),
    provider.onDidChangeTreeData(show),
    vscode.commands.registerCommand(showChecklistCommand, () => vscode.commands.executeCommand(`${checklistView}.focus`)),
    vscode.commands.registerCommand('noticeLint.insertElement', async (node?: Node) => {
      if (node?.kind === 'row' && node.row.insert) return insertMissing(client, node.document.uri, {item: node.row.insert.item})
      const meant = node?.kind === 'element' ? {uri: node.uri, id: node.state.id} : await pickElement(client, vscode.l10n.t('Insert what is missing'), ({present, waiting}) => !present && waiting.length === 0)
      return meant && insertMissing(client, meant.uri, {element: meant.id})
    }),
    vscode.commands.registerCommand('noticeLint.explainElement', async (node?: Node) => {
      const id = node?.kind === 'element' ? node.state.id : (await pickElement(client, vscode.l10n.t('Explain an element'), () => true))?.id
      return id === undefined ? undefined : vscode.commands.executeCommand('noticeLint.explain', `missing-${id}`)
    })
  )
}

/** Feeds the view from the server. The notice that was in front stays while something else than a text has the focus. */
class ChecklistProvider implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<undefined>()
  private readonly client: BaseLanguageClient
  private readonly disposable: vscode.Disposable
  private clock: ReturnType<typeof setTimeout> | undefined
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
    if (!node) return this.roots()
    return isOfLaw(node) ? lawChildren(node) : [...childrenOf(node)]
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return isOfLaw(node) ? lawItem(node) : itemOf(node)
  }

  private async roots(): Promise<Node[]> {
    const uri = this.shown
    clearTimeout(this.clock)
    if (!uri || !this.client.isRunning()) return []
    const [groups, sections] = await Promise.all([this.groups(uri), this.sections(uri)])
    if (sections.some(({section}) => section.id === 'deadlines')) this.clock = setTimeout(() => this.changed.fire(undefined), CLOCK)
    return [...groups, ...sections]
  }

  private async groups(uri: vscode.Uri): Promise<GroupNode[]> {
    const states = await this.client.sendRequest(elementRequest, {uri: this.client.code2ProtocolConverter.asUri(uri)})
    return states ? groupsOf(uri, states) : []
  }

  private async sections(uri: vscode.Uri): Promise<SectionNode[]> {
    const told = await this.client.sendRequest(lawRequest, {uri: this.client.code2ProtocolConverter.asUri(uri)})
    const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString())
    // After another change the view is told of it, and asks again.
    if (!told || document?.version !== told.version) return []
    return translatedSections(told.sections).map((section) => ({kind: 'section', document, section}))
  }

  dispose(): void {
    clearTimeout(this.clock)
    this.disposable.dispose()
  }
}

function isOfLaw(node: Node): node is LawNode {
  return node.kind === 'section' || node.kind === 'folded' || node.kind === 'row' || node.kind === 'text'
}
