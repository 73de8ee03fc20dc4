import {spawn, type ChildProcess} from 'node:child_process'
import {existsSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ApplyWorkspaceEditParams,
  type CancellationToken,
  type ClientCapabilities,
  type CodeAction,
  type ConfigurationParams,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type Hover,
  type InitializeResult,
  type LogMessageParams,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  type TextDocumentContentChangeEvent,
  type TextEdit,
  type WorkspaceEdit
} from 'vscode-languageserver/node'
import {TextDocument} from 'vscode-languageserver-textdocument'

const built = fileURLToPath(new URL('../../dist/server.cjs', import.meta.url))

/** What an editor can do, switched on one by one. */
export const CAN = {
  pull: {textDocument: {diagnostic: {dynamicRegistration: false}}},
  snippets: {workspace: {workspaceEdit: {documentChanges: true, snippetEditSupport: true}}}
} satisfies Record<string, ClientCapabilities>

/** How the editor of a test is set up. */
export interface EditorSetup {
  readonly capabilities?: ClientCapabilities
  /** The language of its interface. */
  readonly locale?: string
  readonly initializationOptions?: unknown
  /** Answers `workspace/configuration`: the settings `noticeLint` of a resource. */
  readonly settings?: (uri: string) => unknown
  /** Another server than the one that the build made for editors of all kinds: its file. */
  readonly server?: string
}

/** An editor as the server sees it: a client at the other end of a real server process's standard streams. */
export class Editor {
  /** What the server said of itself. */
  readonly initialized: InitializeResult
  /** All that was pushed, in order. */
  readonly pushed: PublishDiagnosticsParams[] = []
  /** Edits that the server asked the editor to apply; they are applied. */
  readonly applied: ApplyWorkspaceEditParams[] = []
  /** Resources whose settings the server asked for, in order. */
  readonly settingsAskedFor: (string | undefined)[] = []
  /** Requests to pull diagnostics again. */
  refreshes = 0
  /** What the server wrote to its standard error or to the editor's log: nothing, if all is well. */
  errors = ''
  readonly connection: ProtocolConnection
  private readonly child: ChildProcess
  private readonly documents = new Map<string, TextDocument>()
  private readonly waiting: {readonly done: () => boolean; readonly resolve: () => void; readonly reject: (error: Error) => void}[] = []

  private constructor(child: ChildProcess, connection: ProtocolConnection, initialized: InitializeResult) {
    this.child = child
    this.connection = connection
    this.initialized = initialized
  }

  /** Starts a server and introduces the editor to it. */
  static async start(setup: EditorSetup = {}): Promise<Editor> {
    const {server = built} = setup
    if (!existsSync(server)) throw new Error(`${server} is not there: run npm run build first`)
    const child = spawn(process.execPath, [server, '--stdio'], {stdio: ['pipe', 'pipe', 'pipe']})
    const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin))
    connection.listen()
    const initialized = await connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: setup.capabilities ?? {},
      ...(setup.locale === undefined ? {} : {locale: setup.locale}),
      initializationOptions: setup.initializationOptions
    })
    const editor = new Editor(child, connection, initialized)
    editor.listen(setup)
    await connection.sendNotification('initialized', {})
    return editor
  }

  private listen({settings}: EditorSetup): void {
    const complain = (text: string): void => {
      this.errors += text
      for (const {reject} of this.waiting.splice(0)) reject(new Error(this.errors))
    }
    this.child.stderr?.setEncoding('utf8').on('data', complain)
    const {connection} = this
    connection.onNotification('window/logMessage', ({message}: LogMessageParams) => complain(message))
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => this.note(() => this.pushed.push(params)))
    connection.onRequest('workspace/diagnostic/refresh', () => {
      this.note(() => this.refreshes++)
      return null
    })
    connection.onRequest('workspace/configuration', ({items}: ConfigurationParams) =>
      items.map(({scopeUri}) => {
        this.settingsAskedFor.push(scopeUri)
        return settings?.(scopeUri ?? '') ?? null
      })
    )
    connection.onRequest('client/registerCapability', () => null)
    connection.onRequest('workspace/applyEdit', async (params: ApplyWorkspaceEditParams) => {
      await this.apply(params.edit)
      this.note(() => this.applied.push(params))
      return {applied: true}
    })
  }

  private note(happened: () => unknown): void {
    happened()
    for (const waiter of [...this.waiting]) {
      if (!waiter.done()) continue
      this.waiting.splice(this.waiting.indexOf(waiter), 1)
      waiter.resolve()
    }
  }

  /** Waits for something that the server is to send; an error of the server or the test's own time limit ends the wait. */
  async until(done: () => boolean): Promise<void> {
    if (!done()) await new Promise<void>((resolve, reject) => this.waiting.push({done, resolve, reject}))
  }

  async open(uri: string, text: string, languageId = 'markdown'): Promise<void> {
    this.documents.set(uri, TextDocument.create(uri, languageId, 1, text))
    await this.connection.sendNotification('textDocument/didOpen', {textDocument: {uri, languageId, version: 1, text}})
  }

  async change(uri: string, contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    const document = this.document(uri)
    const version = document.version + 1
    this.documents.set(uri, TextDocument.update(document, contentChanges, version))
    await this.connection.sendNotification('textDocument/didChange', {textDocument: {uri, version}, contentChanges})
  }

  async close(uri: string): Promise<void> {
    this.documents.delete(uri)
    await this.connection.sendNotification('textDocument/didClose', {textDocument: {uri}})
  }

  text(uri: string): string {
    return this.document(uri).getText()
  }

  /** The range of some words of an open document, at their first place. */
  rangeOf(uri: string, words: string): Range {
    const document = this.document(uri)
    const at = document.getText().indexOf(words)
    if (at < 0) throw new Error(`not in ${uri}: ${words}`)
    return {start: document.positionAt(at), end: document.positionAt(at + words.length)}
  }

  words(uri: string, range: Range): string {
    return this.document(uri).getText(range)
  }

  offsetAt(uri: string, position: Position): number {
    return this.document(uri).offsetAt(position)
  }

  /** Diagnostics pushed for the version of the document that is open now; waits for them. */
  async pushedFor(uri: string): Promise<Diagnostic[]> {
    const {version} = this.document(uri)
    const last = (): PublishDiagnosticsParams | undefined => this.pushed.findLast((one) => one.uri === uri && one.version === version)
    await this.until(() => last() !== undefined)
    return last()?.diagnostics ?? []
  }

  /** Diagnostics as an editor that pulls asks for them. */
  async pull(uri: string, token?: CancellationToken): Promise<Diagnostic[]> {
    const report = await this.connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {textDocument: {uri}}, ...(token ? [token] : []))
    if (report.kind !== 'full') throw new Error('nothing to compare with was given, so the report must be whole')
    return report.items
  }

  async actions(uri: string, range: Range, only?: readonly string[]): Promise<CodeAction[]> {
    const context = {diagnostics: [], ...(only ? {only} : {})}
    return this.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {textDocument: {uri}, range, context})
  }

  async hover(uri: string, position: Position): Promise<Hover | null> {
    return this.connection.sendRequest<Hover | null>('textDocument/hover', {textDocument: {uri}, position})
  }

  async command(command: string, ...operands: unknown[]): Promise<unknown> {
    return this.connection.sendRequest<unknown>('workspace/executeCommand', {command, arguments: operands})
  }

  async settingsChanged(settings: unknown = null): Promise<void> {
    await this.connection.sendNotification('workspace/didChangeConfiguration', {settings})
  }

  /** Applies an edit as an editor does, a snippet as its plain text, and tells the server. */
  async apply(edit: WorkspaceEdit): Promise<void> {
    for (const [uri, edits] of editsOf(edit)) {
      const document = this.document(uri)
      const latestFirst = [...edits].sort((a, b) => document.offsetAt(b.range.start) - document.offsetAt(a.range.start))
      await this.change(uri, latestFirst.map(({range, newText}) => ({range, text: newText})))
    }
  }

  /** Ends the server as an editor does. @returns its exit code */
  async stop(): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => this.child.once('exit', resolve))
    await this.connection.sendRequest('shutdown')
    await this.connection.sendNotification('exit')
    const code = await ended
    this.connection.dispose()
    return code
  }

  private document(uri: string): TextDocument {
    const document = this.documents.get(uri)
    if (!document) throw new Error(`not open: ${uri}`)
    return document
  }
}

/** The edits of each document, in either of the protocol's two forms; tab stops are replaced by the words that they hold. */
export function editsOf(edit: WorkspaceEdit): [uri: string, edits: TextEdit[]][] {
  const plain = Object.entries(edit.changes ?? {})
  const versioned = (edit.documentChanges ?? []).map((change): [string, TextEdit[]] => {
    if (!('edits' in change)) throw new Error('no files are made, renamed or removed here')
    return [
      change.textDocument.uri,
      change.edits.map((one) => ('snippet' in one ? {range: one.range, newText: plainText(one.snippet.value)} : {range: one.range, newText: one.newText}))
    ]
  })
  return [...plain, ...versioned]
}

function plainText(snippet: string): string {
  return snippet.replaceAll(/\$\{\d+:((?:[^}\\]|\\.)*)\}/g, '$1').replaceAll(/\\([\\$}])/g, '$1')
}
