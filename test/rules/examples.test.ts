import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {Linter, type LintOptions} from '../../server/src/lint/linter.ts'
import {NO_VOCABULARY} from '../../server/src/lint/settings.ts'
import {known, loaders} from '../../server/generated/languages.ts'
import {pages, rules} from '../generated.ts'
import {examplesOf, type Example} from '../../server/generate/examples.ts'

/** Fewest examples of each kind on a page, by language. */
const FEWEST: Readonly<Record<string, Readonly<Record<Example['kind'], number>>>> = {
  en: {flagged: 8, fine: 8, said: 6, unsaid: 6},
  es: {flagged: 6, fine: 6, said: 6, unsaid: 6},
  fr: {flagged: 3, fine: 3, said: 3, unsaid: 3},
  de: {flagged: 3, fine: 3, said: 3, unsaid: 3},
  pt: {flagged: 3, fine: 3, said: 3, unsaid: 3}
}
/** The same for rules that look at links, at the form of sentences and at the file, not at what words mean. */
const FEWEST_OF_FORM: typeof FEWEST = {en: {flagged: 2, fine: 2, said: 0, unsaid: 0}, es: {flagged: 4, fine: 4, said: 0, unsaid: 0}, ...Object.fromEntries(['fr', 'de', 'pt'].map((id) => [id, {flagged: 2, fine: 2, said: 0, unsaid: 0}]))}
/**
 * Rules that an example cannot show: they look at a whole notice, at two files, at no language in particular, or at English alone. Those of laws have
 * the examples of their items and the samples.
 */
const WITHOUT: readonly string[] = ['language', 'translation', 'style/readability', 'style/write-good']
/** What is official in the examples. */
const OPTIONS: LintOptions = {vocabulary: {...NO_VOCABULARY, domains: ['lindenpost.example'], phones: ['555-0142']}}

const linters = new Map(await Promise.all(known.map(async ({id}) => [id, new Linter({rules, lexicon: (await loaders[id]?.())?.lexicon ?? assert.fail(id)})] as const)))

describe('the examples of the rules’ pages', () => {
  for (const rule of rules) {
    if (rule.kind === 'law' || WITHOUT.includes(rule.id)) continue
    const examples = examplesOf(rule.id, pages[rule.id] ?? '')
    describe(rule.id, () => {
      it('are enough', () => {
        const kinds = rule.kind === 'element' ? (['said', 'unsaid'] as const) : (['flagged', 'fine'] as const)
        for (const [language, fewest] of Object.entries(rule.kind === 'flag' || rule.kind === 'element' ? FEWEST : FEWEST_OF_FORM)) {
          for (const kind of kinds) {
            const count = examples.filter((example) => example.kind === kind && example.language === language).length
            assert.ok(count >= fewest[kind], `${count} ${kind} examples in ${language}, at least ${fewest[kind]} are needed`)
          }
        }
      })
      for (const example of examples) it(`${example.language}, ${example.kind}: ${example.text.slice(0, 90).replaceAll('\n', ' ')}`, () => check(example))
    })
  }
})

function check(example: Example): void {
  const linter = linters.get(example.language) ?? assert.fail(`there is no language ${example.language}`)
  const result = linter.lint(example.text, OPTIONS)
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
