import * as vscode from 'vscode'
import type {BaseLanguageClient} from 'vscode-languageclient'
import {pageRequest} from '../../server/src/lsp/protocol.ts'

const SCHEME = 'notice-lint-rule'

/** Shows the pages of the rules as documents: they come from the server, so that no network is needed. */
export function registerPages(client: BaseLanguageClient): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: async (uri) => {
      const page = await client.sendRequest(pageRequest, {rule: uri.path.replace(/\.md$/, '')})
      return page === null ? vscode.l10n.t('There is no rule of this name: {0}', uri.path) : readable(page)
    }
  })
}

/** Opens the page of a rule in the Markdown preview, beside the notice. */
export async function showPage(rule: string): Promise<void> {
  const uri = vscode.Uri.from({scheme: SCHEME, path: `${rule}.md`})
  await vscode.commands.executeCommand('markdown.showPreviewToSide', uri)
}

/** The marks of the examples say what is flagged; a reader wants them to look like text. */
function readable(page: string): string {
  return page
    .replaceAll(/^```(flagged|fine|said|unsaid) (\w+)$/gm, (_all, kind: string) => `**${vscode.l10n.t(TITLES[kind] ?? kind)}**\n\n\`\`\`text`)
    .replaceAll('==', '')
}

const TITLES: Readonly<Record<string, string>> = {
  flagged: 'Flagged',
  fine: 'Fine',
  said: 'Says it',
  unsaid: 'Does not say it'
}
