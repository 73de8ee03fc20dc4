import type {Finding, Fix, Related} from '../../lint/finding.ts'
import {findingId, type Rule} from '../../rules/rule.ts'
import type {Report} from '../report.ts'
import {fingerprints} from './fingerprint.ts'
import {HOME, jsonList, portablePath, type Format, type FormatContext} from './format.ts'

const LEVELS = {error: 'error', warning: 'warning', info: 'note', hint: 'note'} as const

/** What SARIF is told of the rules. */
export interface RuleBook {
  readonly rules: readonly Rule[]
  /** Pages by id of the rule, as Markdown. */
  readonly pages: Readonly<Record<string, string>>
}

/** SARIF 2.1.0, with rules and their help, fixes, and fingerprints that stay when lines move. */
export function sarif({rules, pages}: RuleBook, {version}: Pick<FormatContext, 'version'>): Format {
  const results = jsonList()
  const index = new Map(rules.map((rule, at) => [findingId(rule), at]))
  return {
    start: () => {
      const driver = {name: 'notice-lint', fullName: 'Breach Notice Lint', informationUri: HOME, semanticVersion: version, rules: rules.map((rule) => descriptor(rule, pages[rule.id] ?? ''))}
      return `{
"$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
"version": "2.1.0",
"runs": [{
"tool": {"driver": ${JSON.stringify(driver)}},
"columnKind": "utf16CodeUnits",
"originalUriBaseIds": {"SRCROOT": {"description": {"text": "The folder in which notice-lint ran."}}},
"results":
`
    },
    file: (report) => {
      const names = fingerprints(report)
      return report.result.findings.map((finding, at) => results.item(resultOf(finding, names[at] ?? '', index.get(finding.rule), report))).join('')
    },
    end: () => `${results.end()}}]\n}\n`
  }
}

function descriptor(rule: Rule, page: string): object {
  const text = rule.texts['en']
  const id = findingId(rule)
  return {
    id,
    name: id.split(/[-/]/).map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(''),
    shortDescription: {text: text?.title ?? id},
    fullDescription: {text: text?.why ?? id},
    help: {text: page, markdown: page},
    helpUri: `${HOME}/blob/main/README.md#rules`,
    defaultConfiguration: {enabled: rule.off !== true, level: LEVELS[rule.severity]},
    properties: {tags: [rule.kind]}
  }
}

function resultOf(finding: Finding, fingerprint: string, ruleIndex: number | undefined, report: Report): object {
  const {rule, severity, message, why, url, start, end, fixes, related} = finding
  const artifactLocation = artifactAt(report.path)
  return {
    ruleId: rule,
    ...(ruleIndex === undefined ? {} : {ruleIndex}),
    level: LEVELS[severity],
    message: {text: `${message} ${why}`},
    locations: [{physicalLocation: {artifactLocation, region: {...region(start, end, report), snippet: {text: report.source.slice(start, end)}}}}],
    ...(related ? {relatedLocations: [relatedLocation(related)]} : {}),
    partialFingerprints: {'noticeLint/v1': fingerprint},
    properties: {page: url},
    ...(fixes.length === 0 ? {} : {fixes: fixes.map((fix) => fixOf(fix, artifactLocation, report))})
  }
}

function artifactAt(path: string): object {
  return {uri: portablePath(path).split('/').map(encodeURIComponent).join('/'), uriBaseId: 'SRCROOT'}
}

function relatedLocation({path, message, range: {start, end}}: Related): object {
  const place = {startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column, charOffset: start.offset, charLength: end.offset - start.offset}
  return {message: {text: message}, physicalLocation: {artifactLocation: artifactAt(path), region: place}}
}

function fixOf({title, edits}: Fix, artifactLocation: object, report: Report): object {
  const replacements = edits.map((edit) => ({deletedRegion: region(edit.start, edit.end, report), insertedContent: {text: edit.text}}))
  return {description: {text: title}, artifactChanges: [{artifactLocation, replacements}]}
}

function region(start: number, end: number, {lines}: Report): object {
  const from = lines.position(start)
  const to = lines.position(end)
  return {startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column, charOffset: start, charLength: end - start}
}
