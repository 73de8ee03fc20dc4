import assert from 'node:assert/strict'
import {fileURLToPath} from 'node:url'
import type {ClientCapabilities} from 'vscode-languageserver/node'
import {CAN, Editor} from './client.ts'
import {FAULTY} from './texts.ts'

const ours = 'file:///ours/may.notice.md'
const theirs = 'file:///theirs/may.notice.md'
const ASKS: ClientCapabilities = {workspace: {configuration: true}}

describe('settings', () => {
  let editor: Editor

  afterEach(async () => {
    assert.equal(await editor.stop(), 0)
    assert.equal(editor.errors, '')
  })

  const pushedCodes = async (uri: string): Promise<string[]> => (await editor.pushedFor(uri)).map(({code}) => String(code))

  it('hold for the resource that they were made for', async () => {
    editor = await Editor.start({
      capabilities: ASKS,
      settings: (uri) => (uri.startsWith('file:///ours/') ? {enable: true, rules: {marketing: 'off', alarm: 'hint', 'missing-offer': 'off'}} : {})
    })
    await editor.open(ours, FAULTY)
    await editor.open(theirs, FAULTY)
    const found = await editor.pushedFor(ours)
    const off = new Set(['marketing', 'missing-offer'])
    assert.deepEqual(found.filter(({code}) => off.has(String(code))), [])
    assert.deepEqual(found.filter(({code}) => code === 'alarm').map(({severity}) => severity), [4])
    const others = await editor.pushedFor(theirs)
    assert.deepEqual(others.filter(({code}) => code === 'alarm').map(({severity}) => severity), [2])
    assert.deepEqual(
      others.map(({code}) => String(code)).filter((code) => !off.has(code)),
      found.map(({code}) => String(code))
    )
  })

  it('are asked for once, until the editor says that they changed', async () => {
    editor = await Editor.start({capabilities: ASKS})
    await editor.open(ours, FAULTY)
    await editor.pushedFor(ours)
    await editor.change(ours, [{text: `${FAULTY}\nMore.`}])
    await editor.pushedFor(ours)
    assert.deepEqual(editor.settingsAskedFor, [ours])
    const before = editor.pushed.length
    await editor.settingsChanged()
    await editor.until(() => editor.pushed.length > before)
    assert.deepEqual(editor.settingsAskedFor, [ours, ours])
  })

  it('when they change, make pushed diagnostics new', async () => {
    let enable = true
    editor = await Editor.start({capabilities: ASKS, settings: () => ({enable})})
    await editor.open(ours, FAULTY)
    assert.ok((await pushedCodes(ours)).includes('marketing'))
    for (const on of [false, true]) {
      enable = on
      const before = editor.pushed.length
      await editor.settingsChanged()
      await editor.until(() => editor.pushed.length > before)
      assert.equal((await pushedCodes(ours)).includes('marketing'), on)
    }
  })

  it('when they change, make an editor that pulls pull again, if it lets itself be asked', async () => {
    for (const refreshSupport of [true, false]) {
      let enable = true
      editor = await Editor.start({
        capabilities: {...CAN.pull, workspace: {configuration: true, diagnostics: {refreshSupport}}},
        settings: () => ({enable})
      })
      await editor.open(ours, FAULTY)
      assert.notDeepEqual(await editor.pull(ours), [])
      enable = false
      await editor.settingsChanged()
      if (refreshSupport) await editor.until(() => editor.refreshes === 1)
      assert.deepEqual(await editor.pull(ours), [])
      assert.equal(editor.refreshes, refreshSupport ? 1 : 0)
      assert.deepEqual(await editor.actions(ours, editor.rangeOf(ours, 'privacy')), [])
      assert.equal(await editor.hover(ours, editor.rangeOf(ours, 'privacy very').start), null)
      assert.deepEqual(editor.pushed, [])
      if (refreshSupport) await editor.stop()
    }
  })

  it('that an editor cannot be asked for are taken from what it sends along', async () => {
    editor = await Editor.start()
    await editor.open(ours, FAULTY)
    assert.ok((await pushedCodes(ours)).includes('marketing'))
    const before = editor.pushed.length
    await editor.settingsChanged({noticeLint: {rules: {marketing: 'off'}}})
    await editor.until(() => editor.pushed.length > before)
    assert.equal((await pushedCodes(ours)).includes('marketing'), false)
    assert.deepEqual(editor.settingsAskedFor, [])
  })

  it('may be anything: what does not fit is left out', async () => {
    for (const settings of [null, 42, 'off', [], {enable: 'no', rules: {marketing: 'loud', alarm: 7}, maxFindings: -1}, {rules: ['marketing']}]) {
      editor = await Editor.start({capabilities: {...ASKS, ...CAN.pull, workspace: {configuration: true}}, settings: () => settings})
      await editor.open(ours, FAULTY)
      const found = await editor.pull(ours)
      assert.equal(found.filter(({code}) => code === 'marketing').length, 2, JSON.stringify(settings))
      assert.equal(found.filter(({code}) => code === 'alarm').length, 1)
      assert.equal(await editor.stop(), 0)
    }
    editor = await Editor.start()
  })

  for (const name of ['server.cjs', 'editor/server.cjs']) {
    it(`limit how many findings are shown, and bring in the style checker: ${name}`, async () => {
      editor = await Editor.start({
        capabilities: {...CAN.pull, workspace: {configuration: true}},
        settings: (uri) => (uri === ours ? {maxFindings: 3} : {rules: {'style/write-good': 'info'}}),
        server: fileURLToPath(new URL(`../../dist/${name}`, import.meta.url))
      })
      await editor.open(ours, FAULTY)
      await editor.open(theirs, FAULTY)
      assert.equal((await editor.pull(ours)).length, 3)
      const style = (await editor.pull(theirs)).filter(({code}) => code === 'style/write-good')
      assert.ok(style.length > 0)
      assert.ok(style.every(({severity}) => severity === 3))
    })
  }
})
