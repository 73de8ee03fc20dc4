import {SymbolKind, type DocumentSymbol} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import type {Linted} from '../../lint/linter.ts'
import type {Span} from '../../notice/notice.ts'
import {toRange} from '../diagnostic.ts'

/** Words of evidence that the outline shows beside an element's name. */
const LONGEST = 60

/**
 * The elements by name, where the notice says them, in order of place: for the outline and the path above the editor. An element that
 * is said several times has its other places below the first.
 *
 * @param titles the names of the elements by id
 */
export function elementSymbols(document: TextDocument, linted: Linted, titles: Readonly<Record<string, string>>): DocumentSymbol[] {
  const symbols = Object.entries(linted.elements).flatMap(([id, {evidence}]) => {
    const [first, ...others] = distinct(evidence)
    if (!first) return []
    const symbol = symbolOf(document, titles[id] ?? id, first)
    // What belongs to a symbol lies in its range.
    const range = toRange({start: first.start, end: Math.max(first.end, ...others.map(({end}) => end))}, document)
    return [others.length === 0 ? symbol : {...symbol, range, children: others.map((other) => symbolOf(document, titles[id] ?? id, other))}]
  })
  return symbols.sort((a, b) => document.offsetAt(a.range.start) - document.offsetAt(b.range.start))
}

function symbolOf(document: TextDocument, name: string, span: Span): DocumentSymbol {
  const range = toRange(span, document)
  const words = document.getText(range).replaceAll(/\s+/g, ' ')
  const detail = words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words
  return {name, detail, kind: SymbolKind.Property, range, selectionRange: range}
}

/** Stretches in order of place; of several that overlap the first. */
export function distinct(spans: readonly Span[]): Span[] {
  const kept: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = kept.at(-1)
    if (!last || span.start >= last.end) kept.push(span)
  }
  return kept
}
