import * as vscode from 'vscode'
import type {ElementState, Place} from '../../../server/src/lsp/protocol.ts'

/** What the checklist view shows: groups, the elements in them, and the places where an element is said several times. */
export type Node = GroupNode | ElementNode | PlaceNode

export interface GroupNode {
  readonly kind: 'group'
  readonly label: string
  readonly elements: readonly ElementNode[]
}

export interface ElementNode {
  readonly kind: 'element'
  readonly uri: vscode.Uri
  readonly state: ElementState
}

export interface PlaceNode {
  readonly kind: 'place'
  readonly uri: vscode.Uri
  readonly place: Place
}

/** Groups of a notice's elements: what is missing, what waits for its facts, what is said, and what this notice is not asked for; empty groups are left out. */
export function groupsOf(uri: vscode.Uri, states: readonly ElementState[]): GroupNode[] {
  const group = (label: string, wanted: (state: ElementState) => boolean): GroupNode => ({
    kind: 'group',
    label,
    elements: states.filter(wanted).map((state): ElementNode => ({kind: 'element', uri, state}))
  })
  return [
    group(vscode.l10n.t('Missing'), ({present, severity, waiting}) => !present && waiting.length === 0 && severity !== undefined),
    group(vscode.l10n.t('Waiting for facts'), ({waiting}) => waiting.length > 0),
    group(vscode.l10n.t('Said'), ({present}) => present),
    group(vscode.l10n.t('Not asked for here'), ({present, severity, waiting}) => !present && waiting.length === 0 && severity === undefined)
  ].filter(({elements}) => elements.length > 0)
}

/** What is below a node. */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'group':
      return node.elements
    case 'element':
      return placesOf(node.state).length > 1 ? placesOf(node.state).map((place): PlaceNode => ({kind: 'place', uri: node.uri, place})) : []
    case 'place':
      return []
  }
}

/** How a node looks. */
export function itemOf(node: Node): vscode.TreeItem {
  switch (node.kind) {
    case 'group': {
      const item = new vscode.TreeItem(node.label, vscode.TreeItemCollapsibleState.Expanded)
      item.description = String(node.elements.length)
      return item
    }
    case 'element':
      return placesOf(node.state).length > 0 ? writtenItem(node) : missingItem(node)
    case 'place': {
      const item = new vscode.TreeItem(node.place.words)
      item.command = reveal(node)
      item.tooltip = node.place.words
      return item
    }
  }
}

/** Where an element stands, said or waiting for its facts. */
function placesOf({present, evidence, waiting}: ElementState): readonly Place[] {
  return present ? evidence : waiting
}

function writtenItem(node: ElementNode): vscode.TreeItem {
  const {state} = node
  const [first, ...others] = placesOf(state)
  const item = new vscode.TreeItem(vscode.l10n.t(state.title), others.length > 0 ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None)
  item.iconPath = state.present ? new vscode.ThemeIcon('pass', new vscode.ThemeColor('testing.iconPassed')) : new vscode.ThemeIcon('edit', new vscode.ThemeColor('list.warningForeground'))
  item.contextValue = 'noticeLint.said'
  if (first) {
    item.description = first.words
    item.tooltip = new vscode.MarkdownString(`**${vscode.l10n.t(state.title)}**\n\n`).appendText(`“${first.words}”`)
    item.command = reveal({kind: 'place', uri: node.uri, place: first})
  }
  const label = vscode.l10n.t(state.title)
  item.accessibilityInformation = {label: state.present ? vscode.l10n.t('{0}: said', label) : vscode.l10n.t('{0}: waiting for facts', label)}
  return item
}

/** Looks of a level; what is not asked for has none. */
const ICONS = {error: ['error', 'list.errorForeground'], warning: ['warning', 'list.warningForeground'], info: ['info', 'foreground'], hint: ['lightbulb', 'foreground']} as const

function missingItem({state}: ElementNode): vscode.TreeItem {
  const title = vscode.l10n.t(state.title)
  const item = new vscode.TreeItem(title)
  const [icon, color] = state.severity ? ICONS[state.severity] : ['circle-slash', 'disabledForeground']
  item.iconPath = new vscode.ThemeIcon(icon, new vscode.ThemeColor(color))
  item.contextValue = state.severity ? 'noticeLint.missing' : 'noticeLint.notAsked'
  item.tooltip = new vscode.MarkdownString(`**${title}**\n\n`).appendText(state.why)
  item.command = {title: vscode.l10n.t('Explain'), command: 'noticeLint.explain', arguments: [`missing-${state.id}`]}
  item.accessibilityInformation = {label: vscode.l10n.t('{0}: missing', title)}
  return item
}

function reveal({uri, place}: PlaceNode): vscode.Command {
  const {start, end} = place.range
  const selection = new vscode.Range(start.line, start.character, end.line, end.character)
  return {title: vscode.l10n.t('Show'), command: 'vscode.open', arguments: [uri, {selection} satisfies vscode.TextDocumentShowOptions]}
}
