import assert from 'node:assert/strict'
import {CancellationTokenSource, LSPErrorCodes, ResponseError, type Range} from 'vscode-languageserver/node'
import {CAN, Editor} from './client.ts'
import {EVERYTHING, FAULTY} from './texts.ts'

const uri = 'file:///letters/may.notice.md'
const POINTS: readonly [line: number, character: number][] = [[0, 0], [2, 10], [2, 100_000], [1_000_000, 0], [2_147_483_647, 2_147_483_647]]

describe('requests that come late or make no sense', () => {
  let editor: Editor

  beforeEach(async () => {
    editor = await Editor.start({capabilities: CAN.pull})
  })

  afterEach(async () => {
    await editor.open('file:///other.notice.md', FAULTY)
    assert.notDeepEqual(await editor.pull('file:///other.notice.md'), [], 'the server still works')
    assert.equal(await editor.stop(), 0)
    assert.equal(editor.errors, '')
  })

  /** All that can be asked of a document. */
  const askAll = (at: Range): Promise<unknown>[] => [
    editor.pull(uri),
    editor.actions(uri, at),
    editor.actions(uri, at, ['source.fixAll']),
    editor.hover(uri, at.start),
    editor.command('noticeLint.fixAll', uri)
  ]

  it('for a document that was never opened or is closed get empty answers', async () => {
    assert.deepEqual(await Promise.all(askAll(EVERYTHING)), [[], [], [], null, null])
    await editor.open(uri, FAULTY)
    await editor.close(uri)
    assert.deepEqual(await Promise.all(askAll(EVERYTHING)), [[], [], [], null, null])
  })

  it('for a document that is closed while they are on their way get empty answers', async () => {
    await editor.open(uri, FAULTY)
    const asked = askAll(EVERYTHING)
    await editor.close(uri)
    const answers = await Promise.all(asked)
    assert.equal(answers.length, 5)
    assert.deepEqual(await editor.pull(uri), [])
  })

  it('for places that are no longer there find what is', async () => {
    await editor.open(uri, FAULTY)
    for (const [line, character] of POINTS) {
      for (const [toLine, toCharacter] of POINTS) {
        const at = {start: {line, character}, end: {line: toLine, character: toCharacter}}
        for (const action of await editor.actions(uri, at)) assert.ok(action.title !== '')
        await editor.hover(uri, at.start)
      }
    }
    await editor.change(uri, [{text: ''}])
    const actions = await editor.actions(uri, {start: {line: 2, character: 10}, end: {line: 2, character: 40}})
    assert.ok(actions.every(({edit}) => edit !== undefined))
    assert.ok(await editor.hover(uri, {line: 2, character: 10}), 'an empty notice lacks everything, and says so at its only place')
  })

  it('that are cancelled get an empty answer or the word that they were cancelled', async () => {
    await editor.open(uri, FAULTY.repeat(200))
    const pulls = Array.from({length: 30}, async () => {
      const source = new CancellationTokenSource()
      const answer = editor.pull(uri, source.token)
      source.cancel()
      return answer.catch((error: unknown) => {
        assert.ok(error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled, String(error))
        return []
      })
    })
    for (const answer of await Promise.all(pulls)) assert.ok(Array.isArray(answer))
    assert.notDeepEqual(await editor.pull(uri), [])
  })

  it('in a storm of changes each get an answer, and the last state is what counts', async () => {
    await editor.open(uri, FAULTY)
    const asked: Promise<unknown>[] = []
    for (let round = 0; round < 100; round++) {
      const start = {line: 2 + (round % 3), character: round % 7}
      await editor.change(uri, [{range: {start, end: start}, text: round % 5 === 0 ? '\n\n' : 'We take privacy seriously. '}])
      asked.push(...askAll({start, end: {line: start.line + 1, character: 0}}))
    }
    await Promise.all(asked)
    const fresh = 'file:///fresh.notice.md'
    await editor.open(fresh, editor.text(uri))
    assert.deepEqual(await editor.pull(uri), await editor.pull(fresh))
  })

  it('in a storm without waiting, to an editor that is pushed to, end with the last state', async () => {
    await editor.stop()
    editor = await Editor.start({capabilities: {workspace: {configuration: true}}})
    await editor.open(uri, FAULTY)
    const origin = {line: 0, character: 0}
    for (let round = 0; round < 100; round++) void editor.change(uri, [{range: {start: origin, end: origin}, text: 'x'}])
    for (let round = 0; round < 10; round++) void editor.settingsChanged()
    const found = await editor.pushedFor(uri)
    assert.ok(editor.text(uri).startsWith('x'.repeat(100)))
    assert.equal(found.filter(({code}) => code === 'marketing').length, 2)
    const versions = editor.pushed.map(({version}) => version ?? 0)
    assert.deepEqual(versions, [...versions].sort((a, b) => a - b), 'never an older state after a newer one')
    assert.equal(editor.errors, '')
    await editor.stop()
    editor = await Editor.start({capabilities: CAN.pull})
  })

  it('that are malformed are refused and do no harm', async () => {
    await editor.open(uri, FAULTY)
    await assert.rejects(editor.connection.sendRequest('textDocument/hover', {}))
    await assert.rejects(editor.connection.sendRequest('textDocument/unheardOf', {}))
    await editor.connection.sendNotification('textDocument/didChange', {textDocument: {uri: 'file:///never-opened.notice.md', version: 3}, contentChanges: [{text: 'x'}]})
    await editor.connection.sendNotification('textDocument/didClose', {textDocument: {uri: 'file:///never-opened.notice.md'}})
    await editor.connection.sendNotification('noticeLint/lintAnyway', {uri: 'file:///never-opened.md'})
    assert.notDeepEqual(await editor.pull(uri), [])
  })
})
