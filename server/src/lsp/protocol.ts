/** What server and client say to each other beyond the Language Server Protocol. The one place for both sides. */
import {NotificationType, RequestType, type Diagnostic, type Range, type WorkspaceEdit} from 'vscode-languageserver-protocol'
import type {PanelSection} from '../preview/model.ts'
import type {Exported, ExportFormat} from '../export/export.ts'

/** Settings `noticeLint.*` of one resource. */
export interface Settings {
  /** Lint at all. */
  readonly enable: boolean
  /** Level by rule. */
  readonly rules: Readonly<Record<string, string>>
  /** Most findings that are shown for one notice. */
  readonly maxFindings: number
}

/** How a notice stands; sent after each lint. */
export interface Checklist {
  readonly uri: string
  readonly present: number
  readonly total: number
  /** The elements that are missing, with their names in English, which the client translates. */
  readonly missing: readonly {readonly id: string; readonly title: string}[]
  readonly errors: number
  readonly warnings: number
  readonly grade: number
}

/** Server to client: a notice was linted. */
export const checklistNotification = new NotificationType<Checklist>('noticeLint/checklist')

/** Client to server: lint this document although nothing says that it is a notice. */
export const lintAnywayNotification = new NotificationType<{readonly uri: string}>('noticeLint/lintAnyway')

/** Client to server: the page of a rule as Markdown; null for a rule that does not exist. */
export const pageRequest = new RequestType<{readonly rule: string}, string | null, void>('noticeLint/page')

/** Client to server: the edits of all safe fixes of a document. */
export const fixAllCommand = 'noticeLint.fixAll'

/** A command of the client: show a rule's page. Only named to clients that say in `initializationOptions` that they have it. */
export const explainCommand = 'noticeLint.explain'

/** One element of a notice, for the checklist view. */
export interface ElementState {
  readonly id: string
  /** In English; the client translates it. */
  readonly title: string
  /** Why it matters to the reader. */
  readonly why: string
  readonly present: boolean
  /** How bad it is that it is missing; none where it is there, is not asked for or is silenced. */
  readonly severity?: 'error' | 'warning' | 'info' | 'hint'
  /** Where the notice says it. */
  readonly evidence: readonly Place[]
  /** Where it will be said once the slots there are filled, as long as it is said nowhere. */
  readonly waiting: readonly Place[]
}

/** Words of a notice. */
export interface Place {
  readonly range: Range
  readonly words: string
}

/** Client to server: the elements of an open notice, in the order of the codebook; null for what is no notice. */
export const elementRequest = new RequestType<{readonly uri: string}, ElementState[] | null, void>('noticeLint/elements')

/** Client to server: what declared laws ask of an open notice, and when each notice is due; spans are offsets of the version asked for. Null for what is no notice. */
export const lawRequest = new RequestType<{readonly uri: string}, {readonly version: number; readonly sections: readonly PanelSection[]} | null, void>('noticeLint/law')

/** Client to server: the edit that inserts an element, or an item of a law, that an open notice lacks; null where there is nothing to insert. */
export const insertionRequest = new RequestType<{readonly uri: string; readonly element: string} | {readonly uri: string; readonly item: string}, WorkspaceEdit | null, void>('noticeLint/insertion')

/** Client to server: the findings of a text that is not open; null where nothing is to be linted. */
export const lintTextRequest = new RequestType<{readonly uri: string; readonly text: string}, Diagnostic[] | null, void>('noticeLint/lintText')

/** Client to server: the words that a key of the front matter may hold, with what they mean. */
export const vocabularyRequest = new RequestType<{readonly key: string}, Readonly<Record<string, string>>, void>('noticeLint/vocabulary')

/** Title and headings that laws prescribe, in their words and order; none of them prescribes any where both are missing. */
export interface PrescribedForm {
  readonly title?: string
  readonly headings: readonly string[]
}

/** Client to server: the form that laws prescribe, by their ids; of several that prescribe one, that of the first. */
export const prescribedRequest = new RequestType<{readonly laws: readonly string[]}, PrescribedForm, void>('noticeLint/prescribed')

/** Client to server: an open notice in another form; null for what is no notice. */
export const exportRequest = new RequestType<{readonly uri: string; readonly format: ExportFormat}, Exported | null, void>('noticeLint/export')

/** Server to client, where the server can read no files itself: the text of a file; null where there is none. */
export const readFileRequest = new RequestType<{readonly uri: string}, string | null, void>('noticeLint/readFile')

/** One of the tables that the build makes of a language, the two files `NAME.json` and `NAME.bin`: phrases, what was learned from sentences, or the phrases of laws. */
export interface LanguageTable {
  readonly strings: string
  readonly numbers: Uint8Array
}

/** Server to client, where the server can read no files itself: a table by its name; null where there is none. It is asked for when the first notice comes in its language. */
export const languageTableRequest = new RequestType<{readonly name: string}, LanguageTable | null, void>('noticeLint/languageTable')

/** Commands of the client that a code lens names: the checklist view, and the preview beside the text. */
export const showChecklistCommand = 'noticeLint.showChecklist'
export const showPreviewCommand = 'noticeLint.openPreviewToSide'

/** What a client may say of itself when it starts the server. */
export interface InitializationOptions {
  /** The client has the command `noticeLint.explain`. */
  readonly explain?: boolean
  /** The client wants to be told how each notice stands. */
  readonly checklist?: boolean
  /** The client has the commands that a code lens names. */
  readonly lens?: boolean
}
