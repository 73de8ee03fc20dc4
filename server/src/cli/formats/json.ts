import type {Finding} from '../../lint/finding.ts'
import type {Report} from '../report.ts'

/** One JSON object per file, in an array, in the order given: the contract for programs. */
export function json(reports: readonly Report[]): string {
  return `${JSON.stringify(reports.map(fileObject), null, 2)}\n`
}

function fileObject(report: Report): object {
  const {language, findings, elements, readability, law} = report.result
  return {path: report.path, language, findings: findings.map((finding) => findingObject(finding, report)), elements, readability, ...(law ? {law} : {})}
}

function findingObject(finding: Finding, {source, lines}: Report): object {
  const {rule, severity, message, why, url, start, end, fixes, law} = finding
  return {
    rule,
    severity,
    message,
    why,
    url,
    text: source.slice(start, end),
    range: {start: {...lines.position(start), offset: start}, end: {...lines.position(end), offset: end}},
    fixes: fixes.map(({title, kind, edits}) => ({title, kind, edits})),
    ...(law ? {law} : {})
  }
}
