import * as vscode from 'vscode'
import type {BaseLanguageClient} from 'vscode-languageclient'
import {hasNoticeKey} from '../../server/src/notice/is-notice.ts'
import {lintTextRequest} from '../../server/src/lsp/protocol.ts'

/** Where no notices are looked for. */
const EXCLUDED = '**/{node_modules,.git}/**'

/** The command “Check All Notices”: findings of notices that are not open stand in the Problems view until their file is opened or changes. */
export function registerWorkspaceLint(client: BaseLanguageClient): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('noticeLint.workspace')
  // Files are watched from the first time on that somebody asks: before, there is nothing that could be out of date.
  let watcher: vscode.FileSystemWatcher | undefined
  const watch = (): void => {
    if (watcher) return
    watcher = vscode.workspace.createFileSystemWatcher('**/*.md', true)
    watcher.onDidChange((uri) => collection.delete(uri))
    watcher.onDidDelete((uri) => collection.delete(uri))
  }
  return vscode.Disposable.from(
    collection,
    new vscode.Disposable(() => {
      watcher?.dispose()
    }),
    vscode.commands.registerCommand('noticeLint.lintWorkspace', () => {
      watch()
      return lintWorkspace(client, collection)
    }),
    // From here on the server itself tells what it finds in the document.
    vscode.workspace.onDidOpenTextDocument(({uri}) => collection.delete(uri))
  )
}

async function lintWorkspace(client: BaseLanguageClient, collection: vscode.DiagnosticCollection): Promise<void> {
  collection.clear()
  const options = {location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Checking all notices'), cancellable: true}
  const {notices, findings, cancelled} = await vscode.window.withProgress(options, (progress, token) => lintFiles(client, collection, progress, token))
  if (cancelled) return
  if (notices === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is no notice in this workspace. Notices end in .notice.md or have a “notice” key in their front matter.'))
    return
  }
  await vscode.commands.executeCommand('workbench.actions.view.problems')
  void vscode.window.showInformationMessage(vscode.l10n.t('{0} notices checked, {1} findings.', notices, findings))
}

interface Outcome {
  readonly notices: number
  readonly findings: number
  readonly cancelled: boolean
}

async function lintFiles(client: BaseLanguageClient, collection: vscode.DiagnosticCollection, progress: vscode.Progress<{message: string; increment: number}>, token: vscode.CancellationToken): Promise<Outcome> {
  const files = await vscode.workspace.findFiles('**/*.md', EXCLUDED, undefined, token)
  let notices = 0
  let findings = 0
  for (const uri of files) {
    if (token.isCancellationRequested) return {notices, findings, cancelled: true}
    progress.report({message: vscode.workspace.asRelativePath(uri), increment: 100 / files.length})
    const open = vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString())
    const found = open ? ownDiagnostics(uri) : await lintFile(client, uri)
    if (!found) continue
    notices++
    findings += found.length
    if (!open) collection.set(uri, found)
  }
  return {notices, findings, cancelled: false}
}

/** What the server found in a document that is open; undefined where it found nothing, which may be no notice. */
function ownDiagnostics(uri: vscode.Uri): vscode.Diagnostic[] | undefined {
  const own = vscode.languages.getDiagnostics(uri).filter(({source}) => source === 'Breach Notice')
  return own.length > 0 || uri.path.endsWith('.notice.md') ? own : undefined
}

/** Undefined for a file that is no notice or cannot be read. */
async function lintFile(client: BaseLanguageClient, uri: vscode.Uri): Promise<vscode.Diagnostic[] | undefined> {
  let text: string
  try {
    text = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(await vscode.workspace.fs.readFile(uri))
  } catch {
    return undefined
  }
  if (!uri.path.endsWith('.notice.md') && !hasNoticeKey(text)) return undefined
  const found = await client.sendRequest(lintTextRequest, {uri: client.code2ProtocolConverter.asUri(uri), text})
  return found ? client.protocol2CodeConverter.asDiagnostics(found) : undefined
}
