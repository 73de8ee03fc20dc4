import assert from 'node:assert/strict'
import type {ClientCapabilities, CodeAction} from 'vscode-languageserver/node'
import {CAN, Editor, editsOf, type EditorSetup} from './client.ts'
import {EVERYTHING, FAULTY} from './texts.ts'

const uri = 'file:///letters/may.notice.md'
const NOTHING_HERE = {start: {line: 1, character: 0}, end: {line: 1, character: 0}}

describe('code actions', () => {
  let editor: Editor

  const open = async (text: string, setup: EditorSetup = {}): Promise<void> => {
    editor = await Editor.start({...setup, capabilities: {...CAN.pull, ...setup.capabilities}})
    await editor.open(uri, text)
  }

  /** Takes the one action of this title. */
  const take = async (title: string | RegExp, words: string): Promise<void> => {
    const actions = await editor.actions(uri, editor.rangeOf(uri, words))
    const fitting = actions.filter((action) => (typeof title === 'string' ? action.title === title : title.test(action.title)))
    const [action] = fitting
    assert.ok(action?.edit, `one edit among: ${titles(actions).join(' | ')}`)
    await editor.apply(action.edit)
  }

  afterEach(async () => {
    assert.equal(await editor.stop(), 0)
    assert.equal(editor.errors, '')
  })

  it('offer each fix of the finding under the cursor, the first one preferred', async () => {
    await open(FAULTY)
    const actions = await editor.actions(uri, editor.rangeOf(uri, 'for any inconvenience'))
    const fixes = actions.filter(({diagnostics}) => diagnostics?.[0]?.code === 'weak-apology')
    assert.deepEqual(
      fixes.map(({title, kind, isPreferred}) => ({title, kind, isPreferred})),
      [
        {title: 'Write “for what happened”', kind: 'quickfix', isPreferred: true},
        {title: 'Remove this sentence', kind: 'quickfix', isPreferred: undefined},
        {title: 'Ignore “weak-apology” on this line', kind: 'quickfix', isPreferred: undefined},
        {title: 'Ignore “weak-apology” in this notice', kind: 'quickfix', isPreferred: undefined}
      ]
    )
    assert.equal(actions.some(({diagnostics}) => diagnostics?.[0]?.code === 'marketing'), false, 'what lies elsewhere is left')
  })

  it('mend what they say, and the finding is gone', async () => {
    await open(FAULTY)
    await take('Write “for what happened”', 'for any inconvenience')
    assert.match(editor.text(uri), /We are sorry for what happened\.\n$/)
    await take('Remove this sentence', 'is our top priority')
    assert.match(editor.text(uri), /\n\nWe are sorry for what happened\.\n$/)
    const found = await editor.pull(uri)
    assert.equal(found.filter(({code}) => code === 'weak-apology').length, 0)
    assert.deepEqual(found.filter(({code}) => code === 'marketing').map(({range}) => editor.words(uri, range)), ['take your privacy very\nseriously'])
  })

  it('apply the first fix to all findings of one rule', async () => {
    await open(FAULTY)
    await take('Apply the first fix to all 2 findings of “marketing”', 'is our top priority')
    assert.equal(editor.text(uri).includes('privacy'), false)
    assert.equal((await editor.pull(uri)).filter(({code}) => code === 'marketing').length, 0)
  })

  it('offer no such thing for a rule that is broken once', async () => {
    await open(FAULTY)
    const actions = await editor.actions(uri, editor.rangeOf(uri, 'for any inconvenience'))
    assert.deepEqual(titles(actions).filter((title) => title.startsWith('Apply the first')), [])
  })

  it('apply all safe fixes, as a quick fix and as “fix all”', async () => {
    for (const kind of ['quickfix', 'source.fixAll.noticeLint']) {
      await open(FAULTY)
      const all = (await editor.actions(uri, editor.rangeOf(uri, 'customers!!'))).filter(({title}) => title === 'Apply all safe fixes')
      assert.deepEqual(all.map((action) => action.kind), ['quickfix', 'source.fixAll.noticeLint'])
      const edit = all.find((action) => action.kind === kind)?.edit
      assert.ok(edit)
      await editor.apply(edit)
      assert.equal(editor.text(uri), FAULTY.replace('customers!!', 'customers.'), 'safe fixes, and nothing else')
      assert.deepEqual(await editor.actions(uri, EVERYTHING, ['source.fixAll']), [], 'a second run finds nothing to do')
      if (kind === 'quickfix') await editor.stop()
    }
  })

  it('keep to the kinds that are asked for', async () => {
    await open(FAULTY)
    const kinds = async (...only: string[]): Promise<string[]> => [...new Set((await editor.actions(uri, EVERYTHING, only)).map(({kind}) => kind ?? ''))].sort()
    assert.deepEqual(await kinds('quickfix'), ['quickfix'])
    assert.deepEqual(await kinds('source'), ['source.fixAll.noticeLint'])
    assert.deepEqual(await kinds('source.fixAll'), ['source.fixAll.noticeLint'])
    assert.deepEqual(await kinds('source.fixAll.noticeLint'), ['source.fixAll.noticeLint'])
    assert.deepEqual(await kinds('quickfix', 'source.fixAll'), ['quickfix', 'source.fixAll.noticeLint'])
    assert.deepEqual(await kinds(''), ['quickfix', 'source.fixAll.noticeLint'])
    assert.deepEqual(await kinds('refactor', 'source.organizeImports', 'source.fixAll.other', 'source.fix'), [])
    const away = await editor.actions(uri, NOTHING_HERE)
    assert.deepEqual(away.map(({kind}) => kind), ['source.fixAll.noticeLint'], 'away from any finding no light bulb')
  })

  it('explain a rule to an editor that can show its page, and only there', async () => {
    const explanations = async (initializationOptions: EditorSetup['initializationOptions']): Promise<CodeAction[]> => {
      await open(FAULTY, initializationOptions === undefined ? {} : {initializationOptions})
      const actions = await editor.actions(uri, editor.rangeOf(uri, 'for any inconvenience'))
      return actions.filter(({command}) => command !== undefined)
    }
    assert.deepEqual(await explanations(undefined), [])
    await editor.stop()
    assert.deepEqual(await explanations({explain: 'yes'}), [])
    await editor.stop()
    const [action, ...others] = await explanations({explain: true})
    assert.deepEqual(action?.command, {title: 'Explain “weak-apology”', command: 'noticeLint.explain', arguments: ['weak-apology']})
    assert.equal(action.edit, undefined)
    assert.deepEqual(others, [])
  })

  it('hold tab stops for an editor that knows them, and plain words for all others', async () => {
    const edit = async (workspaceEdit: NonNullable<ClientCapabilities['workspace']>['workspaceEdit']): Promise<CodeAction['edit']> => {
      await open(FAULTY, {capabilities: workspaceEdit ? {workspace: {workspaceEdit}} : {}})
      const actions = await editor.actions(uri, editor.rangeOf(uri, 'About your account'))
      return actions.find(({title}) => title.startsWith('Insert “If you have questions'))?.edit
    }
    const plain = await edit(undefined)
    const words = plain?.changes?.[uri]?.[0]?.newText ?? ''
    assert.match(words, /call \[number\]/)
    for (const only of [{documentChanges: true}, {snippetEditSupport: true}]) {
      await editor.stop()
      const other = await edit(only)
      assert.ok(other)
      assert.equal(JSON.stringify(other).includes('snippet'), false, 'one ability is not enough')
      assert.deepEqual(editsOf(other), editsOf(plain ?? {}))
    }
    await editor.stop()
    const rich = await edit(CAN.snippets.workspace.workspaceEdit)
    const [change] = rich?.documentChanges ?? []
    assert.ok(change && 'edits' in change)
    assert.deepEqual(change.textDocument, {uri, version: 1})
    const [first] = change.edits
    assert.ok(first && 'snippet' in first)
    assert.equal(first.snippet.kind, 'snippet')
    assert.match(first.snippet.value, /call \$\{1:\[number\]\}/)
    assert.deepEqual(editsOf(rich ?? {}), editsOf(plain ?? {}), 'the same words at the same place')
  })

  it('name the version that they were made for, to an editor that knows versions', async () => {
    await open(FAULTY, {capabilities: {workspace: {workspaceEdit: {documentChanges: true}}}})
    await editor.change(uri, [{range: NOTHING_HERE, text: '\n'}])
    for (const {edit} of await editor.actions(uri, EVERYTHING)) {
      assert.equal(edit?.changes, undefined)
      const versions = edit?.documentChanges?.map((change) => ('edits' in change ? change.textDocument : undefined))
      assert.deepEqual(versions, [{uri, version: 2}])
    }
  })

  it('mend a missing element at a place from which it is heard', async () => {
    await open(FAULTY)
    const missing = async (): Promise<string[]> => (await editor.pull(uri)).map(({code}) => String(code)).filter((code) => code.startsWith('missing-'))
    const before = await missing()
    assert.ok(before.includes('missing-next-steps'))
    await take(/^Insert “If you have questions/, 'About your account')
    assert.match(editor.text(uri), /\n\nIf you have questions, call \[number\]/)
    assert.ok((await editor.pull(uri)).some(({code}) => code === 'placeholder'), 'the facts are still to be filled in')
    await editor.change(uri, [{range: editor.rangeOf(uri, '[number]'), text: '555-0110'}])
    assert.deepEqual((await missing()).filter((code) => code === 'missing-contact'), [])
  })
})

describe('the command noticeLint.fixAll', () => {
  let editor: Editor

  afterEach(async () => {
    assert.equal(await editor.stop(), 0)
    assert.equal(editor.errors, '')
  })

  it('asks the editor to apply all safe fixes', async () => {
    editor = await Editor.start({capabilities: {workspace: {applyEdit: true}}})
    await editor.open(uri, FAULTY)
    assert.equal(await editor.command('noticeLint.fixAll', uri), null)
    assert.deepEqual(editor.applied.map(({label}) => label), ['Apply all safe fixes'])
    assert.equal(editor.text(uri), FAULTY.replace('customers!!', 'customers.'))
    assert.equal((await editor.pushedFor(uri)).filter(({code}) => code === 'alarm').length, 0)
    await editor.command('noticeLint.fixAll', uri)
    assert.equal(editor.applied.length, 1, 'where nothing is to be done, nothing is asked')
  })

  it('asks nothing of an editor that cannot, nor for what is not there', async () => {
    editor = await Editor.start()
    await editor.open(uri, FAULTY)
    assert.equal(await editor.command('noticeLint.fixAll', uri), null)
    assert.equal(await editor.command('noticeLint.fixAll', 'file:///closed.notice.md'), null)
    assert.equal(await editor.command('noticeLint.fixAll'), null)
    assert.equal(await editor.command('noticeLint.fixAll', 42), null)
    assert.deepEqual(editor.applied, [])
  })
})

function titles(actions: readonly CodeAction[]): string[] {
  return actions.map(({title}) => title)
}
