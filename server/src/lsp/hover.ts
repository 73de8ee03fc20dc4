import {MarkupKind, type Hover} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import {rules} from '../lint/languages.ts'
import type {Linted} from '../lint/linter.ts'
import {pageIn} from '../rules/page.ts'
import {toRange} from './diagnostic.ts'
import {editorWords} from './words.ts'

/** What the page of a rule says before its examples: enough for a hover. */
export function hoverText(page: string, examples: string): string {
  const at = page.indexOf(`\n## ${examples}\n`)
  return (at < 0 ? page : page.slice(0, at)).trim()
}

/** The page of a rule in a language, by the rule's id or by that of its finding, `missing-<element>`. */
export function pageOf(rule: string, pages: Readonly<Record<string, string>>, language: string): string | undefined {
  const id = rule.replace(/^missing-/, '')
  const page = Object.hasOwn(pages, id) ? pages[id] : undefined
  const known = rules.find((one) => one.id === id)
  return page === undefined || !known ? page : pageIn(known, page, language, editorWords(language).page)
}

/** The page of the rule whose finding is under the pointer, in the language of the notice; the smallest where findings lie in each other. */
export function hover(document: TextDocument, linted: Linted, offset: number, pages: Readonly<Record<string, string>>): Hover | null {
  const under = linted.findings.filter((finding) => finding.start <= offset && offset <= finding.end)
  const [finding] = [...under].sort((a, b) => a.end - a.start - (b.end - b.start))
  const page = finding && pageOf(finding.rule, pages, linted.language)
  if (!finding || page === undefined) return null
  const words = editorWords(linted.language)
  return {range: toRange(finding, document), contents: {kind: MarkupKind.Markdown, value: `${hoverText(page, words.page.examples)}\n\n[${words['whole-page']}](${finding.url})`}}
}
