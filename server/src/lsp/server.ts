import {
  CodeActionKind,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticReportKind,
  TextDocuments,
  TextDocumentSyncKind,
  type CancellationToken,
  type ClientCapabilities,
  type Connection,
  type Diagnostic,
  type InitializeResult
} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'
import pages from '../../generated/pages.ts'
import type {exportNotice} from '../export/export.ts'
import {countLevels} from '../lint/count.ts'
import type {Linted, LintOptions} from '../lint/linter.ts'
import {rules} from '../lint/languages.ts'
import type {ProseChecker} from '../lint/style.ts'
import {titleIn} from '../rules/rule.ts'
import {authoringCapabilities, serveAuthoring} from './authoring/authoring.ts'
import {codeActions, editForAll, FIX_ALL, type EditAbilities} from './code-actions.ts'
import {CONFIGURATION_GLOBS, Configurations, isConfiguration, type DocumentFiles} from './configuration.ts'
import {toDiagnostic} from './diagnostic.ts'
import {hover, pageOf} from './hover.ts'
import {Notices} from './notices.ts'
import {Originals} from './originals.ts'
import {Previews} from './preview.ts'
import {checklistNotification, exportRequest, fixAllCommand, lintAnywayNotification, pageRequest, type InitializationOptions, type Settings} from './protocol.ts'
import {SettingsStore} from './settings.ts'
import {editorLanguage, editorWords} from './words.ts'

/** What the server takes from the place where it runs. */
export interface Host {
  /** Loads the style checker, for those who turn it on. */
  readonly writeGood: () => Promise<ProseChecker>
  /** Where configuration is. */
  readonly files: DocumentFiles
  /** Loads the exporter, which is large, when somebody exports. */
  readonly exporter: () => Promise<typeof exportNotice>
  readonly version: string
}

/**
 * Serves one client: diagnostics by pull, or by push to clients that cannot pull, code actions, hover.
 * A request that comes late, for a document that is closed or was changed, gets an empty answer, never an error.
 */
export function serve(connection: Connection, host: Host): void {
  const documents = new TextDocuments(TextDocument)
  const originals = new Originals(host.files, documents)
  const notices = new Notices(host.writeGood, originals)
  const configurations = new Configurations(host.files)
  let capabilities: ClientCapabilities = {}
  let abilities: InitializationOptions = {}
  let language = editorLanguage(undefined)
  let words = editorWords(language)
  const settings = new SettingsStore(connection, () => capabilities.workspace?.configuration === true)

  /** Undefined for what is not to be linted. */
  const optionsFor = async (uri: string, wanted: Settings): Promise<LintOptions | undefined> => (wanted.enable ? configurations.optionsFor(uri, wanted) : undefined)

  const lint = async (uri: string, token?: CancellationToken): Promise<{readonly document: TextDocument; readonly linted: Linted} | undefined> => {
    if (!documents.get(uri)) return undefined
    const wanted = await settings.of(uri)
    const options = await optionsFor(uri, wanted)
    const document = documents.get(uri)
    if (!document || token?.isCancellationRequested) return undefined
    const linted = await notices.lint(document, options)
    return linted && {document, linted}
  }

  const diagnosticsOf = async (uri: string, token?: CancellationToken): Promise<Diagnostic[]> => {
    const file = documents.get(uri)
    if (file && isConfiguration(uri)) return configurations.check(file)
    const found = await lint(uri, token)
    if (!found) return []
    if (abilities.checklist) sendChecklist(uri, found.linted)
    const most = (await settings.of(uri)).maxFindings
    return found.linted.findings.slice(0, most).map((finding) => toDiagnostic(finding, found.document))
  }

  const sendChecklist = (uri: string, linted: Linted): void => {
    const elements = Object.entries(linted.elements)
    const missing = elements.filter(([, {present}]) => !present).map(([id]) => id)
    const {error, warning} = countLevels(linted.findings)
    unawaited(connection.sendNotification(checklistNotification, {
      uri,
      present: elements.length - missing.length,
      total: elements.length,
      missing: missing.map((id) => ({id, title: titleIn(rules, id, 'en')})),
      errors: error,
      warnings: warning,
      grade: linted.readability.grade
    }))
  }

  const edits = (): EditAbilities => {
    const {documentChanges = false, snippetEditSupport = false} = capabilities.workspace?.workspaceEdit ?? {}
    return {words, language, versions: documentChanges, snippets: snippetEditSupport && documentChanges}
  }

  const previews = new Previews({connection, lint, edits: () => edits(), report: (work) => unawaited(work)})

  const pulls = (): boolean => capabilities.textDocument?.diagnostic !== undefined

  /** Of several pushes for a document only the last asked for counts: settings may come late. */
  const pushes = new Map<string, symbol>()

  const push = async (uri: string): Promise<void> => {
    const ticket = Symbol(uri)
    pushes.set(uri, ticket)
    const diagnostics = await diagnosticsOf(uri)
    const document = documents.get(uri)
    if (document && pushes.get(uri) === ticket) await connection.sendDiagnostics({uri, version: document.version, diagnostics})
  }

  /** New diagnostics for these documents: pushed, or the client is asked to pull again where it lets itself be asked. */
  const renew = (uris: readonly string[]): void => {
    for (const uri of uris) previews.changed(uri)
    if (!pulls()) for (const uri of uris) unawaited(push(uri))
    else if (capabilities.workspace?.diagnostics?.refreshSupport) unawaited(connection.languages.diagnostics.refresh())
  }

  /** What nobody waits for may fail without harm, with a word in the client's log: unseen, a failure would end the process. */
  const unawaited = (work: Promise<unknown>): void => {
    work.catch((error: unknown) => connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error)))
  }

  connection.onInitialize((params): InitializeResult => {
    capabilities = params.capabilities
    abilities = readOptions(params.initializationOptions)
    language = editorLanguage(params.locale)
    words = editorWords(language)
    return {
      serverInfo: {name: 'notice-lint', version: host.version},
      capabilities: {
        textDocumentSync: {openClose: true, change: TextDocumentSyncKind.Incremental, save: true},
        codeActionProvider: {codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL]},
        executeCommandProvider: {commands: [fixAllCommand]},
        hoverProvider: true,
        ...authoringCapabilities(abilities),
        ...(pulls() ? {diagnosticProvider: {identifier: 'notice-lint', interFileDependencies: false, workspaceDiagnostics: false}} : {})
      }
    }
  })

  connection.onInitialized(() => {
    if (capabilities.workspace?.didChangeConfiguration?.dynamicRegistration) {
      unawaited(connection.client.register(DidChangeConfigurationNotification.type))
    }
    if (capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      unawaited(connection.client.register(DidChangeWatchedFilesNotification.type, {watchers: [...CONFIGURATION_GLOBS, '**/*.md'].map((globPattern) => ({globPattern}))}))
    }
  })

  const configurationChanged = (): void => {
    configurations.forget()
    renew(documents.keys())
  }

  /** A notice changed, in the editor or on disk: what is a translation of it is linted again. */
  const originalChanged = (uri: string): void => {
    const translations = originals.translationsOf(uri)
    if (translations.length > 0) renew(translations)
  }

  connection.onDidChangeWatchedFiles(({changes}) => {
    const addresses = changes.map(({uri}) => uri)
    addresses.filter((uri) => uri.endsWith('.md')).forEach(originalChanged)
    if (addresses.some((uri) => !uri.endsWith('.md'))) configurationChanged()
  })

  documents.onDidSave(({document}) => {
    if (isConfiguration(document.uri)) configurationChanged()
  })

  connection.onDidChangeConfiguration((change: {readonly settings?: unknown} | null) => {
    settings.changed(change?.settings)
    renew(documents.keys())
  })

  connection.languages.diagnostics.on(async ({textDocument}, token) => ({
    kind: DocumentDiagnosticReportKind.Full,
    items: await diagnosticsOf(textDocument.uri, token)
  }))

  connection.onCodeAction(async ({textDocument, range, context}, token) => {
    const found = await lint(textDocument.uri, token)
    if (!found) return []
    const {document, linted} = found
    const request = {start: document.offsetAt(range.start), end: document.offsetAt(range.end), only: context.only}
    return codeActions(document, linted, request, {...edits(), explain: abilities.explain === true})
  })

  connection.onHover(async ({textDocument, position}, token) => {
    const found = await lint(textDocument.uri, token)
    return found ? hover(found.document, found.linted, found.document.offsetAt(position), pages) : null
  })

  connection.onExecuteCommand(async ({command, arguments: operands}) => {
    const uri: unknown = operands?.[0]
    if (command !== fixAllCommand || typeof uri !== 'string' || !capabilities.workspace?.applyEdit) return null
    const found = await lint(uri)
    const edit = found && editForAll(found.document, found.linted, edits())
    if (edit) await connection.workspace.applyEdit({label: words['apply-all'], edit})
    return null
  })

  serveAuthoring({
    connection,
    lint,
    edits,
    lintText: async (uri, text) => {
      const document = TextDocument.create(uri, 'markdown', 0, text)
      const wanted = await settings.of(uri)
      if (!documents.get(uri)) settings.forget(uri)
      const linted = await notices.lint(document, await optionsFor(uri, wanted))
      return linted && {document, linted}
    },
  })

  connection.onRequest(exportRequest, async ({uri, format}) => {
    const found = await lint(uri)
    return found ? (await host.exporter())(found.linted, format) : null
  })

  connection.onRequest(pageRequest, ({rule}) => pageOf(rule, pages, language) ?? null)

  connection.onNotification(lintAnywayNotification, ({uri}) => {
    notices.lintAnyway(uri)
    renew([uri])
  })

  documents.onDidChangeContent(({document}) => {
    previews.changed(document.uri)
    if (!pulls()) unawaited(push(document.uri))
    originalChanged(document.uri)
  })

  documents.onDidClose(({document}) => {
    notices.forget(document.uri)
    originals.forget(document.uri)
    originalChanged(document.uri)
    settings.forget(document.uri)
    pushes.delete(document.uri)
    if (!pulls()) unawaited(connection.sendDiagnostics({uri: document.uri, diagnostics: []}))
  })

  documents.listen(connection)
  connection.listen()
}

/** What the client says of itself; anything else counts as nothing. */
function readOptions(value: unknown): InitializationOptions {
  if (typeof value !== 'object' || value === null) return {}
  return {explain: 'explain' in value && value.explain === true, checklist: 'checklist' in value && value.checklist === true, lens: 'lens' in value && value.lens === true}
}
