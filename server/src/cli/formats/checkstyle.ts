import type {Format} from './format.ts'
import {portablePath} from './format.ts'
import {attributes} from './xml.ts'

const SEVERITIES = {error: 'error', warning: 'warning', info: 'info', hint: 'info'} as const

/** The report of Checkstyle, which many programs read. */
export function checkstyle(): Format {
  return {
    start: () => '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n',
    file: ({path, lines, result}) => {
      const errors = result.findings.map(({rule, severity, message, why, start}) => {
        const {line, column} = lines.position(start)
        return `    <error${attributes({line, column, severity: SEVERITIES[severity], message: `${message} ${why}`, source: `notice-lint.${rule}`})}/>\n`
      })
      return `  <file${attributes({name: portablePath(path)})}>\n${errors.join('')}  </file>\n`
    },
    end: () => '</checkstyle>\n'
  }
}
