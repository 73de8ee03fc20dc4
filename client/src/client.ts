import type {ExtensionContext, Pseudoterminal, WebviewPanel} from 'vscode'
import type {BaseLanguageClient, LanguageClientOptions} from 'vscode-languageclient'
import type {InitializationOptions} from '../../server/src/lsp/protocol.ts'
import {registerAuthoring} from './authoring.ts'
import {Checklists} from './checklist/checklists.ts'
import type {ChecklistTree} from './checklist/tree.ts'
import type {Node} from './checklist/view.ts'
import {registerCommands} from './commands.ts'
import {registerPages} from './pages.ts'
import {registerPreview} from './preview/register.ts'
import {registerStatus} from './status.ts'
import type {TaskDefinition} from './task.ts'
import {taskTerminal} from './task-terminal.ts'

const OPTIONS: LanguageClientOptions = {
  documentSelector: [{language: 'markdown'}, {pattern: '**/*.notice-lint.{yaml,json}'}],
  diagnosticCollectionName: 'noticeLint',
  initializationOptions: {explain: true, checklist: true, lens: true} satisfies InitializationOptions
}

/** What runs once there is a notice. */
export interface Running {
  /** The server answers. What is asked of it before waits for it. */
  readonly ready: Promise<void>
  /** Brings back a preview that was open when its window was closed. */
  readonly restorePreview: (panel: WebviewPanel, state: unknown) => Promise<void>
  /** The terminal of a task that checks notices. */
  readonly openTask: (definition: TaskDefinition) => Pseudoterminal
}

/**
 * Starts the client and everything that the user sees of it.
 *
 * @param tree the checklist's, still empty
 * @param create makes the client for the place where the extension runs
 */
export function start(context: ExtensionContext, tree: ChecklistTree<Node>, create: (options: LanguageClientOptions) => BaseLanguageClient): Running {
  const client = create(OPTIONS)
  const checklists = new Checklists(client)
  const preview = registerPreview(context, client)
  context.subscriptions.push(client, checklists, registerStatus(checklists), registerPages(client), preview.commands, ...registerCommands(client), registerAuthoring(context, client, checklists, tree))
  return {ready: client.start(), restorePreview: preview.restore, openTask: (definition) => taskTerminal(client, definition)}
}
