import assert from 'node:assert/strict'
import {cpSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {describe, it} from 'mocha'
import {cli, inFolder, run} from './command.ts'

const {version} = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {readonly version: string}

const LOUD = '# A note\n\nWe take your privacy very seriously.\n\nYour data were stolen!!!\n'

describe('the cache', () => {
  it('serves the same text, configuration and version, and nothing else', inFolder((folder) => {
    const notice = join(folder, 'a.notice.md')
    writeFileSync(notice, LOUD)
    const rules = (program = cli): string[] => {
      const {out, error} = run(folder, ['-f', 'json', '--cache'], {program})
      assert.equal(error, '')
      return [...out.matchAll(/"rule": "(alarm|marketing)"/g)].map(([, rule = '']) => rule)
    }
    assert.deepEqual(rules(), ['marketing', 'alarm'])
    // What is kept is told by what nobody would find.
    const kept = join(folder, '.notice-lint-cache')
    for (const name of readdirSync(kept, {recursive: true}).map(String).filter((one) => one.endsWith('.json'))) {
      const result = JSON.parse(readFileSync(join(kept, name), 'utf8')) as object
      writeFileSync(join(kept, name), JSON.stringify({...result, findings: []}))
    }
    assert.deepEqual(rules(), [], 'the same is served')
    writeFileSync(notice, `${LOUD}\nMore.\n`)
    assert.deepEqual(rules(), ['marketing', 'alarm'], 'another text is not')
    writeFileSync(notice, LOUD)
    writeFileSync(join(folder, '.notice-lint.yaml'), 'rules: {alarm: hint}\n')
    assert.deepEqual(rules(), ['marketing', 'alarm'], 'another configuration is not')
    rmSync(join(folder, '.notice-lint.yaml'))
    assert.deepEqual(rules(), [], 'the first is again')
    const later = join(folder, 'later')
    cpSync(dirname(cli), later, {recursive: true, filter: (path) => !/\.vsix$|[\\/](?:editor|library)$/.test(path)})
    const room = join(later, 'cache.cjs')
    const text = readFileSync(room, 'utf8')
    assert.ok(text.includes(`"${version}"`))
    writeFileSync(room, text.replaceAll(`"${version}"`, '"99.0.0"'))
    assert.deepEqual(rules(join(later, 'cli.cjs')), ['marketing', 'alarm'], 'another version is not')
  }))
})
