import assert from 'node:assert/strict'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, it} from 'mocha'
import {readLabelledNotices} from '../../server/generate/sense/sentences.ts'
import {learn, UNKNOWN, type Sample} from '../../server/generate/sense/train.ts'

const vectors = {dimensions: 2, words: new Map([['sorry', Float64Array.of(1, 0)], ['contrite', Float64Array.of(1, 0)], ['table', Float64Array.of(0, 1)]])}

function sample(text: string, label: number): Sample {
  const tokens = text.split(' ')
  return {features: [...new Set(tokens)], tokens, labels: Uint8Array.of(label)}
}

const samples = [
  ...Array.from({length: 20}, () => sample('we are sorry', 1)),
  ...Array.from({length: 20}, () => sample('we are at the table', 0)),
  ...Array.from({length: 20}, () => sample('we think aloud', UNKNOWN))
]

function scoreOf(text: string): number {
  const {bias, weights} = learn(samples, vectors, 1)
  const tokens = text.split(' ')
  return tokens.reduce((sum, token) => sum + (weights.get(token)?.[0] ?? 0) / Math.sqrt(tokens.length + 2), bias[0] ?? 0)
}

describe('learning', () => {
  it('tells apart what the samples tell apart, and judges an unseen word by its neighbours', () => {
    assert.ok(scoreOf('we are sorry') > 0)
    assert.ok(scoreOf('we are at the table') < 0)
    assert.ok(scoreOf('we are contrite') > scoreOf('we are busy'))
  })

  it('learns nothing of what is not known', () => {
    assert.equal(learn(samples, vectors, 1).weights.get('aloud')?.[0], 0)
  })

  it('gives the same weights each time', () => {
    assert.deepEqual(learn(samples, vectors, 1), learn(samples, vectors, 1))
  })
})

describe('labelled sentences', () => {
  const read = (text: string) => {
    const folder = mkdtempSync(join(tmpdir(), 'notice-lint-sentences-'))
    try {
      writeFileSync(join(folder, 'x-01.md'), text)
      return readLabelledNotices(folder)
    } finally {
      rmSync(folder, {recursive: true})
    }
  }

  it('are read with their elements and flags at their places', () => {
    const [notice] = read('## clinic | en | letter | plain\n# Your records\nOn 3 May a laptop was taken. ~ what-happened when\nIt held {{minimizing:just a few}} names. ~ data-types\n\n- Call us. ~ -\nMaud Pelling ~ sender\nDirector ~ sender\n')
    assert.equal(notice?.source, '# Your records\n\nOn 3 May a laptop was taken. It held just a few names.\n\n- Call us. Maud Pelling  \nDirector\n')
    assert.equal(notice.writer, 'x')
    assert.deepEqual(notice.sentences.map(({elements}) => [...elements]), [['what-happened', 'when'], ['data-types'], [], ['sender'], ['sender']])
    assert.deepEqual(notice.sentences.flatMap(({flags}) => flags.map(({id, start, end}) => [id, notice.source.slice(start, end)])), [['minimizing', 'just a few']])
  })

  it('that carry no labels are an error with file and line', () => {
    assert.throws(() => read('## clinic | en | letter | plain\nA sentence.\n'), /x-01\.md:2: a sentence needs/)
  })
})
