import type {Say} from '../../says/say.ts'
import type {DeadlineRow} from '../../jurisdictions/deadlines/rows.ts'
import {dueSaid, leftSaid} from '../../jurisdictions/deadlines/said.ts'
import {columnsOf} from '../columns.ts'
import type {Terminal} from '../formats/stylish.ts'
import {harmless, wrap} from '../wrap.ts'

/** Narrower terminals get one column. */
const NARROW = 90
const GAP = 2

/** How deadlines are shown: to a terminal, in whose words, as of when. */
export interface Shown extends Terminal {
  readonly say: Say
  /** Milliseconds since 1970. */
  readonly now: number
}

const DAY = 86_400_000

/** For people: to whom, under which law, until when, how long that is, and what the law says besides. */
export function deadlinesTable(rows: readonly DeadlineRow[], path: string, shown: Shown): string {
  const {paint, width, say, now} = shown
  const head = [paint('underline', harmless(path)), paint('gray', say('as-of', {time: `${new Date(now).toISOString().slice(0, 16).replace('T', ' ')} UTC`})), '']
  const body = width < NARROW ? rows.flatMap((row) => [...stacked(row, shown), '']) : wide(rows, shown)
  return [...head, ...body, paint('gray', say('no-advice')), ''].join('\n')
}

function wide(rows: readonly DeadlineRow[], shown: Shown): string[] {
  const {paint, width, say} = shown
  const widths = [24, 19, 22, 0]
  widths[3] = width - widths.reduce((sum, one) => sum + one + GAP, 0)
  const title = line([say('head-due'), say('head-left'), say('head-tell'), say('head-under')], widths).trimEnd()
  return [paint('bold', title), ...rows.flatMap((row) => [...cells(row, widths, shown), ''])]
}

/** The lines of one row; each cell is broken at its own width. */
function cells(row: DeadlineRow, widths: readonly number[], shown: Shown): string[] {
  const {paint, say} = shown
  const [due = 0, left = 0, to = 0, law = 0] = widths
  const law1 = wrap(`${row.lawName} · ${row.citation}`, law)
  const more = saying(row).flatMap((part) => wrap(part, law)).map((part) => paint('gray', part))
  const columns = [wrap(dueSaid(row, say), due).map((part) => paint('bold', part)), wrap(leftSaid(row, say), left).map((part) => colored(row, part, shown)), wrap(row.toInWords, to), [...law1, ...more]]
  const height = Math.max(...columns.map((column) => column.length))
  return Array.from({length: height}, (_none, index) => line(columns.map((column) => column[index] ?? ''), widths).trimEnd())
}

function line(parts: readonly string[], widths: readonly number[]): string {
  return parts.map((part, index) => part + ' '.repeat(Math.max(0, (widths[index] ?? 0) - columnsOf(part)) + GAP)).join('')
}

function stacked(row: DeadlineRow, shown: Shown): string[] {
  const {paint, width, say} = shown
  const indented = (text: string): string[] => wrap(text, width - 2).map((part) => `  ${part}`)
  return [
    `${paint('bold', dueSaid(row, say))}  ${colored(row, leftSaid(row, say), shown)}`,
    ...indented(`${say('tell', {who: row.toInWords})}: ${row.lawName} · ${row.citation}`),
    ...saying(row).flatMap(indented).map((part) => paint('gray', part))
  ]
}

function saying({limit, contact, notes}: DeadlineRow): string[] {
  return [...(contact === null ? [] : [`${contact.name}, ${contact.web.replace(/^https?:\/\/(?:www\.)?/, '')}`]), ...(limit === null ? [] : [`${limit.replace(/^./, (letter) => letter.toUpperCase())}.`]), ...notes].map(harmless)
}

function colored({status, last, late, conditional}: DeadlineRow, text: string, {paint, now}: Shown): string {
  if (text === '') return ''
  if (late || status === 'overdue') return paint(conditional ? 'gray' : 'red', text)
  if (status === 'met') return paint('green', text)
  return paint(last !== null && last - now < DAY ? 'yellow' : 'reset', text)
}
