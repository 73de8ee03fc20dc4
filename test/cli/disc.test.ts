/** What discs do to a run: files that go away, folders that may not be written, files that may not be read. */
import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {chmodSync, chownSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {describe, it} from 'mocha'
import {cli, inFolder, run, type Outcome} from './command.ts'

const LOUD = '# A note\n\nYour data were stolen!!!\n'

/** Takes another notice away as soon as one has been read. */
const VANISH = `const fs = require('node:fs')
const read = fs.readFileSync
fs.readFileSync = (path, ...rest) => {
  const text = read(path, ...rest)
  if (String(path).endsWith('b.notice.md')) fs.rmSync('c.notice.md', {force: true})
  return text
}`

const paths = (out: string): string[] => (JSON.parse(out) as readonly {readonly path: string}[]).map(({path}) => path)

describe('files that vanish while others are linted', () => {
  for (const threads of ['1', '2']) {
    it(`are said to have, and the rest is linted (threads: ${threads})`, inFolder((folder) => {
      for (const name of ['a', 'b', 'c', 'd']) writeFileSync(join(folder, `${name}.notice.md`), LOUD)
      writeFileSync(join(folder, 'vanish.cjs'), VANISH)
      const {code, out, error} = run(folder, ['-f', 'json', '--concurrency', threads], {node: ['--require', join(folder, 'vanish.cjs')]})
      assert.equal(error, 'notice-lint: c.notice.md: cannot be read (ENOENT); check that it exists and that you may read it\n')
      assert.deepEqual([code, paths(out)], [2, ['a.notice.md', 'b.notice.md', 'd.notice.md']])
    }))
  }
})

/** Where the tests run as root, who may do anything, the program runs as nobody. */
const NOBODY = 65534
const isRoot = process.getuid?.() === 0

/** A folder for one test that belongs to whom `runAsUser` runs as. */
function inOwnFolder(test: (folder: string) => void): () => void {
  return inFolder((folder) => {
    if (isRoot) {
      // The folder of the project may be closed to others.
      cpSync(dirname(cli), join(folder, '.program'), {recursive: true, filter: (path) => !/\.vsix$|[\\/](?:editor|library)$/.test(path)})
      chownSync(folder, NOBODY, NOBODY)
    }
    test(folder)
  })
}

/** Runs the program as a user to whom the modes of files apply. */
function runAsUser(top: string, args: readonly string[], folder = top): Outcome {
  if (!isRoot) return run(folder, args)
  const {status, stdout, stderr} = spawnSync(process.execPath, [join(top, '.program', 'cli.cjs'), ...args], {cwd: folder, encoding: 'utf8', uid: NOBODY, gid: NOBODY, env: {...process.env, NO_COLOR: undefined, NODE_EXTRA_CA_CERTS: undefined, HOME: top, XDG_CACHE_HOME: undefined}})
  return {code: status, out: stdout, error: stderr}
}

describe('files and folders that are closed', () => {
  it('to reading are said to be, and the rest is linted', inOwnFolder((folder) => {
    for (const name of ['a', 'secret']) writeFileSync(join(folder, `${name}.notice.md`), LOUD)
    chmodSync(join(folder, 'secret.notice.md'), 0)
    const {code, out, error} = runAsUser(folder, ['-f', 'json'])
    assert.equal(error, 'notice-lint: secret.notice.md: cannot be read (EACCES); check that it exists and that you may read it\n')
    assert.deepEqual([code, paths(out)], [2, ['a.notice.md']])
  }))

  it('to writing leave the notice as it was, and say which report or baseline cannot be written', inOwnFolder((folder) => {
    const closed = join(folder, 'closed')
    mkdirSync(closed)
    writeFileSync(join(closed, 'a.notice.md'), LOUD)
    chmodSync(closed, 0o555)
    const refused = (args: readonly string[], reason: RegExp): void => {
      const {code, error} = runAsUser(folder, args, closed)
      assert.equal(code, 2, error)
      assert.match(error, reason)
    }
    refused(['--fix'], /^notice-lint: a\.notice\.md: cannot be written \(EACCES\); the file is as it was\n$/)
    refused(['-f', 'sarif:report.sarif'], /^notice-lint: report\.sarif: the report cannot be written \(EACCES\); check the folder\n$/)
    refused(['--write-baseline', 'known.json'], /known\.json: .* cannot be written \(EACCES\)/)
    refused(['init'], /cannot be written \(EACCES\)/)
    const cached = runAsUser(folder, ['--cache', '-f', 'json'], closed)
    assert.deepEqual([cached.code, cached.error, paths(cached.out)], [1, '', ['a.notice.md']])
    assert.deepEqual(readdirSync(closed), ['a.notice.md'])
    assert.equal(readFileSync(join(closed, 'a.notice.md'), 'utf8'), LOUD)
    // As it was, so that it can be thrown away.
    chmodSync(closed, 0o755)
  }))
})
