import {concernsWhole, type Finding} from '../../lint/finding.ts'
import type {Report} from '../report.ts'
import {fill} from '../../says/say.ts'
import {formFor, FrameLanguage} from '../terminal-words.ts'
import {portablePath, type Format} from './format.ts'
import {reportWords} from './report-words.ts'

/** GitHub shows ten annotations of a kind for a step and drops the rest unseen. */
const MOST = 10

const ANNOTATIONS = ['error', 'warning', 'notice'] as const

const KINDS = {error: 'error', warning: 'warning', info: 'notice', hint: 'notice'} as const

/**
 * Workflow commands of GitHub Actions; what is over the limit is counted in a last notice, for which one place is kept. What concerns the
 * whole of a notice is one annotation for each level: ten of them would leave no room for what stands in its lines.
 */
export function github(): Format {
  const room = {error: MOST, warning: MOST, notice: MOST - 1}
  const left = {error: 0, warning: 0, notice: 0}
  const frame = new FrameLanguage()
  return {
    file: (report) => {
      frame.add(report.result.language)
      const {findings} = report.result
      const inText = findings.filter((finding) => !concernsWhole(finding)).map((finding) => [finding])
      const groups = [...ANNOTATIONS.map((kind) => findings.filter((finding) => concernsWhole(finding) && KINDS[finding.severity] === kind)), ...inText]
      const shown = groups.filter(([first, ...rest]) => {
        if (!first) return false
        const kind = KINDS[first.severity]
        if (room[kind]-- > 0) return true
        left[kind] += 1 + rest.length
        return false
      })
      return shown.map((group) => command(group, report)).join('')
    },
    end: () => {
      const {language} = frame
      const says = reportWords(language)
      const more = ANNOTATIONS.flatMap((kind) => (left[kind] > 0 ? [fill(formFor(left[kind], says.dropped[kind], language), {count: left[kind]})] : []))
      return more.length === 0 ? '' : `::notice title=Breach Notice Lint::${data(fill(says.github, {list: more.join(', ')}))}\n`
    }
  }
}

function command(findings: readonly Finding[], {path, lines}: Report): string {
  const [finding] = findings
  if (!finding) return ''
  const start = lines.position(finding.start)
  const end = lines.position(finding.end)
  const oneLine = start.line === end.line && !concernsWhole(finding)
  const properties = {
    file: portablePath(path),
    line: start.line,
    endLine: concernsWhole(finding) ? start.line : end.line,
    // Columns are for findings in one line only.
    ...(oneLine ? {col: start.column, endColumn: end.column} : {}),
    title: [...new Set(findings.map(({rule}) => rule))].join(' ')
  }
  const list = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`)
  return `::${KINDS[finding.severity]} ${list.join(',')}::${data(findings.length === 1 ? `${finding.message}\n${finding.why}` : findings.map(({message}) => `- ${message}`).join('\n'))}\n`
}

/** The text of a command. Unescaped, a line break in it would begin another command. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
