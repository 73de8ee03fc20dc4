import type {Connection} from 'vscode-languageserver'
import {languageTableRequest, type LanguageTable} from '../protocol.ts'

declare global {
  /** Where the bundle for the web asks for the tables of a language (see `server/bundles/browser.mjs`). */
  var noticeLintTable: ((name: string) => Promise<LanguageTable>) | undefined
}

/** Lets tables come from the client, which lies beside them, each when it is needed. */
export function takeTablesFrom(connection: Connection): void {
  globalThis.noticeLintTable = async (name) => {
    const table = await connection.sendRequest(languageTableRequest, {name})
    if (!table) throw new Error(`the extension has no table “${name}”; install it again`)
    return table
  }
}
