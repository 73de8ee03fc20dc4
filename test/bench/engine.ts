import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {build} from 'esbuild'
import type {fromMarkdown} from 'mdast-util-from-markdown'
import type {linterFor} from '../../server/src/lint/notice-linter.ts'
import {measure, row} from './measure.ts'
import {noticeOf, withEveryParagraphChanged, withOneWordChanged} from './texts.ts'

/** What is measured, by kilobytes and language: Spanish, whose tables are its own, stands for the languages that English is not. */
const TEXTS = [[2, 'en'], [8, 'en'], [64, 'en'], [1024, 'en'], [8, 'es']] as const

/** What is compared. */
interface Engines {
  readonly fromMarkdown: typeof fromMarkdown
  readonly linterFor: typeof linterFor
}

/** Linting a whole notice, and again after one word, beside remark's parser (CommonMark only) on the same text. */
export async function benchEngine(): Promise<void> {
  const {fromMarkdown, linterFor} = await bundled()
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

const ENGINES = `
export {fromMarkdown} from 'mdast-util-from-markdown'
export {linterFor} from './server/src/lint/notice-linter.ts'
`
/** Libraries of CommonJS among them ask for one. */
const REQUIRE = "import {createRequire} from 'node:module'; const require = createRequire(import.meta.url)"

/** Both in one bundle, as users have them: run from its source, TypeScript costs what bundled code does not, and the reference alone would not pay it. */
async function bundled(): Promise<Engines> {
  const folder = mkdtempSync(join(tmpdir(), 'notice-lint-bench-'))
  try {
    const outfile = join(folder, 'engines.mjs')
    await build({
      stdin: {contents: ENGINES, resolveDir: fileURLToPath(new URL('../..', import.meta.url)), loader: 'ts'},
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile,
      banner: {js: REQUIRE},
      logLevel: 'error'
    })
    return (await import(pathToFileURL(outfile).href)) as Engines
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}
