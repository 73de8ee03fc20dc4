/**
 * The command line beside its peers, as whole processes in turn: cold on one notice, and on archives. `npm run bench:peers`
 *
 * - `-- 500 2000`: archives of these sizes rather than 1,000 and 10,000; `-- 0`: only the cold start
 * - `-- --all`: every peer on every archive; else those that are known to be slow are run on 1,000 notices, and told for more by that
 * - `-- --minutes 30`: what takes longer is stopped, and said to have been (20 minutes)
 *
 * The peers are installed into `.cache/peers`, not by the package. Each line is printed when it is known, and stands in `.cache/peers.txt` too.
 * The run fails if ours takes more than 300 MB, or longer than markdownlint-cli2, on any archive.
 */
import {spawnSync} from 'node:child_process'
import {appendFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {measure, row} from './measure.ts'
import {runLimited, type Cost} from './process-cost.ts'
import {noticeOf, withEveryParagraphChanged} from './texts.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const cache = process.env['NOTICE_LINT_CACHE'] ?? join(root, '.cache')
const peers = join(cache, 'peers')
const record = join(cache, 'peers.txt')
const PACKAGES = ['markdownlint-cli2@0.24.1', 'write-good@1.0.8', 'alex@11.0.1', 'textlint@15.8.0', 'textlint-rule-write-good@2.0.0']

/** NODE_EXTRA_CA_CERTS makes Node read certificates before it starts: unset, so that what is measured is theirs and ours. */
const environment = {...process.env, NODE_EXTRA_CA_CERTS: undefined}

const bin = (path: string): string => join(peers, 'node_modules', path)

/** What each program is started with, as a user would: on some files, and in a folder with nothing but notices, whose names are given. */
interface Program {
  readonly some: readonly string[]
  readonly all: (names: readonly string[]) => readonly string[]
  /** So slow that many notices are not worth the wait. */
  readonly slow?: true
}

const named = (...command: readonly string[]): Program => ({some: command, all: (names) => [...command, ...names], slow: true})

const OURS = 'notice-lint'
const RIVAL = 'markdownlint-cli2'

/** Each prints what it prints by default. */
const PROGRAMS: Readonly<Record<string, Program>> = {
  [OURS]: {some: [join(root, 'dist/cli.cjs')], all: () => [join(root, 'dist/cli.cjs')]},
  [RIVAL]: {some: [bin('markdownlint-cli2/markdownlint-cli2-bin.mjs')], all: () => [bin('markdownlint-cli2/markdownlint-cli2-bin.mjs'), '**/*.md']},
  'write-good': named(bin('write-good/bin/write-good.js')),
  alex: named(bin('alex/cli.js')),
  'textlint with write-good': named(bin('textlint/bin/textlint.js'), '--rule', 'write-good')
}

/** Megabytes that an archive of any size may take. */
const MOST_MEMORY = 300

/** Notices on which the slow are run. */
const FOR_THE_SLOW = 1000

const {values, positionals} = parseArgs({allowPositionals: true, options: {minutes: {type: 'string', default: '20'}, all: {type: 'boolean', default: false}}})
const sizes = positionals.length > 0 ? positionals.map(Number) : [1000, 10_000]
const limit = Number(values.minutes) * 60
if (![limit, ...sizes].every(Number.isFinite)) throw new TypeError('sizes and --minutes are numbers')

install()
writeFileSync(record, `${new Date().toISOString()}, Node ${process.version}\n`)
const folder = mkdtempSync(join(tmpdir(), 'notice-lint-peers-'))
const costs = new Map<string, Map<number, Cost>>()
try {
  await cold()
  for (const count of sizes.filter((size) => size > 0)) await archive(count)
} finally {
  rmSync(folder, {recursive: true, force: true})
}

function say(line: string): void {
  console.log(line)
  appendFileSync(record, `${line}\n`)
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
  const runs = Object.fromEntries(Object.entries(PROGRAMS).map(([name, {some}]) => [name, () => void spawnSync(process.execPath, [...some, file], {cwd: folder, env: environment, stdio: 'ignore', timeout: limit * 1000})]))
  const times = await measure(runs, 9, 2)
  say('\ncold, one notice of 8 KB              median       min       p95   ratio to ours')
  for (const name of Object.keys(PROGRAMS)) say(row(name, times[name], name === OURS ? undefined : times[OURS]))
}

/** Seconds and files a second, start included; the time of processors that went into it, which a busy machine changes less; and the most memory that the process had. */
async function archive(count: number): Promise<void> {
  const place = join(folder, String(count))
  mkdirSync(place)
  const text = noticeOf(6 * 1024)
  for (let index = 0; index < count; index++) writeFileSync(join(place, `${index}.notice.md`), withEveryParagraphChanged(text, index))
  say(`\n${`${count} notices of 6 KB`.padEnd(30)}  seconds   files/s   of processors   most memory`)
  for (const [name, {all, slow}] of Object.entries(PROGRAMS)) {
    const known = costs.get(name) ?? new Map<number, Cost>()
    costs.set(name, known)
    if (slow && count > FOR_THE_SLOW && !values.all) {
      const fewer = known.get(FOR_THE_SLOW)
      if (fewer) say(`${line(name, {...fewer, seconds: (fewer.seconds * count) / FOR_THE_SLOW, processors: fewer.processors && (fewer.processors * count) / FOR_THE_SLOW}, count)}   not run: ${FOR_THE_SLOW} notices times ${count / FOR_THE_SLOW}; memory as with ${FOR_THE_SLOW}`)
      continue
    }
    const cost = await runLimited([process.execPath, ...all(readdirSync(place))], {folder: place, environment, limit})
    known.set(count, cost)
    say(line(name, cost, count))
  }
  judge(count)
  rmSync(place, {recursive: true, force: true})
}

function line(name: string, {seconds, processors, memory, stopped}: Cost, count: number): string {
  if (stopped) return `${name.padEnd(30)} ${seconds.toFixed(1).padStart(8)}   stopped: longer than ${limit / 60} minutes`
  const [used, peak] = [processors === undefined ? 'unknown' : `${processors.toFixed(1)} s`, memory === undefined ? 'unknown (no /usr/bin/time)' : `${memory.toFixed(0)} MB`]
  return `${name.padEnd(30)} ${seconds.toFixed(1).padStart(8)}  ${(count / seconds).toFixed(1).padStart(8)}  ${used.padStart(14)}   ${peak}`
}

function judge(count: number): void {
  const [ours, rival] = [costs.get(OURS)?.get(count), costs.get(RIVAL)?.get(count)]
  const broken = [
    ...((ours?.memory ?? 0) > MOST_MEMORY ? [`more than ${MOST_MEMORY} MB`] : []),
    ...(ours?.stopped ? ['too slow to end'] : []),
    ...(ours && rival && !rival.stopped && ours.seconds > rival.seconds ? [`slower than ${RIVAL}`] : [])
  ]
  if (broken.length > 0) process.exitCode = 1
  say(broken.length > 0 ? `✘ ${OURS}: ${broken.join(', ')}` : `✔ ${OURS}: under ${MOST_MEMORY} MB, and faster than ${RIVAL}`)
}
