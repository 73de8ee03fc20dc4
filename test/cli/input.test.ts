import assert from 'node:assert/strict'
import {execFileSync, spawnSync} from 'node:child_process'
import {chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, it} from 'mocha'
import pages from '../../server/generated/pages.ts'
import {outputShape} from '../../server/generate/schemas.ts'
import {columnsOf} from '../../server/src/cli/columns.ts'
import {helpText} from '../../server/src/cli/options.ts'
import {terminalWords} from '../../server/src/cli/terminal-words.ts'
import {wrapPage} from '../../server/src/cli/wrap.ts'
import {pageIn} from '../../server/src/rules/page.ts'
import type {Rule} from '../../server/src/rules/rule.ts'
import {rules} from '../generated.ts'
import {cli, inFolder, run} from './command.ts'

const CALM = '# A note\n\nHello.\n'
const LOUD = '# A note\n\nOne.\n\nYour files were stolen!!!\n\nTwo.\n'

const english = (id: string): Rule => {
  const rule = rules.find((one) => one.id === id)
  assert.ok(rule)
  return rule
}

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
      [['--max-warnings', '-1'], /--max-warnings/],
      [['--stdin-filename', 'x.md'], /add --stdin/],
      [['--stdin', 'x.md'], /leave out x\.md/],
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

describe('front matter that cannot be read', () => {
  it('is told in one line, however much is wrong with it', inFolder((folder) => {
    writeFileSync(join(folder, 'a.md'), '---\nnotice: [customer\nchannel: : :\n---\nHello.\n')
    const {code, error} = run(folder, ['a.md'])
    assert.equal(code, 2)
    assert.match(error, /^notice-lint: a\.md:3:1: broken front matter: [^\n]+; mend it or remove it\n$/)
  }))

  it('is also that which nobody closed, and can be closed below its last key', inFolder((folder) => {
    const text = '---\r\nnotice: customer\r\nincident:\r\n  affected: 12\r\nDear reader,\r\n\r\nWe are sorry.\r\n'
    writeFileSync(join(folder, 'a.md'), text)
    const {code, out, error} = run(folder, ['a.md', '-f', 'json'])
    assert.equal(code, 2)
    assert.equal(error, 'notice-lint: a.md:1:1: broken front matter: no line --- closes it; mend it or remove it\n')
    const [report] = outputShape.parse(JSON.parse(out))
    const edits = report?.findings.find(({rule}) => rule === 'front-matter')?.fixes[0]?.edits ?? []
    const closed = edits.reduce((all, {start, end, text: words}) => all.slice(0, start) + words + all.slice(end), text)
    assert.equal(closed, text.replace('12\r\n', '12\r\n---\r\n'))
    writeFileSync(join(folder, 'a.md'), closed)
    assert.equal(run(folder, ['a.md']).error, '')
  }))

  it('is not a line that only parts', inFolder((folder) => {
    for (const text of ['---\n\nDear reader,\n', '---\nDear reader,\n', '---\nNotice: we lost your names.\n', '---\n']) {
      writeFileSync(join(folder, 'a.md'), text)
      assert.equal(run(folder, ['a.md']).error, '', text)
    }
  }))
})

describe('in a terminal', () => {
  it('help and pages keep to its width', () => {
    for (const width of [60, 80]) {
      const lines = [...helpText(width).split('\n').filter((line) => !/^(?:Usage:| {7}notice-lint)/.test(line))]
      for (const {id} of rules) lines.push(...wrapPage(pageIn(english(id), pages[id] ?? '', 'en', terminalWords('en').page), width).split('\n').filter((line) => line.includes(' ') && !line.startsWith('|')))
      assert.deepEqual(lines.filter((line) => columnsOf(line) > width), [])
    }
    assert.ok(helpText(80).includes('apply the fixes that change no meaning'))
  })

  it('a page loses no word to that', () => {
    for (const {id} of rules) {
      const page = pages[id] ?? ''
      const words = (text: string): string => text.replaceAll('==', '').replaceAll(/\s+/g, ' ')
      assert.equal(words(wrapPage(page, 70)), words(page), id)
    }
  })

  it('marked words are marked on both sides of a break', () => {
    assert.equal(wrapPage('```flagged en\nOne ==two three four== five.\n```', 16), '```flagged en\nOne ==two==\n==three four==\nfive.\n```')
  })
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
