import * as vscode from 'vscode'
import {hasNoticeKey} from '../../server/src/notice/is-notice.ts'
import {ChecklistTree} from './checklist/tree.ts'
import type {Node} from './checklist/view.ts'
import type {Running} from './client.ts'
import {noNoticeItem} from './no-notice.ts'
import {previewType} from './preview/type.ts'
import {registerTasks} from './task.ts'

/** What the extension asks for once it is needed: a bundle of its own, where that is possible. */
export type Load = () => Promise<{readonly begin: (context: vscode.ExtensionContext, tree: ChecklistTree<Node>) => Running}>

/**
 * Waits until the extension is needed, and loads it then: when a notice or a configuration of ours is opened or becomes one, a command is called, a task
 * runs, or a preview comes back with its window. Until then there is no server, and nothing of the client but this: most Markdown is no notice.
 */
export function waitForNotices(context: vscode.ExtensionContext, load: Load): void {
  let running: Promise<Running> | undefined
  const waiting: vscode.Disposable[] = []
  const tree = new ChecklistTree<Node>()
  const begin = (): Promise<Running> =>
    (running ??= load().then((client) => {
      // What stood in for the client goes in the moment in which it comes: the same names cannot be registered twice.
      for (const one of waiting) one.dispose()
      return client.begin(context, tree)
    }))
  const look = (document: vscode.TextDocument): void => {
    // Afterwards: who waits for the activation need not wait for the client.
    if (!running && concerns(document)) setTimeout(() => void begin(), 0)
  }
  const item = noNoticeItem()
  waiting.push(
    new vscode.Disposable(() => {
      item.dispose()
    }),
    vscode.workspace.onDidOpenTextDocument(look),
    vscode.workspace.onDidChangeTextDocument(({document}) => look(document)),
    ...commandsOf(context.extension).map((command) =>
      vscode.commands.registerCommand(command, async (...given: unknown[]) => {
        await (await begin()).ready
        return vscode.commands.executeCommand(command, ...given)
      })
    )
  )
  context.subscriptions.push(
    ...waiting,
    tree,
    registerTasks(async (definition) => {
      const client = await begin()
      await client.ready
      return client.openTask(definition)
    }),
    vscode.window.registerWebviewPanelSerializer(previewType, {deserializeWebviewPanel: async (panel, state: unknown) => (await begin()).restorePreview(panel, state)})
  )
  vscode.workspace.textDocuments.forEach(look)
}

/** Whether a document is a notice, or says how notices are to be checked. */
function concerns(document: vscode.TextDocument): boolean {
  const {path} = document.uri
  if (document.languageId !== 'markdown') return /\.notice-lint\.(?:yaml|json)$/.test(path)
  return path.endsWith('.notice.md') || (document.lineAt(0).text.startsWith('---') && hasNoticeKey(document.getText()))
}

/** The commands that the manifest promises. */
function commandsOf({packageJSON}: vscode.Extension<unknown>): string[] {
  const manifest = packageJSON as {readonly contributes?: {readonly commands?: readonly {readonly command: string}[]}}
  return manifest.contributes?.commands?.map(({command}) => command) ?? []
}
