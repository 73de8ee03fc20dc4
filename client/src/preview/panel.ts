import * as vscode from 'vscode'
import type {BaseLanguageClient} from 'vscode-languageclient'
import {previewFindingRequest, type PreviewFinding} from '../../../server/src/lsp/preview-protocol.ts'
import {lintAnywayNotification} from '../../../server/src/lsp/protocol.ts'
import {EditorSync} from './editor-sync.ts'
import type {PreviewFeed} from './feed.ts'
import {readFromPage, type FindingName, type FromPage, type ToPage} from './messages.ts'
import {pageHtml, pageRoot} from './page.ts'

/** What a panel needs of the extension. */
export interface PanelHost {
  readonly client: BaseLanguageClient
  readonly feed: PreviewFeed
  readonly extension: vscode.Uri
  /** The panel was pinned, unpinned or closed, or came to the front. */
  readonly changed: () => void
}

/** One preview pane and the notice that it shows. */
export class PreviewPanel {
  readonly panel: vscode.WebviewPanel
  private readonly host: PanelHost
  private readonly sync: EditorSync
  private readonly subscriptions: vscode.Disposable[] = []
  private watching: vscode.Disposable | undefined
  private ready = false
  private shown: vscode.Uri
  private isPinned: boolean

  constructor(panel: vscode.WebviewPanel, document: vscode.Uri, pinned: boolean, host: PanelHost) {
    this.panel = panel
    this.host = host
    this.shown = document
    this.isPinned = pinned
    this.sync = new EditorSync(() => this.shown, (message) => this.post(message))
    const {webview} = panel
    webview.options = {enableScripts: true, localResourceRoots: [pageRoot(host.extension)]}
    this.subscriptions.push(
      this.sync.disposable,
      webview.onDidReceiveMessage((value: unknown) => {
        const message = readFromPage(value)
        if (message) void this.receive(message)
      }),
      panel.onDidChangeViewState(() => host.changed()),
      // Without an editor a document may be closed at any time; as long as it is shown it stays open.
      vscode.workspace.onDidCloseTextDocument((closed) => {
        if (closed.uri.toString() === this.shown.toString()) void this.hold()
      })
    )
    panel.onDidDispose(() => {
      this.watching?.dispose()
      for (const subscription of this.subscriptions) subscription.dispose()
      host.changed()
    })
    webview.html = pageHtml(webview, host.extension)
    this.show(document)
  }

  get document(): vscode.Uri {
    return this.shown
  }

  get pinned(): boolean {
    return this.isPinned
  }

  /** Shows another notice. */
  show(document: vscode.Uri): void {
    const name = document.path.split('/').at(-1) ?? ''
    this.shown = document
    this.panel.title = vscode.l10n.t('Preview of {0}', name)
    void this.hold()
    if (this.ready) this.start()
  }

  /** Stays with its notice, or follows the editor. */
  pin(pinned: boolean): void {
    this.isPinned = pinned
    this.tellDocument()
    this.host.changed()
  }

  private async hold(): Promise<void> {
    try {
      await vscode.workspace.openTextDocument(this.shown)
    } catch {
      // The file is gone: what was read of it stays to be seen.
    }
  }

  private start(): void {
    this.watching?.dispose()
    this.tellDocument()
    this.watching = this.host.feed.watch(this.shown, (update) => this.post(update))
    this.sync.tell()
  }

  private tellDocument(): void {
    this.post({type: 'document', uri: this.shown.toString(), name: this.shown.path.split('/').at(-1) ?? '', pinned: this.isPinned})
  }

  private post(message: ToPage): void {
    if (this.ready) void this.panel.webview.postMessage(message)
  }

  private async receive(message: FromPage): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.ready = true
        this.start()
        break
      case 'ask':
        await this.tellFinding(message.token, message.finding)
        break
      case 'fix':
        await this.apply((await this.finding(message.finding))?.fixes[message.index], message.finding.version)
        break
      case 'ignore':
        await this.applyInEditor((await this.finding(message.finding))?.ignore, message.finding.version)
        break
      case 'insert':
        await this.applyInEditor((await this.finding(message.finding))?.fixes[0], message.finding.version)
        break
      case 'explain':
        await vscode.commands.executeCommand('noticeLint.explain', message.rule)
        break
      case 'link':
        await vscode.env.openExternal(vscode.Uri.parse(message.href, true))
        break
      case 'reveal':
        await this.sync.reveal(message.start, message.end, message.focus)
        break
      case 'scrolled':
        this.sync.scrollEditor(message.offset)
        break
      case 'pin':
        this.pin(message.pinned)
        break
      case 'undo':
        await this.undo()
        break
      case 'check':
        await this.host.client.sendNotification(lintAnywayNotification, {uri: this.uri()})
        break
    }
  }

  private uri(): string {
    return this.host.client.code2ProtocolConverter.asUri(this.shown)
  }

  private finding(name: FindingName): Promise<PreviewFinding | null> {
    return this.host.client.sendRequest(previewFindingRequest, {uri: this.uri(), ...name})
  }

  private async tellFinding(token: number, name: FindingName): Promise<void> {
    const finding = await this.finding(name)
    const card = finding && {...finding, fixes: finding.fixes.map(({title}) => title), ignore: finding.ignore?.title}
    this.post({type: 'finding', token, card})
  }

  /** Applies an edit that was made for one version of the document to that version only. */
  private async apply(action: PreviewFinding['fixes'][number] | undefined, version: number): Promise<void> {
    const document = await vscode.workspace.openTextDocument(this.shown)
    if (!action?.edit || document.version !== version) return
    const edit = await this.host.client.protocol2CodeConverter.asWorkspaceEdit(action.edit)
    await vscode.workspace.applyEdit(edit)
  }

  /** Applies an edit that leaves something to be filled in, and puts the cursor there, which takes an editor. */
  private async applyInEditor(action: PreviewFinding['fixes'][number] | undefined, version: number): Promise<void> {
    if (!action) return
    await this.sync.focusEditor()
    await this.apply(action, version)
  }

  private async undo(): Promise<void> {
    await this.sync.focusEditor()
    await vscode.commands.executeCommand('undo')
    this.panel.reveal(undefined, false)
  }
}
