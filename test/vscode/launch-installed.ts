import {spawnSync} from 'node:child_process'
import {mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {projectFolder} from './cache.ts'
import {createProfile, installExtension, startEditorServer} from './code-server.ts'
import {runInPage} from './launch-code-server.ts'
import {packagedExtension} from './package.ts'
import type {EditorPrograms} from './provision.ts'
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
async function packageRunner(folder: string, testModule: string): Promise<string> {
  const manifest = {name: 'suite-runner', version: '1.0.0', publisher: 'breach-notice-lint', engines: {vscode: '^1.100.0'}, main: './main.js', activationEvents: ['onStartupFinished']}
  await mkdir(folder)
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest))
  await writeFile(join(folder, 'main.js'), `exports.activate = () => void require(${JSON.stringify(testModule)}).run().catch(() => undefined)\n`)
  const vsix = join(folder, 'runner.vsix')
  const vsce = join(projectFolder, 'node_modules/@vscode/vsce/vsce')
  const {status, stderr} = spawnSync(process.execPath, [vsce, 'package', '--no-dependencies', '--allow-missing-repository', '--skip-license', '--out', vsix], {cwd: folder, encoding: 'utf8'})
  if (status !== 0) throw new Error(`the extension that runs the suite could not be packaged: ${stderr}`)
  return vsix
}
