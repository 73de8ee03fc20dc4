import {MarkupKind, type Hover} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import type {Linted} from '../lint/linter.ts'
import {toRange} from './diagnostic.ts'

/** What the page of a rule says before its examples: enough for a hover. */
export function hoverText(page: string): string {
  const examples = page.indexOf('\n## Examples')
  return (examples < 0 ? page : page.slice(0, examples)).trim()
}

/** The page of a rule by the rule's id or by that of its finding, `missing-<element>`. */
export function pageOf(rule: string, pages: Readonly<Record<string, string>>): string | undefined {
  const id = rule.replace(/^missing-/, '')
  return Object.hasOwn(pages, id) ? pages[id] : undefined
}

/** The page of the rule whose finding is under the pointer; the smallest where findings lie in each other. */
export function hover(document: TextDocument, linted: Linted, offset: number, pages: Readonly<Record<string, string>>): Hover | null {
  const under = linted.findings.filter((finding) => finding.start <= offset && offset <= finding.end)
  const [finding] = [...under].sort((a, b) => a.end - a.start - (b.end - b.start))
  const page = finding && pageOf(finding.rule, pages)
  if (!finding || page === undefined) return null
  return {range: toRange(finding, document), contents: {kind: MarkupKind.Markdown, value: `${hoverText(page)}\n\n[The whole page](${finding.url})`}}
}
