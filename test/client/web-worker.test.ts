import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {describe, it} from 'mocha'
import {createContext, runInContext} from 'node:vm'

const dist = (name: string): URL => new URL(`../../dist/${name}`, import.meta.url)

/** A message of the protocol, as far as the test looks at it. */
interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: {readonly name?: string; readonly uri?: string; readonly diagnostics?: readonly unknown[]}
  readonly result?: unknown
}

/** The server's bundle for browsers in a world that has what a web worker has, and a client that gives it tables and notes which. */
class Worker {
  readonly tables: string[] = []
  private readonly waiting: {readonly method: string; readonly uri: string; readonly done: () => void}[] = []
  private readonly self: {onmessage?: (event: {readonly data: Message}) => void; postMessage: (message: Message) => void; addEventListener: () => void; postedFrom: 'server'}

  constructor() {
    this.self = {postMessage: (message) => void setImmediate(() => this.receive(message)), addEventListener: () => undefined, postedFrom: 'server'}
    const world = createContext({self: this.self, setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask, performance, TextEncoder, TextDecoder, URL, console, atob})
    runInContext(readFileSync(dist('server-web.js'), 'utf8'), world)
  }

  send(message: Message & {readonly jsonrpc?: string}): void {
    this.self.onmessage?.({data: {jsonrpc: '2.0', ...message}})
  }

  /** Opens a notice and waits for what is found in it. */
  async open(uri: string, text: string): Promise<void> {
    const found = new Promise<void>((done) => this.waiting.push({method: 'textDocument/publishDiagnostics', uri, done}))
    this.send({method: 'textDocument/didOpen', params: {textDocument: {uri, languageId: 'markdown', version: 1, text}} as Message['params'] & object})
    await found
  }

  private receive({id, method, params}: Message): void {
    for (const {method: awaited, uri, done} of this.waiting) if (method === awaited && params?.uri === uri && (params.diagnostics?.length ?? 0) > 0) done()
    if (id === undefined || method === undefined) return
    this.send({id, result: method === 'noticeLint/languageTable' ? this.table(params?.name ?? '') : method === 'workspace/configuration' ? [{}] : null})
  }

  private table(name: string): unknown {
    this.tables.push(name)
    return {strings: readFileSync(dist(`${name}.json`), 'utf8'), numbers: new Uint8Array(readFileSync(dist(`${name}.bin`)))}
  }
}

describe('the server in a web worker', () => {
  it('asks for the tables of a language when the first notice comes in it, and for none before', async () => {
    const worker = new Worker()
    worker.send({id: 1, method: 'initialize', params: {processId: null, rootUri: null, capabilities: {}} as Message['params'] & object})
    worker.send({method: 'initialized', params: {}})
    assert.deepEqual(worker.tables, [])
    await worker.open('memfs://host/a.notice.md', '---\nlanguage: en\n---\n\n# A notice\n\nWe take your privacy very seriously. Somebody took the list of our customers.\n')
    assert.deepEqual([...worker.tables].sort(), ['en', 'en-sense'])
    await worker.open('memfs://host/b.notice.md', '---\nlanguage: es\n---\n\n# Un aviso\n\nNos tomamos muy en serio la privacidad. Alguien se llevó la lista de nuestros clientes.\n')
    assert.deepEqual([...worker.tables].sort(), ['en', 'en-sense', 'es', 'es-sense'])
  })
})
