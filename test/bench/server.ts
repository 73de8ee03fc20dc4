import {spawn, type ChildProcess} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'
import {createMessageConnection, StreamMessageReader, StreamMessageWriter, type MessageConnection} from 'vscode-languageserver/node'
import {measure, row} from './measure.ts'
import {noticeOf, withOneWordChanged} from './texts.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const uri = 'file:///bench.notice.md'

/** From didChange to the diagnostics, over stdio, beside a server that does nothing but answer. */
export async function benchServer(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'notice-lint-bench-'))
  try {
    const empty = join(folder, 'empty.cjs')
    await build({
      stdin: {contents: EMPTY_SERVER, resolveDir: root, loader: 'ts'},
      bundle: true,
      platform: 'node',
      format: 'cjs',
      outfile: empty,
      logLevel: 'error'
    })
    for (const kilobytes of [2, 8, 64]) {
      const text = noticeOf(kilobytes * 1024)
      const reference = await start(empty, text)
      const ours = await start(join(root, 'dist', 'server.cjs'), text)
      const times = await measure({empty: (round) => reference.change(round), ours: (round) => ours.change(round)}, 100, 30)
      reference.stop()
      ours.stop()
      console.log(`\nserver, ${kilobytes} KB, didChange to diagnostics   median       min       p95   ratio`)
      console.log(row('empty server, the reference', times['empty'], undefined))
      console.log(row('notice-lint', times['ours'], times['empty']))
    }
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

interface Running {
  readonly change: (round: number) => Promise<void>
  readonly stop: () => void
}

async function start(module: string, text: string): Promise<Running> {
  const child: ChildProcess = spawn(process.execPath, [module, '--stdio'], {stdio: ['pipe', 'pipe', 'inherit'], env: {...process.env, NODE_EXTRA_CA_CERTS: undefined}})
  if (!child.stdout || !child.stdin) throw new Error('the server has no streams')
  const connection: MessageConnection = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin))
  let arrived: () => void = () => undefined
  connection.onNotification('textDocument/publishDiagnostics', () => arrived())
  connection.listen()
  await connection.sendRequest('initialize', {processId: null, rootUri: null, capabilities: {}})
  await connection.sendNotification('initialized', {})
  const publish = (): Promise<void> => new Promise((resolve) => (arrived = resolve))
  const opened = publish()
  await connection.sendNotification('textDocument/didOpen', {textDocument: {uri, languageId: 'markdown', version: 1, text}})
  await opened
  let current = text
  return {
    // One word is put in, as by an editor: the old word's range and the new word.
    change: async (round) => {
      const next = withOneWordChanged(text, round)
      const {start: from, end, insert} = difference(current, next)
      current = next
      const published = publish()
      await connection.sendNotification('textDocument/didChange', {
        textDocument: {uri, version: round + 2},
        contentChanges: [{range: {start: position(text, from), end: {...position(text, from), character: position(text, from).character + end - from}}, text: insert}]
      })
      await published
    },
    stop: () => {
      connection.dispose()
      child.kill()
    }
  }
}

function difference(before: string, after: string): {readonly start: number; readonly end: number; readonly insert: string} {
  let start = 0
  while (start < before.length && before[start] === after[start]) start++
  let tail = 0
  while (tail < before.length - start && tail < after.length - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  return {start, end: before.length - tail, insert: after.slice(start, after.length - tail)}
}

/** The words before the change never change: their lines serve for every round. */
function position(text: string, offset: number): {readonly line: number; readonly character: number} {
  const before = text.slice(0, offset).split('\n')
  return {line: before.length - 1, character: before.at(-1)?.length ?? 0}
}

const EMPTY_SERVER = `
import {createConnection, ProposedFeatures, TextDocuments, TextDocumentSyncKind} from 'vscode-languageserver/node'
import {TextDocument} from 'vscode-languageserver-textdocument'
const connection = createConnection(ProposedFeatures.all)
const documents = new TextDocuments(TextDocument)
connection.onInitialize(() => ({capabilities: {textDocumentSync: {openClose: true, change: TextDocumentSyncKind.Incremental}}}))
documents.onDidChangeContent(({document}) => connection.sendDiagnostics({uri: document.uri, diagnostics: []}))
documents.listen(connection)
connection.listen()
`
