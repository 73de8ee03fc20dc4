/**
 * What the extension costs in a real VS Code: its activation as the extension host has measured it, the time until a notice is underlined, and how far
 * the preview is behind the diagnostics while somebody types in a notice of 64 KB. `npm run bench:editor`; `-- --newest` for the newest VS Code.
 */
import {mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import type {Locator} from 'playwright-core'
import {installExtension} from '../vscode/code-server.ts'
import {openPreviewToSide} from '../vscode/preview-page.ts'
import {newestVariable, vscodeVersion} from '../vscode/provision.ts'
import {startSession, type Session} from '../vscode/session.ts'
import {exitOnSignals} from '../vscode/signals.ts'
import {editor, goTo, openWorkbench, patience, runCommand, waitForSquiggles} from '../vscode/workbench.ts'
import {activationsOf, BASELINE, DO_NOTHING, OURS, packageBaseline, type Activation} from './activation.ts'
import {noticeOf} from './texts.ts'

const WINDOWS = 5
const CHANGES = 20
/** One that opens nothing. */
const OUR_COMMAND = 'Breach Notice: Check All Notices in the Workspace'

const {values: {newest}} = parseArgs({options: {newest: {type: 'boolean', default: false}}})
process.env[newestVariable] = newest ? '1' : '0'

exitOnSignals()
const session = await startSession({installed: true})
const folder = join(session.profile.folder, 'notices')
const quietFolder = join(session.profile.folder, 'quiet')
await mkdir(folder)
await mkdir(quietFolder)
await installExtension(session.programs, session.profile, await packageBaseline(join(session.profile.folder, 'baseline')))
console.log(`VS Code ${vscodeVersion()}; times in milliseconds, the median of ${WINDOWS} windows or ${CHANGES} changes`)
await benchActivation(session)
await benchTyping(session)
await session.end()
process.exit(0)

/**
 * The host reads the programs of all extensions that an event wakes in turn, and to each counts the time of those before it: what is ours is seen
 * beside an extension that does nothing and wakes with ours, and where ours wakes alone, by a command, in a window at rest.
 */
async function benchActivation({page, server}: Session): Promise<void> {
  const file = join(folder, 'short.notice.md')
  await writeFile(file, noticeOf(2048))
  const underlined: number[] = []
  const withWindow: ReadonlyMap<string, Activation>[] = []
  const alone: ReadonlyMap<string, Activation>[] = []
  for (let window = 0; window < WINDOWS; window++) {
    await openWorkbench(page, {server, folder, files: [file]})
    const shown = performance.now()
    await waitForSquiggles(page)
    underlined.push(performance.now() - shown)
    withWindow.push(await activationsOf(page))
    await openWorkbench(page, {server, folder: quietFolder})
    await rest()
    for (const command of window % 2 === 0 ? [DO_NOTHING, OUR_COMMAND] : [OUR_COMMAND, DO_NOTHING]) {
      await runCommand(page, command)
      await rest()
    }
    alone.push(await activationsOf(page))
  }
  console.log('activation, by the extension host: code read + activate called + what it promised')
  for (const [when, windows] of [['a window opens with a notice', withWindow], ['alone, in a window at rest', alone]] as const) {
    for (const [what, id] of [['ours', OURS], ['one that does nothing', BASELINE]] as const) console.log(`  ${`${when}: ${what}`.padEnd(52)} ${figures(windows.map((window) => whole(window.get(id))))}`)
    console.log(`  ${`${when}: ours, activate alone`.padEnd(52)} ${figures(windows.map((window) => window.get(OURS)?.call ?? Number.NaN))}`)
  }
  console.log(`text is to be seen until it is underlined ${figures(underlined)}`)
}

function whole(activation: Activation | undefined): number {
  return activation ? activation.load + activation.call + activation.resolve : Number.NaN
}

/** Until what begins with a window has begun. */
function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 4_000))
}

async function benchTyping({page, server}: Session): Promise<void> {
  const file = join(folder, 'long.notice.md')
  await writeFile(file, noticeOf(64 * 1024))
  await openWorkbench(page, {server, folder, files: [file]})
  await waitForSquiggles(page)
  const preview = await openPreviewToSide(page)
  await page.keyboard.press('Control+Digit1')
  await goTo(page, 1)
  await page.keyboard.insertText('Write to us.\n\n')
  const behind: number[] = []
  const diagnostics: number[] = []
  for (let change = 0; change < CHANGES; change++) {
    await goTo(page, 1, 1)
    const seen = [whenThere(editor(page).locator('.view-overlays'), '.squiggly-error'), whenThere(preview.locator('main'), '.finding')]
    // Both must be watching before anything comes.
    await new Promise((resolve) => setTimeout(resolve, 300))
    const typed = Date.now()
    await page.keyboard.insertText('[DATE] ')
    const [underlined = 0, shown = 0] = await Promise.all(seen)
    diagnostics.push(underlined - typed)
    behind.push(shown - underlined)
  }
  console.log(`64 KB: a key until it is underlined       ${figures(diagnostics)}`)
  console.log(`64 KB: the preview behind the diagnostics ${figures(behind)}`)
}

/** What is used of a page, whose types are not those of Node. */
interface PageElement {
  readonly querySelectorAll: (selector: string) => Iterable<unknown>
}
declare const MutationObserver: new (changed: (records: unknown, observer: {disconnect: () => void}) => void) => {observe: (element: unknown, options: object) => void}

/** Waits for more of what a selector finds than there is, and gives the time of day at which it was there. */
function whenThere(within: Locator, selector: string): Promise<number> {
  return within.evaluate(
    (element: unknown, wanted) =>
      new Promise<number>((resolve) => {
        const before = [...(element as PageElement).querySelectorAll(wanted)].length
        new MutationObserver((_, observer) => {
          if ([...(element as PageElement).querySelectorAll(wanted)].length <= before) return
          observer.disconnect()
          resolve(Date.now())
        }).observe(element, {subtree: true, childList: true, characterData: true, attributes: true})
      }),
    selector,
    {timeout: patience}
  )
}

function figures(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number): string => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0).padStart(6)
  return `median ${at(0.5)}   least ${at(0)}   most ${at(1)}`
}
