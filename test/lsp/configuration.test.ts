import assert from 'node:assert/strict'
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {run} from '../cli/command.ts'
import {CAN, Editor} from './client.ts'
import {FAULTY} from './texts.ts'

const samples = fileURLToPath(new URL('../../samples/', import.meta.url))

/** A policy that touches every kind of setting. */
const POLICY = `extends: [strict, plain-language]
rules:
  missing-offer: off
  marketing: {level: info, allow: [very seriously]}
organization: {names: [Brightlane], allow: [valued customer], domains: [lindenpost.example]}
overrides:
  - {files: "good-*", rules: {jargon: hint}}
ignore: [too-technical*]
`

describe('the editor, configured', () => {
  let folder = ''
  let editor: Editor
  const address = (name: string): string => pathToFileURL(join(folder, name)).href

  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'notice lint %41 '))))

  afterEach(async () => {
    rmSync(folder, {recursive: true, force: true})
    assert.equal(await editor.stop(), 0)
    assert.equal(editor.errors, '')
  })

  it('says the same of every sample as the command line, with the same policy', async () => {
    writeFileSync(join(folder, '.notice-lint.yaml'), POLICY)
    const names = readdirSync(samples).filter((name) => name.endsWith('.notice.md'))
    for (const name of names) writeFileSync(join(folder, name), readFileSync(join(samples, name)))
    const files = JSON.parse(run(folder, ['-f', 'json']).out) as readonly {readonly path: string; readonly findings: readonly {readonly rule: string; readonly severity: string}[]}[]
    editor = await Editor.start({capabilities: CAN.pull})
    const levels = ['', 'error', 'warning', 'info', 'hint']
    let compared = 0
    for (const name of names) {
      await editor.open(address(name), readFileSync(join(samples, name), 'utf8'))
      const shown = (await editor.pull(address(name))).map(({code, severity}) => `${String(code)} ${levels[severity ?? 0] ?? ''}`)
      const said = files.find(({path}) => path === name)?.findings.map(({rule, severity}) => `${rule} ${severity}`) ?? []
      assert.deepEqual(shown, said, name)
      compared += said.length
    }
    assert.ok(compared > 20)
    assert.ok(!files.some(({path}) => path.startsWith('too-technical')))
  })

  it('shows what is wrong in a configuration file, at its place', async () => {
    const text = 'extends: strickt\nrules:\n  marketting: off\n'
    editor = await Editor.start({capabilities: CAN.pull})
    await editor.open(address('.notice-lint.yaml'), text, 'yaml')
    const shown = await editor.pull(address('.notice-lint.yaml'))
    assert.deepEqual(
      shown.map(({range, message, severity}) => [editor.words(address('.notice-lint.yaml'), range), severity, message]),
      [
        ['marketting', 1, 'unknown rule “marketting” (did you mean “marketing”?)'],
        ['strickt', 1, 'there is no preset “strickt” (did you mean “strict”?); a file begins with ./']
      ]
    )
  })

  it('follows the file when it changes', async () => {
    editor = await Editor.start({capabilities: {workspace: {didChangeWatchedFiles: {dynamicRegistration: true}}}})
    await editor.open(address('a.notice.md'), FAULTY)
    assert.ok((await editor.pushedFor(address('a.notice.md'))).some(({code}) => code === 'marketing'))
    writeFileSync(join(folder, '.notice-lint.yaml'), 'rules: {marketing: off}')
    const before = editor.pushed.length
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', {changes: [{uri: address('.notice-lint.yaml'), type: 1}]})
    await editor.until(() => editor.pushed.length > before)
    const found = await editor.pushedFor(address('a.notice.md'))
    assert.ok(found.length > 0 && !found.some(({code}) => code === 'marketing'))
  })
})
