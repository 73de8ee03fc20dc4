import assert from 'node:assert/strict'
import {chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, it} from 'mocha'
import {outputShape} from '../../server/generate/schemas.ts'
import {rules} from '../generated.ts'
import {inFolder, run} from './command.ts'

const CALM = '# A note\n\nHello.\n'
const LOUD = '\uFEFF# A note\r\n\r\nYour data \u{1F600} were stolen!!!\r\n'

interface Place {
  readonly line: number
  readonly column: number
  readonly offset: number
}

interface FileObject {
  readonly path: string
  readonly language: string
  readonly findings: readonly {
    readonly rule: string
    readonly severity: string
    readonly text: string
    readonly range: {readonly start: Place; readonly end: Place}
    readonly fixes: readonly {readonly kind: string; readonly edits: readonly {readonly start: number; readonly end: number; readonly text: string}[]}[]
  }[]
  readonly elements: Readonly<Record<string, {readonly present: boolean}>>
  readonly readability: {readonly words: number}
}

const parse = (out: string): readonly FileObject[] => JSON.parse(out) as readonly FileObject[]

describe('the command line', () => {
  it('prints the contract as JSON, files in the order given', inFolder((folder) => {
    writeFileSync(join(folder, 'b.md'), LOUD)
    writeFileSync(join(folder, 'a.md'), CALM)
    const {code, out} = run(folder, ['b.md', 'a.md', '--format', 'json'])
    outputShape.parse(JSON.parse(out))
    const [loud, calm] = parse(out)
    assert.equal(code, 1)
    assert.equal(loud?.path, 'b.md')
    assert.equal(calm?.path, 'a.md')
    assert.equal(Object.keys(calm.elements).length, 17)
    const alarm = loud.findings.find(({rule}) => rule === 'alarm')
    assert.ok(alarm)
    assert.equal(LOUD.slice(alarm.range.start.offset, alarm.range.end.offset), alarm.text)
    assert.equal(alarm.range.start.line, 3)
    assert.equal(alarm.range.start.column, LOUD.split('\r\n')[2]?.indexOf(alarm.text) === undefined ? 0 : (LOUD.split('\r\n')[2]?.indexOf(alarm.text) ?? 0) + 1)
  }))

  it('finds what patterns with letters beyond ASCII find', inFolder((folder) => {
    writeFileSync(join(folder, 'a.md'), '---\nnotice: customer\nlanguage: es\n---\n\n🚨 Aviso.\n\n¡Cambie su contraseña!\n')
    const [report] = outputShape.parse(JSON.parse(run(folder, ['--format', 'json', 'a.md']).out))
    const alarms = report?.findings.filter(({rule}) => rule === 'alarm') ?? []
    assert.deepEqual(alarms.map(({text}) => text), ['🚨', '¡Cambie su contraseña!'])
    assert.equal(alarms[1]?.fixes[0]?.title, 'Escribir «Cambie su contraseña.»')
  }))

  it('lints notices below the folder only, and says where there is none', inFolder((folder) => {
    mkdirSync(join(folder, 'letters'))
    mkdirSync(join(folder, 'node_modules'))
    writeFileSync(join(folder, 'letters', 'one.notice.md'), CALM)
    writeFileSync(join(folder, 'two.md'), `---\nnotice: customer\n---\n${CALM}`)
    writeFileSync(join(folder, 'readme.md'), CALM)
    writeFileSync(join(folder, 'node_modules', 'three.notice.md'), CALM)
    assert.deepEqual(parse(run(folder, ['-f', 'json']).out).map(({path}) => path), ['letters/one.notice.md', 'two.md'])
    mkdirSync(join(folder, 'empty'))
    const {code, error} = run(folder, ['empty'])
    assert.equal(code, 2)
    assert.match(error, /^notice-lint: empty: no notice here.*\n$/)
  }))

  it('complains of bad input in one line each, and lints the rest', inFolder((folder) => {
    writeFileSync(join(folder, 'good one.md'), CALM)
    writeFileSync(join(folder, 'latin.md'), Buffer.from([0x23, 0x20, 0xe9, 0x0a]))
    writeFileSync(join(folder, 'large.md'), Buffer.alloc(20 * 1024 * 1024, 'a '))
    writeFileSync(join(folder, 'matter.md'), '---\nnotice: [customer\n---\n# Hi\n\nHello.\n')
    const {code, out, error} = run(folder, ['latin.md', 'none.md', 'large.md', 'matter.md', 'good one.md', '-f', 'json'])
    assert.equal(code, 2)
    assert.deepEqual(parse(out).map(({path}) => path), ['matter.md', 'good one.md'])
    const lines = error.trim().split('\n')
    assert.equal(lines.length, 4, error)
    for (const [part, word] of [['none.md', 'no such file'], ['latin.md', 'UTF-8'], ['large.md', 'larger than'], ['matter.md', 'front matter']] as const) {
      assert.ok(lines.some((line) => line.includes(part) && line.includes(word)), `${part}: ${error}`)
    }
  }))

  it('knows what was meant by an unknown option, rule, level or page', inFolder((folder) => {
    for (const [args, meant] of [
      [['--formt', 'json'], 'format'],
      [['--rule', 'marketting=off'], 'marketing'],
      [['--rule', 'apology=off'], 'missing-apology'],
      [['--fail-on', 'eror'], 'error'],
      [['explain', 'blame-shiftin'], 'blame-shifting']
    ] as const) {
      const {code, error} = run(folder, args)
      assert.equal(code, 2, error)
      assert.match(error, new RegExp(`did you mean “-*${meant}”`))
      assert.equal(error.trim().split('\n').length, 1)
    }
  }))

  it('fixes what is safe, in place and once: links, modes, line ends and the byte order mark stay', inFolder((folder) => {
    const file = join(folder, 'loud.md')
    writeFileSync(file, LOUD)
    chmodSync(file, 0o640)
    symlinkSync('loud.md', join(folder, 'link.md'))
    const dry = run(folder, ['link.md', '--fix-dry-run'])
    assert.match(dry.out, /^-Your data .* were stolen!!!/m)
    assert.match(dry.out, /^\+Your data .* were stolen\./m)
    assert.equal(readFileSync(file, 'utf8'), LOUD)
    run(folder, ['link.md', '--fix'])
    const once = readFileSync(file, 'utf8')
    assert.equal(once, LOUD.replace('!!!', '.'))
    assert.ok(lstatSync(join(folder, 'link.md')).isSymbolicLink())
    assert.equal(statSync(file).mode & 0o777, 0o640)
    run(folder, ['link.md', '--fix'])
    assert.equal(readFileSync(file, 'utf8'), once)
    assert.deepEqual(readdirSync(folder).sort(), ['link.md', 'loud.md'])
  }))

  it('sets levels, limits and exit codes', inFolder((folder) => {
    writeFileSync(join(folder, 'a.md'), CALM)
    const codes = (...args: readonly string[]): number | null => run(folder, ['a.md', ...args]).code
    assert.equal(codes(), 1)
    assert.equal(codes('--fail-on', 'never'), 0)
    assert.equal(codes('--fail-on', 'never', '--max-warnings', '0'), 1)
    const off = parse(run(folder, ['a.md', '-f', 'json', '--rule', 'missing-apology=off', '--rule', 'missing-when=error', '-q']).out)[0]
    assert.ok(off)
    assert.ok(!off.findings.some(({rule}) => rule === 'missing-apology'))
    assert.ok(off.findings.some(({rule, severity}) => rule === 'missing-when' && severity === 'error'))
    assert.ok(off.findings.every(({severity}) => severity === 'error'))
  }))

  it('reads standard input under a name', inFolder((folder) => {
    const [file] = parse(run(folder, ['--stdin', '--stdin-filename', 'draft.md', '-f', 'json'], {input: CALM}).out)
    assert.equal(file?.path, 'draft.md')
    assert.equal(run(folder, ['--stdin', '--fix'], {input: CALM}).code, 2)
  }))

  it('shows the line, the words, why, the fix and the checklist', inFolder((folder) => {
    writeFileSync(join(folder, 'a.md'), '# A note\n\nWe take your privacy very seriously.\n')
    const {out} = run(folder, ['a.md'])
    assert.match(out, /3:\d+ {2}warning {2}.*marketing\n +We take your privacy very seriously\.\n +~+\n +Why: [^]*?\n +Fix: /)
    assert.match(out, /\d+ of 17 elements present; missing: what-happened, /)
    assert.ok(!out.includes('\u001B['))
  }))

  it('explains, lists, helps and tells its version', inFolder((folder) => {
    assert.match(run(folder, ['explain', 'missing-apology']).out, /Why it matters/)
    assert.equal(run(folder, ['rules']).out.trim().split('\n').length, rules.length)
    assert.match(run(folder, ['--help']).out, /--fix-dry-run/)
    assert.match(run(folder, ['--version']).out, /^\d+\.\d+\.\d+\n$/)
  }))
})
