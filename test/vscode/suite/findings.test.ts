import assert from 'node:assert/strict'
import {afterEach, describe, it} from 'mocha'
import * as vscode from 'vscode'
import {closeAll, finding, findings, folder, openFile, openUntitled, ruleOf} from './editor.ts'

const praise = 'We take the protection of your data very seriously.'

describe('findings', () => {
  afterEach(closeAll)

  it('come by themselves for a Markdown notice, with the extension active and nothing configured', async () => {
    const document = await openFile('customers', 'late.notice.md')
    const {diagnostic, words} = await finding(document, 'marketing')
    assert.ok(praise.includes(words), words)
    assert.ok(diagnostic.message.length > 0)
    const extension = vscode.extensions.getExtension('breach-notice-lint.breach-notice-lint')
    assert.equal(extension?.isActive, true)
  })

  it('say which elements are missing', async () => {
    const document = await openFile('customers', 'late.notice.md')
    const rules = (await findings(document, (found) => found.includes('missing-apology'))).map(ruleOf)
    assert.ok(!rules.includes('missing-what-happened'), 'the notice says what happened')
  })

  it('point to the page of their rule', async () => {
    const document = await openFile('customers', 'late.notice.md')
    const {diagnostic} = await finding(document, 'minimizing')
    const code = diagnostic.code
    assert.ok(typeof code === 'object')
    assert.match(code.target.toString(), /minimizing/)
  })

  it('come for a document that no file holds', async () => {
    const document = await openUntitled(`---\nnotice: customer\n---\n\n${praise}\n`)
    assert.equal(document.isUntitled, true)
    await finding(document, 'marketing')
  })

  it('follow what the writer types', async () => {
    const document = await openUntitled('---\nnotice: customer\n---\n\nWe have changed every password.\n')
    await findings(document, (rules) => rules.includes('missing-apology'))
    await replaceLine(document, 4, praise)
    const {diagnostic} = await finding(document, 'marketing')
    assert.equal(diagnostic.range.start.line, 4)
    await replaceLine(document, 4, 'We are sorry.')
    await findings(document, (rules) => !rules.includes('marketing') && !rules.includes('missing-apology'))
  })

  it('come in every folder of the workspace', async () => {
    for (const name of ['customers', 'staff']) {
      const {words} = await finding(await openFile(name, 'late.notice.md'), 'minimizing')
      assert.match(words, /small number/)
    }
  })

  it('are none in a document that is no Markdown', async () => {
    const notice = await openUntitled(`---\nnotice: customer\n---\n\n${praise}\n`)
    const plain = await vscode.workspace.openTextDocument({language: 'plaintext', content: notice.getText()})
    // The notice, opened first, has its findings: had the other any, they would be there soon.
    await finding(notice, 'marketing')
    assert.deepEqual(vscode.languages.getDiagnostics(plain.uri), [])
  })
})

describe('settings', () => {
  const settings = (name: string): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('noticeLint', folder(name).uri)

  afterEach(async () => {
    await settings('staff').update('rules', undefined, vscode.ConfigurationTarget.WorkspaceFolder)
    await closeAll()
  })

  it('change the findings of their own folder at once, and no others', async () => {
    const staff = await openFile('staff', 'late.notice.md')
    const customers = await openFile('customers', 'late.notice.md')
    await finding(staff, 'minimizing')
    await settings('staff').update('rules', {'minimizing': 'off'}, vscode.ConfigurationTarget.WorkspaceFolder)
    await vscode.window.showTextDocument(staff)
    await findings(staff, (rules) => rules.length > 0 && !rules.includes('minimizing'))
    await finding(customers, 'minimizing')
  })

  it('change how severe a finding is', async () => {
    const staff = await openFile('staff', 'late.notice.md')
    await settings('staff').update('rules', {'minimizing': 'hint'}, vscode.ConfigurationTarget.WorkspaceFolder)
    await findings(staff, () =>
      vscode.languages
        .getDiagnostics(staff.uri)
        .some((diagnostic) => ruleOf(diagnostic) === 'minimizing' && diagnostic.severity === vscode.DiagnosticSeverity.Hint),
    )
  })
})

async function replaceLine(document: vscode.TextDocument, line: number, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit()
  edit.replace(document.uri, document.lineAt(line).range, text)
  assert.ok(await vscode.workspace.applyEdit(edit))
}
