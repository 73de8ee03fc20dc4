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

/** What was found before somebody stopped it stays. */
async function lintWorkspace(client: BaseLanguageClient, collection: vscode.DiagnosticCollection): Promise<void> {
  collection.clear()
  const options = {location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Checking all notices'), cancellable: true}
  const {notices, findings, cancelled} = await vscode.window.withProgress(options, (progress, token) => lintFiles(client, collection, progress, token))
  if (cancelled) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Stopped: {0} notices checked so far, {1} findings.', notices, findings))
    return
  }
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
  const files = await noticeFiles(token)
  let notices = 0
  let findings = 0
  for (const uri of files) {
    if (token.isCancellationRequested) return {notices, findings, cancelled: true}
    progress.report({message: vscode.workspace.asRelativePath(uri), increment: 100 / files.length})
    const found = await checkFile(client, uri)
    if (!found) continue
    notices++
    findings += found.length
    if (!openDocument(uri)) collection.set(uri, found)
  }
  return {notices, findings, cancelled: false}
}

/** The files of the workspace that may be notices. @param files a pattern for their paths */
export async function noticeFiles(token: vscode.CancellationToken, files = '**/*.md'): Promise<readonly vscode.Uri[]> {
  return (await vscode.workspace.findFiles(files, EXCLUDED, undefined, token)).sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** What is found in a file, as it stands in the editor if it is open; undefined for one that is no notice or cannot be read. */
export async function checkFile(client: BaseLanguageClient, uri: vscode.Uri): Promise<vscode.Diagnostic[] | undefined> {
  const open = openDocument(uri)
  const own = open && ownDiagnostics(uri)
  // Of a document that has just been opened the server has told nothing yet.
  return own && own.length > 0 ? own : checkText(client, uri, open ? open.getText() : await textOf(uri))
}

function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString())
}

/** What the server has told of a document that is open. */
function ownDiagnostics(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({source}) => source === 'Breach Notice')
}

/** Undefined for a file that cannot be read. */
async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(await vscode.workspace.fs.readFile(uri))
  } catch {
    return undefined
  }
}

/** Undefined for a text that is no notice. */
async function checkText(client: BaseLanguageClient, uri: vscode.Uri, text: string | undefined): Promise<vscode.Diagnostic[] | undefined> {
  if (text === undefined || (!uri.path.endsWith('.notice.md') && !hasNoticeKey(text))) return undefined
  const found = await client.sendRequest(lintTextRequest, {uri: client.code2ProtocolConverter.asUri(uri), text})
  return found ? client.protocol2CodeConverter.asDiagnostics(found) : undefined
}
