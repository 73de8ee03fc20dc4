import type {Connection} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import {rules} from '../lint/languages.ts'
import type {Linted} from '../lint/linter.ts'
import type {Preview, PreviewFacts} from '../preview/model.ts'
import {patchOf} from '../preview/patch.ts'
import {Renderer} from '../preview/render.ts'
import {lawSections} from './law-sections.ts'
import {fixActions, silenceEdit, type EditAbilities} from './code-actions.ts'
import {
  previewFindingRequest,
  previewUpdateNotification,
  unwatchPreviewNotification,
  watchPreviewNotification,
  type FindingQuery,
  type PreviewFinding
} from './preview-protocol.ts'
import {silenceHere} from './silence.ts'

/** A document as it was linted. */
interface Found {
  readonly document: TextDocument
  readonly linted: Linted
}

/** What previews take from the server. */
export interface PreviewHost {
  readonly connection: Connection
  /** Lints the document as it is now; undefined for what is not open, no notice, or not to be linted. */
  readonly lint: (uri: string) => Promise<Found | undefined>
  readonly edits: () => EditAbilities
  /** Sees to work that nobody waits for. */
  readonly report: (work: Promise<unknown>) => void
}

/** How often the time that is left until a deadline is told anew, in milliseconds. */
const CLOCK = 60_000

/** Changes that come within so many milliseconds are shown together. */
const TOGETHER = 15

/** What a watcher was sent last; undefined before the first update. */
interface Sent {
  readonly preview: Preview | undefined
}

/** Sends previews of the documents that the client watches, each time only what changed. */
export class Previews {
  private readonly host: PreviewHost
  private readonly renderer = new Renderer()
  private readonly watched = new Map<string, Sent>()
  private readonly scheduled = new Set<string>()
  private readonly clocks = new Map<string, ReturnType<typeof setTimeout>>()

  constructor(host: PreviewHost) {
    this.host = host
    const {connection} = host
    connection.onNotification(watchPreviewNotification, ({uri}) => {
      this.watched.set(uri, {preview: undefined})
      this.changed(uri)
    })
    connection.onNotification(unwatchPreviewNotification, ({uri}) => {
      this.watched.delete(uri)
      this.stopClock(uri)
    })
    connection.onRequest(previewFindingRequest, (query) => this.finding(query))
  }

  /** The document, or what it is linted with, is another now. */
  changed(uri: string): void {
    if (!this.watched.has(uri) || this.scheduled.has(uri)) return
    this.scheduled.add(uri)
    setTimeout(() => {
      this.scheduled.delete(uri)
      this.host.report(this.update(uri))
    }, TOGETHER)
  }

  private stopClock(uri: string): void {
    clearTimeout(this.clocks.get(uri))
    this.clocks.delete(uri)
  }

  private async update(uri: string): Promise<void> {
    const found = await this.host.lint(uri)
    const sections = found ? await lawSections(found.linted, Date.now()) : []
    const sent = this.watched.get(uri)
    // A change that came meanwhile brings an update of its own.
    if (!sent || this.scheduled.has(uri)) return
    const preview = found && this.renderer.render(found.linted, rules, sections)
    this.watched.set(uri, {preview})
    this.stopClock(uri)
    if (sections.some(({id}) => id === 'deadlines')) this.clocks.set(uri, setTimeout(() => this.changed(uri), CLOCK))
    await this.host.connection.sendNotification(previewUpdateNotification, {
      uri,
      version: found?.document.version ?? 0,
      isNotice: preview !== undefined,
      full: sent.preview === undefined,
      steps: patchOf(sent.preview?.blocks ?? [], preview?.blocks ?? []),
      facts: preview ? changedFacts(sent.preview?.facts, preview.facts) : {}
    })
  }

  private async finding({uri, version, rule, item, start, end}: FindingQuery): Promise<PreviewFinding | null> {
    const found = await this.host.lint(uri)
    if (!found || found.document.version !== version) return null
    const {document, linted} = found
    const finding = linted.findings.find((one) => one.rule === rule && one.start === start && one.end === end && (item === undefined || one.law?.item === item))
    if (!finding) return null
    const abilities = this.host.edits()
    const silence = silenceHere(document, linted.notice, finding)
    const title = silence?.covers === 'line' ? abilities.words['ignore-here-line'] : abilities.words['ignore-here-passage']
    return {
      rule,
      severity: finding.severity,
      message: finding.message,
      why: finding.why,
      fixes: fixActions(finding, document, abilities),
      ignore: silence && {title, edit: silenceEdit(document, silence.edits, abilities)}
    }
  }
}

/** The facts that differ from those before. */
function changedFacts(before: PreviewFacts | undefined, after: PreviewFacts): Partial<PreviewFacts> {
  if (!before) return after
  const known = new Map<string, unknown>(Object.entries(before))
  return Object.fromEntries(Object.entries(after).filter(([key, value]) => JSON.stringify(known.get(key)) !== JSON.stringify(value)))
}
