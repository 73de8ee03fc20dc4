import assert from 'node:assert/strict'
import {afterEach, describe, it} from 'mocha'
import * as vscode from 'vscode'
import {apply, closeAll, codeActions, finding, findings, openUntitled} from './editor.ts'

const faulty = `---
notice: customer
---

# About your account

This concerns a small number of people.

We take the protection of your data very seriously.
`

describe('quick fixes', () => {
  afterEach(closeAll)

  it('mend the words that a finding underlines and leave all others', async () => {
    const document = await openUntitled(faulty)
    const {diagnostic} = await finding(document, 'marketing')
    const actions = await codeActions(document, diagnostic.range, vscode.CodeActionKind.QuickFix)
    const mending = actions.find((action) => action.title === 'Remove this sentence')
    assert.ok(mending, titles(actions))
    await apply(mending)
    await findings(document, (rules) => !rules.includes('marketing'))
    assert.equal(document.getText().trimEnd(), faulty.slice(0, faulty.indexOf('We take')).trimEnd())
  })

  it('insert an element that is missing, with a place for each fact', async () => {
    const document = await openUntitled(faulty)
    const {diagnostic} = await finding(document, 'missing-apology')
    const actions = await codeActions(document, diagnostic.range, vscode.CodeActionKind.QuickFix)
    const inserting = actions.find((action) => /^Insert.*sorry/.test(action.title))
    assert.ok(inserting, titles(actions))
    await apply(inserting)
    await findings(document, (rules) => !rules.includes('missing-apology'))
    assert.match(document.getText(), /\bsorry\b/)
    assert.doesNotMatch(document.getText(), /\$\{|\$\d/, 'a snippet is no text')
  })

  it('can silence a rule for a line', async () => {
    const document = await openUntitled(faulty)
    const {diagnostic} = await finding(document, 'minimizing')
    const actions = await codeActions(document, diagnostic.range, vscode.CodeActionKind.QuickFix)
    const silencing = actions.find((action) => action.title === 'Ignore “minimizing” on this line')
    assert.ok(silencing, titles(actions))
    await apply(silencing)
    await findings(document, (rules) => rules.includes('marketing') && !rules.includes('minimizing'))
    assert.match(document.getText(), /<!-- notice-lint-disable/)
  })
})

describe('fix all', () => {
  const unsafe = 'We take the protection of your data very seriously.'
  const content = `---\nnotice: customer\n---\n\nSomeone copied your names!!!\n\n${unsafe}\n`
  const mended = content.replace('!!!', '.')

  afterEach(closeAll)

  it('is one source action of its own kind, which saving may run', async () => {
    const document = await openUntitled(content)
    await finding(document, 'alarm')
    const actions = await codeActions(document, wholeOf(document), vscode.CodeActionKind.SourceFixAll.append('noticeLint'))
    assert.equal(actions.length, 1, titles(actions))
    const [action] = actions
    assert.ok(action)
    assert.equal(action.kind?.value, 'source.fixAll.noticeLint')
    await apply(action)
    assert.equal(document.getText(), mended, 'only the safe fix is applied')
  })

  it('is what the editor runs as its own Fix All', async () => {
    const document = await openUntitled(content)
    await finding(document, 'alarm')
    await vscode.commands.executeCommand('editor.action.fixAll')
    await findings(document, (rules) => !rules.includes('alarm'))
    assert.equal(document.getText(), mended)
  })

  it('is a command of the palette', async () => {
    const document = await openUntitled(content)
    await finding(document, 'alarm')
    await vscode.commands.executeCommand('noticeLint.applyAllSafeFixes')
    await findings(document, (rules) => !rules.includes('alarm'))
    assert.equal(document.getText(), mended)
  })
})

describe('hover', () => {
  afterEach(closeAll)

  it('shows the page of the rule', async () => {
    const document = await openUntitled(faulty)
    const {diagnostic} = await finding(document, 'minimizing')
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, diagnostic.range.start)
    const text = hovers
      .flatMap((hover) => hover.contents)
      .map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))
      .join('\n')
    assert.match(text, /small/i)
    assert.ok(text.length > 300, 'a page, not a label')
  })
})

function titles(actions: readonly vscode.CodeAction[]): string {
  return actions.map((action) => action.title).join('\n')
}

function wholeOf(document: vscode.TextDocument): vscode.Range {
  return new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length))
}
