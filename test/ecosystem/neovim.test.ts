import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, it} from 'mocha'
import {cli, inFolder} from '../cli/command.ts'
import {provisionNeovim} from './provision-neovim.ts'

const script = fileURLToPath(new URL('neovim.lua', import.meta.url))

describe('a real Neovim', () => {
  it('shows diagnostics and applies a code action', async function () {
    this.timeout(240_000)
    const neovim = await provisionNeovim()
    if ('missing' in neovim) {
      console.error(`\n‼ NEOVIM ${process.env['CI'] === 'true' ? 'CANNOT BE TESTED' : 'IS NOT TESTED'}: ${neovim.missing}\n`)
      if (process.env['CI'] === 'true') assert.fail(neovim.missing)
      this.skip()
    }
    inFolder((folder) => {
      const notice = join(folder, 'a letter.notice.md')
      const report = join(folder, 'report.json')
      writeFileSync(notice, '# A note\n\nYour data were stolen 😀!!!\n')
      const {status, stderr} = spawnSync(neovim.program, ['--headless', '--clean', '-S', script], {
        cwd: folder,
        encoding: 'utf8',
        timeout: 120_000,
        env: {...process.env, HOME: folder, XDG_STATE_HOME: folder, NODE: process.execPath, CLI: cli, NOTICE: notice, REPORT: report, TITLE: 'Write “😀.”'}
      })
      assert.ok(existsSync(report), `exit code ${String(status)}: ${stderr}`)
      const {error, diagnostics, lines} = JSON.parse(readFileSync(report, 'utf8')) as {readonly error?: string; readonly diagnostics: readonly {readonly code: string; readonly line: number; readonly source: string}[]; readonly lines: readonly string[]}
      assert.equal(error, undefined)
      assert.ok(diagnostics.some(({code, line, source}) => code === 'alarm' && line === 2 && source === 'Breach Notice'), JSON.stringify(diagnostics))
      assert.deepEqual(lines, ['# A note', '', 'Your data were stolen 😀.'])
    })()
  })
})
