import assert from 'node:assert/strict'
import fc from 'fast-check'
import {describe, it} from 'mocha'
import type {FrontMatter} from '../../server/src/notice/notice.ts'
import {parseNotice} from '../../server/src/notice/parse.ts'

function frontMatter(source: string): FrontMatter {
  return parseNotice(source).frontMatter ?? assert.fail('no front matter')
}

/** Key, value and data of each entry, as written. */
function entries(source: string): [string, string, unknown][] {
  return [...frontMatter(source).entries.values()].map(({key, value, data}) => [source.slice(key.start, key.end), source.slice(value.start, value.end), data])
}

describe('front matter', () => {
  it('has each key and value at its place, dates as written', () => {
    const source = '---\nlanguage: en\njurisdictions: [us-ca, "eu-gdpr"]\nincident:\n  occurred: 2026-10-02\n  affected: 1240\n\n# remark\n"stage": initial # really\nempty:\n---\n\nText\n'
    assert.deepEqual(entries(source), [
      ['language', 'en', 'en'],
      ['jurisdictions', '[us-ca, "eu-gdpr"]', ['us-ca', 'eu-gdpr']],
      ['incident', 'occurred: 2026-10-02\n  affected: 1240', {occurred: '2026-10-02', affected: 1240}],
      ['"stage"', 'initial', 'initial'],
      ['empty', '', null]
    ])
    const {start, end, problems} = frontMatter(source)
    assert.equal(source.slice(start, end), source.slice(0, source.indexOf('\n\nText')))
    assert.deepEqual(problems, [])
  })

  it('may follow a byte order mark and have any line ends', () => {
    const source = '\uFEFF---\r\nlanguage: es\r\nstage: final\r\n---\r\nText'
    assert.deepEqual(entries(source), [['language', 'es', 'es'], ['stage', 'final', 'final']])
    assert.equal(parseNotice(source).blocks[0]?.offset, source.indexOf('Text'))
    assert.equal(parseNotice(source).lineEnding, '\r\n')
  })

  it('is none if it is not closed or not at the start', () => {
    for (const source of ['---\nlanguage: en\n', '\n---\na: b\n---\n', '----\na: b\n----\n', '---\na: b\n---x\n', ' ---\na: b\n---\n', '---', '']) {
      assert.equal(parseNotice(source).frontMatter, undefined, source)
    }
    assert.equal(frontMatter('---\n---').entries.size, 0)
  })

  it('has what its lists and maps hold at its place', () => {
    const source = '---\njurisdictions: [us-ca, "eu-gdpr"]\nincident:\n  occurred: 2026-10-02\n  data:\n    - name\n    - {a: 1}\n---\n'
    const {entries: top} = frontMatter(source)
    const words = (span: {readonly start: number; readonly end: number} | undefined): string => (span ? source.slice(span.start, span.end) : '')
    assert.deepEqual(top.get('jurisdictions')?.items?.map(words), ['us-ca', '"eu-gdpr"'])
    const incident = top.get('incident')?.entries
    assert.ok(incident)
    assert.equal(words(incident.get('occurred')), '2026-10-02')
    assert.equal(words(incident.get('data')?.key), 'data')
    assert.deepEqual(incident.get('data')?.items?.map((item) => item.data), ['name', {a: 1}])
    assert.equal(words(incident.get('data')?.items?.[1]?.entries?.get('a')), '1')
  })

  it('tells what is wrong with it and where', () => {
    const wrong = (source: string): string[] => frontMatter(source).problems.map(({start, end}) => source.slice(start, end))
    assert.deepEqual(wrong('---\na: 1\na: 2\n---\n'), ['a'])
    assert.deepEqual(wrong('---\na: *nowhere\n---\n'), ['*nowhere'])
    assert.deepEqual(wrong('---\n- a\n- b\n---\n'), ['- a\n- b'])
    const [problem] = frontMatter('---\na: [\nb: c\n---\n').problems
    assert.ok(problem !== undefined && problem.start >= 4 && problem.message !== '')
    assert.equal(entries('---\na: 1\nb: [\n---\n')[0]?.[2], 1)
  })

  it('refuses what is nested so deep that nobody has written it, and does not try', () => {
    const nested = (depth: number): number => parseNotice(`---\na: ${'{a: '.repeat(depth)}1${'}'.repeat(depth)}\n---\n`).frontMatter?.problems.length ?? 0
    assert.deepEqual([nested(20), nested(21), nested(100_000)], [0, 1, 1])
  })

  it('is not blown up by aliases', () => {
    const levels = Array.from({length: 12}, (_, level) => `l${level}: &l${level} [${level === 0 ? 'x' : Array.from({length: 9}, () => `*l${level - 1}`).join(', ')}]`)
    assert.ok(frontMatter(`---\n${levels.join('\n')}\n---\n`).problems.some(({message}) => message.includes('alias')))
  })

  it('has places inside it, whatever it says', () => {
    const line = fc.oneof(fc.string(), fc.constantFrom('a: b', 'c: [d', '- e', '  f: g', '"h": {i: j}', 'k: |', '  text', '? l', ': m', '&n o: *n', '!!p q: r', '# s', '\t', '{', 'x: "\\', '<<: *n', '%YAML 9', '...', '2026-01-01: y'))
    fc.assert(
      fc.property(fc.array(line, {maxLength: 6}), (lines) => {
        const source = `---\n${lines.join('\n')}\n---\n`
        const {start, end, entries: found, problems} = frontMatter(source)
        for (const span of [...problems, ...[...found.values()].flatMap(({key, value}) => [key, value])]) {
          assert.ok(span.start >= start && span.start <= span.end && span.end <= end, JSON.stringify(span))
        }
      }),
      {numRuns: 500}
    )
  })
})
