import assert from 'node:assert/strict'
import {afterEach, describe, it} from 'mocha'
import * as vscode from 'vscode'
import {closeAll, finding, openFile, openUntitled} from './editor.ts'

const viewType = /noticeLint\.preview$/

/** The tabs of previews, in order. */
function previews(): vscode.Tab[] {
  return vscode.window.tabGroups.all.flatMap(({tabs}) => tabs.filter(({input}) => input instanceof vscode.TabInputWebview && viewType.test(input.viewType)))
}

/** Waits until the previews have these titles. */
function untilTitles(...titles: readonly string[]): Promise<void> {
  const wanted = JSON.stringify([...titles].sort())
  return until(() => JSON.stringify(previews().map(({label}) => label).sort()) === wanted)
}

/** Waits until something is so; fails with what the tabs are. */
async function until(done: () => boolean): Promise<void> {
  const deadline = Date.now() + 10_000
  while (!done()) {
    if (Date.now() > deadline) assert.fail(`the previews are: ${previews().map(({label}) => label).join(', ')}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

describe('previews', () => {
  afterEach(closeAll)

  it('open in front or beside, and one that is there is taken', async () => {
    const document = await openFile('customers', 'late.notice.md')
    await vscode.commands.executeCommand('noticeLint.openPreviewToSide')
    await untilTitles('Preview of late.notice.md')
    assert.equal(vscode.window.tabGroups.all.length, 2)
    assert.equal(vscode.window.activeTextEditor?.document, document, 'the keyboard stays in the text')
    await vscode.commands.executeCommand('noticeLint.openPreview', document.uri)
    await until(() => vscode.window.tabGroups.activeTabGroup.activeTab?.label === 'Preview of late.notice.md')
    await untilTitles('Preview of late.notice.md')
  })

  it('follow the notice in front, and no other file', async () => {
    await openFile('customers', 'late.notice.md')
    await vscode.commands.executeCommand('noticeLint.openPreviewToSide')
    await untilTitles('Preview of late.notice.md')
    const notice = await openUntitled('---\nnotice: customer\n---\n\n# Hello\n')
    await untilTitles(`Preview of ${notice.uri.path.split('/').at(-1) ?? ''}`)
    await openUntitled('# No notice\n')
    await new Promise((resolve) => setTimeout(resolve, 300))
    await untilTitles(`Preview of ${notice.uri.path.split('/').at(-1) ?? ''}`)
  })

  it('stay with their notice once pinned, and several can be open', async () => {
    const first = await openFile('customers', 'late.notice.md')
    await vscode.commands.executeCommand('noticeLint.openPreview')
    await untilTitles('Preview of late.notice.md')
    await vscode.commands.executeCommand('noticeLint.togglePreviewPin')
    const second = await openUntitled('---\nnotice: customer\n---\n\n# Hello\n')
    await vscode.commands.executeCommand('noticeLint.openPreviewToSide')
    await untilTitles('Preview of late.notice.md', `Preview of ${second.uri.path.split('/').at(-1) ?? ''}`)
    await vscode.window.showTextDocument(first, vscode.ViewColumn.One)
    await untilTitles('Preview of late.notice.md', 'Preview of late.notice.md')
  })

  it('leave the findings as they are', async () => {
    const document = await openFile('customers', 'late.notice.md')
    await vscode.commands.executeCommand('noticeLint.openPreviewToSide')
    await finding(document, 'marketing')
  })
})
