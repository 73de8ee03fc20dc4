import {join} from 'node:path'
import {createProfile, installExtension, startEditorServer} from './code-server.ts'
import {runInPage} from './launch-code-server.ts'
import {packagedExtension} from './package.ts'
import type {EditorPrograms} from './provision.ts'
import {packageSmallExtension} from './small-extension.ts'
import {installedVariable, reportVariable, type SuiteRun, type Totals} from './suite-report.ts'

/**
 * Runs a suite as `runSuiteInCodeServer` does, against the installed package: newer editions of code-server start no extension that is under development.
 * What calls the suite there is an extension of its own, of one line.
 */
export async function runSuiteAgainstPackage(programs: EditorPrograms, suite: SuiteRun): Promise<Totals> {
  const profile = await createProfile()
  try {
    await installExtension(programs, profile, await packagedExtension())
    await installExtension(programs, profile, await packageRunner(join(profile.folder, 'runner'), suite.testModule))
    const reportPath = join(profile.folder, 'suite.jsonl')
    const server = await startEditorServer(programs, profile, {[reportVariable]: reportPath, [installedVariable]: '1'})
    try {
      return await runInPage(programs, server, {server, workspace: suite.workspace}, reportPath, suite.timeout)
    } finally {
      await server.stop()
    }
  } finally {
    await profile.remove()
  }
}

/** Packages an extension that runs the suite as soon as its window is there. */
function packageRunner(folder: string, testModule: string): Promise<string> {
  const main = `exports.activate = () => void require(${JSON.stringify(testModule)}).run().catch(() => undefined)\n`
  return packageSmallExtension(folder, {name: 'suite-runner', activationEvents: ['onStartupFinished'], main})
}
