import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import type {Frame, FrameLocator, Locator, Page} from 'playwright-core'
import {patience} from './workbench.ts'

/** The page inside the preview pane in front. VS Code puts it into a frame within a frame. */
export function previewOf(page: Page): FrameLocator {
  return page.locator('iframe.webview.ready').last().contentFrame().frameLocator('#active-frame')
}

/** Opens the preview of the notice in front beside it, by the button in its title bar, and waits until the notice is to be seen. */
export async function openPreviewToSide(page: Page): Promise<FrameLocator> {
  // The button is there as soon as the extension is; the palette would not list what comes while it is open.
  await page.locator('.editor-group-container.active .editor-actions .codicon-mail-read').click({timeout: patience})
  const preview = previewOf(page)
  await preview.locator('.block').first().waitFor({timeout: patience})
  return preview
}

/** What has the focus inside the preview: its classes, role and name; empty if nothing has. */
export async function focused(preview: FrameLocator): Promise<string> {
  const on = preview.locator(':focus')
  if ((await on.count()) === 0) return ''
  const said = await Promise.all(['class', 'role', 'type', 'aria-label'].map((name) => on.first().getAttribute(name)))
  return said.filter((one) => one !== null).join(' ')
}

/** Whether an element of the preview is within the pane, and not scrolled away. */
export async function isInView(preview: FrameLocator, element: Locator): Promise<boolean> {
  const box = await element.boundingBox()
  const pane = await preview.locator('main').boundingBox()
  return box !== null && pane !== null && box.y >= pane.y && box.y + box.height <= pane.y + pane.height
}

/** The title of the page in the preview. */
export async function titleOf(preview: FrameLocator): Promise<unknown> {
  return (await frameOf(preview)).evaluate('document.title')
}

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** What axe-core finds wrong with the page in the preview, each fault with the elements that have it. */
export async function violations(preview: FrameLocator): Promise<readonly string[]> {
  const frame = await frameOf(preview)
  if ((await frame.evaluate('typeof axe')) === 'undefined') await frame.evaluate(await readFile(axe, 'utf8'))
  const found: unknown = await frame.evaluate(
    'axe.run(document, {resultTypes: ["violations"]}).then(({violations}) => violations.map(({id, nodes}) => `${id}: ${nodes.map(({html, failureSummary}) => `${html}\\n  ${failureSummary}`).join("\\n")}`))'
  )
  if (!Array.isArray(found)) throw new Error('axe-core gave no answer')
  return found.map(String)
}

async function frameOf(preview: FrameLocator): Promise<Frame> {
  const body = await preview.locator('body').elementHandle()
  const frame = await body.ownerFrame()
  if (frame === null) throw new Error('the preview is gone')
  return frame
}
