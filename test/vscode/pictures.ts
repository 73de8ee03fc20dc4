import {cp, mkdir} from 'node:fs/promises'
import {basename, join} from 'node:path'
import type {FrameLocator, Page} from 'playwright-core'
import {projectFolder} from './cache.ts'
import {createProfile, installExtension, startEditorServer} from './code-server.ts'
import {packagedExtension} from './package.ts'
import {openPreviewToSide} from './preview-page.ts'
import {type EditorPrograms, provisionOrSkip} from './provision.ts'
import {exitOnSignals} from './signals.ts'
import {launchBrowser, openWorkbench, runCommand, waitForSquiggles} from './workbench.ts'

/** One picture of a notice and its preview: what is done with the preview first. */
interface Picture {
  readonly name: string
  readonly theme: string
  readonly notice: string
  readonly width: number
  readonly prepare?: (preview: FrameLocator) => Promise<void>
}

const openCard = async (preview: FrameLocator): Promise<void> => {
  await preview.locator('.finding[tabindex]').nth(1).click()
  await preview.getByRole('button', {name: 'Read about this rule'}).waitFor()
}

const openChecklist = async (preview: FrameLocator): Promise<void> => {
  const button = preview.locator('.tool[aria-controls="side"]')
  if ((await button.getAttribute('aria-expanded')) === 'false') await button.click()
}

/** The pictures of `samples/pictures/` that show the preview, in every theme. */
const pictures: readonly Picture[] = [
  {name: 'preview-light', theme: 'Default Light Modern', notice: 'bad-everything', width: 1440, prepare: openCard},
  {name: 'preview-dark', theme: 'Default Dark Modern', notice: 'half-an-apology', width: 1800, prepare: openChecklist},
  {name: 'preview-contrast', theme: 'Default High Contrast', notice: 'bad-everything', width: 1440, prepare: openCard},
  {name: 'preview-letter', theme: 'Default Light Modern', notice: 'good-letter', width: 1440, prepare: openChecklist}
]

/** Takes one picture, in a VS Code of its own. */
async function take(programs: EditorPrograms, vsix: string, {name, theme, notice, width, prepare}: Picture): Promise<void> {
  const profile = await createProfile({'workbench.colorTheme': theme})
  try {
    await installExtension(programs, profile, vsix)
    const folder = join(profile.folder, 'notices')
    const source = join(projectFolder, 'samples', `${notice}.notice.md`)
    const file = join(folder, basename(source))
    await mkdir(folder)
    await cp(source, file)
    const server = await startEditorServer(programs, profile)
    const browser = await launchBrowser(programs)
    try {
      const page: Page = await browser.newPage({viewport: {width, height: 860}})
      await openWorkbench(page, {server, folder, files: [file]})
      await runCommand(page, 'View: Close Primary Side Bar')
      if (!notice.startsWith('good')) await waitForSquiggles(page)
      const preview = await openPreviewToSide(page)
      await prepare?.(preview)
      await page.screenshot({path: join(projectFolder, 'samples/pictures', `${name}.png`)})
    } finally {
      await browser.close()
      await server.stop()
    }
  } finally {
    await profile.remove()
  }
}

exitOnSignals()
const programs = await provisionOrSkip()
const vsix = await packagedExtension()
const [only] = process.argv.slice(2)
for (const picture of pictures.filter(({name}) => only === undefined || name === only)) await take(programs, vsix, picture)
process.exit(0)
