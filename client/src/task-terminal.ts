import * as vscode from 'vscode'
import type {BaseLanguageClient} from 'vscode-languageclient'
import {checkFile, noticeFiles} from './lint-workspace.ts'
import type {TaskDefinition} from './task.ts'

const LEVELS: Readonly<Record<vscode.DiagnosticSeverity, string>> = {
  [vscode.DiagnosticSeverity.Error]: 'error',
  [vscode.DiagnosticSeverity.Warning]: 'warning',
  [vscode.DiagnosticSeverity.Information]: 'info',
  [vscode.DiagnosticSeverity.Hint]: 'info'
}

/** The terminal in which a task checks notices: a line for each finding, as the problem matcher reads it. It ends with 1 if there are errors, else with 0. */
export function taskTerminal(client: BaseLanguageClient, {files}: TaskDefinition): vscode.Pseudoterminal {
  const write = new vscode.EventEmitter<string>()
  const close = new vscode.EventEmitter<number>()
  const stopping = new vscode.CancellationTokenSource()
  const line = (text: string): void => {
    write.fire(`${text}\r\n`)
  }
  return {
    onDidWrite: write.event,
    onDidClose: close.event,
    open: () => {
      void check(client, files, line, stopping.token).then(
        (code) => {
          close.fire(code)
        },
        (error: unknown) => {
          line(String(error))
          close.fire(2)
        }
      )
    },
    close: () => {
      stopping.cancel()
    }
  }
}

/** @returns the exit code */
async function check(client: BaseLanguageClient, files: string | undefined, line: (text: string) => void, token: vscode.CancellationToken): Promise<number> {
  const counts = {notices: 0, findings: 0, errors: 0}
  for (const uri of await noticeFiles(token, files)) {
    if (token.isCancellationRequested) break
    const found = await checkFile(client, uri)
    if (!found) continue
    counts.notices++
    counts.findings += found.length
    counts.errors += found.filter(({severity}) => severity === vscode.DiagnosticSeverity.Error).length
    for (const one of found) line(lineOf(uri, one))
  }
  line('')
  line(vscode.l10n.t('{0} notices checked, {1} findings.', counts.notices, counts.findings))
  return counts.errors > 0 ? 1 : 0
}

function lineOf(uri: vscode.Uri, {range: {start, end}, severity, message, code}: vscode.Diagnostic): string {
  const path = uri.scheme === 'file' || uri.scheme === 'vscode-remote' ? uri.fsPath : uri.toString()
  const rule = typeof code === 'object' ? code.value : (code ?? '')
  const place = [start.line, start.character, end.line, end.character].map((number) => number + 1).join(':')
  return `${path}:${place}: ${LEVELS[severity]}: ${message.replaceAll(/\s+/g, ' ')} [${rule}]`
}
