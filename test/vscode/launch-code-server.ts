import {join} from 'node:path'
import type {Page} from 'playwright-core'
import {createProfile, type EditorServer, startEditorServer} from './code-server.ts'
import {report} from './commands.ts'
import type {EditorPrograms} from './provision.ts'
import {followReport, reportVariable, type SuiteRun, type Totals} from './suite-report.ts'
import {keepPicture, launchBrowser, newPage, openWorkbench, type WorkbenchOptions} from './workbench.ts'

/**
 * Runs a suite in the extension host of a VS Code that code-server serves and headless Chromium shows.
 * Everything it started has ended when it returns; a picture of the page is kept if the suite failed.
 * @throws Error when the suite could not run or did not end in time.
 */
export async function runSuiteInCodeServer(programs: EditorPrograms, suite: SuiteRun): Promise<Totals> {
  const profile = await createProfile()
  try {
    const reportPath = join(profile.folder, 'suite.jsonl')
    const server = await startEditorServer(programs, profile, {[reportVariable]: reportPath})
    try {
      const {workspace, extensionFolder, testModule} = suite
      return await runInPage(programs, server, {server, workspace, extensionFolder, testModule}, reportPath, suite.timeout)
    } finally {
      await server.stop()
    }
  } finally {
    await profile.remove()
  }
}

/** Shows a workbench in which the suite runs, and gives what its report says. @param timeout milliseconds after which the suite counts as hung */
export async function runInPage(programs: EditorPrograms, server: EditorServer, shown: WorkbenchOptions, reportPath: string, timeout: number): Promise<Totals> {
  const browser = await launchBrowser(programs)
  const page = await newPage(browser)
  const crashed = new AbortController()
  page.on('crash', () => crashed.abort())
  const said: string[] = []
  let answering: ReturnType<typeof setInterval> | undefined
  page.on('console', (message) => {
    if (!message.text().startsWith('%c INFO')) said.push(message.text())
  })
  try {
    await openWorkbench(page, shown)
    answering = setInterval(() => void loseChanges(page), 500)
    const totals = await followReport(reportPath, timeout, AbortSignal.any([crashed.signal, server.ended]))
    if (totals.failed > 0) await keepPicture(page, 'failed-suite')
    return totals
  } catch (error) {
    report(`the page's console said last:\n${said.slice(-30).join('\n')}`)
    await keepPicture(page, 'failed-suite')
    throw error
  } finally {
    clearInterval(answering)
    await browser.close()
  }
}

/** Says “Don't Save” where VS Code asks, which it does not in a window that is opened for tests. */
async function loseChanges(page: Page): Promise<void> {
  const button = page.locator('.monaco-dialog-box').getByRole('button', {name: "Don't Save"})
  if (await button.isVisible().catch(() => false)) await button.click({timeout: 1_000}).catch(() => undefined)
}
