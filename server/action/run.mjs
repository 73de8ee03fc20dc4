/** The step of the GitHub Action: turns the inputs into a command line, runs it once, and leaves summary and outputs where the runner looks. */
import {spawnSync} from 'node:child_process'
import {appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'

/** @param {string} name */
const input = (name) => (process.env[`INPUT_${name}`] ?? '').trim()
/** @param {string} name */
const lines = (name) => input(name).split('\n').map((line) => line.trim()).filter((line) => line !== '')
/** @param {string} option @param {string} value */
const option = (option, value) => (value === '' ? [] : [`${option}=${value}`])

const own = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url))
const program = existsSync(own) ? [process.execPath, own] : ['npx', '--yes', `breach-notice-lint@${input('VERSION') || 'latest'}`]
const folder = mkdtempSync(join(process.env['RUNNER_TEMP'] ?? tmpdir(), 'notice-lint-'))
const summary = join(folder, 'summary.md')
const sarif = input('SARIF') || 'notice-lint.sarif'

const args = [
  '--format=github',
  `--format=sarif:${sarif}`,
  `--format=markdown:${summary}`,
  ...lines('FORMAT').map((format) => `--format=${format}`),
  ...option('--config', input('CONFIG')),
  ...option('--fail-on', input('FAIL_ON')),
  ...option('--since', input('SINCE')),
  ...(input('SINCE') === '' ? [] : ['--changed-lines']),
  ...option('--baseline', input('BASELINE')),
  '--',
  ...lines('FILES')
]
const [command = '', ...first] = program
const {status, error} = spawnSync(command, [...first, ...args], {stdio: 'inherit', shell: false})
if (error) console.log(`::error title=Breach Notice Lint::${error.message.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')}`)
const code = status ?? 2

const {GITHUB_STEP_SUMMARY, GITHUB_OUTPUT} = process.env
if (GITHUB_STEP_SUMMARY && existsSync(summary)) appendFileSync(GITHUB_STEP_SUMMARY, readFileSync(summary))
// A line break in a path would begin another output.
if (GITHUB_OUTPUT) appendFileSync(GITHUB_OUTPUT, `sarif=${sarif.replaceAll(/[\r\n]/g, ' ')}\nexit-code=${code}\n`)
rmSync(folder, {recursive: true, force: true})
process.exitCode = code
