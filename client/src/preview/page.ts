import * as vscode from 'vscode'
import {pageWords} from './words.ts'

/** The folder of the page's script and style. */
export function pageRoot(extension: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extension, 'dist')
}

/**
 * The page inside the preview pane. Nothing in it may load or run but its own script and style: no image, no frame, no connection, no
 * form, and no script in what a notice says.
 */
export function pageHtml(webview: vscode.Webview, extension: vscode.Uri): string {
  const nonce = makeNonce()
  const at = (name: string): string => webview.asWebviewUri(vscode.Uri.joinPath(pageRoot(extension), name)).toString()
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`
  return `<!DOCTYPE html>
<html lang="${escaped(vscode.env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(vscode.l10n.t('Breach notice preview'))}</title>
<link rel="stylesheet" href="${at('preview.css')}">
</head>
<body data-words="${escaped(JSON.stringify(pageWords()))}">
<script nonce="${nonce}" src="${at('preview.js')}"></script>
</body>
</html>`
}

function makeNonce(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
