import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import writeGood from 'write-good'
import {loadDeadlineCheck} from '../../server/src/lint/deadlines.ts'
import {loadLanguages} from '../../server/src/lint/languages.ts'
import {loadLawReaders} from '../../server/src/lint/law/load.ts'
import {Linter, type Linted, type LintOptions} from '../../server/src/lint/linter.ts'
import {linterFor, lintNotice} from '../../server/src/lint/notice-linter.ts'
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
/** The same for rules that look at links, at the form of sentences, at the file and its dates, and at what a law asks: not at what words mean. */
const FEWEST_OF_FORM: typeof FEWEST = {en: {flagged: 2, fine: 2, said: 0, unsaid: 0}, es: {flagged: 4, fine: 4, said: 0, unsaid: 0}, ...Object.fromEntries(['fr', 'de', 'pt'].map((id) => [id, {flagged: 2, fine: 2, said: 0, unsaid: 0}]))}
/** The same for `write-good`, which its page says knows English alone: in other languages all is fine. */
const FEWEST_OF_ENGLISH: typeof FEWEST = {en: {flagged: 2, fine: 2, said: 0, unsaid: 0}, ...Object.fromEntries(['es', 'fr', 'de', 'pt'].map((id) => [id, {flagged: 0, fine: 2, said: 0, unsaid: 0}]))}

/** What is official in the examples, the day on which they are linted, and what knows laws. */
const OPTIONS: LintOptions = {
  vocabulary: {...NO_VOCABULARY, domains: ['lindenpost.example'], phones: ['555-0142']},
  deadlines: await loadDeadlineCheck(Date.parse('2026-11-02T12:00:00Z')),
  law: await loadLawReaders(known.map(({id}) => id))
}
/** Off unless it is asked for. */
const WITH_WRITE_GOOD: LintOptions = {...OPTIONS, writeGood, rules: {'style/write-good': 'hint'}}

const linters = new Map(await Promise.all(known.map(async ({id}) => [id, new Linter({rules, lexicon: (await loaders[id]?.())?.lexicon ?? assert.fail(id)})] as const)))

describe('the examples of the rules’ pages', () => {
  for (const rule of rules) {
    const examples = examplesOf(rule.id, pages[rule.id] ?? '')
    describe(rule.id, () => {
      it('are enough', () => {
        const kinds = rule.kind === 'element' ? (['said', 'unsaid'] as const) : (['flagged', 'fine'] as const)
        for (const [language, fewest] of Object.entries(rule.kind === 'flag' || rule.kind === 'element' ? FEWEST : rule.id === 'style/write-good' ? FEWEST_OF_ENGLISH : FEWEST_OF_FORM)) {
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

async function check(example: Example): Promise<void> {
  const {text} = example
  const result = await lint(example)
  const slice = (span: {readonly start: number; readonly end: number}): string => result.notice.source.slice(span.start, span.end)
  const found = result.findings.filter((finding) => finding.rule === example.rule).map(slice)
  const evidence = result.elements[example.rule]?.evidence.map(slice) ?? []
  switch (example.kind) {
    case 'flagged':
      assert.deepEqual(found, example.marked, text)
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

/** Phrases alone judge an example, except where the languages of a whole notice matter, or its original. */
async function lint({rule, language, text, original}: Example): Promise<Linted> {
  if (rule === 'language') return (await linterFor(text)).lint(text, OPTIONS)
  if (rule === 'translation') {
    await loadLanguages(['en', 'es', language])
    return lintNotice(text.startsWith('---') ? text : `---\nlanguage: ${language}\n---\n${text}`, {original: {name: 'original.md', path: 'original.md', declared: true, linted: lintNotice(original ?? '')}})
  }
  const linter = linters.get(language) ?? assert.fail(`there is no language ${language}`)
  return linter.lint(text, rule === 'style/write-good' ? WITH_WRITE_GOOD : OPTIONS)
}
