import {spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'
import {measure, row} from './measure.ts'
import {noticeOf, withEveryParagraphChanged} from './texts.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** NODE_EXTRA_CA_CERTS makes Node read certificates before it starts: unset, so that what is measured is ours. So is compiled code: kept apart from what other runs kept. */
const environmentIn = (folder: string): NodeJS.ProcessEnv => ({...process.env, NODE_EXTRA_CA_CERTS: undefined, XDG_CACHE_HOME: join(folder, 'cache')})

/** The command line on one 8 KB file as a whole process, beside a bundled program that only parses that file; and on an archive. */
export async function benchCold(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'notice-lint-bench-'))
  try {
    const file = join(folder, 'one.notice.md')
    writeFileSync(file, noticeOf(8 * 1024))
    const parser = join(folder, 'parse-only.cjs')
    await build({
      stdin: {contents: PARSE_ONLY, resolveDir: root, loader: 'ts'},
      bundle: true,
      minify: true,
      platform: 'node',
      format: 'cjs',
      outfile: parser,
      logLevel: 'error'
    })
    const run = (...args: readonly string[]): void => {
      spawnSync(process.execPath, args, {env: environmentIn(folder), stdio: 'ignore'})
    }
    const cli = join(root, 'dist', 'cli.cjs')
    const times = await measure({node: () => run('-e', '0'), parse: () => run(parser, file), cli: () => run(cli, file)}, 25, 3)
    console.log('\ncold start, 8 KB (25 processes)        median       min       p95   ratio')
    console.log(row('node -e 0', times['node'], undefined))
    console.log(row('bundled remark-parse, the reference', times['parse'], undefined))
    console.log(row('notice-lint', times['cli'], times['parse']))

    const archive = join(folder, 'archive')
    writeArchive(archive, 1000)
    const before = performance.now()
    run(cli, '--format', 'json', archive)
    const seconds = (performance.now() - before) / 1000
    console.log(`\n1,000 notices of 6 KB: ${(1000 / seconds).toFixed(0)} files a second (${seconds.toFixed(1)} s, start included)`)
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

const PARSE_ONLY = `
import {readFileSync} from 'node:fs'
import {unified} from 'unified'
import remarkParse from 'remark-parse'
console.log(unified().use(remarkParse).parse(readFileSync(process.argv[2], 'utf8')).children.length)
`

function writeArchive(folder: string, count: number): void {
  const text = noticeOf(6 * 1024)
  mkdirSync(folder)
  for (let index = 0; index < count; index++) {
    writeFileSync(join(folder, `${index}.notice.md`), withEveryParagraphChanged(text, index))
  }
}
