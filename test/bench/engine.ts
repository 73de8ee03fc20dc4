import {fromMarkdown} from 'mdast-util-from-markdown'
import {linterFor} from '../../server/src/lint/notice-linter.ts'
import {measure, row} from './measure.ts'
import {noticeOf, withEveryParagraphChanged, withOneWordChanged} from './texts.ts'

/** What is measured, by kilobytes and language: Spanish, whose tables are its own, stands for the languages that English is not. */
const TEXTS = [[2, 'en'], [8, 'en'], [64, 'en'], [1024, 'en'], [8, 'es']] as const

/** Linting a whole notice, and again after one word, beside remark's parser (CommonMark only) on the same text. */
export async function benchEngine(): Promise<void> {
  for (const [kilobytes, language] of TEXTS) {
    const text = noticeOf(kilobytes * 1024, language)
    const linter = await linterFor(text)
    const rounds = kilobytes >= 1024 ? 3 : kilobytes >= 64 ? 30 : 200
    let last = linter.lint(text)
    const times = await measure(
      {
        parse: (round) => fromMarkdown(withEveryParagraphChanged(text, round)),
        lint: (round) => linter.lint(withEveryParagraphChanged(text, round)),
        edit: (round) => {
          last = linter.lint(withOneWordChanged(text, round), {}, last)
        }
      },
      rounds,
      Math.ceil(rounds / 4)
    )
    console.log(`\n${kilobytes} KB, ${language}, warm (${rounds} rounds)            median       min       p95   ratio`)
    console.log(row('fromMarkdown, the reference', times['parse'], undefined))
    console.log(row('lint', times['lint'], times['parse']))
    console.log(row('lint again after one word', times['edit'], times['parse']))
  }
}
