import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, it} from 'mocha'
import type {PreviewBlock} from '../../server/src/preview/model.ts'
import {applyPatch, patchOf} from '../../server/src/preview/patch.ts'
import {OpenPreview, previewOf} from './previews.ts'

const notice = readFileSync(new URL('../../samples/good-school.notice.md', import.meta.url), 'utf8')

const block = (html: string): PreviewBlock => ({html, lead: 2, length: html.length, role: 'body', lines: false, findings: []})
const blocks = fc.array(fc.constantFrom('a', 'b', 'c', 'd').map(block), {maxLength: 12})

describe('what is sent when a notice changes', () => {
  it('makes any list of blocks any other', () => {
    fc.assert(fc.property(blocks, blocks, (before, after) => assert.deepEqual(applyPatch(before, patchOf(before, after), (one) => one), after)))
  })

  it('is nothing when nothing changed, and one block when one was typed in', () => {
    const preview = new OpenPreview()
    // 64 KB of text, as several notices one after the other.
    const body = notice.slice(notice.indexOf('\n---\n') + 5)
    const long = notice + body.repeat(Math.ceil(65_536 / body.length))
    const before = preview.show(long)
    assert.deepEqual(patchOf(before.blocks, preview.show(long).blocks), [{keep: before.blocks.length}])
    const at = long.indexOf(' ', 40_000)
    const steps = patchOf(before.blocks, preview.show(`${long.slice(0, at)}s${long.slice(at)}`).blocks)
    const added = steps.flatMap((step) => ('add' in step ? step.add : []))
    assert.equal(added.length, 1)
    assert.ok(JSON.stringify(steps).length < 4_000, JSON.stringify(steps))
  })

  it('keeps what follows a new paragraph, and what precedes it', () => {
    const preview = new OpenPreview()
    const before = preview.show(notice)
    const at = notice.lastIndexOf('\n\n')
    const steps = patchOf(before.blocks, preview.show(`${notice.slice(0, at)}\n\nOne more.${notice.slice(at)}`).blocks)
    const added = steps.flatMap((step) => ('add' in step ? step.add : []))
    assert.deepEqual(added.map(({html}) => html), ['<p><span data-at="0">One more.</span></p>'])
  })

  it('leads to what a preview that is opened anew shows, whatever is typed', () => {
    const typed = fc.constantFrom('', ' ', '\n', '\n\n', 'a', '# ', '- ', '> ', '**', '`', '[x]', '[x]: https://a.example\n', 'We take your privacy very seriously. ', '<!-- notice-lint-disable -->', '---\n', '\r\n')
    const typing = fc.record({at: fc.double({min: 0, max: 1, noNaN: true}), length: fc.nat(6), text: typed})
    fc.assert(
      fc.property(fc.array(typing, {minLength: 1, maxLength: 6}), (typings) => {
        const preview = new OpenPreview()
        let text = notice
        let shown: readonly PreviewBlock[] = preview.show(text).blocks
        let sent = shown
        for (const {at, length, text: words} of typings) {
          const from = Math.round(at * text.length)
          text = text.slice(0, from) + words + text.slice(from + length)
          const next = preview.show(text).blocks
          shown = applyPatch(shown, patchOf(sent, next), (one) => one)
          sent = next
        }
        assert.deepEqual(shown, previewOf(text).blocks, JSON.stringify(text))
      }),
      {numRuns: 15}
    )
  })
})
