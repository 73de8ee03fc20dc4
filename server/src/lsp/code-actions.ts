import {CodeActionKind, type CodeAction, type Diagnostic, type TextEdit, type SnippetTextEdit, type WorkspaceEdit} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import {safeFixes} from '../lint/apply.ts'
import type {Edit, Finding, Fix} from '../lint/finding.ts'
import type {Linted} from '../lint/linter.ts'
import {snippetOf} from '../lint/insert.ts'
import {fill} from '../says/say.ts'
import {toDiagnostic, toRange} from './diagnostic.ts'
import {explainCommand} from './protocol.ts'
import {silenceEverywhere, silenceHere} from './silence.ts'
import type {EditorWords} from './words.ts'

/** The kind of “fix all” that other tools and `editor.codeActionsOnSave` ask for. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.noticeLint`

/** What the client can do with edits, and what they are called in its language. */
export interface EditAbilities {
  readonly words: EditorWords
  /** Of the editor. */
  readonly language: string
  /** Edits of one version of a document. */
  readonly versions: boolean
  /** Edits with tab stops; they always carry a version. */
  readonly snippets: boolean
}

/** What the client can do with edits and commands. */
export interface ActionAbilities extends EditAbilities {
  readonly explain: boolean
}

/** What is asked for: the stretch of the document and the kinds of action, none meaning all. */
export interface ActionRequest {
  readonly start: number
  readonly end: number
  readonly only: readonly string[] | undefined
}

/** The light bulb: for each finding here its fixes, then the same rule everywhere, silence, and the rule's page. */
export function codeActions(document: TextDocument, linted: Linted, request: ActionRequest, abilities: ActionAbilities): CodeAction[] {
  const wants = (kind: string): boolean => request.only === undefined || request.only.some((only) => only === CodeActionKind.Empty || kind === only || kind.startsWith(`${only}.`))
  const here = linted.findings.filter((finding) => finding.start <= request.end && request.start <= finding.end)
  const actions: CodeAction[] = []
  if (wants(CodeActionKind.QuickFix)) {
    actions.push(...here.flatMap((finding) => fixActions(finding, document, abilities)))
    const rules = [...new Set(here.map((finding) => finding.rule))]
    for (const rule of rules) actions.push(...ruleActions(rule, here, document, linted, abilities))
  }
  const edit = editForAll(document, linted, abilities)
  for (const kind of here.length > 0 ? [CodeActionKind.QuickFix, FIX_ALL] : [FIX_ALL]) {
    if (edit && wants(kind)) actions.push({title: abilities.words['apply-all'], kind, edit})
  }
  return actions
}

/** The fixes of one finding, the first of them preferred. */
export function fixActions(finding: Finding, document: TextDocument, abilities: EditAbilities): CodeAction[] {
  return finding.fixes.map((fix, index) => ({
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(finding, document)],
    edit: editOf([fix], document, abilities),
    ...(index === 0 ? {isPreferred: true} : {})
  }))
}

function ruleActions(rule: string, here: readonly Finding[], document: TextDocument, linted: Linted, abilities: ActionAbilities): CodeAction[] {
  const {words} = abilities
  const findings = linted.findings.filter((finding) => finding.rule === rule)
  const first = here.find((finding) => finding.rule === rule)
  const diagnostics: Diagnostic[] = first ? [toDiagnostic(first, document)] : []
  const actions: CodeAction[] = []
  const same = compatible(findings.flatMap((finding) => finding.fixes.slice(0, 1)))
  if (findings.length > 1 && same.length > 1) {
    actions.push({title: fill(words['apply-first'], {count: same.length, rule}), kind: CodeActionKind.QuickFix, diagnostics, edit: editOf(same, document, abilities)})
  }
  const silence = first && silenceHere(document, linted.notice, first)
  if (silence) {
    const title = fill(silence.covers === 'line' ? words['ignore-line'] : words['ignore-passage'], {rule})
    actions.push({title, kind: CodeActionKind.QuickFix, diagnostics, edit: silenceEdit(document, silence.edits, abilities)})
  }
  const everywhere = [silenceEverywhere(linted.notice, rule)]
  actions.push({title: fill(words['ignore-notice'], {rule}), kind: CodeActionKind.QuickFix, diagnostics, edit: silenceEdit(document, everywhere, abilities)})
  if (abilities.explain) {
    const title = fill(words.explain, {rule})
    actions.push({title, kind: CodeActionKind.QuickFix, diagnostics, command: {title, command: explainCommand, arguments: [rule]}})
  }
  return actions
}

/** The edits of all safe fixes; undefined where there are none. */
export function editForAll(document: TextDocument, linted: Linted, abilities: EditAbilities): WorkspaceEdit | undefined {
  const fixes = safeFixes(linted.findings)
  return fixes.length === 0 ? undefined : editOf(fixes, document, abilities)
}

/** As many fixes as fit together: the first of any two that overlap. */
function compatible(fixes: readonly Fix[]): Fix[] {
  const chosen: Fix[] = []
  for (const fix of fixes) {
    const clashes = chosen.some((other) => other.edits.some((a) => fix.edits.some((b) => a.start <= b.end && b.start <= a.end)))
    if (!clashes) chosen.push(fix)
  }
  return chosen
}

function editOf(fixes: readonly Fix[], document: TextDocument, {snippets, versions}: EditAbilities): WorkspaceEdit {
  const [only] = fixes
  if (snippets && fixes.length === 1 && only?.snippet !== undefined && only.edits[0]) {
    const edit: SnippetTextEdit = {range: toRange(only.edits[0], document), snippet: {kind: 'snippet', value: only.snippet}}
    return versioned(document, [edit])
  }
  return textEdits(document, fixes.flatMap((fix) => fix.edits), versions)
}

/** Comments to the linter; where the client knows tab stops, the first of them asks for the reason. */
export function silenceEdit(document: TextDocument, edits: readonly Edit[], {snippets, versions, words}: EditAbilities): WorkspaceEdit {
  const [first, ...others] = edits
  if (!snippets || !first) return textEdits(document, edits, versions)
  const value = snippetOf(first.text).replace(' -->', ` -- \${1:${words.reason}} -->`)
  const plain = others.map((edit) => ({range: toRange(edit, document), newText: edit.text}))
  return versioned(document, [{range: toRange(first, document), snippet: {kind: 'snippet', value}}, ...plain])
}

/** With the document's version, where the client knows them, so that no edit goes into another text than it was made for. */
function textEdits(document: TextDocument, edits: readonly Edit[], versions: boolean): WorkspaceEdit {
  const changes = edits.map((edit) => ({range: toRange(edit, document), newText: edit.text}))
  return versions ? versioned(document, changes) : {changes: {[document.uri]: changes}}
}

function versioned(document: TextDocument, edits: (TextEdit | SnippetTextEdit)[]): WorkspaceEdit {
  return {documentChanges: [{textDocument: {uri: document.uri, version: document.version}, edits}]}
}
