import {Buffer} from 'node:buffer'
import {applyEdits} from '../../lint/apply.ts'
import type {Finding, Fix} from '../../lint/finding.ts'
import type {Report} from '../report.ts'
import {HOME, jsonList, portablePath, type Format} from './format.ts'

const SEVERITIES = {error: 'ERROR', warning: 'WARNING', info: 'INFO', hint: 'INFO'} as const

const SOURCE = {name: 'notice-lint', url: HOME}

/** Reviewdog's diagnostic format, one object. */
export function rdjson(): Format {
  const list = jsonList()
  return {
    start: () => `{"source": ${JSON.stringify(SOURCE)}, "diagnostics":\n`,
    file: (report) => report.result.findings.map((finding) => list.item(diagnostic(finding, report))).join(''),
    end: () => `${list.end().trimEnd()}}\n`
  }
}

/** Reviewdog's diagnostic format, one diagnostic a line. */
export function rdjsonl(): Format {
  return {file: (report) => report.result.findings.map((finding) => `${JSON.stringify({...diagnostic(finding, report), source: SOURCE})}\n`).join('')}
}

function diagnostic(finding: Finding, report: Report): object {
  const {rule, severity, message, why, url, fixes} = finding
  return {
    message: `${message} ${why}`,
    location: {path: portablePath(report.path), range: range(finding.start, finding.end, report)},
    severity: SEVERITIES[severity],
    code: {value: rule, url},
    ...(fixes.length === 0 ? {} : {suggestions: fixes.map((fix) => suggestion(fix, report))})
  }
}

/** A suggestion is one stretch with what stands there instead: of several edits it holds what lies between them too. */
function suggestion({edits}: Fix, report: Report): object {
  const start = Math.min(...edits.map((edit) => edit.start))
  const end = Math.max(...edits.map((edit) => edit.end))
  const inside = edits.map((edit) => ({...edit, start: edit.start - start, end: edit.end - start}))
  return {range: range(start, end, report), text: applyEdits(report.source.slice(start, end), inside)}
}

function range(start: number, end: number, report: Report): object {
  return {start: place(start, report), end: place(end, report)}
}

/** Columns count bytes of UTF-8, from 1. */
function place(offset: number, {source, lines}: Report): {readonly line: number; readonly column: number} {
  const {line, column} = lines.position(offset)
  return {line, column: Buffer.byteLength(source.slice(offset - column + 1, offset)) + 1}
}
