import assert from 'node:assert/strict'
import {mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, before, describe, it} from 'mocha'
import {packPrograms} from '../../client/pack-programs.ts'

describe('programs that a package has in one file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'notice-lint-packed-'))
  const require = createRequire(join(folder, 'any.cjs'))

  before(() => {
    mkdirSync(join(folder, 'node_modules/vscode'), {recursive: true})
    writeFileSync(join(folder, 'node_modules/vscode/index.js'), "exports.name = 'given by the host'")
    const editor = join(folder, 'editor')
    mkdirSync(editor)
    writeFileSync(join(editor, 'client.cjs'), "const shared = require('./shared.cjs'); module.exports = {shared, again: require('./shared.cjs') === shared, vscode: require('vscode').name, here: [__filename, __dirname]}")
    writeFileSync(join(editor, 'shared.cjs'), "exports.early = 1; exports.seen = Object.keys(require('./other.cjs')); exports.separator = require('node:path').sep")
    writeFileSync(join(editor, 'other.cjs'), "const {early} = require('./shared.cjs'); exports.early = early")
    writeFileSync(join(editor, 'server.cjs'), "this.served = true; throw new Error('not asked for')")
    packPrograms(editor)
  })

  after(() => {
    rmSync(folder, {recursive: true})
  })

  it('are that file and what is begun with', () => {
    assert.deepEqual(readdirSync(join(folder, 'editor')).sort(), ['client.cjs', 'programs.br', 'server.cjs'])
  })

  it('run as modules do, each once, when they are asked for', () => {
    const client = join(folder, 'editor', 'client.cjs')
    assert.deepEqual(require(client), {shared: {early: 1, seen: ['early'], separator: join('/')}, again: true, vscode: 'given by the host', here: [client, join(folder, 'editor')]})
  })

  it('say where they broke', () => {
    assert.throws(() => require('./editor/server.cjs') as unknown, ({stack, message}: Error) => message === 'not asked for' && stack?.includes(join(folder, 'editor', 'server.cjs:1')) === true)
  })

  it('hold only characters of one byte', () => {
    const other = join(folder, 'other')
    mkdirSync(other)
    writeFileSync(join(other, 'client.cjs'), "exports.word = 'más'")
    assert.throws(() => packPrograms(other), /client\.cjs holds a character/)
  })
})
