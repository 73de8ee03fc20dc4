import laws from '../../server/generated/laws.ts'
import {loadLawReaders} from '../../server/src/lint/law/load.ts'
import {englishLinter} from '../english.ts'
import {measure, row} from './measure.ts'
import {noticeOf, withEveryParagraphChanged, withOneWordChanged} from './texts.ts'

/** What it costs to hold a notice against every law there is, beside linting it under none. */
export async function benchLaw(): Promise<void> {
  const linter = englishLinter()
  const law = await loadLawReaders(['en'])
  const text = noticeOf(8 * 1024)
  const declared = `---\njurisdictions: [${laws.map(({id}) => id).join(', ')}]\nincident:\n  data: [name, ssn, health]\n---\n\n${text}`
  let [last, lastDeclared] = [linter.lint(text), linter.lint(declared, {law})]
  const times = await measure(
    {
      none: (round) => linter.lint(withEveryParagraphChanged(text, round)),
      all: (round) => linter.lint(withEveryParagraphChanged(declared, round), {law}),
      edit: (round) => {
        last = linter.lint(withOneWordChanged(text, round), {}, last)
      },
      editAll: (round) => {
        lastDeclared = linter.lint(withOneWordChanged(declared, round), {law}, lastDeclared)
      }
    },
    200,
    50
  )
  console.log(`\n8 KB under laws, warm (200 rounds)          median       min       p95   ratio`)
  console.log(row('lint, no law declared', times['none'], undefined))
  console.log(row(`lint, all ${laws.length} laws declared`, times['all'], times['none']))
  console.log(row('again after one word, no law', times['edit'], undefined))
  console.log(row('again after one word, all laws', times['editAll'], times['edit']))
}
