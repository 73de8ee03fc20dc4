import type {LintResult} from '../lint/finding.ts'

/**
 * A result as plain data, fixes made and the notice left behind: what can be written down or sent to another thread.
 *
 * @param withFixes false where nobody asks for fixes: making them costs about as much as finding
 */
export function plainResult({language, findings, elements, readability, law}: LintResult, withFixes = true): LintResult {
  return {
    language,
    findings: findings.map((finding) => {
      const {rule, severity, message, why, url, start, end, law: reference, related} = finding
      return {rule, severity, message, why, url, start, end, fixes: withFixes ? finding.fixes : [], ...(reference ? {law: reference} : {}), ...(related ? {related} : {})}
    }),
    elements,
    readability: {...readability},
    ...(law ? {law} : {})
  }
}
