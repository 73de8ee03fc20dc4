import {join} from 'node:path'
import {parseArgs} from 'node:util'
import Mocha from 'mocha'
import {buildSuite} from './build.ts'
import {projectFolder} from './cache.ts'
import {report} from './commands.ts'
import {copyFixture} from './fixture.ts'
import {runSuiteInCodeServer} from './launch-code-server.ts'
import {runSuiteAgainstPackage} from './launch-installed.ts'
import {runSuiteInElectron} from './launch-test-electron.ts'
import {packagedExtension} from './package.ts'
import {type EditorPrograms, isNewest, newestVariable, provisionOrSkip, vscodeVersion} from './provision.ts'
import {exitOnSignals} from './signals.ts'
import type {SuiteRun, Totals} from './suite-report.ts'

/** The tests that drive the workbench as a person would; modules that call mocha's `describe` when imported. */
const workbenchTests = {vsix: () => import('./vsix.ts'), 'check-all': () => import('./check-all.ts'), quiet: () => import('./quiet.ts'), preview: () => import('./preview.ts'), web: () => import('./web.ts')} as const

/**
 * `--only preview` runs one part, `suite` is that inside VS Code; `--grep words` the tests of the workbench that have these words; `--newest` takes the newest
 * VS Code instead of the oldest.
 */
const {values: {only, grep, newest}} = parseArgs({options: {only: {type: 'string'}, grep: {type: 'string'}, newest: {type: 'boolean', default: isNewest()}}})
process.env[newestVariable] = newest ? '1' : '0'

/** Runs the editor tests: the suite inside VS Code, then those that drive the workbench. */
async function runAll(): Promise<Totals> {
  const inElectron = process.env['VSCODE_TEST'] === 'electron'
  const programs = inElectron ? undefined : await provisionOrSkip()
  // Packaging builds the extension, which the suite runs from the project's folder.
  await packagedExtension()
  const inside = only === undefined || only === 'suite' ? await runSuite(programs) : NONE
  const outside = programs && only !== 'suite' ? await runWorkbenchTests() : NONE
  return {passed: inside.passed + outside.passed, failed: inside.failed + outside.failed, skipped: inside.skipped + outside.skipped}
}

const NONE: Totals = {passed: 0, failed: 0, skipped: 0}

async function runSuite(programs: EditorPrograms | undefined): Promise<Totals> {
  const testModule = await buildSuite(join(import.meta.dirname, 'suite'), join(projectFolder, 'dist/test/vscode'))
  const fixture = await copyFixture()
  try {
    const suite: SuiteRun = {extensionFolder: projectFolder, testModule, workspace: fixture.workspace, timeout: 300_000}
    if (programs === undefined) {
      report('the suite, in the desktop VS Code; the tests that drive the workbench run without VSCODE_TEST=electron')
      return await runSuiteInElectron(suite)
    }
    report(`the suite, in the extension host of VS Code ${vscodeVersion()}`)
    return await (newest ? runSuiteAgainstPackage : runSuiteInCodeServer)(programs, suite)
  } finally {
    await fixture.remove()
  }
}

async function runWorkbenchTests(): Promise<Totals> {
  report('the tests that drive the workbench')
  const mocha = new Mocha({timeout: 120_000, forbidOnly: process.env['CI'] === 'true', ...(grep === undefined ? {} : {grep})})
  // Mocha would load added files as second copies of the modules that this process has loaded, and package twice.
  mocha.suite.emit(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, globalThis, import.meta.filename, mocha)
  // The web extension runs from its folder, which the newest does not take.
  for (const [name, load] of Object.entries(workbenchTests)) if (only === undefined ? !(newest && name === 'web') : only === name) await load()
  return new Promise((resolve) => {
    const runner = mocha.run(() => {
      const {passes = 0, failures = 0, pending = 0} = runner.stats ?? {}
      resolve({passed: passes, failed: failures, skipped: pending})
    })
  })
}

exitOnSignals()
const {passed, failed, skipped} = await runAll()
if (skipped > 0) console.log(`${skipped} skipped`)
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
