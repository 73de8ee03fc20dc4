import * as vscode from 'vscode'
import type {Exported} from '../../../server/src/export/export.ts'

/**
 * Puts the notice into the clipboard with its headings, lists and links. Only a web page may put more than plain text there, so a small
 * one is opened; it closes itself when it is done, or asks for a click where the browser wants one.
 */
export async function copyRichText({content, plain}: Exported): Promise<void> {
  const panel = vscode.window.createWebviewPanel('noticeLint.copy', vscode.l10n.t('Copy as Rich Text'), vscode.ViewColumn.Active, {enableScripts: true, localResourceRoots: []})
  await new Promise<void>((resolve) => {
    panel.webview.onDidReceiveMessage((message: unknown) => {
      if (message !== 'copied') return
      panel.dispose()
      void vscode.window.showInformationMessage(vscode.l10n.t('The notice is in the clipboard. Paste it into your mail program or document.'))
    })
    panel.onDidDispose(resolve)
    panel.webview.html = page(content, plain)
  })
}

function page(html: string, plain: string): string {
  const nonce = crypto.randomUUID().replaceAll('-', '')
  const ask = vscode.l10n.t('Copy the notice')
  // In a script no “<” may begin something that ends it.
  const data = JSON.stringify({html, plain}).replaceAll('<', '\\u003c')
  return `<!doctype html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'">
<title>${ask}</title>
<style nonce="${nonce}">
body { display: grid; place-content: center; min-height: 90vh; font-family: var(--vscode-font-family); }
button { font: inherit; padding: 0.6em 1.4em; border: 1px solid var(--vscode-button-border, transparent); color: var(--vscode-button-foreground); background: var(--vscode-button-background); cursor: pointer; }
button:hover { background: var(--vscode-button-hoverBackground); }
button:focus-visible { outline: 2px solid var(--vscode-focusBorder); outline-offset: 2px; }
</style>
</head>
<body>
<main><button autofocus>${ask}</button></main>
<script nonce="${nonce}">
const {html, plain} = ${data}
const vscode = acquireVsCodeApi()
document.addEventListener('copy', (event) => {
  event.clipboardData.setData('text/html', html)
  event.clipboardData.setData('text/plain', plain)
  event.preventDefault()
  vscode.postMessage('copied')
})
const copy = () => document.execCommand('copy')
document.querySelector('button').addEventListener('click', copy)
copy()
</script>
</body>
</html>`
}
