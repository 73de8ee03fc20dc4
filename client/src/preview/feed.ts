import * as vscode from 'vscode'
import {State, type BaseLanguageClient} from 'vscode-languageclient'
import {previewUpdateNotification, unwatchPreviewNotification, watchPreviewNotification, type PreviewUpdate} from '../../../server/src/lsp/preview-protocol.ts'
import type {PreviewBlock, PreviewFacts} from '../../../server/src/preview/model.ts'
import {applyPatch} from '../../../server/src/preview/patch.ts'
import {translatedElements, translatedSections} from '../sections.ts'
import type {ToPage} from './messages.ts'

type Update = Extract<ToPage, {type: 'update'}>

/** What is known of one document, and who shows it. */
interface Watched {
  state: {readonly version: number; readonly isNotice: boolean; readonly blocks: readonly PreviewBlock[]; readonly facts: Partial<PreviewFacts>} | undefined
  readonly listeners: Set<(update: Update) => void>
}

/** Passes on what the server says of previewed documents; a page that comes later is told all at once. */
export class PreviewFeed {
  private readonly client: BaseLanguageClient
  private readonly watched = new Map<string, Watched>()
  readonly disposable: vscode.Disposable

  constructor(client: BaseLanguageClient) {
    this.client = client
    this.disposable = vscode.Disposable.from(
      client.onNotification(previewUpdateNotification, (update) => this.receive(update)),
      // A server that starts again knows nothing of what its forerunner was asked for.
      client.onDidChangeState(({newState}) => {
        if (newState === State.Running) for (const uri of this.watched.keys()) this.send(watchPreviewNotification, uri)
      })
    )
  }

  /** Calls `listener` with the whole preview, as soon as it is known, and with each change after that. */
  watch(document: vscode.Uri, listener: (update: Update) => void): vscode.Disposable {
    const uri = this.client.code2ProtocolConverter.asUri(document)
    const watched = this.watched.get(uri) ?? {state: undefined, listeners: new Set()}
    if (watched.listeners.size === 0) {
      this.watched.set(uri, watched)
      this.send(watchPreviewNotification, uri)
    }
    watched.listeners.add(listener)
    const {state} = watched
    if (state) listener({type: 'update', ...state, full: true, steps: [{add: state.blocks}]})
    return new vscode.Disposable(() => {
      watched.listeners.delete(listener)
      if (watched.listeners.size > 0 || this.watched.get(uri) !== watched) return
      this.watched.delete(uri)
      this.send(unwatchPreviewNotification, uri)
    })
  }

  private send(notification: typeof watchPreviewNotification, uri: string): void {
    if (this.client.state === State.Running) void this.client.sendNotification(notification, {uri})
  }

  private receive({uri, version, isNotice, full, steps, facts: told}: PreviewUpdate): void {
    const facts = {...told, ...(told.sections ? {sections: translatedSections(told.sections)} : {}), ...(told.elements ? {elements: translatedElements(told.elements)} : {})}
    const watched = this.watched.get(uri)
    if (!watched || (!full && !watched.state)) return
    watched.state = {
      version,
      isNotice,
      blocks: applyPatch(full ? [] : (watched.state?.blocks ?? []), steps, (block) => block),
      facts: full ? facts : {...watched.state?.facts, ...facts}
    }
    for (const listener of watched.listeners) listener({type: 'update', version, isNotice, full, steps, facts})
  }
}
