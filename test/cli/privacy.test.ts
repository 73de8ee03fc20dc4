import assert from 'node:assert/strict'
import {spawn} from 'node:child_process'
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {builtinModules} from 'node:module'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, it} from 'mocha'
import {createProtocolConnection, StreamMessageReader, StreamMessageWriter} from 'vscode-languageserver/node'
import {inFolder, run} from './command.ts'

const dist = (name: string): string => fileURLToPath(new URL(`../../dist/${name}`, import.meta.url))

/** Makes every way into a network throw: the notice must be linted all the same. */
const NO_NETWORK = `
const refuse = () => { throw new Error('the network was asked for') }
const net = require('node:net')
net.connect = net.createConnection = net.createServer = refuse
net.Socket.prototype.connect = refuse
for (const name of ['http', 'https']) { const m = require('node:' + name); m.request = m.get = refuse }
const dns = require('node:dns')
dns.lookup = dns.resolve = dns.promises.lookup = dns.promises.resolve = refuse
require('node:dgram').createSocket = refuse
require('node:tls').connect = refuse
require('node:http2').connect = refuse
globalThis.fetch = globalThis.WebSocket = globalThis.EventSource = refuse
`

const NOTICE = '# A note\n\nWe take your privacy very seriously!!! See [the page](https://notice.example/may) or ![it](https://notice.example/it.png).\n'

/** The modules through which data could leave the machine. */
const WAYS_OUT = ['net', 'tls', 'dns', 'http', 'https', 'http2', 'dgram', 'child_process', 'worker_threads', 'cluster', 'inspector']

/** The ways out that a bundle knows by name. */
function waysOut(bundle: string): string[] {
  const code = readFileSync(dist(bundle), 'utf8')
  const known = [...code.matchAll(/(?:require|import)\(\s*["'`](?:node:)?([\w/]+)["'`]\s*\)/g)].map((match) => match[1] ?? '')
  assert.ok(known.some((name) => name === 'vscode' || builtinModules.includes(name)), `${bundle}: nothing was found; is it a bundle?`)
  return WAYS_OUT.filter((name) => known.some((one) => one === name || one.startsWith(`${name}/`)))
}

describe('a draft stays on the machine', () => {
  it('linting, fixing and explaining work where every way into the network is shut', inFolder((folder) => {
    const preload = join(folder, 'no-network.cjs')
    writeFileSync(preload, NO_NETWORK)
    writeFileSync(join(folder, 'a.notice.md'), NOTICE)
    for (const args of [['-f', 'json'], ['--fix'], ['explain', 'marketing'], ['--rule', 'style/write-good=hint']]) {
      const {code, error} = run(folder, args, {node: ['--require', preload]})
      assert.notEqual(code, 2, error)
      assert.ok(!error.includes('network'), error)
    }
  }))

  it('the language server works there too', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'notice-lint-privacy-'))
    const preload = join(folder, 'no-network.cjs')
    writeFileSync(preload, NO_NETWORK)
    const server = spawn(process.execPath, ['--require', preload, dist('server.cjs'), '--stdio'], {cwd: folder, stdio: ['pipe', 'pipe', 'pipe']})
    let errors = ''
    server.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
    const connection = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin))
    connection.listen()
    const uri = 'file:///a.notice.md'
    await connection.sendRequest('initialize', {processId: null, rootUri: null, capabilities: {textDocument: {diagnostic: {}}}})
    await connection.sendNotification('initialized', {})
    await connection.sendNotification('textDocument/didOpen', {textDocument: {uri, languageId: 'markdown', version: 1, text: NOTICE}})
    const report = await connection.sendRequest('textDocument/diagnostic', {textDocument: {uri}})
    assert.match(JSON.stringify(report), /"code":"marketing"/)
    await connection.sendRequest('shutdown')
    await connection.sendNotification('exit')
    const code = await new Promise((resolve) => server.on('close', resolve))
    connection.dispose()
    rmSync(folder, {recursive: true, force: true})
    assert.deepEqual([code, errors], [0, ''])
  })

  it('the bundles of the command line know no way out', () => {
    for (const bundle of ['cli.cjs', 'notice-lint.cjs']) assert.deepEqual(waysOut(bundle), [])
  })

  it('the bundles of deadlines know none', () => {
    for (const bundle of ['deadlines.cjs', 'calendar.cjs', 'configuration.cjs', 'print-config.cjs', 'init.cjs', 'formats.cjs', 'baseline.cjs', 'cache.cjs', 'merge.cjs', 'watch.cjs', 'worker.cjs']) assert.deepEqual(waysOut(bundle), [], bundle)
    // --since asks git what has changed; --concurrency starts threads, and its library could start processes.
    assert.deepEqual(waysOut('changes.cjs'), ['child_process'])
    assert.deepEqual(waysOut('threads.cjs'), ['child_process', 'worker_threads'])
  })

  it('the other bundles know those of the language server library alone', () => {
    // vscode-languageserver and -client talk over stdio, but carry the transports over sockets (net) and start processes.
    assert.deepEqual(waysOut('server.cjs'), ['net', 'child_process'])
    assert.deepEqual(waysOut('extension.cjs'), [])
    assert.deepEqual(waysOut('editor/client.cjs'), ['child_process'])
    assert.deepEqual(waysOut('editor/protocol.cjs'), ['net'])
  })

  it('no bundle fetches anything', () => {
    for (const bundle of readdirSync(dist(''), {recursive: true, encoding: 'utf8'}).filter((name) => name.endsWith('.cjs'))) {
      const code = readFileSync(dist(bundle), 'utf8')
      for (const word of [/(?<![\w.$"'])fetch\(/, /\bXMLHttpRequest\b/, /\bnew WebSocket\b/, /\bsendBeacon\b/, /\bEventSource\(/]) assert.ok(!word.test(code), `${bundle}: ${String(word)}`)
    }
  })
})
