import assert from 'node:assert/strict'
import fc from 'fast-check'
import {describe, it} from 'mocha'
import {applyEdits} from '../../server/src/lint/apply.ts'
import {document} from '../notice/markdown.ts'
import {fixOf, lint, notices} from './notices.ts'

const UPDATES = 'We will write to you again by [date], and keep [address of the page] up to date until then.'
const CONTACT = 'If you have questions, call [number] between [hours] or write to [e-mail address].'

/** The notice with the element said where the fix puts it. */
function withElement(source: string, id: string): string {
  return applyEdits(source, fixOf(source, `missing-${id}`, 'Insert').edits)
}

describe('a missing element goes', () => {
  it('into its own section, at the end', () => {
    const source = '# Notice\n\n## What happens next?\n\nNothing yet.\n\n- a list\n  of two lines\n\n## Questions\n\nNone.\n'
    assert.equal(withElement(source, 'updates'), source.replace('of two lines\n', `of two lines\n\n${UPDATES}\n`))
  })

  it('into a section that asks the same in other words, or in bold', () => {
    const source = 'Dear all,\n\n**What can I do?**\n\nWait.\n\n**Anything else**\n\nNo.\n'
    assert.match(withElement(source, 'next-steps'), /\nWait\.\n\nPlease \[the one thing [^\n]*\n\n\*\*Anything else/)
  })

  it('behind its forerunner, without a heading where the notice has none', () => {
    const source = 'Dear customer,\n\nWe are sorry for all of this.\n\nThe weather was fine.\n'
    assert.match(withElement(source, 'responsibility'), /all of this\.\n\nIt was our duty [^\n]*\n\nThe weather/)
  })

  it('under a heading of the notice’s own kind where it has headings', () => {
    const hashed = '# Notice\n\n### Sorry\n\nWe are sorry for all of this.\n\n### Weather\n\nFine.\n'
    assert.match(withElement(hashed, 'responsibility'), /this\.\n\n### Who answers for this\n\nIt was our duty [^\n]*\n\n### Weather/)
    const bold = 'Notice\n\n**Sorry**\n\nWe are sorry for all of this.\n\n**Weather**\n\nFine.\n'
    assert.match(withElement(bold, 'responsibility'), /this\.\n\n\*\*Who answers for this\*\*\n\nIt was our duty [^\n]*\n\n\*\*Weather/)
  })

  it('behind the list, quote or table that holds its forerunner', () => {
    for (const [held, after] of [
      ['- One.\n- We are sorry for all of this.\n\n  More of it.\n- Two.', 'End.'],
      ['> We are sorry for all of this.\n>\n> More.', 'End.'],
      ['| what | how |\n|---|---|\n| apology | We are sorry for all of this. |\n| you | fine |', 'End.']
    ] as const) {
      const source = `Hello.\n\n${held}\n\n${after}\n`
      const mended = withElement(source, 'responsibility')
      assert.ok(mended.startsWith(`Hello.\n\n${held}\n\nIt was our duty`), mended)
      assert.ok(mended.endsWith(`\n\n${after}\n`), mended)
    }
  })

  it('after the salutation where nothing comes before it, and never between the closing words and the name', () => {
    assert.match(withElement('Acme\n\nDear customer,\n\nIt rains.\n', 'what-happened'), /^Acme\n\nDear customer,\n\nOn \[date\]/)
    const letter = 'Dear customer,\n\nIt rains.\n\nYours sincerely,\n\nAnn Other\n'
    assert.ok(withElement(letter, 'contact').indexOf('If you have') < withElement(letter, 'contact').indexOf('Yours sincerely'))
  })

  it('to the very end, if it is the sender, and into an empty file as well', () => {
    assert.equal(withElement('# Notice\n\n## A\n\nx\n\n## B\n\ny\n', 'sender'), '# Notice\n\n## A\n\nx\n\n## B\n\ny\n\n[Name], [role]\n')
    assert.equal(withElement('', 'contact'), CONTACT)
    assert.equal(withElement('\uFEFF', 'contact'), `\uFEFF${CONTACT}`)
  })

  it('with the line ends of the notice', () => {
    const mended = withElement('# Notice\r\n\r\nIt rains.\r\n', 'contact')
    assert.ok(mended.includes(`\r\n\r\n${CONTACT}`))
    assert.ok(!/(?<!\r)\n/.test(mended))
  })

  it('apart from what follows directly', () => {
    assert.match(withElement('It rains.\n# Next\n\nMore.\n', 'contact'), /\n\nIf you have [^\n]*\n(?:\n|$)/)
  })
})

describe('what is inserted', () => {
  it('is a snippet with a stop for every fact, and says the same as the text', () => {
    for (const {linted} of notices.slice(0, 30)) {
      for (const finding of linted.findings.filter(({rule}) => rule.startsWith('missing-'))) {
        const [fix] = finding.fixes
        const text = fix?.edits[0]?.text ?? ''
        const slots = text.match(/\[[^\]\n]*\]/g) ?? []
        assert.ok(fix?.snippet !== undefined && slots.length > 0, finding.rule)
        assert.deepEqual([...fix.snippet.matchAll(/\$\{(\d+):/g)].map((stop) => Number(stop[1])), slots.map((_slot, index) => index + 1))
        assert.equal(fix.snippet.replaceAll(/\$\{\d+:((?:\\.|[^}\\])*)\}/g, '$1').replaceAll(/\\([\\$}])/g, '$1'), text)
      }
    }
  })

  it('leaves nothing unsaid unseen: the finding goes, or the facts still to be filled in are flagged', () => {
    for (const {name, source, linted} of notices.slice(0, 40)) {
      for (const finding of linted.findings.filter(({rule}) => rule.startsWith('missing-'))) {
        const edit = finding.fixes[0]?.edits[0]
        assert.ok(edit)
        const after = lint(applyEdits(source, [edit])).findings
        const gone = !after.some(({rule}) => rule === finding.rule)
        const flagged = after.some(({rule, start}) => rule === 'placeholder' && start >= edit.start && start < edit.start + edit.text.length)
        assert.ok(gone || flagged, `${name}: ${finding.rule}`)
      }
    }
  })

  it('is a paragraph of its own at the margin, whatever the Markdown, and all else stays', () => {
    fc.assert(
      fc.property(document, (source) => {
        const before = lint(source)
        for (const finding of before.findings.filter(({rule}) => rule === 'missing-contact' || rule === 'missing-updates' || rule === 'missing-sender')) {
          const edits = finding.fixes[0]?.edits ?? []
          const after = lint(applyEdits(source, edits)).notice.blocks
          const sentence = edits[0]?.text.trim().split(/\r?\n/).at(-1)
          const inserted = after.find(({block}) => block.text === sentence)
          if (inserted) assert.ok(inserted.block.item < 0 && !inserted.block.quoted && inserted.block.kind === 'paragraph', JSON.stringify(edits))
          const texts = after.map(({block}) => block.text)
          let at = 0
          for (const text of texts) if (text === before.notice.blocks[at]?.block.text) at++
          assert.equal(at, before.notice.blocks.length, JSON.stringify({edits, lost: before.notice.blocks[at]?.block.text}))
        }
      }),
      {numRuns: 60}
    )
  })
})
