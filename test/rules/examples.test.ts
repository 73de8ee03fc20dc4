import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {Linter} from '../../server/src/lint/linter.ts'
import {lexicon, pages, rules} from '../generated.ts'
import {examplesOf, type Example} from '../../server/generate/examples.ts'

const linter = new Linter({rules, lexicon})

/** Fewest examples of each kind on a page. */
const FEWEST = {flagged: 8, fine: 8, said: 6, unsaid: 6}

describe('the examples of the rules’ pages', () => {
  for (const rule of rules) {
    if (rule.kind === 'link' || rule.kind === 'style' || rule.kind === 'file' || rule.kind === 'law') continue
    const examples = examplesOf(rule.id, pages[rule.id] ?? '')
    describe(rule.id, () => {
      it('are enough', () => {
        const kinds = rule.kind === 'flag' ? (['flagged', 'fine'] as const) : (['said', 'unsaid'] as const)
        for (const kind of kinds) {
          const count = examples.filter((example) => example.kind === kind && example.language === 'en').length
          assert.ok(count >= FEWEST[kind], `${count} ${kind} examples, at least ${FEWEST[kind]} are needed`)
        }
      })
      for (const example of examples) it(`${example.kind}: ${example.text.slice(0, 90).replaceAll('\n', ' ')}`, () => check(example))
    })
  }
})

function check(example: Example): void {
  const result = linter.lint(example.text)
  const slice = (span: {readonly start: number; readonly end: number}): string => example.text.slice(span.start, span.end)
  const found = result.findings.filter((finding) => finding.rule === example.rule).map(slice)
  const evidence = result.elements[example.rule]?.evidence.map(slice) ?? []
  switch (example.kind) {
    case 'flagged':
      assert.deepEqual(found, example.marked)
      return
    case 'fine':
      assert.deepEqual(found, [])
      return
    case 'said':
      assert.notEqual(evidence.length, 0, 'not seen')
      for (const words of example.marked) assert.ok(evidence.some((span) => span.includes(words) || words.includes(span)), `${words} is not in the evidence: ${evidence.join(' | ')}`)
      return
    case 'unsaid':
      assert.deepEqual(evidence, [])
  }
}
