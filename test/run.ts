/** The whole test run: types, style, the tests of every room, and the tests in a real VS Code. `npm test` calls it. */
import {spawn, spawnSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import Mocha from 'mocha'
import {globSync} from 'tinyglobby'

const root = fileURLToPath(new URL('..', import.meta.url))
const totals = {passed: 0, failed: 0}

const provided = provideEditors()
step('build', 'npm', ['run', '--silent', 'build'])
step('types', 'npm', ['run', '--silent', 'typecheck'])
step('style', 'npx', ['--no-install', 'eslint', '.'])
await rooms()
await provided
await editor('the oldest VS Code that the extension is for', [])
// The desktop's VS Code is the newest by itself. Elsewhere the package that was just made is tested once more.
if (process.env['VSCODE_TEST'] !== 'electron') await editor('the newest VS Code', ['--newest', '--only', 'suite'], {NOTICE_LINT_VSIX: 'dist/breach-notice-lint.vsix'})
console.log(`\n${totals.passed} passed, ${totals.failed} failed`)
process.exitCode = totals.failed > 0 ? 1 : 0

/** A step that passes or fails as a whole. */
function step(name: string, command: string, args: readonly string[]): void {
  console.log(`\n— ${name}: ${command} ${args.join(' ')}`)
  const {status} = spawnSync(command, args, {cwd: root, stdio: ['ignore', 'inherit', 'inherit']})
  count(status === 0)
  console.log(status === 0 ? `✔ ${name}` : `✘ ${name}: exit code ${String(status)}`)
}

function count(passed: boolean): void {
  if (passed) totals.passed++
  else totals.failed++
}

/** The mocha tests of the rooms, in this process. */
async function rooms(): Promise<void> {
  console.log('\n— rooms: mocha')
  const mocha = new Mocha({reporter: process.env['CI'] ? 'dot' : 'spec', timeout: 60_000})
  const files = globSync('test/*/**/*.test.ts', {cwd: root, absolute: true, ignore: ['test/vscode/**']}).sort()
  console.log(`${files.length} files`)
  for (const file of files) mocha.addFile(file)
  await mocha.loadFilesAsync()
  await new Promise<void>((resolve) => {
    const runner = mocha.run(() => {
      const stats = runner.stats
      totals.passed += stats?.passes ?? 0
      totals.failed += stats?.failures ?? 1
      if (stats && stats.pending > 0) console.log(`‼ ${stats.pending} tests were skipped`)
      resolve()
    })
  })
}

/** Fetches and builds both VS Codes meanwhile, which takes minutes the first time; ends when they are there, or cannot be had, which the tests then tell. */
function provideEditors(): Promise<unknown> {
  if (process.env['VSCODE_TEST'] === 'electron') return Promise.resolve()
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/vscode/provide.ts'], {cwd: root, stdio: ['ignore', 'inherit', 'inherit']})
  return new Promise((resolve) => child.on('close', resolve).on('error', resolve))
}

/** The tests in a real VS Code, in a process of their own; its last line says how many passed. */
async function editor(which: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<void> {
  console.log(`\n— editor, ${which}: test/vscode/run.ts ${args.join(' ')}`)
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/vscode/run.ts', ...args], {cwd: root, stdio: ['ignore', 'pipe', 'inherit'], env: {...process.env, ...env}})
  let printed = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text
    process.stdout.write(text)
  })
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  const last = [...printed.matchAll(/^(\d+) passed, (\d+) failed/gm)].at(-1)
  totals.passed += Number(last?.[1] ?? 0)
  totals.failed += Math.max(Number(last?.[2] ?? 0), code === 0 ? 0 : 1)
}
