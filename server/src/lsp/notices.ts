import type {TextDocument} from 'vscode-languageserver-textdocument'
import {asksForDeadlines, loadDeadlineCheck} from '../lint/deadlines.ts'
import {asksForLaw, loadLawReaders} from '../lint/law/load.ts'
import type {Linted, LintOptions} from '../lint/linter.ts'
import {linterFor} from '../lint/notice-linter.ts'
import type {ProseChecker} from '../lint/style.ts'
import type {Original} from '../lint/translation/original.ts'
import {hasNoticeKey} from '../notice/is-notice.ts'
import type {Originals} from './originals.ts'

/** The result for one version of a document. */
export interface LintedDocument {
  readonly version: number
  readonly options: LintOptions
  readonly original: Original | undefined
  readonly linted: Linted
}

/** Lints open documents, each version once; the result of one version makes the next one quick. */
export class Notices {
  /** By document: what is closed is forgotten, and a document opened again is another. */
  private readonly results = new WeakMap<TextDocument, LintedDocument>()
  private readonly asked = new Set<string>()
  private readonly writeGood: () => Promise<ProseChecker>
  private readonly originals: Originals

  /**
   * @param writeGood loads the style checker, for those who turn it on
   * @param originals finds what translations are held against
   */
  constructor(writeGood: () => Promise<ProseChecker>, originals: Originals) {
    this.writeGood = writeGood
    this.originals = originals
  }

  /** Whether the document says that it is a notice, by name or front matter, or the user has said so. */
  isNotice(document: TextDocument): boolean {
    return document.uri.endsWith('.notice.md') || this.asked.has(document.uri) || hasNoticeKey(document.getText())
  }

  /** From now on the document is linted although nothing in it says that it is a notice. */
  lintAnyway(uri: string): void {
    this.asked.add(uri)
  }

  /**
   * The result for the document as it is now; undefined for what is no notice or is not to be linted.
   *
   * @param options undefined: not to be linted
   */
  async lint(document: TextDocument, options: LintOptions | undefined): Promise<Linted | undefined> {
    if (!options || !this.isNotice(document)) {
      this.results.delete(document)
      return undefined
    }
    const last = this.results.get(document)
    const original = await this.originals.find(document, last?.original)
    if (last && last.version === document.version && last.options === options && last.original === original) return last.linted
    const {version} = document
    const source = document.getText()
    const linter = await linterFor(source)
    const level = options.rules?.['style/write-good']
    const wanted = {
      ...options,
      ...(level === undefined || level === 'off' ? {} : {writeGood: await this.writeGood()}),
      ...(asksForDeadlines(source) ? {deadlines: await loadDeadlineCheck(Date.now())} : {}),
      ...(asksForLaw(source) ? {law: await loadLawReaders(linter.languages)} : {}),
      ...(original ? {original} : {})
    }
    const linted = linter.lint(source, wanted, last?.linted)
    this.results.set(document, {version, options, original, linted})
    return linted
  }

  /** The document was closed: the user's word for it holds no longer. */
  forget(uri: string): void {
    this.asked.delete(uri)
  }
}
