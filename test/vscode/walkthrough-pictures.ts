/** Takes the pictures of the walkthrough, one for each of its steps, in one VS Code: `npm run pictures`. */
import {cp, mkdir, readFile, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import encode, {init} from '@jsquash/webp/encode.js'
import type {Browser, Page} from 'playwright-core'
import {projectFolder} from './cache.ts'
import {inFewColours, type Picture} from './few-colours.ts'
import {openPreviewToSide} from './preview-page.ts'
import {startSession, type Session} from './session.ts'
import {exitOnSignals} from './signals.ts'
import {eventually, goTo, openQuickFixes, openWorkbench, patience, runCommand, visibleText, waitForSquiggles} from './workbench.ts'

/** So large is a picture in the walkthrough's right half; what is smaller can be read. */
const SIZE = {width: 680, height: 530}

/** With so many colours text has smooth edges still, and links and warnings their own. */
const COLOURS = 7

interface Step {
  /** So far down goes the picture: what it is about is above. */
  readonly height: number
  readonly show: (page: Page) => Promise<void>
}

const folder = join(projectFolder, 'client/media/walkthrough')

/** What the window shows at each step, by the name of its picture. */
const steps: Readonly<Record<string, Step>> = {
  new: {
    height: 264,
    show: async (page) => {
      await runCommand(page, 'Breach Notice: New')
      await page.locator('.quick-input-list .monaco-list-row', {hasText: 'Customers'}).waitFor()
    }
  },
  checklist: {
    height: 456,
    show: async (page) => {
      await page.keyboard.press('Escape')
      await runCommand(page, 'Breach Notice: Show Checklist')
      await page.getByRole('treeitem', {name: /: missing/}).first().waitFor({timeout: patience})
    }
  },
  mend: {
    height: 356,
    show: async (page) => {
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
    }
  },
  preview: {
    height: SIZE.height,
    show: async (page) => {
      await page.keyboard.press('Escape')
      await goTo(page, 1)
      const preview = await openPreviewToSide(page)
      const finding = preview.locator('.finding[tabindex]', {hasText: 'If you feel'}).first()
      await finding.click()
      await preview.getByRole('button', {name: 'Read about this rule'}).waitFor()
      // The words of which the card speaks are to be seen above it.
      await finding.evaluate('(finding) => finding.closest("main").scrollBy(0, finding.getBoundingClientRect().top - finding.closest("main").getBoundingClientRect().top - 8)')
    }
  },
  export: {
    height: 250,
    show: async (page) => {
      await page.keyboard.press('Control+Digit1')
      await page.keyboard.press('F1')
      await page.locator('.quick-input-widget input[type="text"]').fill('>Breach Notice: ')
      await page.keyboard.type('Ex')
      await eventually(() => page.locator('.quick-input-list').innerText(), (text) => text.includes('Export as Word'))
    }
  }
}

async function takeAll({browser, page, profile, server}: Session): Promise<void> {
  const notices = join(profile.folder, 'notices')
  const file = join(notices, 'half-an-apology.notice.md')
  await mkdir(notices)
  await cp(join(projectFolder, 'samples/half-an-apology.notice.md'), file)
  await page.setViewportSize(SIZE)
  await openWorkbench(page, {server, folder: notices, files: [file]})
  await runCommand(page, 'View: Close Primary Side Bar')
  await waitForSquiggles(page)
  await page.locator('.codelens-decoration', {hasText: 'elements'}).first().waitFor({timeout: patience})
  await mkdir(folder, {recursive: true})
  for (const [name, {height, show}] of Object.entries(steps)) {
    await show(page)
    const taken = await page.screenshot({clip: {x: 0, y: 0, width: SIZE.width, height}})
    const picture = inFewColours(await pixelsOf(browser, taken), COLOURS)
    await writeFile(join(folder, `${name}.webp`), Buffer.from(await encode(picture, {lossless: 1, quality: 100, method: 6})))
  }
}

/** A picture as its pixels: browsers can read every kind. */
async function pixelsOf(browser: Browser, png: Buffer): Promise<Picture> {
  const page = await browser.newPage()
  const read: unknown = await page.evaluate(`(async () => {
    const image = await createImageBitmap(await (await fetch('data:image/png;base64,${png.toString('base64')}')).blob())
    const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d')
    canvas.drawImage(image, 0, 0)
    return [image.width, image.height, ...canvas.getImageData(0, 0, image.width, image.height).data]
  })()`)
  await page.close()
  const [width = 0, height = 0, ...data] = read as number[]
  return {width, height, data: Uint8ClampedArray.from(data)}
}

exitOnSignals()
const session = await startSession({installed: true, settings: {'editor.lineNumbers': 'off', 'breadcrumbs.enabled': false, 'workbench.statusBar.visible': false, 'workbench.activityBar.location': 'hidden', 'editor.fontSize': 13}})
await init({wasmBinary: await readFile(createRequire(import.meta.url).resolve('@jsquash/webp/codec/enc/webp_enc_simd.wasm'))})
await takeAll(session)
await session.end()
process.exit(0)
