import type {LintResult} from '../lint/finding.ts'

/** A result as plain data, fixes made and the notice left behind: what can be written down or sent to another thread. */
export function plainResult({language, findings, elements, readability, law}: LintResult): LintResult {
  return {
    language,
    findings: findings.map(({rule, severity, message, why, url, start, end, fixes, law: reference, related}) => ({rule, severity, message, why, url, start, end, fixes, ...(reference ? {law: reference} : {}), ...(related ? {related} : {})})),
    elements,
    readability,
    ...(law ? {law} : {})
  }
}
