import type {Format} from './format.ts'
import {jsonList, portablePath} from './format.ts'
import {fingerprints} from './fingerprint.ts'

const SEVERITIES = {error: 'major', warning: 'minor', info: 'info', hint: 'info'} as const

/** GitLab's Code Quality report, a subset of Code Climate's. */
export function gitlab(): Format {
  const list = jsonList()
  return {
    file: (report) => {
      const names = fingerprints(report)
      const issues = report.result.findings.map(({rule, severity, message, why, url, start, end}, index) =>
        list.item({
          type: 'issue',
          description: message,
          content: {body: `${why}\n\n${url}`},
          check_name: rule,
          categories: ['Style'],
          fingerprint: names[index],
          severity: SEVERITIES[severity],
          location: {path: portablePath(report.path), lines: {begin: report.lines.position(start).line, end: report.lines.position(end).line}}
        })
      )
      return issues.join('')
    },
    end: list.end
  }
}
