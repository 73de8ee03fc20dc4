import {Buffer} from 'node:buffer'
import type {LawItemResult} from '../../lint/finding.ts'
import {countLevels} from '../../lint/count.ts'
import type {Report} from '../report.ts'
import {fill} from '../../says/say.ts'
import {formFor, FrameLanguage, spokenLanguage} from '../terminal-words.ts'
import {portablePath, type Format} from './format.ts'
import {numberIn, reportWords} from './report-words.ts'
import type {RuleWords} from './rule-words.ts'

const ICONS = {error: '🔴', warning: '🟡', info: '🔵', hint: '⚪'} as const

/** Findings of one notice after which a summary says only how many more there are: nobody reads on. */
const MOST = 30

/** Bytes for the table and for what is said of each notice: GitHub takes no summary of more than 1,048,576. */
const ROOM = {rows: 400_000, parts: 600_000} as const

/** A summary for a pull request or a job: a table of the notices, then each one's checklist and findings, folded. */
export function markdown(texts: RuleWords): Format {
  const frame = new FrameLanguage()
  const rows = new Limited<Row>(ROOM.rows, (row) => row.english)
  const parts = new Limited<string>(ROOM.parts, (part) => part)
  return {
    file: (report) => {
      frame.add(report.result.language)
      rows.add(() => rowOf(report))
      if (report.result.findings.length > 0) parts.add(() => details(report, texts))
      return ''
    },
    end: () => {
      const {language} = frame
      const says = reportWords(language)
      const {notice, says: said, errors, warnings, grade} = says.heads
      if (rows.kept.length === 0) return `# ${says.title}\n\n${says['none-read']}\n`
      const more = (left: number, forms: readonly [string, string]): string[] => (left > 0 ? [fill(formFor(left, forms, language), {count: left})] : [])
      const moreRows = more(rows.left, says['more-notices']).flatMap((line) => [line, ''])
      const head = [`# ${says.title}`, '', `| ${[notice, said, errors, warnings, grade].join(' | ')} |`, '| --- | ---: | ---: | ---: | ---: |']
      return `${[...head, ...rows.kept.map((row) => row.in(language)), '', ...moreRows, ...parts.kept, ...more(parts.left, says['not-shown'])].join('\n').trimEnd()}\n`
    }
  }
}

/** Texts as long as there is room; of the others only their number. */
class Limited<T> {
  readonly kept: T[] = []
  left = 0
  private room: number
  private readonly textOf: (one: T) => string

  /** @param room bytes of UTF-8, with a line break behind each text */
  constructor(room: number, textOf: (one: T) => string) {
    this.room = room
    this.textOf = textOf
  }

  /** Once a text does not fit no other is asked for: what stands there is the beginning, without gaps. */
  add(make: () => T): void {
    const one = this.left === 0 ? make() : undefined
    const size = one === undefined ? Infinity : Buffer.byteLength(this.textOf(one)) + 1
    if (one === undefined || size > this.room) {
      this.left++
      return
    }
    this.room -= size
    this.kept.push(one)
  }
}

/** A row of the first table, which speaks the language of the whole: that is known when all notices have come. */
interface Row {
  /** As long as in any language, but for a few bytes. */
  readonly english: string
  readonly in: (language: string) => string
}

function rowOf({path, result}: Report): Row {
  const {error, warning} = countLevels(result.findings)
  const elements = Object.values(result.elements)
  const icon = error > 0 ? ICONS.error : warning > 0 ? ICONS.warning : '🟢'
  const name = plain(portablePath(path))
  const counts = {count: elements.filter(({present}) => present).length, all: elements.length}
  const {grade} = result.readability
  const row = (language: string): string => `| ${icon} ${name} | ${fill(reportWords(language).count, counts)} | ${error} | ${warning} | ${numberIn(grade, language)} |`
  return {english: row('en'), in: row}
}

function details({path, source, lines, result}: Report, texts: RuleWords): string {
  const {findings, elements} = result
  const language = spokenLanguage(result.language)
  const says = reportWords(language)
  const {line: lineHead, rule: ruleHead, what, words} = says.heads
  const checklist = Object.entries(elements).map(([id, {present}]) => `${present ? '✅' : '❌'} ${texts.nameOf(id, language)}`)
  const table = findings.slice(0, MOST).map(({severity, rule, message, url, start, end}) => {
    const {line} = lines.position(start)
    return `| ${ICONS[severity]} | ${line} | [${plain(rule)}](${url}) | ${plain(message)} | ${plain(shorten(source.slice(start, end)))} |`
  })
  const more = findings.length > MOST ? ['', fill(says.more, {count: findings.length - MOST})] : []
  return [
    `<details${language === 'en' ? '' : ` lang="${language}"`}><summary><b>${plain(portablePath(path))}</b></summary>`,
    '',
    checklist.join(' · '),
    '',
    ...lawMatrix(result.law?.items ?? [], language),
    `| | ${[lineHead, ruleHead, what, words].join(' | ')} |`,
    '| --- | ---: | --- | --- | --- |',
    ...table,
    ...more,
    '',
    '</details>',
    ''
  ].join('\n')
}

/** What the declared laws ask for, against the laws. */
function lawMatrix(items: readonly LawItemResult[], language: string): string[] {
  const laws = [...new Set(items.flatMap((item) => item.laws))].sort()
  if (laws.length === 0) return []
  const rows = items.map((item) => `| ${plain(nameOf(item, language))} | ${laws.map((law) => (!item.laws.includes(law) ? '' : item.present ? '✅' : item.required ? '❌' : '—')).join(' | ')} |`)
  return [`| ${reportWords(language).heads.asked} | ${laws.map(plain).join(' | ')} |`, `| --- |${' :-: |'.repeat(laws.length)}`, ...rows, '']
}

/** In English items have the names that programs know them by. */
function nameOf({id, title}: LawItemResult, language: string): string {
  return language === 'en' ? id : (title ?? id)
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
