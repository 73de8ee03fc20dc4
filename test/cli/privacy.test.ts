import assert from 'node:assert/strict'
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, it} from 'mocha'
import {inFolder, run} from './command.ts'

/** Makes every way into a network throw: the notice must be linted all the same. */
const NO_NETWORK = `
const refuse = () => { throw new Error('the network was asked for') }
const net = require('node:net')
net.connect = net.createConnection = net.createServer = refuse
net.Socket.prototype.connect = refuse
for (const name of ['http', 'https']) { const m = require('node:' + name); m.request = m.get = refuse }
const dns = require('node:dns')
dns.lookup = dns.resolve = refuse
require('node:dgram').createSocket = refuse
require('node:tls').connect = refuse
globalThis.fetch = refuse
`

describe('a draft stays on the machine', () => {
  it('linting, fixing and explaining work where every way into the network is shut', inFolder((folder) => {
    const preload = join(folder, 'no-network.cjs')
    writeFileSync(preload, NO_NETWORK)
    writeFileSync(join(folder, 'a.notice.md'), '# A note\n\nWe take your privacy very seriously!!! See [the page](https://notice.example/may).\n')
    for (const args of [['-f', 'json'], ['--fix'], ['explain', 'marketing'], ['--rule', 'style/write-good=hint']]) {
      const {code, error} = run(folder, args, '', ['--require', preload])
      assert.notEqual(code, 2, error)
      assert.ok(!error.includes('network'), error)
    }
  }))
})
