import stringWidth from 'string-width'
import {countLevels} from '../../lint/count.ts'
import type {Finding} from '../../lint/finding.ts'
import type {Paint} from '../paint.ts'
import type {Report} from '../report.ts'

/** Columns that an excerpt of the text may take. */
const WIDTH = 96

const COLORS = {error: 'red', warning: 'yellow', info: 'blue', hint: 'gray'} as const

/** For people at a terminal: the words in their line, what is wrong, why, and what can be done. */
export function stylish(reports: readonly Report[], paint: Paint): string {
  const parts = reports.map((report) => file(report, paint))
  if (reports.length > 1) parts.push(total(reports, paint))
  return `${parts.join('\n')}\n`
}

function file(report: Report, paint: Paint): string {
  const {findings, elements} = report.result
  const lines = [paint('underline', report.path), '']
  const missing = findings.filter((finding) => finding.rule.startsWith('missing-'))
  const explained = new Set<string>()
  for (const finding of findings) {
    if (finding.rule.startsWith('missing-')) continue
    lines.push(...said(finding, report, !explained.has(finding.rule), paint), '')
    explained.add(finding.rule)
  }
  for (const finding of missing) lines.push(...notSaid(finding, paint), '')
  lines.push(checklist(elements, findings, paint), '')
  return lines.join('\n')
}

/** The reason is given where a rule is first broken: the same words ten times over are not read. */
function said(finding: Finding, report: Report, withReason: boolean, paint: Paint): string[] {
  const place = report.lines.position(finding.start)
  const head = `  ${paint('gray', `${place.line}:${place.column}`)}  ${level(finding, paint)}  ${finding.message}  ${paint('gray', finding.rule)}`
  return [head, ...excerpt(finding, report, paint), ...(withReason ? [reason(finding, paint)] : []), ...remedies(finding, paint)]
}

function notSaid(finding: Finding, paint: Paint): string[] {
  return [`  ${level(finding, paint)}  ${finding.message}  ${paint('gray', finding.rule)}`, reason(finding, paint), ...remedies(finding, paint)]
}

function level(finding: Finding, paint: Paint): string {
  return paint(COLORS[finding.severity], finding.severity)
}

function reason(finding: Finding, paint: Paint): string {
  return `      ${paint('gray', 'Why:')} ${finding.why}`
}

function remedies(finding: Finding, paint: Paint): string[] {
  const titles = finding.fixes.map((fix) => (fix.kind === 'safe' ? `${fix.title} (with --fix)` : fix.title))
  return titles.length === 0 ? [] : [`      ${paint('gray', 'Fix:')} ${titles.join('; or ')}`]
}

/** The line that holds the words, shortened around them, and a second line that underlines them. */
function excerpt(finding: Finding, {lines, source}: Report, paint: Paint): string[] {
  const {line, column} = lines.position(finding.start)
  const text = lines.text(line).replaceAll('\t', ' ')
  const from = column - 1
  const to = Math.min(text.length, from + (finding.end - finding.start))
  const room = Math.max(0, WIDTH - (to - from))
  const left = Math.max(0, from - Math.floor(room / 2))
  const right = Math.min(text.length, Math.max(to, left + WIDTH))
  const before = (left > 0 ? '…' : '') + text.slice(left, from)
  const words = text.slice(from, to)
  const after = text.slice(to, right) + (right < text.length || source.slice(finding.start, finding.end).includes('\n') ? '…' : '')
  const color = COLORS[finding.severity]
  return [
    `      ${before}${paint('bold', words)}${after}`,
    `      ${' '.repeat(stringWidth(before))}${paint(color, '~'.repeat(Math.max(1, stringWidth(words))))}`
  ]
}

function checklist(elements: Report['result']['elements'], findings: readonly Finding[], paint: Paint): string {
  const all = Object.entries(elements)
  const missing = all.filter(([, {present}]) => !present).map(([id]) => id)
  const count = `${all.length - missing.length} of ${all.length} elements present`
  const list = missing.length === 0 ? '' : `; missing: ${missing.join(', ')}`
  const {error, warning, info, hint} = countLevels(findings)
  const problems = [plural(error, 'error'), plural(warning, 'warning'), info > 0 ? `${info} info` : '', hint > 0 ? plural(hint, 'hint') : '']
  const verdict = findings.length === 0 ? paint('green', 'no findings') : problems.filter((part) => part !== '').join(', ')
  return `  ${paint(missing.length === 0 ? 'green' : 'bold', count)}${list} · ${verdict}`
}

function total(reports: readonly Report[], paint: Paint): string {
  const {error, warning} = countLevels(reports.flatMap((report) => report.result.findings))
  const clean = reports.filter((report) => report.result.findings.length === 0).length
  const rows = reports.map(({path, result}) => {
    const counts = countLevels(result.findings)
    const present = Object.values(result.elements).filter((element) => element.present).length
    const verdict = counts.error > 0 ? paint('red', 'needs work') : counts.warning > 0 ? paint('yellow', 'nearly there') : paint('green', 'good')
    return `  ${`${present}/${Object.keys(result.elements).length}`.padStart(5)}  ${verdict}  ${path}`
  })
  return [paint('bold', `${reports.length} notices: ${clean} without findings, ${plural(error, 'error')}, ${plural(warning, 'warning')} in all`), ...rows].join('\n')
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}
