import assert from 'node:assert/strict'
import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {run} from '../cli/command.ts'
import {CAN, Editor} from './client.ts'

const samples = fileURLToPath(new URL('../../samples/', import.meta.url))
const LEVELS = ['', 'error', 'warning', 'info', 'hint']

/** What the JSON output says of a finding, as far as an editor shows it. */
interface Said {
  readonly rule: string
  readonly severity: string
  readonly message: string
  readonly why: string
  readonly range: {readonly start: Place; readonly end: Place}
}

interface Place {
  readonly line: number
  readonly column: number
}

describe('every sample', () => {
  it('has the same findings in the editor and on the command line: laws, deadlines, languages and translations', async function () {
    this.timeout(240_000)
    const folder = mkdtempSync(join(tmpdir(), 'notice-lint-samples-'))
    const editor = await Editor.start({capabilities: CAN.pull})
    try {
      cpSync(samples, folder, {recursive: true})
      const files = JSON.parse(run(folder, ['-f', 'json', '--fail-on', 'never']).out) as readonly {readonly path: string; readonly findings: readonly Said[]}[]
      const notices = readdirSync(samples, {recursive: true}).map(String).filter((name) => name.endsWith('.notice.md'))
      assert.deepEqual(files.map(({path}) => path).sort(), notices.sort())
      assert.ok(notices.length > 40)
      for (const {path, findings} of files) {
        const uri = pathToFileURL(join(folder, path)).href
        await editor.open(uri, readFileSync(join(folder, path), 'utf8'))
        const shown = (await editor.pull(uri)).map(({code, severity, message, range: {start, end}}) => [code, LEVELS[severity ?? 0], message, start.line + 1, start.character + 1, end.line + 1, end.character + 1])
        assert.deepEqual(shown, findings.map(({rule, severity, message, why, range: {start, end}}) => [rule, severity, `${message}\n${why}`, start.line, start.column, end.line, end.column]), path)
      }
      assert.ok(files.some(({findings}) => findings.some(({rule}) => rule.startsWith('law-'))))
    } finally {
      assert.equal(await editor.stop(), 0)
      rmSync(folder, {recursive: true, force: true})
    }
    assert.equal(editor.errors, '')
  })
})
