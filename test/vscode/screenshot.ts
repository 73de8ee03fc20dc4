import {cp, mkdir} from 'node:fs/promises'
import {basename, dirname, join, resolve} from 'node:path'
import {projectFolder} from './cache.ts'
import {createProfile, installExtension, startEditorServer} from './code-server.ts'
import type {EditorPrograms} from './provision.ts'
import {packagedExtension} from './package.ts'
import {provisionOrSkip} from './provision.ts'
import {exitOnSignals} from './signals.ts'
import {goTo, launchBrowser, newPage, openWorkbench, problems, runCommand, waitForSquiggles} from './workbench.ts'

/** Takes a picture of a notice in VS Code: its squiggles, and the problems panel below. */
async function takePicture(programs: EditorPrograms, vsix: string, notice: string, target: string): Promise<void> {
  const profile = await createProfile()
  try {
    await installExtension(programs, profile, vsix)
    const folder = join(profile.folder, 'notices')
    const file = join(folder, basename(notice))
    await mkdir(folder)
    await cp(notice, file)
    const server = await startEditorServer(programs, profile)
    const browser = await launchBrowser(programs)
    try {
      const page = await newPage(browser)
      await openWorkbench(page, {server, folder, files: [file]})
      await runCommand(page, 'View: Close Primary Side Bar')
      await waitForSquiggles(page)
      await problems(page)
      await page.keyboard.press('Control+Digit1')
      await goTo(page, 1)
      await mkdir(dirname(target), {recursive: true})
      await page.screenshot({path: target})
    } finally {
      await browser.close()
      await server.stop()
    }
  } finally {
    await profile.remove()
  }
}

const [notice, target] = process.argv.slice(2)
if (notice === undefined || target === undefined) {
  console.error('Usage: tsx test/vscode/screenshot.ts NOTICE PICTURE.png')
  process.exit(2)
}
exitOnSignals()
await takePicture(await provisionOrSkip(), await packagedExtension(), resolve(projectFolder, notice), resolve(projectFolder, target))
process.exit(0)
