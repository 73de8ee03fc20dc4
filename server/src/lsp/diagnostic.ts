import {DiagnosticSeverity, type Diagnostic, type DiagnosticRelatedInformation, type Position, type Range} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import type {Finding, Related} from '../lint/finding.ts'
import type {Span} from '../notice/notice.ts'

const SEVERITIES = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint
} as const

/** Under this name findings appear in a client. */
export const SOURCE = 'Breach Notice'

/** A finding as the Language Server Protocol has it. The only place where one becomes the other. */
export function toDiagnostic(finding: Finding, document: TextDocument): Diagnostic {
  return {
    range: toRange(finding, document),
    severity: SEVERITIES[finding.severity],
    code: finding.rule,
    codeDescription: {href: finding.url},
    source: SOURCE,
    message: `${finding.message}\n${finding.why}`,
    ...(finding.related ? {relatedInformation: [relatedInformation(finding.related)]} : {})
  }
}

/** Originals have the address that the editor knows them by. */
function relatedInformation({path, message, range: {start, end}}: Related): DiagnosticRelatedInformation {
  const place = ({line, column}: typeof start): Position => ({line: line - 1, character: column - 1})
  return {message, location: {uri: path, range: {start: place(start), end: place(end)}}}
}

/** A span as lines and characters. */
export function toRange(span: Span, document: TextDocument): Range {
  return {start: document.positionAt(span.start), end: document.positionAt(span.end)}
}
