import * as vscode from 'vscode'
import type {BaseLanguageClient} from 'vscode-languageclient'
import {hasNoticeKey} from '../../../server/src/notice/is-notice.ts'
import {PreviewFeed} from './feed.ts'
import {readKeptState} from './messages.ts'
import {PreviewPanel, type PanelHost} from './panel.ts'
import {previewType} from './type.ts'

/** All preview panes. At most one follows the editor; the others are pinned to their notices. */
export class PreviewPanels {
  readonly disposable: vscode.Disposable
  private readonly panels = new Set<PreviewPanel>()
  private readonly host: PanelHost

  constructor(client: BaseLanguageClient, extension: vscode.Uri) {
    const feed = new PreviewFeed(client)
    this.host = {client, feed, extension, changed: () => this.changed()}
    this.disposable = vscode.Disposable.from(
      feed.disposable,
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        this.tellIsNotice()
        if (editor && isNotice(editor.document)) this.follower()?.show(editor.document.uri)
      }),
      vscode.workspace.onDidChangeTextDocument(({document}) => {
        if (document === vscode.window.activeTextEditor?.document) this.tellIsNotice()
      })
    )
    this.tellIsNotice()
  }

  /** Opens a preview of the document, or brings the one that there is to the front. */
  open(document: vscode.Uri, column: vscode.ViewColumn, preserveFocus: boolean): void {
    const known = [...this.panels].find((one) => one.document.toString() === document.toString()) ?? this.follower()
    if (known) {
      known.show(document)
      known.panel.reveal(undefined, preserveFocus)
      return
    }
    const panel = vscode.window.createWebviewPanel(previewType, '', {viewColumn: column, preserveFocus}, {enableScripts: true, enableFindWidget: true})
    this.add(panel, document, false)
  }

  /** Pins the preview in front, or lets it go. */
  togglePin(): void {
    const front = [...this.panels].find(({panel}) => panel.active)
    front?.pin(!front.pinned)
  }

  /** Takes up a panel that VS Code has brought back. */
  restore(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const kept = readKeptState(state)
    if (kept) this.add(panel, vscode.Uri.parse(kept.uri), kept.pinned)
    else panel.dispose()
    return Promise.resolve()
  }

  private add(panel: vscode.WebviewPanel, document: vscode.Uri, pinned: boolean): void {
    const added = new PreviewPanel(panel, document, pinned, this.host)
    this.panels.add(added)
    panel.onDidDispose(() => this.panels.delete(added))
    this.changed()
  }

  private follower(): PreviewPanel | undefined {
    return [...this.panels].find(({pinned}) => !pinned)
  }

  /** Only one follows: of two the one that has just been let go, which is in front. */
  private changed(): void {
    const followers = [...this.panels].filter(({pinned}) => !pinned)
    const kept = followers.find(({panel}) => panel.active) ?? followers[0]
    for (const other of followers) if (other !== kept) other.pin(true)
    const front = [...this.panels].find(({panel}) => panel.active)
    void vscode.commands.executeCommand('setContext', 'noticeLint.previewPinned', front?.pinned === true)
  }

  private tellIsNotice(): void {
    const document = vscode.window.activeTextEditor?.document
    void vscode.commands.executeCommand('setContext', 'noticeLint.editorIsNotice', document !== undefined && isNotice(document))
  }
}

/** Whether a document says that it is a notice, by its name or its front matter. */
function isNotice(document: vscode.TextDocument): boolean {
  return document.languageId === 'markdown' && (document.uri.path.endsWith('.notice.md') || hasNoticeKey(document.getText()))
}
