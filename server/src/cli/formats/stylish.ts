import {columnsOf} from '../columns.ts'
import {countLevels} from '../../lint/count.ts'
import {concernsWhole, type Finding, type Related} from '../../lint/finding.ts'
import {LEVELS} from '../options.ts'
import type {Paint} from '../paint.ts'
import type {Report} from '../report.ts'
import {fill} from '../../says/say.ts'
import {counted, FrameLanguage, terminalWords, verdictOf, type TerminalWords} from '../terminal-words.ts'
import {harmless, wrap} from '../wrap.ts'
import {excerptOf} from './excerpt.ts'
import type {Format} from './format.ts'

/** What the terminal can do. */
export interface Terminal {
  readonly paint: Paint
  /** Columns that a line may take. */
  readonly width: number
}

const COLORS = {error: 'red', warning: 'yellow', info: 'blue', hint: 'gray'} as const

/** Columns by which all that is said of a finding is indented. */
const INDENT = 6

/** For people at a terminal: the words in their line, what is wrong, why, and what can be done; then what is not said; then a checklist. */
export function stylishFormat(terminal: Terminal): Format {
  const rows: Row[] = []
  const frame = new FrameLanguage()
  return {
    file: (report) => {
      const lead = rows.length === 0 ? '' : '\n'
      frame.add(report.result.language)
      rows.push(rowOf(report))
      return `${lead}${noCommands(file(report, terminal))}\n`
    },
    end: () => (rows.length > 1 ? `\n${total(rows, frame.language, terminal.paint)}\n` : '')
  }
}

/** What a CI system would take for a command of its own, wherever the words come from: a notice may hold anything. */
function noCommands(text: string): string {
  return (text.includes('::') ? text.replaceAll(/^(\s*)::/gm, '$1: :') : text).replaceAll('##[', '# #[').replaceAll('##vso', '# #vso')
}

function file(report: Report, terminal: Terminal): string {
  const {findings, elements} = report.result
  const {paint} = terminal
  const words = terminalWords(report.result.language)
  const lines = [paint('underline', harmless(report.path)), '']
  const explained = new Set<string>()
  for (const finding of findings.filter((one) => !concernsWhole(one))) {
    lines.push(...said(finding, report, !explained.has(finding.rule), terminal), '')
    explained.add(finding.rule)
  }
  const missing = LEVELS.flatMap((severity) => findings.filter((one) => concernsWhole(one) && one.severity === severity))
  if (missing.length > 0) lines.push(`  ${paint('bold', words.unsaid)}`, '')
  for (const finding of missing) lines.push(...notSaid(finding, report, terminal), '')
  lines.push(checklist(elements, findings, words, paint), '')
  return lines.join('\n')
}

/** The reason is given where a rule is first broken: the same words ten times over are not read. */
function said(finding: Finding, report: Report, withReason: boolean, terminal: Terminal): string[] {
  const {paint, width} = terminal
  const terms = terminalWords(report.result.language)
  const place = report.lines.position(finding.start)
  const {before, words, after, underline} = excerptOf(finding, report, width - INDENT)
  const indent = ' '.repeat(INDENT)
  return [
    ...head(`${place.line}:${place.column}`, finding, terminal),
    `${indent}${before}${paint('bold', words)}${after}`,
    `${indent}${paint(COLORS[finding.severity], underline)}`,
    ...(withReason ? labelled(terms.why, finding.why, terminal) : []),
    ...(finding.related ? labelled(terms.see, placeOf(finding.related), terminal) : []),
    ...remedies(finding.fixes.map(({title, kind}) => (kind === 'safe' ? `${title} (${terms.withFix})` : title)), report.result.language, terminal)
  ]
}

function placeOf({path, range: {start}}: Related): string {
  return `${path}:${start.line}:${start.column}`
}

function notSaid(finding: Finding, {result}: Report, terminal: Terminal): string[] {
  const words = terminalWords(result.language)
  const titles = finding.fixes.map(({title, edits}) => {
    const sentence = edits[0]?.text.trim().split('\n').at(-1) ?? ''
    return title.includes(sentence) ? title : `${title}: ${fill(words.quote, {words: sentence})}`
  })
  return [...head('', finding, terminal), ...labelled(words.why, finding.why, terminal), ...remedies(titles, result.language, terminal)]
}

/** Place, level, message and rule; a long message goes on in the next line, below its beginning. */
function head(place: string, {severity, message, rule}: Finding, {paint, width}: Terminal): string[] {
  const lead = place === '' ? '' : `${place}  `
  const indent = 2 + lead.length + severity.length + 2
  const lines = wrap(harmless(message), width - indent)
  const last = lines.at(-1) ?? ''
  const fits = indent + columnsOf(last) + 2 + rule.length <= width
  const painted = paint('gray', rule)
  const all = fits ? [...lines.slice(0, -1), `${last}  ${painted}`] : [...lines, painted]
  return all.map((line, index) => (index === 0 ? `  ${lead === '' ? '' : paint('gray', lead)}${paint(COLORS[severity], severity)}  ${line}` : `${' '.repeat(indent)}${line}`))
}

/** Under one label, with the lines that follow below the first. */
function labelled(label: string, text: string, {paint, width}: Terminal): string[] {
  const indent = INDENT + label.length + 1
  return wrap(harmless(text), width - indent).map((line, index) => (index === 0 ? `${' '.repeat(INDENT)}${paint('gray', label)} ${line}` : `${' '.repeat(indent)}${line}`))
}

/** All that can be done, in one sentence: “Write “copied” or “stolen”; or remove this sentence”; titles in other languages beside each other. */
function remedies(titles: readonly string[], language: string, terminal: Terminal): string[] {
  if (titles.length === 0) return []
  const sentence = titles.reduce((before, title, index) => {
    if (title.startsWith('Write “') && titles[index - 1]?.startsWith('Write “') === true) return `${before} or ${title.slice('Write '.length)}`
    return language === 'en' ? `${before}; or ${title.charAt(0).toLowerCase()}${title.slice(1)}` : `${before} · ${title}`
  })
  return labelled(terminalWords(language).fix, sentence, terminal)
}

/** One line, however long: it is what a script looks for, by the ids. */
function checklist(elements: Report['result']['elements'], findings: readonly Finding[], words: TerminalWords, paint: Paint): string {
  const all = Object.entries(elements)
  const missing = all.filter(([, {present}]) => !present).map(([id]) => id)
  const count = all.length === 0 ? words.unchecked : fill(words.present, {count: all.length - missing.length, all: all.length})
  const list = missing.length === 0 ? '' : fill(words.missing, {list: missing.join(', ')})
  const counts = countLevels(findings)
  const problems = LEVELS.filter((level) => counts[level] > 0).map((level) => `${counts[level]} ${words[level][counts[level] === 1 ? 0 : 1]}`)
  const verdict = findings.length === 0 ? words.clean : problems.join(', ')
  return `  ${paint(missing.length === 0 && all.length > 0 ? 'green' : 'bold', count)}${list} · ${verdict}`
}

const VERDICT_COLORS = {error: 'red', warning: 'yellow', good: 'green', unread: 'yellow'} as const

/** What the last table says of a notice: all that is kept of it. */
interface Row {
  readonly path: string
  readonly present: number
  readonly all: number
  readonly findings: number
  readonly error: number
  readonly warning: number
}

function rowOf({path, result}: Report): Row {
  const {error, warning} = countLevels(result.findings)
  const elements = Object.values(result.elements)
  return {path, present: elements.filter((element) => element.present).length, all: elements.length, findings: result.findings.length, error, warning}
}

function total(rows: readonly Row[], language: string, paint: Paint): string {
  const words = terminalWords(language)
  const sum = (count: (row: Row) => number): number => rows.reduce((before, row) => before + count(row), 0)
  const counts = {count: rows.length, clean: rows.filter((row) => row.findings === 0).length, errors: counted(sum(({error}) => error), 'error', language), warnings: counted(sum(({warning}) => warning), 'warning', language)}
  const width = Math.max(...Object.values(words.verdicts).map(columnsOf))
  const lines = rows.map(({path, present, all, error, warning}) => {
    const verdict = verdictOf(all, {error, warning})
    const text = words.verdicts[verdict]
    return `  ${`${present}/${all}`.padStart(5)}  ${paint(VERDICT_COLORS[verdict], text)}${' '.repeat(width - columnsOf(text))}  ${harmless(path)}`
  })
  return [paint('bold', fill(words.total, counts)), ...lines].join('\n')
}
