import type {ExtensionContext} from 'vscode'
import type {BaseLanguageClient, LanguageClientOptions} from 'vscode-languageclient'
import type {InitializationOptions} from '../../server/src/lsp/protocol.ts'
import {registerAuthoring} from './authoring.ts'
import {Checklists} from './checklist/checklists.ts'
import {registerCommands} from './commands.ts'
import {registerPages} from './pages.ts'
import {registerPreview} from './preview/register.ts'
import {registerStatus} from './status.ts'

const OPTIONS: LanguageClientOptions = {
  documentSelector: [{language: 'markdown'}, {pattern: '**/*.notice-lint.{yaml,json}'}],
  diagnosticCollectionName: 'noticeLint',
  initializationOptions: {explain: true, checklist: true, lens: true} satisfies InitializationOptions
}

/**
 * Starts the client and everything that the user sees of it.
 *
 * @param create makes the client for the place where the extension runs
 */
export async function start(context: ExtensionContext, create: (options: LanguageClientOptions) => BaseLanguageClient): Promise<void> {
  const client = create(OPTIONS)
  const checklists = new Checklists(client)
  context.subscriptions.push(client, checklists, registerStatus(checklists), registerPages(client), registerPreview(context, client), ...registerCommands(client), registerAuthoring(context, client, checklists))
  await client.start()
}
