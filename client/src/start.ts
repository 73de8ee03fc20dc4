import type {ExtensionContext} from 'vscode'
import type {BaseLanguageClient, LanguageClientOptions} from 'vscode-languageclient'
import type {InitializationOptions} from '../../server/src/lsp/protocol.ts'
import {registerCommands} from './commands.ts'
import {registerPages} from './pages.ts'
import {registerPreview} from './preview/register.ts'
import {registerStatus} from './status.ts'

const OPTIONS: LanguageClientOptions = {
  documentSelector: [{language: 'markdown'}, {pattern: '**/*.notice-lint.{yaml,json}'}],
  diagnosticCollectionName: 'noticeLint',
  initializationOptions: {explain: true, checklist: true} satisfies InitializationOptions
}

/**
 * Starts the client and everything that the user sees of it.
 *
 * @param create makes the client for the place where the extension runs
 */
export async function start(context: ExtensionContext, create: (options: LanguageClientOptions) => BaseLanguageClient): Promise<void> {
  const client = create(OPTIONS)
  context.subscriptions.push(client, registerStatus(client), registerPages(client), registerPreview(context, client), ...registerCommands(client))
  await client.start()
}
