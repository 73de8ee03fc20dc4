import * as vscode from 'vscode'
import type {PanelSection, RowState, SectionGroup, SectionRow} from '../../../server/src/preview/model.ts'
import type {Span} from '../../../server/src/notice/notice.ts'

/** What the checklist view shows of the law: a section, what is folded in it, a line, and what is below a line. */
export type LawNode = SectionNode | FoldedNode | RowNode | TextNode

export interface SectionNode {
  readonly kind: 'section'
  readonly document: vscode.TextDocument
  readonly section: PanelSection
}

interface FoldedNode {
  readonly kind: 'folded'
  readonly document: vscode.TextDocument
  readonly group: SectionGroup
}

export interface RowNode {
  readonly kind: 'row'
  readonly document: vscode.TextDocument
  readonly row: SectionRow
}

interface TextNode {
  readonly kind: 'text'
  readonly state: RowState
  readonly label: string
  readonly description?: string
  readonly command?: vscode.Command
}

/** What is below a node. */
export function lawChildren(node: LawNode): LawNode[] {
  switch (node.kind) {
    case 'section':
      return [...node.section.groups.flatMap((group) => below(group, node.document)), ...(node.section.note === undefined ? [] : [{kind: 'text', state: 'plain', label: '', description: node.section.note} as const])]
    case 'folded':
      return rowsOf(node.group, node.document)
    case 'row':
      return [...partsOf(node.row), ...moreOf(node.row), ...placesOf(node)]
    case 'text':
      return []
  }
}

/** How a node looks. */
export function lawItem(node: LawNode): vscode.TreeItem {
  switch (node.kind) {
    case 'section': {
      const {title, count, id} = node.section
      const item = new vscode.TreeItem(title, vscode.TreeItemCollapsibleState.Expanded)
      item.id = `section-${id}`
      if (count) item.description = vscode.l10n.t('{0} of {1}', ...count)
      return item
    }
    case 'folded': {
      const item = new vscode.TreeItem(node.group.title ?? '', vscode.TreeItemCollapsibleState.Collapsed)
      item.description = String(node.group.rows.length)
      return item
    }
    case 'row':
      return rowItem(node)
    case 'text':
      return textItem(node)
  }
}

const ICONS: Readonly<Record<RowState, readonly [string, string]>> = {
  good: ['pass', 'testing.iconPassed'],
  bad: ['error', 'list.errorForeground'],
  unsure: ['question', 'list.warningForeground'],
  plain: ['circle-outline', 'foreground']
}

function rowItem({document, row}: RowNode): vscode.TreeItem {
  const {state, word, label, detail, parts = [], more = [], spans = [], insert} = row
  const item = new vscode.TreeItem(label, parts.length + more.length + spans.length > 0 ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None)
  const [first] = spans
  const said = [state === 'good' ? undefined : word, detail].filter((one) => one !== undefined).join(' · ')
  item.iconPath = iconOf(state)
  item.description = said === '' && first ? words(document, first) : said
  item.contextValue = insert ? 'noticeLint.missingInLaw' : 'noticeLint.law'
  item.tooltip = new vscode.MarkdownString(`**${label}**${word === undefined ? '' : `: ${word}`}\n\n`).appendText([...parts.map(({text}) => text), ...more].join('\n'))
  if (first) item.command = reveal(document, first)
  item.accessibilityInformation = {label: [label, word, detail].filter((one) => one !== undefined).join(', ')}
  return item
}

function textItem({state, label, description, command}: TextNode): vscode.TreeItem {
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.None)
  if (description !== undefined) item.description = description
  if (state !== 'plain') item.iconPath = iconOf(state)
  if (command) item.command = command
  item.tooltip = label === '' ? (description ?? '') : label
  return item
}

function below(group: SectionGroup, document: vscode.TextDocument): LawNode[] {
  return group.folded ? [{kind: 'folded', document, group}] : rowsOf(group, document)
}

function rowsOf({rows}: SectionGroup, document: vscode.TextDocument): LawNode[] {
  return rows.map((row): RowNode => ({kind: 'row', document, row}))
}

function partsOf({parts = []}: SectionRow): TextNode[] {
  return parts.map(({state, word, text}): TextNode => ({kind: 'text', state, label: text, ...(word === undefined || state === 'good' ? {} : {description: word})}))
}

function moreOf({more = []}: SectionRow): TextNode[] {
  return more.map((label): TextNode => ({kind: 'text', state: 'plain', label}))
}

function placesOf({document, row: {spans = []}}: RowNode): TextNode[] {
  return spans.map((span): TextNode => ({kind: 'text', state: 'plain', label: `“${words(document, span)}”`, command: reveal(document, span)}))
}

function iconOf(state: RowState): vscode.ThemeIcon {
  const [icon, color] = ICONS[state]
  return new vscode.ThemeIcon(icon, new vscode.ThemeColor(color))
}

function rangeOf(document: vscode.TextDocument, {start, end}: Span): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end))
}

function words(document: vscode.TextDocument, span: Span): string {
  return document.getText(rangeOf(document, span)).replaceAll(/\s+/g, ' ')
}

function reveal(document: vscode.TextDocument, span: Span): vscode.Command {
  return {title: vscode.l10n.t('Show'), command: 'vscode.open', arguments: [document.uri, {selection: rangeOf(document, span)} satisfies vscode.TextDocumentShowOptions]}
}
