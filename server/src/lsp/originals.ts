import type {TextDocuments} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import {folderOf, resolvePath} from '../lint/config/paths.ts'
import {linterFor} from '../lint/notice-linter.ts'
import {findOriginal, originalNames, type FoundFile, type Original} from '../lint/translation/original.ts'
import type {DocumentFiles} from './configuration.ts'

/** Finds the originals of open translations: as they stand in the editor, saved or not, else as they are on disk. */
export class Originals {
  /** By the address of a translation: the paths where its original is, or would be. */
  private readonly sought = new Map<string, ReadonlySet<string>>()
  private readonly files: DocumentFiles
  private readonly documents: TextDocuments<TextDocument>

  constructor(files: DocumentFiles, documents: TextDocuments<TextDocument>) {
    this.files = files
    this.documents = documents
  }

  /**
   * The original of a document, if it is a translation.
   *
   * @param previous what was found for an earlier version; it is given back as long as the original does not change
   */
  async find(document: TextDocument, previous: Original | undefined): Promise<Original | undefined> {
    const {uri} = document
    const path = this.files.pathOf(uri)
    const folder = path === undefined ? undefined : folderOf(path)
    const candidates = originalNames(path ?? '', document.getText())
    if (candidates.names.length === 0 || folder === undefined) {
      this.sought.delete(uri)
      return undefined
    }
    this.sought.set(uri, new Set(candidates.names.map((name) => resolvePath(folder, name))))
    return findOriginal(uri, candidates, (name) => this.read(addressBeside(uri, name), resolvePath(folder, name)), async (text) => (await linterFor(text)).lint(text), previous)
  }

  /** The translations that are to be linted again when a file changes. */
  translationsOf(uri: string): string[] {
    const path = this.files.pathOf(uri)
    return path === undefined ? [] : [...this.sought].filter(([, paths]) => paths.has(path)).map(([translation]) => translation)
  }

  forget(uri: string): void {
    this.sought.delete(uri)
  }

  private async read(uri: string, path: string): Promise<FoundFile | undefined> {
    const open = this.documents.all().find((document) => this.files.pathOf(document.uri) === path)
    if (open) return {path: open.uri, source: open.getText()}
    // What cannot be read, a folder for example, is told at the place that names it.
    const source = await this.files.read(path).catch(() => undefined)
    return source === undefined ? undefined : {path: uri, source}
  }
}

/** The address of a file by its name as seen from a document. */
function addressBeside(uri: string, name: string): string {
  return new URL(name.split('/').map(encodeURIComponent).join('/'), uri).href
}
