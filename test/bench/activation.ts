/** What VS Code itself says of how long extensions took to activate, and an extension beside ours that does nothing, to hold ours against. */
import type {Page} from 'playwright-core'
import {packageSmallExtension} from '../vscode/small-extension.ts'
import {patience, runCommand} from '../vscode/workbench.ts'

/** The times of one activation as the extension host has measured them, in milliseconds. */
export interface Activation {
  /** Its program was read, by way of what else the host did in between: it begins all extensions of one event together. */
  readonly load: number
  /** Its `activate` ran. */
  readonly call: number
  /** What `activate` promised came. */
  readonly resolve: number
}

export const OURS = 'breach-notice-lint.breach-notice-lint'
export const BASELINE = 'breach-notice-lint.does-nothing'
/** The baseline's command. */
export const DO_NOTHING = 'Do Nothing'

/** Packages an extension that activates when ours does, and does nothing. */
export function packageBaseline(folder: string): Promise<string> {
  return packageSmallExtension(folder, {
    name: 'does-nothing',
    activationEvents: ['onLanguage:markdown'],
    commands: [{command: 'doesNothing.doNothing', title: DO_NOTHING}],
    main: "exports.activate = () => void require('vscode').commands.registerCommand('doesNothing.doNothing', () => undefined)\n"
  })
}

/** Reads “Developer: Startup Performance”. @returns the activations by the ids of their extensions. */
export async function activationsOf(page: Page): Promise<ReadonlyMap<string, Activation>> {
  const before = page.viewportSize()
  // The report is an editor, which has only the lines that are to be seen.
  await page.setViewportSize({width: 1400, height: 6_000})
  await runCommand(page, 'Developer: Startup Performance')
  const lines = page.locator('.editor-group-container.active .view-line')
  await lines.filter({hasText: /^##.Raw.Perf.Marks/}).first().waitFor({timeout: patience})
  const found = new Map<string, Activation>()
  for (const line of await lines.allInnerTexts()) {
    const [, id = '', , load, call, resolve] = line.replaceAll('\u00a0', ' ').split('|').map((cell) => cell.trim())
    if (/^[\w-]+\.[\w-]+$/.test(id)) found.set(id.toLowerCase(), {load: Number(load), call: Number(call), resolve: Number(resolve)})
  }
  if (before) await page.setViewportSize(before)
  return found
}
