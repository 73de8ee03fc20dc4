/** What server and client say to each other about previews. The one place for both sides. */
import {NotificationType, RequestType, type CodeAction} from 'vscode-languageserver-protocol'
import type {PreviewFacts} from '../preview/model.ts'
import type {PatchStep} from '../preview/patch.ts'

/** A document that a preview shows. */
export interface Previewed {
  readonly uri: string
}

/** What changed in a preview since the update before. */
export interface PreviewUpdate extends Previewed {
  /** Version of the document that is shown. */
  readonly version: number
  /** The document is no notice, or is not to be linted: nothing can be shown. */
  readonly isNotice: boolean
  /** The first update after `watch`: the steps start from nothing, the facts are whole. */
  readonly full: boolean
  readonly steps: readonly PatchStep[]
  /** Those that changed. */
  readonly facts: Partial<PreviewFacts>
}

/** Names a finding of one version of a document; offsets are UTF-16 code units. */
export interface FindingQuery extends Previewed {
  readonly version: number
  readonly rule: string
  /** The item of a law that it speaks of, where many findings of the rule stand at the same place. */
  readonly item?: string | undefined
  readonly start: number
  readonly end: number
}

/** A finding with all that can be done about it. */
export interface PreviewFinding {
  readonly rule: string
  readonly severity: string
  readonly message: string
  readonly why: string
  /** Edits of the document in the version asked for. */
  readonly fixes: readonly CodeAction[]
  /** Keeps the rule silent here; where a comment can say so. */
  readonly ignore: CodeAction | undefined
}

/** Client to server: send a full update of this document now, and an update after every change. */
export const watchPreviewNotification = new NotificationType<Previewed>('noticeLint/preview/watch')

/** Client to server: no more updates. */
export const unwatchPreviewNotification = new NotificationType<Previewed>('noticeLint/preview/unwatch')

/** Server to client: what a preview must change. */
export const previewUpdateNotification = new NotificationType<PreviewUpdate>('noticeLint/preview/update')

/** Client to server: a finding and its fixes; null if the document has changed since or has no such finding. */
export const previewFindingRequest = new RequestType<FindingQuery, PreviewFinding | null, void>('noticeLint/preview/finding')
