import {cp, mkdir, writeFile} from 'node:fs/promises'
import {basename, join} from 'node:path'
import type {FrameLocator, Page} from 'playwright-core'
import {projectFolder} from './cache.ts'
import {createProfile, installExtension, startEditorServer} from './code-server.ts'
import {packagedExtension} from './package.ts'
import {openPreviewToSide, previewOf} from './preview-page.ts'
import {type EditorPrograms, provisionOrSkip} from './provision.ts'
import {exitOnSignals} from './signals.ts'
import {launchBrowser, openWorkbench, patience, runCommand, waitForSquiggles} from './workbench.ts'

/** One picture: of a notice and its preview, or of what the window shows without. */
interface Picture {
  readonly name: string
  readonly theme: string
  readonly width: number
  /** A sample by its name, or the text of a notice; none is opened without. */
  readonly notice?: string
  /** What is done with the preview first. */
  readonly prepare?: (preview: FrameLocator) => Promise<void>
  /** What is done instead of opening the preview. */
  readonly show?: (page: Page) => Promise<void>
}

const LIGHT = 'Default Light Modern'
const DARK = 'Default Dark Modern'

const openCard = async (preview: FrameLocator): Promise<void> => {
  await preview.locator('.finding[tabindex]').nth(1).click()
  await preview.getByRole('button', {name: 'Read about this rule'}).waitFor()
}

const openChecklist = async (preview: FrameLocator): Promise<void> => {
  const button = preview.locator('.tool[aria-controls="side"]')
  if ((await button.getAttribute('aria-expanded')) === 'false') await button.click()
}

/** “New…”, up to the question for the language. */
const askForLanguage = async (page: Page): Promise<void> => {
  await runCommand(page, 'Breach Notice: New')
  for (const asked of ['Customers', 'E-mail', 'First word']) {
    await page.locator('.quick-input-list .monaco-list-row', {hasText: asked}).first().waitFor({timeout: patience})
    await page.keyboard.press('Enter')
  }
  await page.locator('.quick-input-list .monaco-list-row', {hasText: 'Español'}).waitFor({timeout: patience})
}

const showEmptyChecklist = async (page: Page): Promise<void> => {
  await runCommand(page, 'Breach Notice: Show Checklist')
  await page.locator('.pane', {hasText: 'Breach Notice'}).or(page.locator('.welcome-view-content')).first().waitFor({timeout: patience})
  await page.locator('.welcome-view-content .monaco-button').first().waitFor({timeout: patience})
}

const showEmptyPreview = async (page: Page): Promise<void> => {
  await page.locator('.editor-group-container.active .editor-actions .codicon-mail-read').click({timeout: patience})
  await previewOf(page).getByText('Nothing written yet').waitFor({timeout: patience})
}

const HEAD = `---
notice: customer
channel: email
---

From: Harbour View Hotel
To: guests who stay with us in September
Subject: Your name and telephone number went to a stranger

Dear guest,

On 8 August a list of bookings was sent to the wrong address. It held the names, telephone numbers and travel dates of 96 guests, and yours is one of them.
`

/** Long words, which a narrow pane has to break. */
const NARROW = `---
notice: customer
channel: email
---

Subject: Your name and telephone number went to a stranger

Dear guest,

On 8 August a list of bookings was sent to the wrong address. We are sorry. Write to datenschutzbeauftragter.der.hafenblickgesellschaft@harbourview-hotel-and-conference.example or see Donaudampfschifffahrtsgesellschaftskundendatenverarbeitung.
`

/** The pictures of `samples/pictures/`: the preview in every theme, in a narrow pane and with long words, and what there is where nothing is yet. */
const pictures: readonly Picture[] = [
  {name: 'preview-light', theme: LIGHT, notice: 'bad-everything', width: 1440, prepare: openCard},
  {name: 'preview-dark', theme: DARK, notice: 'half-an-apology', width: 1800, prepare: openChecklist},
  {name: 'preview-contrast', theme: 'Default High Contrast', notice: 'bad-everything', width: 1440, prepare: openCard},
  {name: 'preview-letter', theme: LIGHT, notice: 'good-letter', width: 1440},
  {name: 'preview-head', theme: LIGHT, notice: HEAD, width: 1440},
  {name: 'preview-narrow', theme: DARK, notice: NARROW, width: 800},
  {name: 'preview-empty', theme: LIGHT, notice: '---\nnotice: customer\n---\n', width: 1200, show: showEmptyPreview},
  {name: 'checklist-empty', theme: LIGHT, width: 1200, show: showEmptyChecklist},
  {name: 'new-language', theme: LIGHT, width: 1200, show: askForLanguage}
]

/** Takes one picture, in a VS Code of its own. */
async function take(programs: EditorPrograms, vsix: string, {name, theme, notice, width, prepare, show}: Picture): Promise<void> {
  const profile = await createProfile({'workbench.colorTheme': theme})
  try {
    await installExtension(programs, profile, vsix)
    const folder = join(profile.folder, 'notices')
    await mkdir(folder)
    const files = notice === undefined ? [] : [await lay(notice, folder)]
    const server = await startEditorServer(programs, profile)
    const browser = await launchBrowser(programs)
    try {
      const page: Page = await browser.newPage({viewport: {width, height: 860}})
      await openWorkbench(page, {server, folder, files})
      if (files.length > 0) await runCommand(page, 'View: Close Primary Side Bar')
      // The palette has what it knew when it was opened: the extension must be there.
      else await page.locator('.activitybar .action-label[aria-label*="Breach Notice"]').waitFor({timeout: patience})
      if (files.length > 0 && !notice?.startsWith('good')) await waitForSquiggles(page)
      if (show) await show(page)
      else {
        const preview = await openPreviewToSide(page)
        await prepare?.(preview)
      }
      await page.screenshot({path: join(projectFolder, 'samples/pictures', `${name}.png`)})
    } finally {
      await browser.close()
      await server.stop()
    }
  } finally {
    await profile.remove()
  }
}

/** Lays a notice into a folder. @returns its path */
async function lay(notice: string, folder: string): Promise<string> {
  const isText = notice.includes('\n')
  const file = join(folder, isText ? 'draft.notice.md' : `${notice}.notice.md`)
  await (isText ? writeFile(file, notice) : cp(join(projectFolder, 'samples', basename(file)), file))
  return file
}

exitOnSignals()
const programs = await provisionOrSkip()
const vsix = await packagedExtension()
const [only] = process.argv.slice(2)
for (const picture of pictures.filter(({name}) => only === undefined || name === only)) await take(programs, vsix, picture)
process.exit(0)
