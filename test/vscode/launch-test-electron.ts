import {join} from 'node:path'
import {runTests} from '@vscode/test-electron'
import {cacheFolder} from './cache.ts'
import {createProfile} from './code-server.ts'
import {vscodeVersion} from './provision.ts'
import {followReport, reportVariable, type SuiteRun, type Totals} from './suite-report.ts'

/**
 * Runs a suite in the desktop VS Code, which it downloads into the cache first: for machines that may.
 * @throws Error when VS Code could not be had, or the suite could not run or did not end in time.
 */
export async function runSuiteInElectron(suite: SuiteRun): Promise<Totals> {
  const profile = await createProfile()
  const reportPath = join(profile.folder, 'suite.jsonl')
  const ended = new AbortController()
  try {
    // It rejects when a test failed, too; the report tells which.
    const vscode = runTests({
      version: vscodeVersion(),
      cachePath: join(cacheFolder, 'vscode-desktop'),
      extensionDevelopmentPath: suite.extensionFolder,
      extensionTestsPath: suite.testModule,
      extensionTestsEnv: {[reportVariable]: reportPath},
      launchArgs: [
        suite.workspace,
        '--user-data-dir',
        profile.userData,
        '--extensions-dir',
        profile.extensions,
        '--disable-workspace-trust',
        '--disable-gpu',
      ],
    })
    const failure = vscode.then(() => undefined, (error: unknown) => error).finally(() => ended.abort())
    try {
      const totals = await followReport(reportPath, suite.timeout, ended.signal)
      await failure
      return totals
    } catch (error) {
      throw ended.signal.aborted ? new Error('VS Code ended without a result', {cause: await failure}) : error
    }
  } finally {
    await profile.remove()
  }
}
