import assert from 'node:assert/strict'
import {before, describe, it} from 'mocha'
import * as vscode from 'vscode'
import {closeAll, findings, folder} from './editor.ts'

describe('the task that checks all notices', () => {
  before(closeAll)

  it('is offered, prints what it finds, ends with 1, and its problems stand in the Problems view', async () => {
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
    const staff = {uri: vscode.Uri.joinPath(folder('staff').uri, 'late.notice.md')} as vscode.TextDocument
    const found = await findings(staff, (rules) => rules.includes('missing-apology'))
    assert.ok(found.every(({source}) => source === 'Breach Notice'))
    const marketing = found.find(({message}) => message.includes('seriously'))
    assert.ok(marketing)
    assert.ok(marketing.range.end.character > marketing.range.start.character + 10, 'the problem has the range of the words')
  })
})
