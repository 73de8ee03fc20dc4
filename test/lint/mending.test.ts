import assert from 'node:assert/strict'
import fc from 'fast-check'
import {describe, it} from 'mocha'
import {lexicon} from '../generated.ts'
import {applyEdits} from '../../server/src/lint/apply.ts'
import type {Fix} from '../../server/src/lint/finding.ts'
import {mend} from '../../server/src/lint/mend.ts'
import type {Notice, PlacedBlock, Span} from '../../server/src/notice/notice.ts'
import {parseNotice} from '../../server/src/notice/parse.ts'
import {document, scrapHeap} from '../notice/markdown.ts'

/** A flag on any words of any block: what phrases find is no other for the mending. */
interface Case {
  readonly notice: Notice
  readonly placed: PlacedBlock
  readonly words: Span
  readonly fixes: readonly Fix[]
}

const INSTEADS = ['', 'plain words', '[how many]', 'one of our servers', '# not *a* heading', '- [x](y)']

/** All that the mending makes of some stretch of each of a text's blocks. */
function casesOf(source: string, seeds: readonly number[]): Case[] {
  const notice = parseNotice(source)
  return notice.blocks.flatMap((placed, index): Case[] => {
    const words = [...placed.block.text.matchAll(/[^\s]+/gu)]
    if (words.length === 0 || placed.block.kind === 'code') return []
    const seed = seeds[index % seeds.length] ?? 0
    const first = words[seed % words.length]
    const last = words[Math.min(words.length - 1, (seed % words.length) + (seed % 3))]
    if (!first || !last) return []
    const span = {start: first.index, end: last.index + last[0].length}
    return [{notice, placed, words: span, fixes: mend(notice, placed, {rule: 'jargon', ...span, instead: INSTEADS}, {...lexicon.traits.fixes, remedy: 'Remove this sentence'})}]
  })
}

const seeds = fc.array(fc.nat(50), {minLength: 1, maxLength: 8})

describe('mending whatever the Markdown', () => {
  it('changes one block and leaves all the rest as it reads', () => {
    let offered = 0
    fc.assert(
      fc.property(document, seeds, (source, numbers) => {
        for (const {notice, placed, fixes} of casesOf(source, numbers)) {
          const before = notice.blocks.filter((other) => other !== placed).map(reads).filter((text) => text !== '')
          for (const fix of fixes) {
            offered++
            const after = parseNotice(applyEdits(source, fix.edits)).blocks.map(reads).filter((text) => text !== '')
            let at = 0
            for (const text of after) if (text === before[at]) at++
            assert.equal(at, before.length, `${fix.title}: ${JSON.stringify(fix.edits)}`)
            assert.ok(after.length <= before.length + 1, `${fix.title}: ${JSON.stringify(fix.edits)}`)
          }
        }
      }),
      {numRuns: 40}
    )
    assert.ok(offered > 300, `only ${offered} fixes were offered`)
  })

  it('keeps the words of the block that it does not speak of', () => {
    fc.assert(
      fc.property(document, seeds, (source, numbers) => {
        for (const {placed, words, fixes} of casesOf(source, numbers)) {
          const {text} = placed.block
          for (const fix of fixes.filter((one) => one.title === 'Write “plain words”')) {
            const after = parseNotice(applyEdits(source, fix.edits)).blocks.map(reads).join('\n')
            const expected = squeeze(`${text.slice(0, words.start)}plain words${text.slice(words.end)}`)
            assert.ok(after.includes(expected), JSON.stringify({expected, after}))
          }
        }
      }),
      {numRuns: 40}
    )
  })

  it('keeps line ends, the byte order mark and the front matter', () => {
    fc.assert(
      fc.property(document, seeds, (source, numbers) => {
        for (const {notice, fixes} of casesOf(source, numbers)) {
          for (const fix of fixes) {
            const after = applyEdits(source, fix.edits)
            assert.equal(after.startsWith('\uFEFF'), source.startsWith('\uFEFF'))
            if (notice.frontMatter) assert.ok(after.startsWith(source.slice(0, notice.frontMatter.end)))
            if (notice.lineEnding === '\r\n') assert.ok(!/(?<!\r)\n/.test(after), JSON.stringify(after))
          }
        }
      }),
      {numRuns: 40}
    )
  })

  it('offers nothing that changes nothing', () => {
    const source = '"\ufeff'
    const results = casesOf(source, [0]).flatMap(({fixes}) => fixes.map(({edits}) => applyEdits(source, edits)))
    assert.ok(results.length > 0 && !results.includes(source), JSON.stringify(results))
  })

  it('never throws and never overlaps', () => {
    fc.assert(
      fc.property(scrapHeap, seeds, (source, numbers) => {
        for (const {fixes} of casesOf(source, numbers)) for (const fix of fixes) assert.notEqual(applyEdits(source, fix.edits), source)
      }),
      {numRuns: 150}
    )
  })
})

function reads({block}: PlacedBlock): string {
  return squeeze(block.text)
}

function squeeze(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
