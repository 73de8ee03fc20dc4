import assert from 'node:assert/strict'
import {before, describe, it} from 'mocha'
import * as vscode from 'vscode'
import {closeAll, findings, folder, ruleOf} from './editor.ts'

describe('the task that checks all notices', () => {
  before(closeAll)

  it('is offered, prints what it finds, ends with 1, and its problems stand in the Problems view', async () => {
    // One that nobody has opened: of what is open the editor tells the findings itself.
    const uri = vscode.Uri.joinPath(folder('staff').uri, 'fresh.notice.md')
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('# A note\n\nWe take the protection of your data very seriously.\n'))
    const [task, ...others] = await vscode.tasks.fetchTasks({type: 'notice-lint'})
    assert.ok(task)
    assert.deepEqual(others, [])
    assert.equal(task.name, 'check all notices')
    const ended = new Promise<number | undefined>((resolve) => {
      const listener = vscode.tasks.onDidEndTaskProcess((event) => {
        if (event.execution.task.definition.type !== 'notice-lint') return
        listener.dispose()
        resolve(event.exitCode)
      })
    })
    await vscode.tasks.executeTask(task)
    assert.equal(await ended, 1)
    const found = await findings({uri} as vscode.TextDocument, (rules) => rules.includes('missing-apology') && rules.includes('marketing'))
    assert.ok(found.every(({source}) => source === 'Breach Notice'))
    const marketing = found.find((one) => ruleOf(one) === 'marketing')
    assert.ok(marketing)
    assert.equal(marketing.range.start.line, 2)
    assert.ok(marketing.range.end.character > marketing.range.start.character + 10, 'it has the range of the words')
    await vscode.workspace.fs.delete(uri)
  })
})
