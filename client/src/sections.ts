import * as vscode from 'vscode'
import type {PanelSection, PreviewElement, RowPart, SectionGroup, SectionRow} from '../../server/src/preview/model.ts'

/** Titles and states of sections in the language of the editor; what a law says, and what it is called, stay as they are. */
export function translatedSections(sections: readonly PanelSection[]): PanelSection[] {
  return sections.map((section) => ({...section, title: vscode.l10n.t(section.title), ...(section.note === undefined ? {} : {note: vscode.l10n.t(section.note)}), groups: section.groups.map(translatedGroup)}))
}

/** Names of elements in the language of the editor. */
export function translatedElements(elements: readonly PreviewElement[]): PreviewElement[] {
  return elements.map((element) => ({...element, title: vscode.l10n.t(element.title)}))
}

function translatedGroup(group: SectionGroup): SectionGroup {
  return {...group, ...(group.title === undefined ? {} : {title: vscode.l10n.t(group.title)}), rows: group.rows.map(translatedRow)}
}

function translatedRow(row: SectionRow): SectionRow {
  return {...stated(row), label: row.unmissed === undefined ? vscode.l10n.t(row.label) : vscode.l10n.t('“{0}” is not missed here', row.unmissed), ...(row.detail === undefined ? {} : {detail: vscode.l10n.t(row.detail)}), ...(row.parts ? {parts: row.parts.map(stated)} : {})}
}

function stated<T extends Pick<RowPart, 'word'>>(row: T): T {
  return row.word === undefined ? row : {...row, word: vscode.l10n.t(row.word)}
}
