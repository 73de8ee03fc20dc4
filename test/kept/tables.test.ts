import assert from 'node:assert/strict'
import {mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {brotliCompressSync} from 'node:zlib'
import {readTable} from '../../server/src/kept/tables.ts'
import {unpackLexicon, type PackedLexicon} from '../../server/src/lexicon/pack.ts'
import {smallLexicon} from '../../server/src/lexicon/small.ts'

const generated = new URL('../../server/generated/', import.meta.url)

describe('tables that were unpacked once', () => {
  const packed = JSON.parse(readFileSync(new URL('law-es.json', generated), 'utf8')) as PackedLexicon
  const bytes = new Uint8Array(readFileSync(new URL('law-es.bin', generated)))
  const whole = numbers(unpackLexicon(packed, bytes).automaton.phrases)
  let folder = ''
  let caches = ''

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'notice-lint-tables-'))
    caches = mkdtempSync(join(tmpdir(), 'notice-lint-caches-'))
    const small = smallLexicon(packed, bytes)
    for (const [name, content] of [['law-es.json', Buffer.from(JSON.stringify(small.packed))], ['law-es.bin', small.bytes]] as const) {
      writeFileSync(join(folder, name), Buffer.concat([Buffer.from('NLSB'), brotliCompressSync(content)]))
    }
  })

  afterEach(() => {
    for (const one of [folder, caches]) rmSync(one, {recursive: true, force: true})
  })

  const kept = (): string[] => readdirSync(join(caches, 'tables')).map((name) => join(caches, 'tables', name))
  const read = (): unknown => numbers(readTable(folder, 'law-es', caches, 0).automaton.phrases)

  it('are kept, and read from there', async () => {
    assert.deepEqual(read(), whole)
    await setTimeout(50)
    const [file = '', ...others] = kept()
    assert.deepEqual(others, [])
    const {ino} = statSync(file)
    assert.deepEqual(read(), whole)
    await setTimeout(50)
    assert.deepEqual(kept(), [file])
    assert.equal(statSync(file).ino, ino, 'it was unpacked again')
  })

  it('are unpacked again where what was kept is damaged', async () => {
    read()
    await setTimeout(50)
    const [file = ''] = kept()
    const damaged = readFileSync(file)
    damaged[damaged.length >> 1] = (damaged[damaged.length >> 1] ?? 0) ^ 1
    writeFileSync(file, damaged)
    assert.deepEqual(read(), whole)
    await setTimeout(50)
    assert.notDeepEqual(readFileSync(file), damaged)
    writeFileSync(file, '')
    assert.deepEqual(read(), whole)
  })

  it('are unpacked each time where there is no folder for caches', async () => {
    assert.deepEqual(numbers(readTable(folder, 'law-es', join(folder, 'law-es.bin'), 0).automaton.phrases), whole)
    await setTimeout(50)
  })
})

/** Lists of two bytes and of four may hold the same numbers. */
function numbers(lists: unknown): unknown {
  return JSON.parse(JSON.stringify(lists, (_, value: unknown) => (ArrayBuffer.isView(value) ? Array.from(value as Uint16Array) : value)))
}
