import {Buffer} from 'node:buffer'
import type {LawItemResult} from '../../lint/finding.ts'
import {countLevels} from '../../lint/count.ts'
import type {Report} from '../report.ts'
import {portablePath, type Format} from './format.ts'

const ICONS = {error: '🔴', warning: '🟡', info: '🔵', hint: '⚪'} as const

/** Findings of one notice after which a summary says only how many more there are: nobody reads on. */
const MOST = 30

/** Bytes for the table and for what is said of each notice: GitHub takes no summary of more than 1,048,576. */
const ROOM = {rows: 400_000, parts: 600_000} as const

/** A summary for a pull request or a job: a table of the notices, then each one's checklist and findings, folded. */
export function markdown(): Format {
  const rows = new Limited(ROOM.rows)
  const parts = new Limited(ROOM.parts)
  return {
    file: (report) => {
      rows.add(() => row(report))
      if (report.result.findings.length > 0) parts.add(() => details(report))
      return ''
    },
    end: () => {
      if (rows.texts.length === 0) return '# Breach notices\n\nNo notice was read.\n'
      const moreRows = rows.left > 0 ? [`… and ${rows.left} more notice${rows.left === 1 ? '' : 's'}.`, ''] : []
      const moreParts = parts.left > 0 ? [`The findings of ${parts.left} more notice${parts.left === 1 ? '' : 's'} are not shown: a summary may not be longer. Other reports have them all.`] : []
      return `${['# Breach notices', '', '| notice | says | errors | warnings | grade |', '| --- | ---: | ---: | ---: | ---: |', ...rows.texts, '', ...moreRows, ...parts.texts, ...moreParts].join('\n').trimEnd()}\n`
    }
  }
}

/** Texts as long as there is room; of the others only their number. */
class Limited {
  readonly texts: string[] = []
  left = 0
  private room: number

  /** @param room bytes of UTF-8, with a line break behind each text */
  constructor(room: number) {
    this.room = room
  }

  /** Once a text does not fit no other is asked for: what stands there is the beginning, without gaps. */
  add(make: () => string): void {
    const text = this.left === 0 ? make() : undefined
    const size = text === undefined ? Infinity : Buffer.byteLength(text) + 1
    if (text === undefined || size > this.room) {
      this.left++
      return
    }
    this.room -= size
    this.texts.push(text)
  }
}

function row({path, result}: Report): string {
  const {error, warning} = countLevels(result.findings)
  const elements = Object.values(result.elements)
  const icon = error > 0 ? ICONS.error : warning > 0 ? ICONS.warning : '🟢'
  return `| ${icon} ${plain(portablePath(path))} | ${elements.filter(({present}) => present).length} of ${elements.length} | ${error} | ${warning} | ${result.readability.grade} |`
}

function details({path, source, lines, result}: Report): string {
  const {findings, elements} = result
  const checklist = Object.entries(elements).map(([id, {present}]) => `${present ? '✅' : '❌'} ${id}`)
  const table = findings.slice(0, MOST).map(({severity, rule, message, url, start, end}) => {
    const {line} = lines.position(start)
    return `| ${ICONS[severity]} | ${line} | [${plain(rule)}](${url}) | ${plain(message)} | ${plain(shorten(source.slice(start, end)))} |`
  })
  const more = findings.length > MOST ? ['', `… and ${findings.length - MOST} more.`] : []
  return [
    `<details><summary><b>${plain(portablePath(path))}</b></summary>`,
    '',
    checklist.join(' · '),
    '',
    ...lawMatrix(result.law?.items ?? []),
    '| | line | rule | what | words |',
    '| --- | ---: | --- | --- | --- |',
    ...table,
    ...more,
    '',
    '</details>',
    ''
  ].join('\n')
}

/** What the declared laws ask for, against the laws. */
function lawMatrix(items: readonly LawItemResult[]): string[] {
  const laws = [...new Set(items.flatMap((item) => item.laws))].sort()
  if (laws.length === 0) return []
  const rows = items.map((item) => `| ${plain(item.id)} | ${laws.map((law) => (!item.laws.includes(law) ? '' : item.present ? '✅' : item.required ? '❌' : '—')).join(' | ')} |`)
  return [`| asked for | ${laws.map(plain).join(' | ')} |`, `| --- |${' :-: |'.repeat(laws.length)}`, ...rows, '']
}

function shorten(text: string): string {
  return text.length <= 120 ? text : `${text.slice(0, 118).replace(/[\uD800-\uDBFF]$/, '')} …`
}

/** A text that Markdown and HTML leave as it is, in one line and in a table. */
function plain(text: string): string {
  return text
    .replaceAll(/[\s\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]+/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/[\\`*_{}[\]()#+!|~@:]/g, (character) => `&#${character.charCodeAt(0)};`)
}
