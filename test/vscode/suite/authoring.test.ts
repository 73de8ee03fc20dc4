import assert from 'node:assert/strict'
import {mkdtemp, readFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {before, describe, it} from 'mocha'
import * as vscode from 'vscode'
import {closeAll, codeActions, findings, folder, openFile, openUntitled, ruleOf} from './editor.ts'
import {installedVariable} from '../suite-report.ts'

const LETTER = `---
notice: customer
channel: email
---

# Your order

We are sorry. On 3 October somebody signed in to our order system with a stolen password and copied your name.

We take your privacy very seriously.
`

describe('help for writers', () => {
  before(async () => {
    await findings(await openFile('customers', 'late.notice.md'), (rules) => rules.length > 0)
  })

  const complete = async (document: vscode.TextDocument, position: vscode.Position): Promise<readonly string[]> => {
    const list = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, position)
    return list.items.map(({label}) => (typeof label === 'string' ? label : label.label))
  }

  it('completes the front matter and sentences for elements', async () => {
    const document = await openUntitled(`${LETTER}\n`)
    await findings(document, (rules) => rules.length > 0)
    assert.ok((await complete(document, new vscode.Position(2, 9))).includes('call-script'))
    const sentences = await complete(document, new vscode.Position(document.lineCount - 1, 0))
    assert.ok(sentences.some((label) => label.startsWith('Call us on')))
  })

  it('shows elements in the outline and its standing above the title', async () => {
    const document = await openUntitled(LETTER)
    await findings(document, (rules) => rules.length > 0)
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri)
    assert.ok(symbols.some(({name}) => name === 'Apology'))
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri)
    const [standing, preview] = lenses.map(({command}) => command)
    assert.match(standing?.title ?? '', /^\d+ of 17 elements · \d+ errors/)
    const known = await vscode.commands.getCommands(true)
    assert.ok(standing && known.includes(standing.command) && preview && known.includes(preview.command))
  })

  it('begins a notice with the tab stop on its first slot', async () => {
    await vscode.commands.executeCommand('noticeLint.new', {notice: 'staff', channel: 'email', stage: 'initial'})
    const editor = vscode.window.activeTextEditor
    assert.ok(editor?.document.isUntitled)
    assert.match(editor.document.getText(), /^---\nnotice: staff\nchannel: email\nstage: initial\nlanguage: en\n---\n\nSubject: \[/)
    assert.equal(editor.document.getText(editor.selection), '[what was lost, in your reader’s words]')
    const rules = (await findings(editor.document, (found) => found.includes('placeholder'))).map(ruleOf)
    assert.ok(!rules.includes('front-matter'))
  })

  it('opens a sample that has something to mend', async () => {
    await vscode.commands.executeCommand('noticeLint.openSample')
    const document = vscode.window.activeTextEditor?.document
    assert.ok(document?.isUntitled)
    await findings(document, (rules) => rules.includes('weak-apology'))
  })

  it('finds mistakes in the front matter and mends them', async () => {
    const document = await openUntitled(LETTER.replace('email', 'emial'))
    const found = (await findings(document, (rules) => rules.includes('front-matter'))).find((one) => ruleOf(one) === 'front-matter')
    assert.ok(found)
    assert.equal(document.getText(found.range), 'emial')
    const actions = await codeActions(document, found.range, vscode.CodeActionKind.QuickFix)
    assert.ok(actions.some(({title}) => title === 'Change to “email”'))
  })

  it('inserts a missing element from the checklist', async () => {
    const document = await openUntitled(LETTER)
    await findings(document, (rules) => rules.includes('missing-contact'))
    await vscode.commands.executeCommand('noticeLint.showChecklist')
    await vscode.commands.executeCommand('noticeLint.insertElement', {kind: 'element', uri: document.uri, state: {id: 'contact'}})
    // With its slots still open it says nothing yet.
    await findings(document, (rules) => rules.includes('placeholder'))
    assert.match(document.getText(), /If you have questions, call \[number\]/)
  })

  it('checks all notices of the workspace, those that are not open too', async () => {
    await closeAll()
    await vscode.commands.executeCommand('noticeLint.lintWorkspace')
    const staff = vscode.Uri.joinPath(folder('staff').uri, 'late.notice.md')
    assert.ok(vscode.languages.getDiagnostics(staff).some(({source}) => source === 'Breach Notice'))
    const document = await openFile('staff', 'late.notice.md')
    const rules = (await findings(document, (found) => found.length > 0)).map((one) => `${ruleOf(one)} ${one.range.start.line}:${one.range.start.character}`)
    await new Promise((resolve) => setTimeout(resolve, 500))
    const after = vscode.languages.getDiagnostics(document.uri).map((one) => `${ruleOf(one)} ${one.range.start.line}:${one.range.start.character}`)
    assert.deepEqual([...new Set(after)].length, after.length, `twice: ${rules.join(', ')}`)
  })

  it('exports as HTML where the dialog says', async function () {
    // Each installed extension has a `vscode` of its own: here nobody could answer the dialog.
    if (process.env[installedVariable] === '1') this.skip()
    const target = join(await mkdtemp(join(tmpdir(), 'notice-')), 'notice.html')
    const document = await openUntitled('---\nnotice: customer\n---\n\n# Hello\n\nBody.\n')
    await findings(document, (rules) => rules.length > 0)
    const dialog = vscode.window.showSaveDialog
    const warning = vscode.window.showWarningMessage
    // The dialogs belong to VS Code: a test answers them as a person would.
    Object.assign(vscode.window, {showSaveDialog: () => Promise.resolve(vscode.Uri.file(target)), showWarningMessage: () => Promise.resolve('Export anyway')})
    try {
      void vscode.commands.executeCommand('noticeLint.exportHtml')
      const deadline = Date.now() + 10_000
      let html = ''
      while (html === '' && Date.now() < deadline) {
        await new Promise((resolve) => setTimeout(resolve, 100))
        html = await readFile(target, 'utf8').catch(() => '')
      }
      assert.match(html, /<h1>Hello<\/h1>/)
    } finally {
      Object.assign(vscode.window, {showSaveDialog: dialog, showWarningMessage: warning})
    }
  })
})
