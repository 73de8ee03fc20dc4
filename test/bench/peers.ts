/**
 * The command line beside its peers, as whole processes in turn: cold on one notice, and on archives. `npm run bench:peers`
 *
 * The peers are installed into `.cache/peers`, not by the package. `npm run bench:peers -- 1000` takes one archive of that size.
 */
import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {measure, row} from './measure.ts'
import {noticeOf, withEveryParagraphChanged} from './texts.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const peers = join(process.env['NOTICE_LINT_CACHE'] ?? join(root, '.cache'), 'peers')
const PACKAGES = ['markdownlint-cli2@0.24.1', 'write-good@1.0.8', 'alex@11.0.1', 'textlint@15.8.0', 'textlint-rule-write-good@2.0.0']

/** NODE_EXTRA_CA_CERTS makes Node read certificates before it starts: unset, so that what is measured is theirs and ours. */
const environment = {...process.env, NODE_EXTRA_CA_CERTS: undefined}

const bin = (path: string): string => join(peers, 'node_modules', path)

/** What each program is started with for some files. */
const PROGRAMS: Readonly<Record<string, (files: readonly string[]) => readonly string[]>> = {
  'notice-lint': (files) => [join(root, 'dist/cli.cjs'), '--format', 'json', '--fail-on', 'never', ...files],
  'markdownlint-cli2': (files) => [bin('markdownlint-cli2/markdownlint-cli2-bin.mjs'), ...files],
  'write-good': (files) => [bin('write-good/bin/write-good.js'), ...files],
  alex: (files) => [bin('alex/cli.js'), ...files],
  'textlint with write-good': (files) => [bin('textlint/bin/textlint.js'), '--rule', 'write-good', ...files]
}

install()
const folder = mkdtempSync(join(tmpdir(), 'notice-lint-peers-'))
try {
  await cold()
  const sizes = process.argv.slice(2).map(Number)
  for (const count of sizes.length > 0 ? sizes : [1000, 10_000]) archive(count)
} finally {
  rmSync(folder, {recursive: true, force: true})
}

function install(): void {
  if (existsSync(bin('textlint-rule-write-good'))) return
  mkdirSync(peers, {recursive: true})
  writeFileSync(join(peers, 'package.json'), '{"private": true}\n')
  const {status} = spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--save-exact', ...PACKAGES], {cwd: peers, stdio: 'inherit'})
  if (status !== 0) throw new Error('the peers cannot be installed; the registry must be reachable once')
}

async function cold(): Promise<void> {
  const file = join(folder, 'one.notice.md')
  writeFileSync(file, noticeOf(8 * 1024))
  const runs = Object.fromEntries(Object.entries(PROGRAMS).map(([name, args]) => [name, () => void spawnSync(process.execPath, args([file]), {cwd: folder, env: environment, stdio: 'ignore'})]))
  const times = await measure(runs, 9, 2)
  console.log('\ncold, one notice of 8 KB              median       min       p95   ratio to ours')
  for (const name of Object.keys(PROGRAMS)) console.log(row(name, times[name], name === 'notice-lint' ? undefined : times['notice-lint']))
}

/** Files a second, start included, the time of processors that went into it, which a busy machine changes less, and the most memory that the process had. */
function archive(count: number): void {
  const place = join(folder, String(count))
  mkdirSync(place)
  const text = noticeOf(6 * 1024)
  for (let index = 0; index < count; index++) writeFileSync(join(place, `${index}.notice.md`), withEveryParagraphChanged(text, index))
  console.log(`\n${count} notices of 6 KB               seconds   files/s   of processors   most memory`)
  for (const name of ['notice-lint', 'markdownlint-cli2']) {
    const args = PROGRAMS[name]?.([name === 'notice-lint' ? '.' : '**/*.md']) ?? []
    const before = performance.now()
    const {stderr} = spawnSync('/usr/bin/time', ['-f', 'peak %M used %U %S', process.execPath, ...args], {cwd: place, env: environment, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8', maxBuffer: 1 << 30})
    const seconds = (performance.now() - before) / 1000
    const [, user = NaN, system = NaN] = /used ([\d.]+) ([\d.]+)/.exec(stderr) ?? []
    const kilobytes = Number(/peak (\d+)/.exec(stderr)?.[1] ?? NaN)
    console.log(`${name.padEnd(36)} ${seconds.toFixed(1).padStart(8)}  ${(count / seconds).toFixed(0).padStart(8)}  ${(Number(user) + Number(system)).toFixed(1).padStart(12)} s   ${Number.isNaN(kilobytes) ? 'unknown (no /usr/bin/time)' : `${(kilobytes / 1024).toFixed(0)} MB`}`)
  }
}
