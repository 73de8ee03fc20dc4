import {mkdir} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {type Browser, chromium, type Locator, type Page} from 'playwright-core'
import {cacheFolder} from './cache.ts'
import type {EditorServer} from './code-server.ts'
import {report} from './commands.ts'
import type {EditorPrograms} from './provision.ts'

/** How long a workbench may take to show something, in milliseconds. The first start is slow. */
export const patience = 60_000

/** Starts headless Chromium; it asks nothing of the network by itself. */
export function launchBrowser(programs: EditorPrograms): Promise<Browser> {
  return chromium.launch({
    executablePath: programs.chromium,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

/** Opens a page of the size of the README's picture. */
export function newPage(browser: Browser): Promise<Page> {
  return browser.newPage({viewport: {width: 1280, height: 800}})
}

/** What a workbench opens. Paths are absolute. */
export interface WorkbenchOptions {
  readonly server: EditorServer
  readonly folder?: string
  /** A `.code-workspace` file, instead of a folder. */
  readonly workspace?: string
  /** Files to open in editors, the last one in front. */
  readonly files?: readonly string[]
  readonly extensionFolder?: string
  /** The module whose `run` the extension host calls. */
  readonly testModule?: string
}

/** Opens VS Code in a page and waits until its workbench is there; extensions start after that. */
export async function openWorkbench(page: Page, options: WorkbenchOptions): Promise<void> {
  const remote = (path: string): string => `vscode-remote://${options.server.authority}${encodeURI(path)}`
  const payload: [string, string][] = [['skipWelcome', 'true']]
  for (const file of options.files ?? []) payload.push(['openFile', remote(file)])
  if (options.extensionFolder !== undefined) payload.push(['extensionDevelopmentPath', remote(options.extensionFolder)])
  if (options.testModule !== undefined) payload.push(['extensionTestsPath', remote(options.testModule)])
  const query = new URLSearchParams({payload: JSON.stringify(payload)})
  if (options.folder !== undefined) query.set('folder', options.folder)
  if (options.workspace !== undefined) query.set('workspace', options.workspace)
  await page.goto(`http://${options.server.authority}/?${query.toString()}`)
  await page.locator('.monaco-workbench').waitFor({timeout: patience})
  if (options.files !== undefined && options.files.length > 0) await editor(page).waitFor({timeout: patience})
}

const EDITOR = '.editor-group-container.active .monaco-editor[data-uri]'

/** The text editor in front. */
export function editor(page: Page): Locator {
  return page.locator(EDITOR).first()
}

/** Waits until the editor in front underlines something, and returns the squiggles. */
export async function waitForSquiggles(page: Page): Promise<Locator> {
  const squiggles = editor(page).locator('.squiggly-error, .squiggly-warning, .squiggly-info, .squiggly-hint')
  await squiggles.first().waitFor({state: 'attached', timeout: patience})
  return squiggles
}

/** Runs a command by its title, from the command palette. */
export async function runCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1')
  const input = page.locator('.quick-input-widget input[type="text"]')
  await input.waitFor()
  await input.fill(`>${title}`)
  const entry = page.locator('.quick-input-list .monaco-list-row', {hasText: title}).first()
  await entry.waitFor({timeout: patience})
  await page.keyboard.press('Enter')
}

/** Opens the problems panel and returns the text of each problem in it that contains `words`, as far as the panel has room. */
export async function problems(page: Page, words = ''): Promise<readonly string[]> {
  const panel = page.locator('.markers-panel')
  if (!(await panel.isVisible())) await page.keyboard.press('Control+Shift+KeyM')
  await page.getByPlaceholder(/^Filter \(e\.g\. text/).fill(words)
  const rows = panel.locator('.monaco-list-row:has(.marker-icon)', {hasText: words})
  await rows.first().waitFor({timeout: patience})
  return rows.allInnerTexts()
}

/** Opens the language status of the editor in front, in the status bar, and returns what its items say. */
export async function languageStatus(page: Page): Promise<readonly string[]> {
  const items = page.locator('.hover-language-status .element')
  await page.locator('[id="status.languageStatus"]').hover()
  await items.first().waitFor({timeout: patience})
  const said = await items.allInnerTexts()
  await page.mouse.move(0, 0)
  return said
}

/** Puts the cursor into a line, from 1, and a column, from 1, of the editor in front. */
export async function goTo(page: Page, line: number, column = 1): Promise<void> {
  await page.keyboard.press('Control+KeyG')
  const input = page.locator('.quick-input-widget input[type="text"]')
  await input.waitFor()
  await input.fill(`:${line}:${column}`)
  await page.keyboard.press('Enter')
  await input.waitFor({state: 'hidden'})
}

/** Opens the menu of quick fixes at the cursor by its key and returns the titles in it. */
export async function openQuickFixes(page: Page): Promise<readonly string[]> {
  const actions = page.locator('.action-widget .monaco-list-row.action')
  // Until the server has answered once the menu says that there is nothing; a person would press again.
  for (let attempt = 0; attempt < 10; attempt++) {
    await page.keyboard.press('Control+Period')
    if (await actions.first().waitFor({timeout: 3_000}).then(() => true, () => false)) return actions.allInnerTexts()
    await page.keyboard.press('Escape')
  }
  throw new Error('no quick fix at the cursor')
}

/** Chooses the entry at `index` of the open menu of quick fixes with the arrow keys. */
export async function chooseQuickFix(page: Page, index: number): Promise<void> {
  for (let step = 0; step < index; step++) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.locator('.action-widget').waitFor({state: 'hidden'})
}

/** Reads again and again until `accept` likes what it reads, and returns that; fails with what it read last. */
export async function eventually<T>(read: () => Promise<T>, accept: (value: T) => boolean): Promise<T> {
  const deadline = Date.now() + patience
  for (;;) {
    const value = await read()
    if (accept(value)) return value
    if (Date.now() > deadline) throw new Error(`still not as awaited: ${JSON.stringify(value)}`)
    await sleep(100)
  }
}

/** The lines that the editor in front shows, as a reader sees them: without those scrolled away. */
export async function visibleText(page: Page): Promise<string> {
  // At one go: a line that the editor takes away meanwhile would be waited for.
  const text: unknown = await page.evaluate(`[...(document.querySelector('${EDITOR}')?.querySelectorAll('.view-line') ?? [])].map((line) => ({top: line.getBoundingClientRect().y, text: line.innerText})).sort((a, b) => a.top - b.top).map(({text}) => text).join('\\n')`)
  // The editor shows spaces as no-break spaces.
  return String(text).replaceAll('\u00a0', ' ')
}

/** Keeps a picture of a page whose test failed, in the cache. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const path = join(cacheFolder, `${name}.png`)
  await mkdir(dirname(path), {recursive: true})
  await page.screenshot({path})
  report(`the page as it was: ${path}`)
}
