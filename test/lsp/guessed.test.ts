import assert from 'node:assert/strict'
import {fileURLToPath} from 'node:url'
import {after, before, describe, it} from 'mocha'
import {linterFor} from '../../server/src/lint/notice-linter.ts'
import {TOLD} from '../lint/told.ts'
import {CAN, Editor} from './client.ts'

describe('the server of the package for the desktop', () => {
  let editor: Editor

  before(async () => {
    editor = await Editor.start({capabilities: CAN.pull, server: fileURLToPath(new URL('../../dist/editor/server.cjs', import.meta.url))})
  })

  after(async () => {
    assert.equal(await editor.stop(), 0)
  })

  it('names languages that it does not read as the library does with all of its data', async () => {
    for (const [language, text] of Object.entries(TOLD)) {
      const uri = `file:///${language}.notice.md`
      await editor.open(uri, text)
      const [shown] = await editor.pull(uri)
      const {findings: [said]} = (await linterFor(text)).lint(text)
      assert.ok(said, language)
      assert.deepEqual([shown?.code, shown?.message], [said.rule, `${said.message}\n${said.why}`])
    }
  })
})
