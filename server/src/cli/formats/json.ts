import type {Finding, LawItemResult} from '../../lint/finding.ts'
import type {Report} from '../report.ts'
import {jsonList, type Format} from './format.ts'

/** One JSON object per file, in an array, in the order given: the contract for programs. */
export function jsonFormat(): Format {
  const list = jsonList()
  return {file: (report) => list.item(fileObject(report)), end: list.end}
}

function fileObject(report: Report): object {
  const {language, findings, elements, readability, law} = report.result
  return {path: report.path, language, findings: findings.map((finding) => findingObject(finding, report)), elements, readability, ...(law ? {law: {items: law.items.map(lawItemObject)}} : {})}
}

/** Programs know items by their ids. */
function lawItemObject({id, laws, required, present, evidence}: LawItemResult): object {
  return {id, laws, required, present, evidence}
}

function findingObject(finding: Finding, {source, lines}: Report): object {
  const {rule, severity, message, why, url, start, end, fixes, law, related} = finding
  return {
    rule,
    severity,
    message,
    why,
    url,
    text: source.slice(start, end),
    range: {start: {...lines.position(start), offset: start}, end: {...lines.position(end), offset: end}},
    fixes: fixes.map(({title, kind, edits}) => ({title, kind, edits})),
    ...(law ? {law} : {}),
    ...(related ? {related} : {})
  }
}
