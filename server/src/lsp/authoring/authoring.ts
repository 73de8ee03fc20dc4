import type {CancellationToken, CompletionItem, Connection, ServerCapabilities} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import englishKeys from '../../../generated/front-matter.ts'
import rules from '../../../generated/rules.ts'
import starters from '../../../generated/starters.ts'
import type {Linted} from '../../lint/linter.ts'
import {keysIn} from '../../front-matter/told.ts'
import {loadLawReaders} from '../../lint/law/load.ts'
import type {Span} from '../../notice/notice.ts'
import {nameOf, textIn} from '../../rules/rule.ts'
import type {Starters} from '../../starters/starters.ts'
import {fixActions, type EditAbilities} from '../code-actions.ts'
import {lawSections} from '../law-sections.ts'
import {elementRequest, insertionRequest, lawRequest, lintTextRequest, prescribedRequest, vocabularyRequest, type ElementState, type InitializationOptions, type Place} from '../protocol.ts'
import {toDiagnostic, toRange} from '../diagnostic.ts'
import {completeFrontMatter} from './complete-front-matter.ts'
import {completeProse} from './complete-prose.ts'
import {titleLenses} from './lens.ts'
import {distinct, elementSymbols} from './symbols.ts'

/** What the help for writers takes from the server. */
export interface AuthoringHost {
  readonly connection: Connection
  /** The result for an open notice; undefined for everything else. */
  readonly lint: (uri: string, token?: CancellationToken) => Promise<{readonly document: TextDocument; readonly linted: Linted} | undefined>
  /** The result for a text that is not open, as the settings of its place want it. */
  readonly lintText: (uri: string, text: string) => Promise<{readonly document: TextDocument; readonly linted: Linted} | undefined>
  /** What the client can do with edits. */
  readonly edits: () => EditAbilities
}

/** What it can do, said when a client connects. The commands of a code lens are the client's own. */
export function authoringCapabilities({lens = false}: InitializationOptions): Partial<ServerCapabilities> {
  return {
    completionProvider: {triggerCharacters: ['/', ':', '[', '#', ' ']},
    documentSymbolProvider: {label: 'Breach notice'},
    ...(lens ? {codeLensProvider: {resolveProvider: false}} : {})
  }
}

const NONE: Starters = {elements: {}, kinds: {}}

/** Beginnings in the notice's language; in English until somebody has written them. */
function startersIn(language: string): Starters {
  return starters[language] ?? starters['en'] ?? NONE
}

/** The names of the rules, by id. */
function titlesIn(language: string): Readonly<Record<string, string>> {
  return Object.fromEntries(rules.map((rule) => [rule.id, nameOf(rule, language)]))
}

/** Help for writers: completion, the outline by elements, the line above the title, and what the checklist view shows. */
export function serveAuthoring({connection, lint, lintText, edits}: AuthoringHost): void {
  connection.onCompletion(async ({textDocument, position, context}, token) => {
    const found = await lint(textDocument.uri, token)
    return found ? complete(found.document, found.linted, found.document.offsetAt(position), context?.triggerCharacter, edits()) : []
  })

  connection.onDocumentSymbol(async ({textDocument}, token) => {
    const found = await lint(textDocument.uri, token)
    return found ? elementSymbols(found.document, found.linted, titlesIn(found.linted.language)) : []
  })

  connection.onCodeLens(async ({textDocument}, token) => {
    const found = await lint(textDocument.uri, token)
    return found ? titleLenses(found.document, found.linted, edits().words) : []
  })

  connection.onRequest(elementRequest, async ({uri}) => {
    const found = await lint(uri)
    return found ? elementStates(found.document, found.linted) : null
  })

  connection.onRequest(lawRequest, async ({uri}) => {
    const found = await lint(uri)
    return found ? {version: found.document.version, sections: await lawSections(found.linted, Date.now())} : null
  })

  connection.onRequest(insertionRequest, async (wanted) => {
    const found = await lint(wanted.uri)
    const finding = found?.linted.findings.find(({rule, law}) => ('element' in wanted ? rule === `missing-${wanted.element}` : rule === 'law-content' && law?.item === wanted.item))
    return (found && finding && fixActions(finding, found.document, edits())[0]?.edit) ?? null
  })

  connection.onRequest(lintTextRequest, async ({uri, text}) => {
    const found = await lintText(uri, text)
    return found ? found.linted.findings.map((finding) => toDiagnostic(finding, found.document)) : null
  })

  connection.onRequest(prescribedRequest, async ({laws}) => {
    const [reader] = await loadLawReaders(['en'])
    const formats = laws.flatMap((id) => reader?.laws.get(id)?.format ?? [])
    const {title} = formats.find((format) => format.title !== undefined) ?? {}
    const {headings = []} = formats.find((format) => format.headings !== undefined) ?? {}
    return {...(title === undefined ? {} : {title}), headings}
  })

  connection.onRequest(vocabularyRequest, ({key}) => {
    const keys = keysIn(englishKeys, edits().language)
    const value = Object.hasOwn(keys, key) ? keys[key]?.value : undefined
    const choices = value?.type === 'list' ? value.of : value
    return choices?.type === 'choice' ? choices.choices : {}
  })
}

function complete(document: TextDocument, linted: Linted, offset: number, trigger: string | undefined, {words, language}: Pick<EditAbilities, 'words' | 'language'>): CompletionItem[] {
  const {frontMatter, source} = linted.notice
  if (frontMatter && offset <= frontMatter.end) {
    const yaml = source.indexOf('\n', frontMatter.start) + 1
    const fence = frontMatter.end - 3
    return offset < yaml || offset > fence ? [] : completeFrontMatter(source.slice(yaml, offset), source.slice(offset, fence), keysIn(englishKeys, language), words.example)
  }
  // These open a list in prose only by chance: there it is the front matter that asks for help at them.
  if (trigger === ':' || trigger === '[') return []
  const {line, character} = document.positionAt(offset)
  const before = document.getText({start: {line, character: 0}, end: {line, character}})
  if (trigger === ' ' && !/^#{1,6} $|<!--\s*notice-lint-/.test(before)) return []
  if (trigger === '#') return []
  const above = line === 0 ? '' : document.getText({start: {line: line - 1, character: 0}, end: {line, character: 0}})
  const missing = new Set(Object.entries(linted.elements).flatMap(([id, {present}]) => (present ? [] : [id])))
  return completeProse(
    {before, opens: above.trim() === '' || /^#{1,6}\s|^---\s*$/.test(above), last: (length) => ({start: {line, character: character - length}, end: {line, character}})},
    {rules, starters: startersIn(linted.language), language: linted.language, missing, words}
  )
}

/** Every element with its name and where the notice says it. */
function elementStates(document: TextDocument, linted: Linted): ElementState[] {
  return rules
    .filter(({kind}) => kind === 'element')
    .map((rule) => {
      const places = (spans: readonly Span[]): Place[] => distinct(spans).map((span) => ({range: toRange(span, document), words: document.getText(toRange(span, document)).replaceAll(/\s+/g, ' ')}))
      const evidence = places(linted.elements[rule.id]?.evidence ?? [])
      const finding = linted.findings.find((one) => one.rule === `missing-${rule.id}`)
      return {
        id: rule.id,
        title: nameOf(rule, 'en'),
        why: textIn(rule, linted.language)?.why ?? '',
        present: evidence.length > 0,
        ...(finding ? {severity: finding.severity} : {}),
        evidence,
        waiting: places(linted.waiting[rule.id] ?? [])
      }
    })
}
