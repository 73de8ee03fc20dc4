import assert from 'node:assert/strict'
import type {Diagnostic} from 'vscode-languageserver/node'
import {z} from 'zod'
import {CAN, Editor, type EditorSetup} from './client.ts'
import {FAULTY} from './texts.ts'

const uri = 'file:///letters/may.notice.md'

describe('diagnostics of the language server', () => {
  let editor: Editor

  const start = async (setup?: EditorSetup): Promise<void> => {
    editor = await Editor.start(setup)
  }

  afterEach(async () => {
    assert.equal(await editor.stop(), 0, 'the server ends well')
    assert.equal(editor.errors, '')
  })

  it('says what it can do', async () => {
    await start()
    const {capabilities, serverInfo} = editor.initialized
    assert.ok(serverInfo)
    assert.equal(serverInfo.name, 'notice-lint')
    assert.match(serverInfo.version ?? '', /^\d+\.\d+\.\d+/)
    assert.deepEqual(capabilities.textDocumentSync, {openClose: true, change: 2, save: true})
    assert.deepEqual(capabilities.codeActionProvider, {codeActionKinds: ['quickfix', 'source.fixAll.noticeLint']})
    assert.deepEqual(capabilities.executeCommandProvider, {commands: ['noticeLint.fixAll']})
    assert.equal(capabilities.hoverProvider, true)
    assert.equal(capabilities.diagnosticProvider, undefined, 'an editor that cannot pull is not told to')
  })

  it('are pushed to an editor that cannot pull', async () => {
    await start()
    await editor.open(uri, FAULTY)
    const found = await editor.pushedFor(uri)
    const praise = found.filter(({code}) => code === 'marketing')
    assert.deepEqual(praise.map(({range}) => editor.words(uri, range)), ['take your privacy very\nseriously', 'is our top priority'])
    for (const one of found) {
      assert.equal(one.source, 'Breach Notice')
      assert.match(one.codeDescription?.href ?? '', /rule\.md$/)
      assert.match(JSON.stringify(one.message), /\S\\n\S/, 'what, and why')
    }
  })

  it('are pulled by an editor that can, and not pushed as well', async () => {
    await start({capabilities: CAN.pull})
    assert.deepEqual(editor.initialized.capabilities.diagnosticProvider, {identifier: 'notice-lint', interFileDependencies: false, workspaceDiagnostics: false})
    await editor.open(uri, FAULTY)
    assert.ok(codes(await editor.pull(uri)).includes('marketing'))
    await editor.change(uri, [{text: 'We take your trust very seriously.'}])
    assert.ok(codes(await editor.pull(uri)).includes('missing-contact'))
    await editor.close(uri)
    assert.deepEqual(await editor.pull(uri), [])
    assert.deepEqual(editor.pushed, [])
  })

  it('are the same whether pushed or pulled', async () => {
    await start()
    await editor.open(uri, FAULTY)
    const pushed = await editor.pushedFor(uri)
    await editor.stop()
    await start({capabilities: CAN.pull})
    await editor.open(uri, FAULTY)
    assert.deepEqual(await editor.pull(uri), pushed)
  })

  it('follow changes of a few words, several at once', async () => {
    await start()
    await editor.open(uri, FAULTY)
    assert.deepEqual(count(await editor.pushedFor(uri), 'marketing'), 2)
    await editor.change(uri, [
      {range: editor.rangeOf(uri, 'Your privacy is our top priority. '), text: ''},
      {range: {start: {line: 0, character: 0}, end: {line: 0, character: 2}}, text: '## '}
    ])
    const found = await editor.pushedFor(uri)
    assert.deepEqual(count(found, 'marketing'), 1)
    assert.equal(editor.text(uri).slice(0, 5), '## Ab')
    await editor.change(uri, [
      {range: editor.rangeOf(uri, 'seriously'), text: 'yesterday'},
      {range: editor.rangeOf(uri, 'take your privacy very'), text: 'wrote to the police'}
    ])
    assert.deepEqual(count(await editor.pushedFor(uri), 'marketing'), 0)
  })

  it('go when the document is closed', async () => {
    await start()
    await editor.open(uri, FAULTY)
    await editor.pushedFor(uri)
    await editor.close(uri)
    await editor.until(() => editor.pushed.at(-1)?.diagnostics.length === 0)
    assert.deepEqual(editor.pushed.at(-1), {uri, diagnostics: []})
  })

  it('leave Markdown alone that is no notice, until it says that it is one', async () => {
    await start()
    const readme = 'file:///README.md'
    await editor.open(readme, FAULTY)
    assert.deepEqual(await editor.pushedFor(readme), [])
    await editor.change(readme, [{range: {start: {line: 0, character: 0}, end: {line: 0, character: 0}}, text: '---\nnotice: customer\n---\n'}])
    assert.equal(count(await editor.pushedFor(readme), 'marketing'), 2)
    await editor.change(readme, [{range: editor.rangeOf(readme, 'notice'), text: 'title'}])
    assert.deepEqual(await editor.pushedFor(readme), [])
  })

  it('come for any document on the word of the user, until it is closed', async () => {
    for (const capabilities of [{}, {...CAN.pull, workspace: {diagnostics: {refreshSupport: true}}}, CAN.pull]) {
      const pulls = 'textDocument' in capabilities
      await start({capabilities})
      const draft = 'untitled:Untitled-1'
      await editor.open(draft, FAULTY)
      assert.deepEqual(pulls ? await editor.pull(draft) : await editor.pushedFor(draft), [])
      const before = editor.pushed.length
      await editor.connection.sendNotification('noticeLint/lintAnyway', {uri: draft})
      if ('workspace' in capabilities) await editor.until(() => editor.refreshes === 1)
      else if (!pulls) await editor.until(() => editor.pushed.length > before)
      assert.equal(count(pulls ? await editor.pull(draft) : await editor.pushedFor(draft), 'marketing'), 2)
      await editor.close(draft)
      await editor.open(draft, FAULTY)
      await editor.change(draft, [{text: FAULTY}])
      assert.deepEqual(pulls ? await editor.pull(draft) : await editor.pushedFor(draft), [])
      if (capabilities !== CAN.pull) await editor.stop()
    }
  })

  it('come for a document without a file that says that it is a notice', async () => {
    await start()
    const draft = 'untitled:Untitled-2'
    await editor.open(draft, `---\nnotice: staff\n---\n\n${FAULTY}`)
    assert.equal(count(await editor.pushedFor(draft), 'marketing'), 2)
  })

  it('come with the state of the checklist, to an editor that wants it', async () => {
    await start({initializationOptions: {checklist: true}})
    const states: unknown[] = []
    editor.connection.onNotification('noticeLint/checklist', (state: unknown) => void states.push(state))
    await editor.open(uri, '# Hello\n\nWe are sorry that your name was stolen on 3 May 2026.')
    const found = await editor.pushedFor(uri)
    const missing = codes(found).filter((code) => code.startsWith('missing-')).map((code) => code.replace('missing-', ''))
    assert.equal(states.length, 1)
    const [state] = states
    assert.ok(typeof state === 'object' && state !== null && 'missing' in state && 'present' in state && 'total' in state && 'uri' in state)
    const told = z.array(z.object({id: z.string(), title: z.string()})).parse(state.missing)
    assert.deepEqual(told.map(({id}) => id).sort(), [...missing].sort())
    assert.equal(told.find(({id}) => id === 'what-happened')?.title, 'What happened')
    assert.equal(state.present, 17 - missing.length)
    assert.equal(state.total, 17)
    assert.equal(state.uri, uri)
  })
})

function codes(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({code}) => String(code))
}

function count(diagnostics: readonly Diagnostic[], code: string): number {
  return codes(diagnostics).filter((one) => one === code).length
}
