import type {ExtensionContext} from 'vscode'
import {waitForNotices} from '../wait.ts'

/** Entry point in the browser, where an extension is one file. */
export function activate(context: ExtensionContext): void {
  waitForNotices(context, () => import('./client.ts'))
}
