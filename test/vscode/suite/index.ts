import {appendFileSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {reportVariable, type SuiteEvent} from '../suite-report.ts'

/**
 * Runs every `*.test.cjs` beside this bundled module with mocha. The extension host calls it, whichever launcher
 * started VS Code. Writes a report, one JSON line an event, to the file that the environment names.
 * @throws Error when a test failed, which also fails VS Code's own test run.
 */
export async function run(): Promise<void> {
  const path = process.env[reportVariable]
  if (path === undefined) throw new Error(`${reportVariable} is not set`)
  const write = (event: SuiteEvent): void => {
    appendFileSync(path, `${JSON.stringify(event)}\n`)
  }
  const failed = await runMocha(write).catch((error: unknown) => {
    write({event: 'broken', error: described(error)})
    throw error
  })
  if (failed > 0) throw new Error(`${failed} tests failed`)
}

async function runMocha(write: (event: SuiteEvent) => void): Promise<number> {
  process.setSourceMapsEnabled(true)
  // Imported, not bundled: the test files must meet the same mocha.
  const {default: Mocha} = await import('mocha')
  const mocha = new Mocha({reporter: Mocha.reporters.Base, timeout: 30_000, forbidOnly: process.env['CI'] === 'true'})
  for (const name of readdirSync(__dirname).sort()) {
    if (name.endsWith('.test.cjs')) mocha.addFile(join(__dirname, name))
  }
  let depth = 0
  let skipped = 0
  let passed = 0
  return new Promise((resolve) => {
    const runner = mocha.run((failed) => {
      // A run that found no test proves nothing.
      if (passed + failed + skipped === 0) write({event: 'broken', error: 'there are no tests'})
      else write({event: 'end', passed, failed, skipped})
      resolve(failed)
    })
    runner.on('suite', (suite) => {
      if (!suite.root) write({event: 'suite', title: suite.title, depth: depth++})
    })
    runner.on('suite end', (suite) => {
      if (!suite.root) depth--
    })
    runner.on('pass', (test) => {
      passed++
      write({event: 'pass', title: test.title, depth})
    })
    runner.on('pending', (test) => {
      skipped++
      write({event: 'skip', title: test.title, depth})
    })
    runner.on('fail', (test, error) => {
      write({event: 'fail', title: test.title, depth, error: described(error)})
    })
  })
}

function described(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
