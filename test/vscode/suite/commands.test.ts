import assert from 'node:assert/strict'
import {before, describe, it} from 'mocha'
import * as vscode from 'vscode'
import {findings, openFile} from './editor.ts'

/** What the tests read of the extension's manifest. */
interface Manifest {
  readonly contributes: {
    readonly commands: readonly {readonly command: string; readonly title: string; readonly category?: string}[]
  }
}

describe('commands', () => {
  let contributed: Manifest['contributes']['commands']

  before(async () => {
    const extension = vscode.extensions.getExtension<unknown>('breach-notice-lint.breach-notice-lint')
    assert.ok(extension)
    // VS Code has checked the manifest before it loads an extension.
    contributed = (extension.packageJSON as Manifest).contributes.commands
    await findings(await openFile('customers', 'late.notice.md'), (rules) => rules.length > 0)
  })

  it('are all under "Breach Notice:"', () => {
    assert.ok(contributed.length > 0)
    for (const {title, category} of contributed) assert.equal(category, 'Breach Notice', title)
  })

  it('are all there once the extension is active', async () => {
    const known = await vscode.commands.getCommands(true)
    for (const {command} of contributed) assert.ok(known.includes(command), command)
  })
})
