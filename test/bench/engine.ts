import {fromMarkdown} from 'mdast-util-from-markdown'
import {linterFor} from '../../server/src/lint/notice-linter.ts'
import {englishLinter} from '../english.ts'
import {measure, row} from './measure.ts'
import {noticeOf, withEveryParagraphChanged, withOneWordChanged} from './texts.ts'

/** Linting a whole notice, and again after one word, beside remark's parser (CommonMark only) on the same text. */
export async function benchEngine(): Promise<void> {
  const linter = englishLinter()
  for (const kilobytes of [2, 8, 64, 1024]) {
    const text = noticeOf(kilobytes * 1024)
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
    console.log(`\n${kilobytes} KB, warm (${rounds} rounds)                median       min       p95   ratio`)
    console.log(row('fromMarkdown, the reference', times['parse'], undefined))
    console.log(row('lint', times['lint'], times['parse']))
    console.log(row('lint again after one word', times['edit'], times['parse']))
  }
}

/** The same in Spanish, whose tables are its own: the first notice in it has loaded them. */
export async function benchSpanish(): Promise<void> {
  const text = noticeOf(8 * 1024, 'es')
  const linter = await linterFor(text)
  const rounds = 200
  const times = await measure(
    {
      parse: (round) => fromMarkdown(withEveryParagraphChanged(text, round)),
      lint: (round) => linter.lint(withEveryParagraphChanged(text, round))
    },
    rounds,
    50
  )
  console.log(`\n8 KB in Spanish, warm (${rounds} rounds)      median       min       p95   ratio`)
  console.log(row('fromMarkdown, the reference', times['parse'], undefined))
  console.log(row('lint', times['lint'], times['parse']))
}
