import assert from 'node:assert/strict'
import {mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {describe, it} from 'mocha'
import {cli, inFolder, run} from './command.ts'

const NOTICE = '# A note\n\nWe take your privacy very seriously!!! Write to help@notice.example.\n'

describe('compiled code', () => {
  it('is kept in the folder for caches, holds nothing of the notice and is not written for ever', inFolder((folder) => {
    const {lint, files} = prepared(folder)
    assert.deepEqual(files(), [])
    const first = lint()
    assert.equal(files().length, 1)
    for (let time = 0; time < 3; time++) assert.deepEqual(lint(), first)
    const [file = ''] = files()
    const learned = readFileSync(file)
    assert.ok(!learned.includes('very seriously!!!') && !learned.includes('help@notice.example'))
    assert.deepEqual(lint(), first)
    assert.deepEqual([files(), readFileSync(file)], [[file], learned])
  }))

  it('is learned from again a day later, once', inFolder((folder) => {
    const {lint, files} = prepared(folder)
    for (let time = 0; time < 4; time++) lint()
    const [file = ''] = files()
    const yesterday = Date.now() / 1000 - 90_000
    const isOld = (): boolean => statSync(file).mtimeMs < Date.now() - 80_000_000
    utimesSync(file, yesterday, yesterday)
    assert.ok(isOld())
    const before = lint()
    assert.ok(!isOld())
    const learned = readFileSync(file)
    assert.deepEqual([lint(), readFileSync(file)], [before, learned])
  }))

  it('that is damaged, cut short or of another version is made again', inFolder((folder) => {
    const {lint, files} = prepared(folder)
    const first = lint()
    const [file = ''] = files()
    const good = readFileSync(file)
    for (const bad of [Buffer.alloc(0), Buffer.from('x'), good.subarray(0, good.length >> 1), Buffer.from(good).fill(7, 1000, 2000)]) {
      writeFileSync(file, bad)
      assert.deepEqual(lint(), first)
      assert.ok(readFileSync(file).length > good.length / 2)
    }
  }))

  it('is no need: where it cannot be written, or is not wanted, all goes as well', inFolder((folder) => {
    const {lint, files} = prepared(folder)
    const without = lint({NODE_DISABLE_COMPILE_CACHE: '1'})
    assert.deepEqual(files(), [])
    assert.match(without.out, /"rule": "marketing"/)
    writeFileSync(join(folder, 'no-folder'), '')
    assert.deepEqual(lint({XDG_CACHE_HOME: join(folder, 'no-folder')}), without)
    assert.deepEqual(lint(), without)
  }))

  it('of a run that only prints its version is not kept', inFolder((folder) => {
    const {cache, files} = prepared(folder)
    assert.equal(run(folder, ['--version'], {environment: {XDG_CACHE_HOME: cache}}).code, 0)
    assert.deepEqual(files(), [])
  }))

  it('is of a program without any character that its launcher would misread, in patterns as well', inFolder((folder) => {
    assert.ok(readFileSync(join(dirname(cli), 'notice-lint.cjs')).every((byte) => byte < 128))
    writeFileSync(join(folder, 'b.notice.md'), '# A note\n\nYour data were stolen 🚨🚨 on Monday.\n')
    assert.match(run(folder, ['b.notice.md', '-f', 'json']).out, /"text": ?"🚨🚨"/)
  }))
})

function prepared(folder: string) {
  const cache = join(folder, 'cache')
  mkdirSync(cache)
  writeFileSync(join(folder, 'a.notice.md'), NOTICE)
  return {
    cache,
    lint: (environment = {}) => run(folder, ['-f', 'json'], {environment: {XDG_CACHE_HOME: cache, ...environment}}),
    files: () => readdirSync(cache, {recursive: true, withFileTypes: true}).filter((item) => item.isFile()).map((item) => join(item.parentPath, item.name))
  }
}
