import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {applyEdits} from '../../server/src/lint/apply.ts'
import {sourceSpan, type PlacedBlock} from '../../server/src/notice/notice.ts'
import {parseNotice} from '../../server/src/notice/parse.ts'
import {lint, notices} from './notices.ts'
import {rules} from '../generated.ts'

const all = notices.flatMap(({name, source, linted}) => linted.findings.flatMap((finding) => finding.fixes.map((fix) => ({name, source, linted, finding, fix}))))

/** Where a link should lead instead nobody can guess. */
const LINKS = new Set(rules.filter(({kind}) => kind === 'link').map(({id}) => id))

describe('every fix of every finding in the corpus', () => {
  it('there is at least one for each flag and each missing element', () => {
    assert.ok(all.length > 1000, `only ${all.length} fixes`)
    for (const {name, linted} of notices) {
      for (const finding of linted.findings) {
        if (!finding.rule.startsWith('style/') && !LINKS.has(finding.rule)) assert.ok(finding.fixes.length > 0, `${name}: ${finding.rule} at ${finding.start} has none`)
      }
    }
  })

  it('has edits inside the source, in order and apart', () => {
    for (const {name, source, fix} of all) {
      assert.ok(fix.edits.length > 0, `${name}: ${fix.title}`)
      let at = 0
      for (const edit of fix.edits) {
        assert.ok(edit.start >= at && edit.start <= edit.end && edit.end <= source.length, `${name}: ${fix.title} ${JSON.stringify(fix.edits)}`)
        at = edit.end
      }
    }
  })

  it('has a title of its own within its finding', () => {
    for (const {name, linted} of notices) {
      for (const finding of linted.findings) {
        const titles = finding.fixes.map((fix) => fix.title)
        assert.equal(new Set(titles).size, titles.length, `${name}: ${titles.join(' / ')}`)
      }
    }
  })

  it('leaves every other block of the notice as it reads', () => {
    for (const {name, source, linted, finding, fix} of all) {
      const after = parseNotice(applyEdits(source, fix.edits)).blocks.map(reads)
      const touched = linted.notice.blocks.find((placed) => contains(placed, finding.start))
      const before = linted.notice.blocks.filter((placed) => finding.rule.startsWith('missing-') || placed !== touched).map(reads)
      // What is left is the notice's blocks in their order, with at most the mended block or the inserted ones between.
      let at = 0
      for (const text of after) if (text === before[at]) at++
      assert.equal(at, before.length, `${name}: ${fix.title} (${finding.rule}) changes or loses: ${String(before[at])}`)
      assert.ok(after.length <= before.length + 2, `${name}: ${fix.title}`)
    }
  })

  it('takes the flagged words away', () => {
    for (const {name, source, finding, fix} of all) {
      if (finding.rule.startsWith('missing-')) continue
      const touched = fix.edits.some((edit) => edit.start < finding.end && finding.start < edit.end)
      assert.ok(touched, `${name}: ${fix.title} does not touch “${source.slice(finding.start, finding.end)}”`)
    }
  })

  it('leaves no traces behind', () => {
    // Traces that were in the source before do not count.
    for (const {name, source, finding, fix} of all) {
      const after = applyEdits(source, fix.edits)
      for (const trace of TRACES) {
        const had = (source.match(trace) ?? []).length
        const has = (after.match(trace) ?? []).length
        assert.ok(has <= had, `${name}: ${fix.title} (${finding.rule}) leaves ${String(trace)} near ${JSON.stringify(after.slice(Math.max(0, finding.start - 60), finding.start + 60))}`)
      }
    }
  })
})

describe('findings of the corpus', () => {
  it('are the words of their block, from its first to its last character', () => {
    for (const {name, source, linted} of notices) {
      // A finding about a link is the link with its markup: the address is what it speaks of.
      for (const finding of linted.findings.filter(({rule}) => !LINKS.has(rule))) {
        const placed = linted.notice.blocks.find((one) => contains(one, finding.start))
        assert.ok(placed && finding.end > finding.start && finding.end <= source.length, `${name}: ${finding.rule}`)
        const words = Array.from(placed.block.starts.keys()).filter((index) => {
          const {start, end} = sourceSpan(placed, {start: index, end: index + 1})
          return finding.start <= start && end <= finding.end
        })
        assert.ok(words.length > 0, `${name}: ${finding.rule}`)
        assert.equal(sourceSpan(placed, {start: words[0] ?? 0, end: (words.at(-1) ?? 0) + 1}).start, finding.start, `${name}: ${finding.rule}`)
        assert.equal(sourceSpan(placed, {start: words[0] ?? 0, end: (words.at(-1) ?? 0) + 1}).end, finding.end, `${name}: ${finding.rule}`)
      }
    }
  })

  it('are the same with every kind of line end and a byte order mark', () => {
    for (const {name, source, linted} of notices.slice(0, 40)) {
      const expected = linted.findings.map((finding) => `${finding.rule}: ${source.slice(finding.start, finding.end)}`)
      const other = `\uFEFF${source.replaceAll('\n', '\r\n')}`
      const found = lint(other).findings.map((finding) => `${finding.rule}: ${other.slice(finding.start, finding.end).replaceAll('\r\n', '\n')}`)
      assert.deepEqual(found, expected, name)
    }
  })
})

/** What a careless removal leaves: empty links, marks and items, doubled spaces, orphaned commas, quote marks, blank lines. */
const TRACES = [/\[\]\(/g, /\*\*\*\*/g, /(?<!`)``(?!`)/g, /[a-z.]  +[a-z]/gi, /[a-z] ,/gi, /\( *\)/g, /> *>/g, /^[ >]*(?:[-*+]|\d+[.)])[ \t]*$/gm, /\n[ \t]*\n[ \t]*\n/g, /,\s*[.,;]/g, /\.\s*,/g]

function reads({block}: PlacedBlock): string {
  return `${block.kind} ${block.depth} ${block.text}`
}

function contains({block, offset}: PlacedBlock, at: number): boolean {
  return offset + block.extent.start <= at && at < offset + block.extent.end
}
