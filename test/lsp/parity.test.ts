import assert from 'node:assert/strict'
import {execFileSync} from 'node:child_process'
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {CodeAction} from 'vscode-languageserver/node'
import {CAN, Editor, editsOf} from './client.ts'
import {EVERYTHING} from './texts.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const LEVELS = ['', 'error', 'warning', 'info', 'hint']

/** What the contract of the command line says of a finding, as far as this test reads it. */
interface Said {
  readonly rule: string
  readonly severity: string
  readonly message: string
  readonly why: string
  readonly url: string
  readonly text: string
  readonly range: {readonly start: Place; readonly end: Place}
  readonly fixes: readonly {readonly title: string; readonly edits: readonly {readonly start: number; readonly end: number; readonly text: string}[]}[]
}

interface Place {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** Notices of the corpus, also with the line ends and the byte order mark of other systems. */
function texts(): Map<string, string> {
  const folder = join(root, 'test/corpus/dev')
  const all = readdirSync(folder).filter((name) => /^en-.*\.md$/.test(name)).sort()
  const found = new Map(all.filter((_name, index) => index % 3 === 0).map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
  for (const [name, text] of [...found].slice(0, 4)) {
    found.set(`crlf-${name}`, text.replaceAll('\n', '\r\n'))
    found.set(`bom-${name}`, `\uFEFF${text}`)
  }
  return found
}

describe('editor and command line', () => {
  const notices = texts()
  const said = new Map<string, readonly Said[]>()
  let folder = ''
  let editor: Editor

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'notice-lint-parity-'))
    const paths = [...notices].map(([name, text]) => {
      writeFileSync(join(folder, name), text)
      return name
    })
    const cli = join(root, 'dist/cli.cjs')
    const output = execFileSync(process.execPath, [cli, '--format', 'json', '--fail-on', 'never', ...paths], {cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 26})
    const files = JSON.parse(output) as readonly {readonly path: string; readonly findings: readonly Said[]}[]
    for (const {path, findings} of files) said.set(path, findings)
    editor = await Editor.start({capabilities: CAN.pull})
  })

  after(async () => {
    rmSync(folder, {recursive: true, force: true})
    assert.equal(await editor.stop(), 0)
    assert.equal(editor.errors, '')
  })

  for (const [name, text] of notices) {
    it(`say the same of ${name}, and offer the same fixes`, async () => {
      const uri = `file:///${name.replace('.md', '.notice.md')}`
      await editor.open(uri, text)
      const shown = await editor.pull(uri)
      const findings = said.get(name) ?? []
      assert.ok(findings.length > 0 || name.includes('-w'), 'there is something to compare')
      assert.deepEqual(
        shown.map(({code, severity, message, codeDescription, range}) => ({
          rule: code,
          severity: LEVELS[severity ?? 0],
          message,
          url: codeDescription?.href,
          text: editor.words(uri, range),
          start: {line: range.start.line + 1, column: range.start.character + 1, offset: editor.offsetAt(uri, range.start)},
          end: {line: range.end.line + 1, column: range.end.character + 1, offset: editor.offsetAt(uri, range.end)}
        })),
        findings.map(({rule, severity, message, why, url, text: words, range: {start, end}}) => ({rule, severity, message: `${message}\n${why}`, url, text: words, start, end}))
      )
      const actions = (await editor.actions(uri, EVERYTHING, ['quickfix'])).filter(isFix)
      assert.deepEqual(
        actions.map(({title, edit}) => ({
          title,
          edits: editsOf(edit ?? {}).flatMap(([, edits]) =>
            edits.map(({range, newText}) => ({start: editor.offsetAt(uri, range.start), end: editor.offsetAt(uri, range.end), text: newText}))
          )
        })),
        findings.flatMap(({fixes}) => fixes.map(({title, edits}) => ({title, edits: edits.map(({start, end, text: words}) => ({start, end, text: words}))})))
      )
    })
  }
})

/** A fix of one finding, not one of the offers that come along with it. */
function isFix({title}: CodeAction): boolean {
  return !/^(?:Ignore|Explain|Apply) /.test(title)
}
