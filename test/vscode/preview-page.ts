import type {FrameLocator, Page} from 'playwright-core'
import {patience, runCommand} from './workbench.ts'

/** The page inside the preview pane in front. VS Code puts it into a frame within a frame. */
export function previewOf(page: Page): FrameLocator {
  return page.locator('iframe.webview.ready').last().contentFrame().frameLocator('#active-frame')
}

/** Opens the preview of the notice in front beside it, and waits until the notice is to be seen. */
export async function openPreviewToSide(page: Page): Promise<FrameLocator> {
  await runCommand(page, 'Breach Notice: Open Preview to the Side')
  const preview = previewOf(page)
  await preview.locator('.block').first().waitFor({timeout: patience})
  return preview
}
