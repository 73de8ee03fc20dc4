import type {ExtensionContext} from 'vscode'
import {waitForNotices} from '../wait.ts'

/** Entry point on the desktop: the client is a bundle of its own, which is read when it is needed. */
export function activate(context: ExtensionContext): void {
  waitForNotices(context, () => import('./client.ts'))
}
