import assert from 'node:assert/strict'
import {execFileSync, spawnSync} from 'node:child_process'
import {chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, it} from 'mocha'
import {cli, inFolder, run} from './command.ts'

const CALM = '# A note\n\nHello.\n'
const LOUD = '# A note\n\nOne.\n\nYour files were stolen!!!\n\nTwo.\n'

const paths = (out: string): string[] => (JSON.parse(out) as readonly {readonly path: string}[]).map(({path}) => path)

describe('what the command line reads', () => {
  it('takes globs, folders and names with spaces, quotes and brackets, each file once and in the order given', inFolder((folder) => {
    for (const name of ['it\'s "one".md', 'letter [1].md', 'two words.notice.md', 'c.notice.md']) writeFileSync(join(folder, name), CALM)
    mkdirSync(join(folder, 'more', '.hidden'), {recursive: true})
    writeFileSync(join(folder, 'more', 'x.notice.md'), CALM)
    writeFileSync(join(folder, 'more', '.hidden', 'y.notice.md'), CALM)
    const {out} = run(folder, ['-f', 'json', 'it\'s "one".md', 'letter [1].md', '*.notice.md', 'more', 'c.notice.md'])
    assert.deepEqual(paths(out), ['it\'s "one".md', 'letter [1].md', 'c.notice.md', 'two words.notice.md', join('more', 'x.notice.md')])
  }))

  it('takes a name that begins with a hyphen after --', inFolder((folder) => {
    writeFileSync(join(folder, '-a.md'), CALM)
    assert.deepEqual(paths(run(folder, ['-f', 'json', '--', '-a.md']).out), ['-a.md'])
  }))

  it('says what cannot be read, and reads the rest', inFolder((folder) => {
    writeFileSync(join(folder, 'a.md'), CALM)
    writeFileSync(join(folder, 'secret.md'), CALM)
    chmodSync(join(folder, 'secret.md'), 0)
    const unreadable = process.getuid?.() !== 0
    const {code, out, error} = run(folder, ['-f', 'json', ...(unreadable ? ['secret.md'] : []), 'a*', '*.txt', 'a.md'])
    assert.equal(code, 2)
    assert.deepEqual(paths(out), ['a.md'])
    const lines = error.trim().split('\n')
    assert.equal(lines.length, unreadable ? 3 : 2, error)
    assert.ok(lines.every((line) => /^notice-lint: (?:secret\.md: cannot be read \(EACCES\)|a\*: no notice here|\*\.txt: no notice here)/.test(line)), error)
  }))

  it('says in one line what is wrong with the options', inFolder((folder) => {
    for (const [args, message] of [
      [['--max-warnings', 'many'], /--max-warnings: “many” is no whole number/],
      [['--max-warnings'], /--max-warnings/],
      [['--rule', 'jargon'], /write it as ID=LEVEL/],
      [['--rule', 'jargon=loud'], /“loud” is none of error, warning, info, hint, off/],
      [['--format', 'xml'], /--format: “xml” is none of stylish, json/],
      [['-x'], /-x/],
      [['explain'], /name a rule/]
    ] as const) {
      const {code, out, error} = run(folder, args)
      assert.deepEqual([code, out], [2, ''], args.join(' '))
      assert.match(error, message)
      assert.match(error, /^notice-lint: [^\n]+\n$/)
    }
  }))

  it('reads standard input to its end, and complains of what is no text', inFolder((folder) => {
    const long = `${CALM}\n${'All is well. '.repeat(5000)}`
    assert.equal((JSON.parse(run(folder, ['--stdin', '-f', 'json'], {input: long}).out) as readonly {readonly readability: {readonly words: number}}[])[0]?.readability.words, 15_001)
    const {code, error} = run(folder, ['--stdin', '--stdin-filename', 'x.md'], {input: new Uint8Array([0xff, 0xfe])})
    assert.equal(code, 2)
    assert.match(error, /^notice-lint: x\.md: not UTF-8 text/)
  }))

  it('lints a file named by hand although it is no notice by name', inFolder((folder) => {
    writeFileSync(join(folder, 'plain.txt'), 'The threat actor left.')
    assert.match(run(folder, ['lint', 'plain.txt']).out, /jargon/)
  }))
})

describe('what the command line writes', () => {
  it('is a diff that patch understands, and nothing else, with --fix-dry-run', inFolder((folder) => {
    writeFileSync(join(folder, 'loud.md'), LOUD)
    writeFileSync(join(folder, 'calm.md'), CALM)
    const {out} = run(folder, ['--fix-dry-run', 'calm.md', 'loud.md'])
    assert.match(out, /^--- loud\.md.*\n\+\+\+ loud\.md.*\n@@ -2,6 \+2,6 @@\n/m)
    assert.ok(!out.includes('calm.md'))
    assert.equal(readFileSync(join(folder, 'loud.md'), 'utf8'), LOUD)
    if (spawnSync('git', ['--version']).status === 0) {
      writeFileSync(join(folder, 'changes'), out)
      execFileSync('git', ['apply', '-p0', 'changes'], {cwd: folder})
      const patched = readFileSync(join(folder, 'loud.md'), 'utf8')
      assert.equal(patched, LOUD.replace('!!!', '.'))
    }
  }))

  it('is a new file in the place of the old one, which is left where it cannot be replaced', inFolder((folder) => {
    const file = join(folder, 'loud.md')
    writeFileSync(file, LOUD)
    const before = statSync(file).ino
    run(folder, ['--fix', 'loud.md'])
    assert.notEqual(statSync(file).ino, before)
    assert.deepEqual(readdirSync(folder), ['loud.md'])
    if (process.getuid?.() === 0) return
    writeFileSync(file, LOUD)
    chmodSync(folder, 0o500)
    const {code, error} = run(folder, ['--fix', 'loud.md'])
    chmodSync(folder, 0o700)
    assert.equal(code, 2)
    assert.match(error, /^notice-lint: loud\.md: cannot be written \(EACCES\); the file is as it was\n$/)
    assert.equal(readFileSync(file, 'utf8'), LOUD)
  }))

  it('may be cut short by its reader', inFolder((folder) => {
    for (let index = 0; index < 60; index++) writeFileSync(join(folder, `${index}.notice.md`), CALM)
    const {stdout, stderr} = spawnSync('sh', ['-c', '"$0" "$1" -f json | head -1', process.execPath, cli], {cwd: folder, encoding: 'utf8'})
    assert.equal(stdout, '[\n')
    assert.equal(stderr, '')
  }))
})
