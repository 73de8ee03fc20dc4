/** Takes the pictures of the walkthrough, one for each of its steps, in one VS Code: `npm run pictures`. */
import {cp, mkdir} from 'node:fs/promises'
import {join} from 'node:path'
import type {Page} from 'playwright-core'
import {projectFolder} from './cache.ts'
import {findProgram, report, runCommand as run} from './commands.ts'
import {openPreviewToSide} from './preview-page.ts'
import {startSession, type Session} from './session.ts'
import {exitOnSignals} from './signals.ts'
import {eventually, goTo, openQuickFixes, openWorkbench, patience, runCommand, visibleText, waitForSquiggles} from './workbench.ts'

/** So large is a picture in the walkthrough's right half; what is smaller can be read. */
const SIZE = {width: 760, height: 500}

const folder = join(projectFolder, 'client/media/walkthrough')

/** What the window shows at each step, by the name of its picture. */
const steps: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  new: async (page) => {
    await runCommand(page, 'Breach Notice: New')
    await page.locator('.quick-input-list .monaco-list-row', {hasText: 'Customers'}).waitFor()
  },
  checklist: async (page) => {
    await page.keyboard.press('Escape')
    await runCommand(page, 'Breach Notice: Show Checklist')
    await page.getByRole('treeitem', {name: /: missing/}).first().waitFor({timeout: patience})
  },
  mend: async (page) => {
    await runCommand(page, 'View: Close Primary Side Bar')
    await page.keyboard.press('Control+Digit1')
    const lines = (await visibleText(page)).split('\n')
    const line = lines.findIndex((text) => text.includes('inconvenience'))
    // Wrapped lines are no lines of the file: the search finds the words wherever they are.
    if (line < 0) throw new Error('the sample has no “inconvenience”')
    await page.keyboard.press('Control+KeyF')
    await page.keyboard.type('inconvenience')
    await page.keyboard.press('Escape')
    await openQuickFixes(page)
  },
  preview: async (page) => {
    await page.keyboard.press('Escape')
    await goTo(page, 1)
    const preview = await openPreviewToSide(page)
    await preview.locator('.finding[tabindex]').first().click()
    await preview.getByRole('button', {name: 'Read about this rule'}).waitFor()
    // The words of which the card speaks are to be seen above it.
    await preview.locator('.finding[tabindex]').first().evaluate('(finding) => finding.closest("main").scrollBy(0, finding.getBoundingClientRect().top - finding.closest("main").getBoundingClientRect().top - 40)')
  },
  export: async (page) => {
    await page.keyboard.press('Control+Digit1')
    await page.keyboard.press('F1')
    await page.locator('.quick-input-widget input[type="text"]').fill('>Breach Notice: ')
    await page.keyboard.type('Ex')
    await eventually(() => page.locator('.quick-input-list').innerText(), (text) => text.includes('Export as Word'))
  }
}

async function takeAll({page, profile, server}: Session): Promise<void> {
  const notices = join(profile.folder, 'notices')
  const file = join(notices, 'half-an-apology.notice.md')
  await mkdir(notices)
  await cp(join(projectFolder, 'samples/half-an-apology.notice.md'), file)
  await page.setViewportSize(SIZE)
  await openWorkbench(page, {server, folder: notices, files: [file]})
  await runCommand(page, 'View: Close Primary Side Bar')
  await waitForSquiggles(page)
  await mkdir(folder, {recursive: true})
  for (const [name, show] of Object.entries(steps)) {
    await show(page)
    await page.screenshot({path: join(folder, `${name}.png`)})
  }
}

/** A palette of few colours makes a picture a fifth as large. */
async function shrinkAll(): Promise<void> {
  const pngquant = findProgram('pngquant')
  if (pngquant === undefined) report('no pngquant on the PATH: the pictures have no palette and are five times as large')
  else await run(pngquant, ['--force', '--ext', '.png', '--speed', '1', '--strip', '--nofs', '8', ...Object.keys(steps).map((name) => join(folder, `${name}.png`))])
}

exitOnSignals()
const session = await startSession({installed: true, settings: {'editor.lineNumbers': 'off', 'breadcrumbs.enabled': false, 'workbench.statusBar.visible': false, 'workbench.activityBar.location': 'hidden', 'editor.fontSize': 13}})
await takeAll(session)
await session.end()
await shrinkAll()
process.exit(0)
