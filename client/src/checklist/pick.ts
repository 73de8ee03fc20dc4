import * as vscode from 'vscode'
import type {BaseLanguageClient} from 'vscode-languageclient'
import {elementRequest, type ElementState} from '../../../server/src/lsp/protocol.ts'
import {activeNotice} from '../active.ts'

/** An element of a notice that the writer chose. */
export interface Picked {
  readonly uri: vscode.Uri
  readonly id: string
}

/** Asks which element of the notice in front is meant, where no line of the checklist says it; undefined if there is none, or the writer went away. */
export async function pickElement(client: BaseLanguageClient, title: string, among: (state: ElementState) => boolean): Promise<Picked | undefined> {
  const uri = activeNotice()?.uri
  if (!uri) return undefined
  const states = (await client.sendRequest(elementRequest, {uri: client.code2ProtocolConverter.asUri(uri)})) ?? []
  const choices = states.filter(among).map(({id, title: name, why}) => ({id, label: vscode.l10n.t(name), detail: why}))
  if (choices.length === 0) void vscode.window.showInformationMessage(states.length > 0 ? vscode.l10n.t('Nothing is missing.') : vscode.l10n.t('This file is not a notice. Run “Breach Notice: Check This File” first.'))
  const picked = choices.length > 0 ? await vscode.window.showQuickPick(choices, {title}) : undefined
  return picked && {uri, id: picked.id}
}
